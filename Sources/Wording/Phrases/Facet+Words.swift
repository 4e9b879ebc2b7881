public import Cooperation

extension Facet {
  public var phrase: Phrase {
    switch self {
    case .agency: Phrase("agency", "機関")
    case .role: Phrase("role", "役割")
    case .country: Phrase("country", "国")
    case .region: Phrase("region", "地域")
    case .theme: Phrase("theme", "分野")
    case .category: Phrase("category", "区分")
    case .status: Phrase("status", "状況")
    case .modality: Phrase("modality", "形態")
    case .year: Phrase("year", "年")
    case .publisher: Phrase("publisher", "報告者")
    case .rule: Phrase("rule", "規則")
    }
  }

  /// What the facet is called on a chip.
  public var kindPhrase: Phrase {
    switch self {
    case .agency: RecordKind.agency.phrase
    case .country: RecordKind.country.phrase
    case .region: RecordKind.region.phrase
    case .theme: RecordKind.theme.phrase
    case .rule: Phrase("finding", "指摘")
    case .role, .category, .status, .modality, .year, .publisher: phrase
    }
  }

  /// What the facet is called at the head of a list.
  public var title: Phrase {
    switch self {
    case .agency: Words.agencies
    case .role: Phrase("Roles", "役割")
    case .country: Phrase("Countries", "国")
    case .region: Phrase("Regions", "地域")
    case .theme: Phrase("Themes", "分野")
    case .category: Phrase("Categories", "区分")
    case .status: Phrase("Status", "状況")
    case .modality: Phrase("Modality", "形態")
    case .year: Phrase("Years", "年")
    case .publisher: Phrase("Publishers", "報告者")
    case .rule: Words.findings
    }
  }

  /// Words for the facet in the filter prompt besides its identifier and its Japanese name; `org` and its like are IATI's.
  public var synonyms: [String] {
    switch self {
    case .agency: ["org", "organisation"]
    case .theme: ["sector"]
    case .modality: ["aid"]
    case .publisher: ["reporter"]
    case .rule: ["finding", "指摘"]
    case .role, .country, .region, .category, .status, .year: []
    }
  }
}

extension Term {
  /// The title of the value `none`.
  public static let notStated = LocalizedText("not stated", japanese: "記載なし")
}

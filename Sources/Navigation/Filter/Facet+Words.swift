public import Cooperation

extension Facet {
  /// What the facet is called.
  public var phrase: Phrase {
    switch self {
    case .agency: Words.agency
    case .role: Phrase("role", "役割")
    case .country: Words.country
    case .region: Phrase("region", "地域")
    case .theme: Words.theme
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

  /// Creates the facet that a field of the filter prompt names, in either language, case aside.
  init?(word: String) {
    let folded = Folding.fold(word)
    if let facet = Facet(rawValue: folded) {
      self = facet
    } else if let facet = Facet.allCases.first(where: { $0.phrase.japanese == word || $0.otherWords.contains(folded) }) {
      self = facet
    } else {
      return nil
    }
  }

  /// Other words for the field, those of IATI.
  private var otherWords: [String] {
    switch self {
    case .agency: ["org", "organisation"]
    case .theme: ["sector"]
    case .modality: ["aid"]
    case .publisher: ["reporter"]
    case .rule: ["finding", "指摘"]
    case .role, .country, .region, .category, .status, .year: []
    }
  }

  /// Returns the facet whose name is at most two slips away; nil where none is that near.
  static func nearest(to word: String) -> Facet? {
    let folded = Folding.fold(word).utf8
    guard folded.count >= 3 else { return nil }
    let distances = allCases.map { ($0, EditDistance.between(folded, $0.rawValue.utf8, limit: 2)) }
    guard let best = distances.min(by: { $0.1 < $1.1 }), best.1 <= 2 else { return nil }
    return best.0
  }

  /// What the facet's values are ordered by at first: years by date, all others by how much there is.
  var firstSort: FacetSort { self == .year ? .name : .programmes }

  /// The record that a value is; nil where it is none.
  public func reference(_ value: String) -> RecordReference? {
    switch self {
    case .publisher: RecordReference(.agency, value)
    case .agency, .role, .country, .region, .theme, .category, .status, .modality, .year, .rule:
      Term(self, value).reference
    }
  }
}

extension FacetSort {
  /// What the order is called.
  public var phrase: Phrase {
    switch self {
    case .programmes: AgencySort.programmes.phrase
    case .money: Phrase("money", "金額")
    case .name: AgencySort.name.phrase
    }
  }
}

extension Term {
  /// The condition as it is looked up, whether it is excluded or not.
  var included: Term { Term(facet, value) }

  /// What the value is called, where that is known without asking.
  public var knownTitle: LocalizedText? {
    switch facet {
    case .role: OrganisationRole(rawValue: value)?.title
    case .status: value == "none" ? Self.none : Int(value).flatMap(ActivityStatus.init(rawValue:))?.title
    case .modality: value == "none" ? Self.none : Modality(rawValue: value)?.title
    case .year: LocalizedText(value.replacing("..", with: "–"))
    case .country: value == "none" ? Self.none : nil
    case .rule: ActivityRule(rawValue: value)?.name
    case .agency, .region, .theme, .category, .publisher: nil
    }
  }

  private static let none = LocalizedText("not stated", japanese: "記載なし")
}

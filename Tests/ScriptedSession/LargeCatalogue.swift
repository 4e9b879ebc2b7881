public import Cooperation

/// A catalogue with more rows than windows have, made by counting: 40 agencies, 16 countries, 4 regions, 48 programmes.
///
/// The agency `jica` takes part in a third of the programmes, and Viet Nam is served by a third. Dates are exact, open, planned and
/// missing in turn; every third title has Japanese; every seventh record rests on an outside source.
public enum LargeCatalogue {
  /// The records.
  public static let catalogue: Catalogue = {
    var all = Catalogue()
    all.sources = [
      Source(id: "paper", title: LocalizedText("A paper", japanese: "ある文書"), layer: .document),
      Source(id: "web", title: "A page of the web", layer: .outside),
    ]
    all.themes = ["121", "122", "130"].map { category in
      Theme(id: .init(category), title: .init("Category \(category)"), vocabulary: .dacCategory, citations: cited(1))
    }
    all.themes += [
      ("12110", "Health policy"), ("12220", "Basic health care"), ("12250", "Infectious disease control"),
      ("13020", "Maternal health"),
    ].map { code, title in
      Theme(
        id: .init(code), title: .init(title), vocabulary: .dacPurpose, category: .init(String(code.prefix(3))),
        citations: cited(1))
    }
    all.regions = [
      Region(id: "asean", title: "South-East Asia", type: .association, code: "ASEAN", citations: cited(1)),
      Region(id: "asia", title: LocalizedText("Asia", japanese: "アジア"), type: .area, citations: cited(1)),
      Region(id: "wpro", title: "Western Pacific", type: .who, code: "WPRO", citations: cited(1)),
      Region(id: "dac-789", title: "Asia, regional", type: .dac, code: "789", citations: cited(1)),
    ]
    all.countries = countries.enumerated().map { number, country in
      Country(
        id: .init(country.code), title: LocalizedText(country.english, japanese: country.japanese),
        memberships: number % 2 == 0 ? [.init(region: "asean"), .init(region: "wpro", validity: claim("1995/.."))] : [],
        citations: cited(number))
    }
    all.agencies = (0..<40).map(agency)
    all.programmes = (0..<48).map(programme)
    all.agreements = (0..<12).map { number in
      Agreement(
        id: .init("agreement\(number)"), title: title("Memorandum on \(words[number % words.count])", number), type: .memorandum,
        agencies: [agencyID(number), agencyID(number + 5)], places: [.country(.init(countries[number % 16].code))],
        signed: number % 4 == 0 ? nil : claim("\(2003 + number * 2)-0\(1 + number % 9)"),
        programmes: [.init("programme\(number)")], citations: cited(number))
    }
    all.milestones = (0..<30).map { number in
      Milestone(
        id: .init("milestone\(number)"), title: title("Meeting \(number) on \(words[number % words.count])", number),
        type: number % 5 == 0 ? .workshop : .meeting, standing: number % 6 == 0 ? .planned : .held,
        date: claim(number % 6 == 0 ? "2027-0\(1 + number % 9)" : "\(2000 + number % 26)-0\(1 + number % 9)-15"),
        programme: number % 3 == 0 ? nil : .init("programme\(number)"),
        agencies: number % 3 == 0 ? [agencyID(number)] : [], places: number % 3 == 0 ? [.country("VN")] : [],
        citations: cited(number))
    }
    all.partnerships = (0..<6).map { number in
      Partnership(
        id: .init("partnership\(number)"), title: title("Partnership for \(words[number])", number),
        agencies: [agencyID(0), agencyID(number + 1)], places: [.country(.init(countries[number].code))],
        programmes: [.init("programme\(number)")], citations: cited(number))
    }
    all.results = (0..<10).map { number in
      ReportedResult(
        id: .init("result\(number)"), title: title("Nurses trained \(number)", number),
        type: number % 4 == 0 ? .context : .output,
        value: "\(100 * number)", subject: .init(.programme, "programme\(number * 3)"), citations: cited(number))
    }
    all.findings = (0..<9).map { number in
      Finding(
        severity: number % 4 == 0 ? .error : .warning, rule: "unknown-key", file: "programmes.yaml", line: 7 * number,
        record: number == 8 ? nil : .init(.programme, "programme\(number * 2)"), message: "The key 'titel' is not known.",
        remedy: "Write 'title'.")
    }
    return all
  }()

  private static let words = ["hospitals", "nurses", "water", "mothers", "clinics", "vaccines", "laboratories"]

  private static let countries: [(code: String, english: String, japanese: String?)] = [
    ("VN", "Viet Nam", "ベトナム"), ("KH", "Cambodia", "カンボジア"), ("PK", "Pakistan", "パキスタン"), ("JP", "Japan", "日本"),
    ("LA", "Lao PDR", "ラオス"), ("PH", "Philippines", nil), ("ID", "Indonesia", nil), ("MM", "Myanmar", "ミャンマー"),
    ("TH", "Thailand", "タイ王国"), ("MN", "Mongolia", nil), ("NP", "Nepal", nil), ("BD", "Bangladesh", nil),
    ("LK", "Sri Lanka", nil),
    ("KE", "Kenya", nil), ("ZM", "Zambia", nil), ("GH", "Ghana", nil),
  ]

  private static func agencyID(_ number: Int) -> Agency.ID {
    switch number % 40 {
    case 0: "jica"
    case 1: "who"
    default: .init("agency\(number % 40)")
    }
  }

  private static func agency(_ number: Int) -> Agency {
    let title =
      switch number {
      case 0: LocalizedText("Japan International Cooperation Agency", japanese: "国際協力機構")
      case 1: LocalizedText("World Health Organization", japanese: "世界保健機関")
      default:
        self.title(
          number % 4 == 0 ? "Ministry of \(words[number % 7]) \(number)" : "Institute \(number) for \(words[number % 7])", number)
      }
    return Agency(
      id: agencyID(number), title: title, acronym: number < 2 ? ["JICA", "WHO"][number] : number % 5 == 0 ? "I\(number)" : nil,
      type: number % 4 == 0 ? .government : nil, country: .init(countries[number % 16].code),
      relations: number % 9 == 8 ? [.init(kind: .parent, agency: agencyID(number - 7))] : [],
      statements: [
        Statement(
          kind: .aim, text: .init("Works with \(words[number % 7]) and others."), mentions: [.init(agencyID(number + 3))],
          citations: cited(number))
      ], citations: cited(number))
  }

  private static func programme(_ number: Int) -> Programme {
    let start = 1990 + number * 7 % 35
    let places: [Place] = [
      .country(number % 3 == 0 ? "VN" : .init(countries[number % 16].code)), number % 8 == 0 ? .region("asia") : .country("KH"),
    ]
    return Programme(
      id: .init("programme\(number)"), title: title("Project \(number) for \(words[number * 3 % 7])", number),
      status: number % 6 == 5 ? nil : ActivityStatus.allCases[number % 6],
      planned: number % 4 == 1 ? claim("\(start)/\(start + 4)") : nil,
      actual: [claim("\(start)/\(start + 3)"), nil, claim("\(start)/.."), claim("\(start)-06")][number % 4],
      participations: [
        .init(agency: agencyID(number % 3 == 0 ? 0 : number), role: .funding),
        .init(agency: agencyID(number + 11), role: .partner),
        .init(agency: agencyID(number + 11), role: .implementing),
      ],
      recipients: number % 11 == 10 ? [] : Array(places.prefix(1 + number % 2)).map { .init(place: $0) },
      themes: number % 10 == 9 ? [] : [ThemeShare(theme: ["12110", "12220", "12250", "13020"][number % 4])],
      modalities: number % 5 == 0 ? [.project] : [], citations: cited(number))
  }

  private static func title(_ english: String, _ number: Int) -> LocalizedText {
    LocalizedText(english, japanese: number % 3 == 0 ? "国際保健の事業\(number)" : nil)
  }

  private static func cited(_ number: Int) -> [Citation] {
    [number % 7 == 3 ? Citation(source: "web") : Citation(source: "paper", place: "Section \(1 + number % 5)")]
  }

  private static func claim(_ text: String) -> DateClaim { SmallCatalogue.claim(text) }
}

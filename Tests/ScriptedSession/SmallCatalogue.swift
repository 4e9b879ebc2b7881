public import Cooperation

/// A catalogue small enough to know by heart: four agencies, three countries and a region, four programmes.
///
/// | programme | agencies  | for     | years       | theme |
/// |-----------|-----------|---------|-------------|-------|
/// | care      | jica, moh | VN      | 2019 – 2023 | 12250 |
/// | labs      | jica, who | VN, KH  | since 2021  | 12220 |
/// | clinics   | who       | PK      | 2024 – 2025 | 12220 |
/// | training  | jica      | asean   | plan 2027   | none  |
///
/// An agreement (`memo`: jica, moh, VN, 2018), a meeting of its own (`summit`: who, KH, 2022), and one of a programme (`kickoff`).
/// The agency `nobody` takes part in nothing.
public enum SmallCatalogue {
  /// The day that all sessions call today.
  public static let today = Day(year: 2026, month: 11, day: 21) ?? .last

  /// The records.
  public static let catalogue: Catalogue = {
    var all = Catalogue()
    let cited = [Citation(source: "paper", place: "Section 1")]
    all.sources = [Source(id: "paper", title: LocalizedText("A paper", japanese: "ある文書"), layer: .document)]
    all.themes = [
      Theme(id: "122", title: "Basic health", vocabulary: .dacCategory, citations: cited),
      Theme(id: "12220", title: "Basic health care", vocabulary: .dacPurpose, category: "122", citations: cited),
      Theme(id: "12250", title: "Infectious disease control", vocabulary: .dacPurpose, category: "122", citations: cited),
    ]
    all.regions = [Region(id: "asean", title: "South-East Asia", type: .association, code: "ASEAN", citations: cited)]
    all.countries = [
      Country(
        id: "KH", title: LocalizedText("Cambodia", japanese: "カンボジア"), memberships: [.init(region: "asean")], citations: cited),
      Country(id: "PK", title: LocalizedText("Pakistan", japanese: "パキスタン"), citations: cited),
      Country(
        id: "VN", title: LocalizedText("Viet Nam", japanese: "ベトナム"), alpha3: "VNM", memberships: [.init(region: "asean")],
        citations: cited),
    ]
    all.agencies = [
      Agency(
        id: "jica", title: LocalizedText("Japan International Cooperation Agency", japanese: "国際協力機構"), acronym: "JICA",
        statements: [
          Statement(kind: .aim, text: "Works with two bodies.", mentions: [.init(.agency, "moh"), .init(.agency, "who")])
        ], citations: cited),
      Agency(id: "moh", title: "Ministry of Health", country: "VN", citations: cited),
      Agency(id: "nobody", title: "Nobody", citations: cited),
      Agency(id: "who", title: "World Health Organization", acronym: "WHO", citations: cited),
    ]
    all.programmes = [
      Programme(
        id: "care", title: LocalizedText("Care for mothers", japanese: "母子保健"), actual: claim("2019/2023"),
        participations: [.init(agency: "jica", role: .funding), .init(agency: "moh", role: .implementing)],
        recipients: [.init(place: .country("VN"))], themes: [ThemeShare(theme: "12250")], citations: cited),
      Programme(
        id: "labs", title: "Laboratories", actual: claim("2021/.."),
        participations: [.init(agency: "jica", role: .funding), .init(agency: "who", role: .partner)],
        recipients: [.init(place: .country("VN")), .init(place: .country("KH"))], themes: [ThemeShare(theme: "12220")],
        citations: cited),
      Programme(
        id: "clinics", title: "Clinics", actual: claim("2024/2025"),
        participations: [.init(agency: "who", role: .funding)], recipients: [.init(place: .country("PK"))],
        themes: [ThemeShare(theme: "12220")], citations: cited),
      Programme(
        id: "training", title: "Training of nurses", planned: claim("2027"),
        participations: [.init(agency: "jica", role: .funding)], recipients: [.init(place: .region("asean"))],
        citations: cited),
    ]
    all.agreements = [
      Agreement(
        id: "memo", title: "Memorandum", type: .memorandum, agencies: ["jica", "moh"], places: [.country("VN")],
        signed: claim("2018-11-02"), citations: cited)
    ]
    all.partnerships = [
      Partnership(
        id: "jica-vn", title: "JICA and Viet Nam", agencies: ["jica"], places: [.country("VN")], programmes: ["care"],
        citations: cited)
    ]
    all.milestones = [
      Milestone(
        id: "kickoff", title: "Kick-off", type: .launch, date: claim("2019-05"), programme: "care", citations: cited),
      Milestone(
        id: "summit", title: "Summit", type: .meeting, date: claim("2022-06-09"), agencies: ["who"],
        places: [.country("KH")], citations: cited),
    ]
    all.results = [
      ReportedResult(
        id: "nurses", title: "Nurses trained", type: .output, value: "1200", subject: .init(.programme, "care"),
        citations: cited)
    ]
    all.findings = [
      Finding(
        severity: .warning, rule: "unknown-key", file: "programmes.yaml", line: 7,
        record: .init(.programme, "training"), message: "The key 'titel' is not known.", remedy: "Write 'title'.")
    ]
    return all
  }()

  /// Reads a date that a test writes down; a misspelt one stops the test run.
  static func claim(_ text: String) -> DateClaim {
    guard let date = EDTFDate(text) else { preconditionFailure("'\(text)' in a test is no date") }
    return DateClaim(date)
  }
}

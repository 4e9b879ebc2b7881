import Cooperation
import Foundation

/// Builds a claim of a date; a text that is no date is a mistake in a test.
func claim(_ text: String, wording: String? = nil, _ citations: [Citation] = []) -> DateClaim {
  do {
    return DateClaim(try EDTFDate(parsing: text), wording: wording, citations: citations)
  } catch {
    preconditionFailure("'\(text)' in a test is no date: \(error)")
  }
}

extension Day {
  /// The day that every test takes for today.
  static let ofTests = Day(iso: "2026-11-21") ?? .first
}

extension Catalogue {
  /// A small catalogue of invented agencies with every kind of record, date, mark and note, so that the pictures of screens stay what
  /// they are when a fact of the real one is corrected.
  static let sample: Catalogue = {
    var catalogue = Catalogue()
    catalogue.sources = Sample.sources
    catalogue.themes = Sample.themes
    catalogue.regions = Sample.regions
    catalogue.countries = Sample.countries
    catalogue.agencies = Sample.agencies
    catalogue.programmes = Sample.programmes
    catalogue.partnerships = Sample.partnerships
    catalogue.agreements = Sample.agreements
    catalogue.milestones = Sample.milestones
    catalogue.results = Sample.results
    return catalogue
  }()

  /// The same with two things that a reader noticed.
  static let sampleWithFindings: Catalogue = {
    var catalogue = Catalogue.sample
    catalogue.findings = [
      Finding(
        severity: .error, rule: "missing-title", file: "agencies.yaml", line: 12, column: 5,
        record: RecordReference(.agency, "nameless"), message: "The agency has no title.", remedy: "Add title."),
      Finding(
        severity: .warning, rule: "percentages", file: "programmes.yaml", line: 40, column: 7,
        record: RecordReference(.programme, "tuberculosis"), message: "The percentages of the places sum to 110.",
        remedy: "Make them sum to 100."),
    ]
    return catalogue
  }()
}

/// The records of the sample, kind by kind.
enum Sample {
  static let report = [Citation(source: "report", place: "page 4, paragraph 2")]
  static let letter = [Citation(source: "letter")]
  static let web = [Citation(source: "web", place: "section 3")]

  static let sources = [
    Source(
      id: "report", title: LocalizedText("Annual report on cooperation", japanese: "国際協力年次報告"), layer: .document,
      publisher: "Ministry of Wellbeing", published: claim("2025-03-31"), location: "https://example.org/report"),
    Source(id: "letter", title: "Letter of the embassy", layer: .document, publisher: "Embassy", published: claim("2024~")),
    Source(
      id: "web", title: "Page about the network", layer: .outside, location: "https://example.org/network",
      notes: [Note(kind: .comment, text: "Seen on 2026-11-01.")]),
  ]

  static let themes = [
    Theme(
      id: "122", title: LocalizedText("Basic health", japanese: "基礎保健"), vocabulary: .dacCategory, citations: web),
    Theme(
      id: "12263", title: LocalizedText("Tuberculosis control", japanese: "結核対策"), vocabulary: .dacPurpose, category: "122",
      citations: web),
    Theme(
      id: "12220", title: LocalizedText("Basic health care", japanese: "基礎保健医療"), vocabulary: .dacPurpose, category: "122",
      citations: web),
    Theme(
      id: "marker-9", title: LocalizedText("Mothers, newborns and children", japanese: "母子・新生児・小児"),
      vocabulary: .policyMarker, notes: [Note(kind: .ambiguity, text: "A marker, not a purpose.")], citations: web),
  ]

  static let regions = [
    Region(
      id: "asean", title: LocalizedText("Association of Southeast Asian Nations", japanese: "東南アジア諸国連合"),
      type: .association, code: "ASEAN", citations: web),
    Region(
      id: "wpro", title: LocalizedText("Western Pacific Region", japanese: "西太平洋地域"), type: .who, code: "WPRO",
      citations: web),
    Region(
      id: "emro", title: LocalizedText("Eastern Mediterranean Region", japanese: "東地中海地域"), type: .who, code: "EMRO",
      citations: web),
    Region(
      id: "delta", title: LocalizedText("Delta provinces", japanese: "デルタ地方"), type: .area, summary: "As the report names them.",
      citations: report),
  ]

  static let countries = [
    Country(
      id: "VN", title: LocalizedText("Viet Nam", japanese: "ベトナム"), alpha3: "VNM", numeric: "704", dacCode: "769",
      names: [.init(text: "Vietnam", citations: letter)],
      memberships: [
        .init(region: "wpro", citations: web), .init(region: "asean", validity: claim("1995-07-28/.."), citations: web),
      ],
      summary: "Partner since 1992.",
      statements: [
        Statement(kind: .need, text: "More beds in the provinces.", date: claim("2025"), citations: report),
        Statement(
          kind: .background, text: "The Minato Medical Centre has sent experts ever since.",
          mentions: [RecordReference(.agency, "minato"), RecordReference(.agency, "song-hong")], citations: letter),
      ],
      notes: [Note(kind: .ambiguity, text: "The letter does not say which year it counts from.", citations: letter)],
      citations: report),
    Country(
      id: "KH", title: LocalizedText("Cambodia", japanese: "カンボジア"), alpha3: "KHM",
      memberships: [
        .init(region: "wpro", citations: web), .init(region: "asean", validity: claim("1999-04-30/.."), citations: web),
      ], citations: web),
    Country(
      id: "PK", title: LocalizedText("Pakistan", japanese: "パキスタン"), alpha3: "PAK",
      memberships: [.init(region: "emro", citations: web)], citations: report),
    Country(id: "JP", title: LocalizedText("Japan", japanese: "日本"), alpha3: "JPN", citations: report),
  ]

  static let agencies = [
    Agency(
      id: "aoba", title: LocalizedText("Aoba Cooperation Agency", japanese: "青葉協力機構"), acronym: "ACA",
      names: [.init(kind: .former, text: "Aoba Fund", validity: claim("1961/2003"), citations: report)],
      type: .government, country: "JP", identifiers: ["XX-ACA-8"], founded: claim("2003-10-01", wording: "in October 2003"),
      relations: [.init(kind: .parent, agency: "wellbeing", citations: report)],
      summary: "Sends experts, trains staff, and gives grants.",
      statements: [
        Statement(kind: .mission, text: "Health for all who live by the river.", citations: report),
        Statement(kind: .figure, text: "About 90 experts were abroad.", date: claim("2024"), citations: letter),
      ],
      money: [
        Money(kind: .total, amount: 5_200_000_000, currency: "JPY", qualifier: .about, date: claim("2024"), citations: report)
      ],
      notes: [
        Note(kind: .conflict, text: "The report gives 2003 as the year of its founding, the page 2004.", citations: web + report)
      ], citations: report),
    Agency(
      id: "wellbeing", title: LocalizedText("Ministry of Wellbeing", japanese: "福祉省"), acronym: "MoW", type: .government,
      country: "JP", citations: report),
    Agency(
      id: "minato", title: LocalizedText("Minato Medical Centre", japanese: "港医療センター"), type: .academic, country: "JP",
      relations: [.init(kind: .parent, agency: "wellbeing", validity: claim("../2015"), citations: report)], citations: report),
    Agency(
      id: "song-hong", title: LocalizedText("Song Hong General Hospital", japanese: "ソンホン総合病院"), type: .otherPublicSector,
      country: "VN", citations: letter),
    Agency(id: "indus", title: "Indus Health Department", type: .localGovernment, country: "PK", citations: letter),
    Agency(
      id: "network", title: LocalizedText("World Network for Lungs", japanese: "世界肺ネットワーク"), acronym: "WNL",
      type: .multilateral, citations: web),
  ]
}

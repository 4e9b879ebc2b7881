import Archive
import Cooperation
import SeededRandom
import Testing

@Suite("Answers about random catalogues")
struct RandomCatalogueTests {
  @Test("stay the same when records are stored in another order, one by one", arguments: 100..<104)
  func order(seed: UInt64) throws {
    var lot = SeededGenerator(seed: seed)
    var catalogue = Catalogue.random(&lot)
    // Pages list results in the order of storing.
    catalogue.results.removeAll()
    let archive = try Archive.inMemory(today: .today)
    for part in catalogue.singles.shuffled(using: &lot) { try archive.store(part) }
    for part in catalogue.singles.shuffled(using: &lot).prefix(10) { try archive.store(part) }
    #expect(try Everything(archive) == Everything(Archive.holding(catalogue)))
  }
}

extension SeededGenerator {
  /// Draws up to a number of different words of a list.
  mutating func some(_ limit: Int, of words: [String]) -> [String] {
    Array(words.shuffled(using: &self).prefix(Int.random(in: 0...limit, using: &self)))
  }

  mutating func one<Element>(of elements: [Element]) -> Element? { elements.randomElement(using: &self) }
}

extension Catalogue {
  private static let dates = [
    "2003", "2007-08", "2003/..", "2021/2024", "2003/", "/2012", "../1999", "JP-FY2003", "1995~", "201X", "2030/..", "2026-11-21",
  ]
  private static let agencyIDs = (0..<6).map { "a\($0)" } + ["ghost"]
  private static let placeIDs = (0..<5).map { "country/C\($0)" } + (0..<4).map { "region/r\($0)" } + ["country/XX"]
  private static let themeIDs = ["12010", "12020", "13010", "120", "99999"]

  static func random(_ lot: inout SeededGenerator) -> Catalogue {
    var catalogue = Catalogue()
    catalogue.sources = [
      Source(id: "report", title: "Report", layer: .document, publisher: "Ministry"),
      Source(id: "m", title: "M", layer: .document),
    ]
    catalogue.themes = [
      .sample("120"), .sample("130"), .sample("12010", category: "120"), .sample("12020", category: "120"),
      .sample("13010", category: "130"),
    ]
    catalogue.regions = zip(0..., Region.Kind.allCases).map { .sample("r\($0)", $1) }
    catalogue.countries = (0..<5).map { .sample("C\($0)") }
    catalogue.agencies = (0..<6).map { .sample("a\($0)") }
    for number in 0..<Int.random(in: 0...12, using: &lot) {
      let agencies = lot.some(3, of: agencyIDs) + lot.some(1, of: agencyIDs)
      catalogue.programmes.append(
        .sample(
          "p\(number)", planned: date(&lot), actual: date(&lot),
          agencies: agencies.map { ($0, lot.one(of: OrganisationRole.allCases) ?? .partner) }, places: lot.some(3, of: placeIDs),
          themes: lot.some(2, of: themeIDs)))
      catalogue.programmes[number].status = lot.one(of: [nil, .pipeline, .implementation, .closed]) ?? nil
      catalogue.programmes[number].modalities = lot.one(of: [[], [.project], [.coreSupport], [.project, .coreSupport]]) ?? []
    }
    for number in 0..<Int.random(in: 0...8, using: &lot) {
      catalogue.agreements.append(
        .sample(
          "g\(number)", signed: date(&lot), agencies: lot.some(3, of: agencyIDs), places: lot.some(2, of: placeIDs),
          themes: lot.some(1, of: themeIDs)))
    }
    for number in 0..<Int.random(in: 0...12, using: &lot) {
      catalogue.milestones.append(
        .sample(
          "m\(number)", date: date(&lot), programme: lot.some(1, of: (0..<15).map { "p\($0)" }).first,
          agencies: lot.some(1, of: agencyIDs), places: lot.some(1, of: placeIDs), themes: lot.some(1, of: themeIDs)))
    }
    for number in 0..<Int.random(in: 0...6, using: &lot) {
      catalogue.partnerships.append(
        Partnership(
          id: Partnership.ID("t\(number)"), title: LocalizedText("Tie \(number)"),
          agencies: lot.some(1, of: agencyIDs).map { Agency.ID($0) },
          places: lot.some(1, of: placeIDs).compactMap { Place(.at($0)) }, period: date(&lot).map { DateClaim($0) },
          programmes: lot.some(3, of: (0..<15).map { "p\($0)" }).map { Programme.ID($0) },
          themes: lot.some(1, of: themeIDs).map { ThemeShare(theme: Theme.ID($0)) }, citations: report))
    }
    let subjects =
      (0..<15).map { "programme/p\($0)" } + (0..<6).map { "partnership/t\($0)" } + (0..<4).map { "milestone/m\($0)" }
      + ["agreement/g0", "agency/a1", "agency/ghost", "country/C2", "country/XX"]
    for number in 0..<Int.random(in: 0...8, using: &lot) {
      catalogue.results.append(
        ReportedResult(
          id: ReportedResult.ID("x\(number)"), title: LocalizedText("Result \(number)"), type: .output, value: "\(number * 60)",
          unit: "people",
          date: date(&lot).map { DateClaim($0) }, subject: .at(lot.one(of: subjects) ?? "agency/a0"), citations: report))
    }
    return catalogue
  }

  private static func date(_ lot: inout SeededGenerator) -> String? { Bool.random(using: &lot) ? lot.one(of: dates) : nil }

  /// A catalogue for each record.
  var singles: [Catalogue] {
    sources.map { record in Catalogue(with: { $0.sources = [record] }) }
      + themes.map { record in Catalogue(with: { $0.themes = [record] }) }
      + regions.map { record in Catalogue(with: { $0.regions = [record] }) }
      + countries.map { record in Catalogue(with: { $0.countries = [record] }) }
      + agencies.map { record in Catalogue(with: { $0.agencies = [record] }) }
      + programmes.map { record in Catalogue(with: { $0.programmes = [record] }) }
      + agreements.map { record in Catalogue(with: { $0.agreements = [record] }) }
      + milestones.map { record in Catalogue(with: { $0.milestones = [record] }) }
      + partnerships.map { record in Catalogue(with: { $0.partnerships = [record] }) }
      + results.map { record in Catalogue(with: { $0.results = [record] }) }
  }

  private init(with change: (inout Catalogue) -> Void) {
    self.init()
    change(&self)
  }
}

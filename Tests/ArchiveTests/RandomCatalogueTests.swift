import Archive
import Cooperation
import Testing

/// Holds the counts of an archive against a plain count over the records, for catalogues and selections drawn by lot.
@Suite("Counts over random catalogues")
struct RandomCatalogueTests {
  @Test("are those of a plain count over the records", arguments: 0..<12)
  func counts(seed: UInt64) throws {
    var lot = Lot(seed: seed)
    let catalogue = Catalogue.random(&lot)
    let archive = try Archive.holding(catalogue)
    for _ in 0..<12 {
      let selection = Selection.random(&lot)
      var plain = PlainCount(catalogue, selection)
      plain.totals.core = try archive.timeline(ListQuery(selection: selection, sort: .start)).core
      #expect(try archive.totals(selection) == plain.totals, "\(selection)")

      let agencies = try archive.agencies(ListQuery(selection: selection, sort: .name)).rows
      #expect(Dictionary(uniqueKeysWithValues: agencies.map { ($0.id, [$0.programmes, $0.events]) }) == plain.agencies)

      let places = try archive.places(ListQuery(selection: selection, sort: .name)).rows
      #expect(Dictionary(uniqueKeysWithValues: places.map { ($0.place, [$0.programmes, $0.events]) }) == plain.places)
      for row in places {
        #expect(row.firstYear == plain.activity[row.place]?.firstYear)
        #expect(row.activity == plain.activity[row.place]?.counts ?? [])
      }

      let timeline = try archive.timeline(ListQuery(selection: selection, sort: .start))
      #expect(Set(timeline.listing.rows.compactMap(\.reference)) == plain.timeline)
      #expect(timeline.items == plain.timeline.count)
      #expect(timeline.density == plain.density.counts)
      #expect(timeline.firstYear == plain.density.firstYear)
    }
  }

  @Test("stay the same when records are stored in another order, one by one", arguments: 100..<104)
  func order(seed: UInt64) throws {
    var lot = Lot(seed: seed)
    var catalogue = Catalogue.random(&lot)
    // Pages list results in the order of storing.
    catalogue.results.removeAll()
    let archive = try Archive.inMemory(today: .today)
    for part in catalogue.singles.shuffled(using: &lot) { try archive.store(part) }
    for part in catalogue.singles.shuffled(using: &lot).prefix(10) { try archive.store(part) }
    #expect(try Everything(archive) == Everything(Archive.holding(catalogue)))
  }
}

/// Counts by going through all records, one condition after the other.
struct PlainCount {
  struct Item {
    var reference: RecordReference
    var agencies: Set<Agency.ID>
    var places: Set<Place>
    var themes: Set<Theme.ID>
    var dates: [EDTFDate]
    var isOwnRow = true
  }

  struct Series {
    var firstYear: Int?
    var counts: [Int] = []
  }

  var totals = Totals()
  var agencies: [Agency.ID: [Int]] = [:]
  var places: [Place: [Int]] = [:]
  var activity: [Place: Series] = [:]
  var timeline: Set<RecordReference> = []
  var density = Series()

  init(_ catalogue: Catalogue, _ selection: Selection) {
    let items = Self.items(of: catalogue).filter { Self.matches($0, selection, catalogue) }
    func count(_ items: [Item]) -> [Int] {
      let programmes = items.count { $0.reference.kind == .programme }
      return [programmes, items.count - programmes]
    }
    for agency in catalogue.agencies {
      let own = items.filter { $0.agencies.contains(agency.id) }
      if selection.isEmpty || !own.isEmpty { agencies[agency.id] = count(own) }
    }
    for region in catalogue.regions {
      let own = items.filter { $0.places.contains(.region(region.id)) }
      let isAlwaysListed = region.type == .area || region.type == .association
      if !own.isEmpty || (selection.isEmpty && isAlwaysListed) { places[.region(region.id)] = count(own) }
    }
    for country in catalogue.countries {
      let own = items.filter { $0.places.contains(.country(country.id)) }
      if selection.isEmpty || !own.isEmpty { places[.country(country.id)] = count(own) }
    }
    for place in places.keys { activity[place] = Self.series(items.filter { $0.places.contains(place) }) }
    timeline = Set(items.filter(\.isOwnRow).map(\.reference))
    density = Self.series(items.filter(\.isOwnRow))
    totals.programmes = items.count { $0.reference.kind == .programme }
    totals.agreements = items.count { $0.reference.kind == .agreement }
    totals.milestones = items.count { $0.reference.kind == .milestone }
    totals.agencies = agencies.count
    totals.countries = places.keys.count { $0.reference.kind == .country }
    totals.regions = places.keys.count { $0.reference.kind == .region }
  }

  private static func items(of catalogue: Catalogue) -> [Item] {
    let programmes = catalogue.programmes.map { programme in
      Item(
        reference: programme.reference, agencies: Set(programme.participations.map(\.agency)),
        places: Set(programme.recipients.map(\.place)), themes: Set(programme.themes.map(\.theme)),
        dates: [programme.planned, programme.actual].compactMap { $0?.date })
    }
    let agreements = catalogue.agreements.map { agreement in
      Item(
        reference: agreement.reference, agencies: Set(agreement.agencies), places: Set(agreement.places),
        themes: Set(agreement.themes.map(\.theme)), dates: [agreement.signed].compactMap { $0?.date })
    }
    let milestones = catalogue.milestones.map { milestone in
      let programme = programmes.first { $0.reference.id == milestone.programme?.rawValue }
      return Item(
        reference: milestone.reference,
        agencies: milestone.agencies.isEmpty ? programme?.agencies ?? [] : Set(milestone.agencies),
        places: milestone.places.isEmpty ? programme?.places ?? [] : Set(milestone.places),
        themes: milestone.themes.isEmpty ? programme?.themes ?? [] : Set(milestone.themes.map(\.theme)),
        dates: [milestone.date].compactMap { $0?.date }, isOwnRow: programme == nil)
    }
    return programmes + agreements + milestones
  }

  private static func matches(_ item: Item, _ selection: Selection, _ catalogue: Catalogue) -> Bool {
    let agencies = selection.values(of: .agency).map { Agency.ID($0.id) }
    let places = selection.values(of: .country, .region).compactMap { Place($0) }
    let themes = selection.values(of: .theme).map { Theme.ID($0.id) }
    let categories = catalogue.themes.filter { item.themes.contains($0.id) }.compactMap(\.category)
    return (agencies.isEmpty || agencies.contains { item.agencies.contains($0) })
      && (places.isEmpty || places.contains { item.places.contains($0) })
      && (themes.isEmpty || themes.contains { item.themes.contains($0) || categories.contains($0) })
  }

  private static func series(_ items: [Item]) -> Series {
    var years: [Int: Int] = [:]
    for item in items {
      let extents = item.dates.map(\.extent)
      guard let first = extents.compactMap({ $0.earliestStart ?? $0.earliestEnd }).min(),
        var last = extents.compactMap({ $0.latestEnd ?? $0.latestStart }).max()
      else { continue }
      if extents.contains(where: \.openEnd) { last = max(last, .today) }
      for year in first.year...last.year { years[year, default: 0] += 1 }
    }
    guard let first = years.keys.min(), let last = years.keys.max() else { return Series() }
    return Series(firstYear: first, counts: (first...last).map { years[$0, default: 0] })
  }
}

/// Draws numbers by a seed, the same ones each time (SplitMix64).
struct Lot: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Draws up to a number of different words of a list.
  mutating func some(_ limit: Int, of words: [String]) -> [String] {
    Array(words.shuffled(using: &self).prefix(Int.random(in: 0...limit, using: &self)))
  }

  mutating func one<Element>(of elements: [Element]) -> Element? { elements.randomElement(using: &self) }
}

extension Selection {
  private static let values =
    (0..<6).map { "agency/a\($0)" } + (0..<5).map { "country/C\($0)" } + (0..<4).map { "region/r\($0)" }
    + ["theme/120", "theme/130", "theme/12010", "theme/12020", "theme/13010", "theme/none", "agency/ghost"]

  static func random(_ lot: inout Lot) -> Selection { Selection(lot.some(4, of: values).map(RecordReference.at)) }
}

extension Catalogue {
  private static let dates = [
    "2003", "2007-08", "2003/..", "2021/2024", "2003/", "/2012", "../1999", "JP-FY2003", "1995~", "201X", "2030/..", "2026-11-21",
  ]
  private static let agencyIDs = (0..<6).map { "a\($0)" } + ["ghost"]
  private static let placeIDs = (0..<5).map { "country/C\($0)" } + (0..<4).map { "region/r\($0)" } + ["country/XX"]
  private static let themeIDs = ["12010", "12020", "13010", "120", "99999"]

  static func random(_ lot: inout Lot) -> Catalogue {
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

  private static func date(_ lot: inout Lot) -> String? { Bool.random(using: &lot) ? lot.one(of: dates) : nil }

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

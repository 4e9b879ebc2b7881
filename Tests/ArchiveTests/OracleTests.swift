import Archive
import BuiltInCatalogue
import CatalogueOracle
import Cooperation
import SeededRandom
import Testing

/// Compares the archive's answers with those of a naive oracle, for selections, orders, filters and windows drawn by lot.
@Suite struct OracleTests {
  enum Holding: String, CaseIterable {
    case small, builtIn
    /// Another catalogue for each seed, with records that are only named, milestones that inherit, and open and unknown dates.
    case drawn

    func catalogue(_ lot: inout SeededGenerator) throws -> Catalogue {
      switch self {
      case .small: .small
      case .builtIn: try BuiltInCatalogue.read()
      case .drawn: .varied(&lot)
      }
    }
  }

  @Test(arguments: Holding.allCases, 0..<6)
  func `Every list is the one that a plain walk over the records gives`(holding: Holding, seed: UInt64) throws {
    var lot = SeededGenerator(seed: seed)
    let catalogue = try holding.catalogue(&lot)
    let archive = try Archive.holding(catalogue)
    let oracle = CatalogueOracle(catalogue, today: .today)
    let values = QueryValues(catalogue)
    for _ in 0..<(holding == .drawn ? 25 : 15) {
      let selection = values.selection(&lot)
      #expect(try archive.answer(.totals(selection)) == oracle.answer(.totals(selection)), "\(selection)")
      for query in values.queries(selection, &lot) {
        let (answer, expected) = (try archive.answer(query), oracle.answer(query))
        guard answer == expected else {
          Issue.record("\(query)\n\(answer)\n\(expected)")
          return
        }
      }
    }
  }

  @Test func `A window behind the end holds no rest`() throws {
    var lot = SeededGenerator(seed: 0)
    let archive = try Archive.holding(.varied(&lot))
    let list = ListQuery(sort: FacetSort.name, window: Window(offset: 100, count: 5))
    guard case .facet(let listing) = try archive.answer(.facet(FacetQuery(facet: .country, list: list))) else { return }
    #expect(listing.rows.isEmpty)
  }

  /// The fields of a page in which two answers differ.
  private static func differences(_ found: Answer, _ expected: Answer) -> [String] {
    guard case .page(let found?) = found, case .page(let expected?) = expected else { return [] }
    return zip(Mirror(reflecting: found).children, Mirror(reflecting: expected).children).compactMap { one, other in
      let (text, wanted) = ("\(one.value)", "\(other.value)")
      return text == wanted ? nil : "\(one.label ?? ""): \(text) instead of \(wanted)"
    }
  }

  @Test(arguments: Holding.allCases)
  func `Pages, records, findings and suggestions are the same`(holding: Holding) throws {
    var lot = SeededGenerator(seed: 7)
    let catalogue = try holding.catalogue(&lot)
    let archive = try Archive.holding(catalogue)
    let oracle = CatalogueOracle(catalogue, today: .today)
    var queries: [Query] = RecordKind.allCases.map { .records($0) }
    queries += [.findings, .rules]
    catalogue.forEachRecord { queries.append(.page($0.reference)) }
    queries += ["agency/jika", "country/VM", "programme/p", "agency/a", "zz", "viet", "12010"].map {
      .nearest(address: $0, limit: 5)
    }
    for query in queries {
      let (found, expected) = (try archive.answer(query), oracle.answer(query))
      #expect(found == expected, "\(query) \(Self.differences(found, expected))")
    }
    for word in QueryValues(catalogue).words.prefix(60) {
      guard case .search(let expected) = oracle.answer(.search(text: word, limit: 20)) else { return }
      #expect(try archive.search(word) == expected, "\(word)")
    }
  }
}

/// The values that queries about a catalogue are drawn from.
struct QueryValues {
  private var values: [Facet: [String]]
  private let references: [RecordReference]
  /// Words of titles, whole and cut, and some that nothing holds.
  let words: [String]

  init(_ catalogue: Catalogue) {
    values = [
      .agency: catalogue.agencies.map(\.id.rawValue) + ["ghost"], .role: OrganisationRole.allCases.map(\.rawValue) + ["donor"],
      .country: catalogue.countries.map(\.id.rawValue) + ["none", "XX"], .region: catalogue.regions.map(\.id.rawValue),
      .theme: catalogue.themes.map(\.id.rawValue) + ["99999"],
      .category: catalogue.themes.compactMap { $0.category?.rawValue } + ["999"], .status: ["1", "2", "3", "4", "none"],
      .modality: ["C01", "D01", "E01", "none"],
      .year: ["1999", "2003", "2003..2008", "2019..", "..2012", "2021..2024", "..", "soon"], .publisher: ["jica"],
      .rule: [ActivityRule.titleMissing.rawValue],
    ]
    var references: [RecordReference] = [.at("agency/ghost"), .at("theme/99999")]
    var words: Set<String> = ["zzz", "2003"]
    catalogue.forEachRecord { record in
      references.append(record.reference)
      for text in record.title.entries.map(\.text) + record.aliases {
        for word in text.split(separator: " ") { words.formUnion([String(word), String(word.prefix(3))]) }
      }
    }
    self.references = references
    self.words = words.sorted()
  }

  func selection(_ lot: inout SeededGenerator) -> Selection {
    var selection = Selection()
    for _ in 0..<Int.random(in: 0...3, using: &lot) {
      guard let facet = Facet.allCases.randomElement(using: &lot), let values = values[facet] else { continue }
      // Conditions without a match are rare enough that most selections leave something over.
      if facet == .publisher || facet == .rule, Int.random(in: 0..<3, using: &lot) > 0 { continue }
      let isExcluded = Int.random(in: 0..<3, using: &lot) == 0
      for value in values.shuffled(using: &lot).prefix(Int.random(in: 1...3, using: &lot)) {
        selection.insert(Term(facet, value, isExcluded: isExcluded))
      }
    }
    if Int.random(in: 0..<4, using: &lot) == 0 {
      selection.text = (Bool.random(using: &lot) ? "-" : "") + (words.randomElement(using: &lot) ?? "")
    }
    return selection
  }

  /// Returns a query for each list, and one for each facet.
  func queries(_ selection: Selection, _ lot: inout SeededGenerator) -> [Query] {
    let folded = Set(references.filter { Selection.kinds.contains($0.kind) }.shuffled(using: &lot).prefix(4))
    var queries: [Query] = [
      .agencies(list(selection, AgencySort.allCases, &lot)), .places(list(selection, PlaceSort.allCases, &lot)),
    ]
    for grouping in TimelineGrouping.allCases {
      queries.append(
        .timeline(TimelineQuery(list: list(selection, TimelineSort.allCases, &lot), grouping: grouping, folded: folded)))
    }
    return queries
      + Facet.allCases.map { facet in
        let list = list(selection, FacetSort.allCases, &lot)
        let value = Bool.random(using: &lot) ? (values[facet] ?? []).randomElement(using: &lot) : nil
        return .facet(FacetQuery(facet: facet, list: list, locating: value))
      }
  }

  private func list<Sort>(_ selection: Selection, _ sorts: [Sort], _ lot: inout SeededGenerator) -> ListQuery<Sort> {
    var query = ListQuery(
      selection: selection, sort: sorts[Int.random(in: sorts.indices, using: &lot)], reversed: Bool.random(using: &lot))
    if Int.random(in: 0..<3, using: &lot) == 0 { query.filter = words.randomElement(using: &lot) ?? "" }
    if Bool.random(using: &lot) {
      query.window = Window(offset: .random(in: 0...12, using: &lot), count: .random(in: 0...8, using: &lot))
    }
    if Bool.random(using: &lot) { query.locate = references.randomElement(using: &lot) }
    return query
  }
}

extension Catalogue {
  /// A random catalogue whose programmes have states and modalities, and whose titles share words.
  static func varied(_ lot: inout SeededGenerator) -> Catalogue {
    var catalogue = random(&lot)
    let titles = [
      "Basic health care", "Health of mothers", "Clinics", "Viet Nam clinic", "water-borne diseases", "(Old) Clinics",
    ]
    func title(_ lot: inout SeededGenerator) -> LocalizedText {
      LocalizedText(lot.one(of: titles) ?? "", japanese: Bool.random(using: &lot) ? lot.one(of: ["母子保健", "病院"]) : nil)
    }
    for index in catalogue.programmes.indices {
      catalogue.programmes[index].title = title(&lot)
      catalogue.programmes[index].status = lot.one(of: ActivityStatus.allCases + [nil, nil]) ?? nil
      catalogue.programmes[index].modalities = Array(
        [Modality.project, .donorPersonnel, .training].shuffled(using: &lot).prefix(.random(in: 0...2, using: &lot)))
    }
    for index in catalogue.agreements.indices { catalogue.agreements[index].title = title(&lot) }
    for index in catalogue.milestones.indices { catalogue.milestones[index].title = title(&lot) }
    for index in catalogue.agencies.indices where Bool.random(using: &lot) {
      catalogue.agencies[index].title = title(&lot)
      catalogue.agencies[index].acronym = "C\(index)"
    }
    return catalogue
  }
}

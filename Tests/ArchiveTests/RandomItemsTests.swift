import Archive
import Cooperation
import SeededRandom
import Testing

/// Compares lists of items, and records of every kind that a selection decides, with plain loops over the catalogue.
@Suite struct `Lists of items over random catalogues` {
  @Test(arguments: 0..<16)
  func `hold what a selection leaves over, for every kind`(seed: UInt64) throws {
    var lot = SeededGenerator(seed: seed)
    let catalogue = Catalogue.random(&lot)
    let naive = NaiveSelection(catalogue: catalogue)
    let archive = try Archive.holding(catalogue)
    for kind in ItemsQuery.kinds.sorted(by: { $0.rawValue < $1.rawValue }) {
      for _ in 0..<30 {
        let selection = Selection.conditions(on: kind.facets, &lot)
        #expect(kind.objection(to: selection) == nil)
        let filter = lot.some(1, of: Selection.words).first ?? ""
        let expected = naive.ids(of: kind, under: selection, filter: filter).sorted()
        let list = ListQuery(selection: selection, filter: filter, sort: ItemSort.title)
        let items = try archive.items(ItemsQuery(kinds: [kind], list: list)).rows
        #expect(items.map(\.reference.id).sorted() == expected, "\(kind) \(selection)")
        let records = try archive.records(kind, selection, filter: filter)
        #expect(records.map(\.reference.id).sorted() == expected, "\(kind) \(selection)")
      }
    }
    for word in Selection.words + ["-m", "-ministry"] {
      let selection = Selection(terms: [], text: word)
      let sources = try archive.records(.source, selection).map(\.reference.id)
      #expect(sources.sorted() == naive.ids(of: .source, under: selection).sorted())
    }
  }

  @Test(arguments: 20..<24)
  func `are the same from a file`(seed: UInt64) throws {
    var lot = SeededGenerator(seed: seed)
    let catalogue = Catalogue.random(&lot)
    let memory = try Archive.holding(catalogue)
    try withTemporaryPath { path in
      let file = try Archive.open(path: path, readOnly: false, today: .today)
      try file.store(catalogue)
      for _ in 0..<40 {
        let selection = Selection.conditions(on: Facet.allCases.filter { $0 != .rule }, &lot)
        let list = ListQuery(selection: selection, sort: ItemSort.allCases.randomElement(using: &lot) ?? .start)
        let query = ItemsQuery(kinds: ItemsQuery.kinds, list: list)
        #expect(try file.items(query) == memory.items(query), "\(selection)")
      }
    }
  }

  @Test(arguments: 40..<52)
  func `stand in order, and a window is a part of the whole`(seed: UInt64) throws {
    var lot = SeededGenerator(seed: seed)
    let catalogue = Catalogue.random(&lot)
    let archive = try Archive.holding(catalogue)
    let naive = NaiveSelection(catalogue: catalogue)
    for sort in ItemSort.allCases {
      for reversed in [false, true] {
        let kinds = ItemsQuery.kinds.filter { _ in Bool.random(using: &lot) }
        var query = ItemsQuery(kinds: kinds, list: ListQuery(sort: sort, reversed: reversed))
        let whole = try archive.items(query)
        #expect(whole.total == whole.rows.count)
        let ids = whole.rows.map(\.reference)
        #expect(ids == Self.sorted(kinds.flatMap { naive.records(of: $0) }, by: sort, reversed, naive), "\(sort) \(reversed)")
        query.list.window = Window(offset: Int.random(in: 0...4, using: &lot), count: 3)
        let part = try archive.items(query)
        #expect(part.rows == Array(whole.rows.dropFirst(part.offset).prefix(3)))
        for (position, id) in ids.enumerated() {
          query.list.locate = id
          let found = try archive.items(query)
          #expect(found.located == position)
          #expect(found[position]?.reference == id)
        }
        query.list.locate = .at("programme/nowhere")
        #expect(try archive.items(query).located == nil)
      }
    }
  }

  @Test func `Words in titles come before words in texts, whatever the order`() throws {
    var catalogue = Catalogue()
    catalogue.programmes = ["a", "b", "c"].map { .sample($0, "\($0) title") }
    catalogue.programmes[0].summary = "Nurses"
    catalogue.programmes[2].title = "Nurses"
    let archive = try Archive.holding(catalogue)
    for sort in ItemSort.allCases {
      let list = ListQuery(filter: "nurses", sort: sort, locate: .at("programme/a"))
      let listing = try archive.items(ItemsQuery(list: list))
      #expect(listing.rows.map(\.reference.id) == ["c", "a"])
      #expect(listing.located == 1)
    }
  }

  private static func sorted(
    _ records: [Cooperation.Record], by sort: ItemSort, _ reversed: Bool, _ naive: NaiveSelection
  ) -> [RecordReference] {
    let byTitle = records.sorted { left, right in
      let (first, second) = (left.base, right.base)
      return (Folding.fold(first.title.text(in: .english)), first.reference.kind.rawValue, first.reference.id)
        < (Folding.fold(second.title.text(in: .english)), second.reference.kind.rawValue, second.reference.id)
    }
    let start = { (record: Cooperation.Record) in Self.shown(record, naive).map { Int($0.days.lowerBound.number) } }
    let ordered: [Cooperation.Record]
    switch sort {
    case .title: ordered = reversed ? byTitle.reversed() : byTitle
    case .start: ordered = stable(byTitle, start, descending: reversed)
    case .end:
      ordered = stable(
        byTitle, { Self.shown($0, naive).map { $0.isOpen ? .max : Int($0.days.upperBound.number) } }, descending: !reversed)
    case .status:
      ordered = stable(
        stable(byTitle, start, descending: false), { naive.traits(of: $0).statuses.compactMap { Int($0) }.min() },
        descending: reversed)
    // Catalogues have no transactions.
    case .money: ordered = byTitle
    }
    return ordered.map(\.base.reference)
  }

  /// Sorts by a number; those without one come last, equal ones stay in their order.
  private static func stable(
    _ records: [Cooperation.Record], _ number: (Cooperation.Record) -> Int?, descending: Bool
  ) -> [Cooperation.Record] {
    let numbered = records.enumerated().map { (place: $0.offset, record: $0.element, number: number($0.element)) }
    return numbered.sorted { left, right in
      guard let first = left.number, let second = right.number, first != second else {
        return left.number == right.number ? left.place < right.place : left.number != nil
      }
      return descending ? first > second : first < second
    }.map(\.record)
  }

  /// The days that a row shows: those of its own dates, and of a programme also those of its milestones.
  private static func shown(_ record: Cooperation.Record, _ naive: NaiveSelection) -> (days: ClosedRange<Day>, isOpen: Bool)? {
    func own(_ record: Cooperation.Record) -> (days: ClosedRange<Day>, isOpen: Bool)? {
      let dates: [DateClaim?] =
        switch record {
        case .programme(let programme): [programme.planned, programme.actual]
        case .agreement(let agreement): [agreement.signed]
        case .milestone(let milestone): [milestone.date]
        case .partnership(let partnership): [partnership.period]
        case .result(let result): [result.date]
        case .agency, .country, .region, .theme, .source: []
        }
      if dates.allSatisfy({ $0 == nil }) { return nil }
      let traits = naive.traits(of: record)
      return traits.days.map { ($0, traits.isOpen) }
    }
    var span = own(record)
    for milestone in naive.catalogue.milestones where milestone.programme.map({ RecordReference($0) }) == record.base.reference {
      guard let mark = own(.milestone(milestone)) else { continue }
      let first = min(span?.days.lowerBound ?? mark.days.lowerBound, mark.days.lowerBound)
      let last = max(span?.days.upperBound ?? mark.days.upperBound, mark.days.upperBound)
      span = (first...last, span?.isOpen ?? false)
    }
    return span
  }
}

extension Selection {
  static let words = ["p1", "report", "m", "120", "people", "tie", "ministry"]

  /// Draws conditions on some facets, some of them excluded, and words.
  static func conditions(on facets: [Facet], _ lot: inout SeededGenerator) -> Selection {
    var selection = Selection()
    for _ in 0..<Int.random(in: 0...3, using: &lot) {
      guard let facet = lot.one(of: facets) else { break }
      let isExcluded = Int.random(in: 0..<4, using: &lot) == 0
      let values: [String] =
        switch facet {
        case .agency, .publisher: (0..<6).map { "a\($0)" } + ["ghost"]
        case .role: OrganisationRole.allCases.map(\.rawValue)
        case .country: (0..<5).map { "C\($0)" } + ["none", "XX"]
        case .region: (0..<4).map { "r\($0)" }
        case .theme: ["12010", "12020", "13010", "99999"]
        case .category: ["120", "130"]
        case .status: ["1", "2", "4", "none"]
        case .modality: [Modality.project.rawValue, Modality.coreSupport.rawValue, "none"]
        case .year: ["2003", "2004..2010", "..2000", "2025.."]
        case .rule: [ActivityRule.titleMissing.rawValue]
        }
      for value in lot.some(2, of: values) { selection.insert(Term(facet, value, isExcluded: isExcluded)) }
    }
    if Int.random(in: 0..<3, using: &lot) == 0 {
      selection.text = lot.some(2, of: words).map { (Bool.random(using: &lot) ? "-" : "") + $0 }.joined(separator: " ")
    }
    return selection
  }
}

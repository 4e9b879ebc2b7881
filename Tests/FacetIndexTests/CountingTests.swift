import FacetIndex
import Cooperation
import SanitizerFacts
import SeededRandom
import Testing

@Suite struct `The column index` {
  static let today = Day(clamping: 18_000)

  /// Counts what an index counts, one row after the other.
  private struct NaiveCount {
    var rows: [ColumnRow]
    var condition: ItemCondition
    var matching: Set<Int64>?

    func passes(_ row: ColumnRow, without part: String = "") -> Bool {
      let checks: [(String, Bool)] = [
        ("agencies", agencies(row)), ("places", places(row)),
        ("themes", links(row.themes.map(\.record), condition.themes)),
        ("publishers", links([row.publisher].compactMap(\.self), condition.publishers)),
        ("statuses", statuses(row)),
        ("modalities", codes(row.modalities, condition.modalities)), ("years", years(row)),
        ("text", matching.map { $0.contains(row.key) } ?? true),
      ]
      return checks.allSatisfy { $0.0 == part || $0.1 }
    }

    private func agencies(_ row: ColumnRow) -> Bool {
      let asked = row.agencies.filter { condition.agencies.included?.contains($0.agency) ?? true }
      if row.agencies.contains(where: { condition.agencies.excluded.contains($0.agency) }) { return false }
      if asked.contains(where: { $0.roles & condition.excludedRoles != 0 }) { return false }
      if condition.agencies.included == nil && condition.roles == 0 { return true }
      return asked.contains { condition.roles == 0 || $0.roles & condition.roles != 0 }
    }

    private func places(_ row: ColumnRow) -> Bool {
      if row.isPlaceless && condition.places.excludesNone { return false }
      if row.isPlaceless && condition.places.includesNone
        && !row.places.contains(where: { condition.places.excluded.contains($0.record) })
      {
        return true
      }
      if !row.places.isEmpty && condition.places.includesNone && condition.places.included == nil { return false }
      return links(row.places.map(\.record), condition.places)
    }

    private func links(_ links: [UInt32], _ values: ItemCondition.Values) -> Bool {
      if links.isEmpty { return !values.excludesNone && (values.included == nil || values.includesNone) }
      if links.contains(where: values.excluded.contains) { return false }
      return values.included.map { links.contains(where: $0.contains) } ?? true
    }

    private func codes(_ codes: [String], _ asked: ItemCondition.Codes) -> Bool {
      let codes = codes.isEmpty ? [""] : codes
      return !codes.contains(where: asked.excluded.contains)
        && (asked.included.isEmpty || codes.contains(where: asked.included.contains))
    }

    private func statuses(_ row: ColumnRow) -> Bool {
      if row.status < 128 { return codes([row.status].filter { $0 != 0 }.map(String.init), condition.statuses) }
      let several = (0..<7).filter { row.status & 1 << $0 != 0 }.map { $0 == 0 ? "" : String($0) }
      return several.isEmpty ? condition.statuses.included.isEmpty : codes(several, condition.statuses)
    }

    private func years(_ row: ColumnRow) -> Bool {
      func isActive(in range: ClosedRange<Int>) -> Bool { range.contains { row.isActive(in: $0, today: today) } }
      return (condition.years.isEmpty || condition.years.contains(where: isActive))
        && !condition.excludedYears.contains(where: isActive)
    }

    func programmes(of keys: (ColumnRow) -> [UInt32], without part: String) -> [UInt32: Int] {
      var counts: [UInt32: Int] = [:]
      for row in rows where row.kind == .programme && passes(row, without: part) {
        for key in Set(keys(row)) { counts[key, default: 0] += 1 }
      }
      return counts
    }
  }

  /// An index of random rows, some of them overtaken, and the rows that are left.
  private static func index(
    segments: ClosedRange<Int64> = 1...5, of size: ClosedRange<Int> = 1...120, _ generator: inout SeededGenerator
  ) throws -> (index: ItemIndex, rows: [ColumnRow]) {
    var index = ItemIndex(today: today)
    index.setCategories(categories)
    var left: [ColumnRow] = []
    var key: Int64 = Bool.random(using: &generator) ? 1 : 1 << 32
    for number in 0..<Int64.random(in: segments, using: &generator) {
      let rows = RandomRows(count: Int.random(in: size, using: &generator), firstKey: key, &generator).rows
      key += Int64(rows.count)
      var dead = Array(repeating: 0 as UInt8, count: (rows.count + 7) / 8)
      for place in rows.indices {
        if Int.random(in: 0..<8, using: &generator) == 0 {
          dead[place >> 3] |= 1 << UInt8(place & 7)
        } else {
          left.append(rows[place])
        }
      }
      index.append(try ColumnSegment(rows), number: number)
      index.setDead(dead, of: number)
    }
    return (index, left)
  }

  private static let categories: [UInt32: UInt32] = [31: 30, 32: 30, 34: 33, 35: 33]

  private static func condition(_ generator: inout SeededGenerator) -> ItemCondition {
    var condition = ItemCondition()
    func some<Value>(_ values: some Collection<Value>) -> [Value] {
      Array(values.shuffled(using: &generator).prefix(Int.random(in: 1...3, using: &generator)))
    }
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      switch Int.random(in: 0..<11, using: &generator) {
      case 0: condition.agencies.included = some(RandomRows.agencies)
      case 1: condition.agencies.excluded = some(RandomRows.agencies)
      case 2: condition.roles = UInt8.random(in: 1..<64, using: &generator)
      case 3: condition.excludedRoles = 1 << UInt8.random(in: 0..<6, using: &generator)
      case 4:
        condition.places.included = some(RandomRows.countries) + some(RandomRows.regions)
        condition.places.includesNone = Bool.random(using: &generator)
      case 5: condition.places.excluded = some(RandomRows.regions)
      case 6: condition.themes.included = some(RandomRows.themes)
      case 7: condition.publishers.included = some(RandomRows.agencies)
      case 8: condition.statuses.included = some(["", "1", "2", "3"])
      case 9: condition.modalities.excluded = some(RandomRows.modalities + [""])
      default:
        let first = Int.random(in: 1975...2020, using: &generator)
        condition.years = [first...Int.random(in: first...2025, using: &generator)]
      }
    }
    return condition
  }

  @Test(arguments: Sanitizer.seeds(250))
  func `Every facet is counted as a plain count does it`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let (index, rows) = try Self.index(&generator)
    expectPlainCounts(index, rows, isMatching: seed % 4 == 0, &generator)
  }

  @Test func `Two threads count as a plain count does it`() throws {
    var generator = SeededGenerator(seed: 2)
    let (index, rows) = try Self.index(segments: 9...10, of: 3900...4000, &generator)
    expectPlainCounts(index, rows, isMatching: false, &generator)
  }

  @Test(arguments: Sanitizer.seeds(6))
  func `A row may have more links than a byte can count`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var rows: [[ColumnRow]] = []
    for segment in 0..<10 as Range<Int64> {
      var some = RandomRows(count: 20, firstKey: 1 + segment * 20, &generator).rows
      let wide = Int.random(in: 0..<20, using: &generator)
      some[wide].kind = .programme
      some[wide].divisions = []
      some[wide].amounts = [
        ColumnRow.Amount(kind: .disbursement, year: 2020, currency: "USD", billionths: 6_400_000_000_000),
        ColumnRow.Amount(kind: .commitment, year: nil, currency: "USD", billionths: 8_000_000_000),
        ColumnRow.Amount(kind: .expenditure, year: 2021, currency: "JPY", billionths: 640_000_000_000),
      ]
      some[wide].agencies = (1...300).map { ColumnRow.AgencyLink(agency: $0, roles: UInt8($0 % 64)) }
      some[wide].places = (20...299).map { ColumnRow.Link(record: $0, share: $0 % 2 == 0 ? 0.25 : 1) }
      some[wide].themes = (30...400).map { ColumnRow.Link(record: $0, share: 0.5) }
      some[wide].modalities = (0..<260).map { "M\($0)" }
      rows.append(some)
    }
    // On two threads, so that the numbers of one are replaced.
    let packed = try rows.enumerated().map { number, rows in
      let segment = try ColumnSegment(rows)
      let columns = ColumnGroup.allCases.map { ($0, segment.bytes(of: $0)) }
      return ItemIndex.PackedSegment(
        number: Int64(number), columns: Dictionary(uniqueKeysWithValues: columns), dead: [0, 0, 0])
    }
    var index = ItemIndex(today: Self.today)
    index.setCategories(Self.categories)
    try index.append(packed.map(\.number)) { packed[Int($0)] }
    expectPlainCounts(index, rows.flatMap(\.self), isMatching: false, &generator)
  }

  /// Counts an index under a random condition, and its rows one after the other.
  private func expectPlainCounts(
    _ index: ItemIndex, _ rows: [ColumnRow], isMatching: Bool, _ generator: inout SeededGenerator
  ) {
    var condition = Self.condition(&generator)
    var naive = NaiveCount(rows: rows, condition: condition)
    if isMatching {
      let keys = Set(rows.map(\.key).filter { _ in Bool.random(using: &generator) })
      condition.matching = index.rows(of: keys)
      naive.matching = keys
    }
    let counts = index.counts(under: condition)
    func counted(_ dimension: ItemCounts.Dimension) -> [UInt32: Int] {
      let numbers = counts.numbers(of: dimension).map { ($0.key, $0.number.programmes) }.filter { $0.1 != 0 }
      return Dictionary(uniqueKeysWithValues: numbers)
    }
    let role = condition.roles
    let asked = { (row: ColumnRow) in row.agencies.filter { condition.agencies.included?.contains($0.agency) ?? true } }
    let withRoles = rows.filter { $0.kind == .programme && naive.passes($0, without: "agencies") }
    let roles = Dictionary(counts.codes(of: .roles).map { ($0.code, $0.programmes) }) { first, _ in first }
    for bit in 0..<6 as Range<UInt8> {
      #expect(roles[String(bit), default: 0] == withRoles.count { asked($0).contains { $0.roles & 1 << bit != 0 } })
    }
    #expect(
      counted(.agencies)
        == naive.programmes(
          of: { row in row.agencies.filter { role == 0 || $0.roles & role != 0 }.map(\.agency) }, without: "agencies"))
    #expect(counted(.places) == naive.programmes(of: { $0.places.map(\.record) }, without: "places"))
    #expect(counted(.themes) == naive.programmes(of: { $0.themes.map(\.record) }, without: "themes"))
    #expect(
      counted(.categories)
        == naive.programmes(
          of: { row in
            row.themes.compactMap { Self.categories[$0.record] ?? (Self.categories.values.contains($0.record) ? $0.record : nil) }
          }, without: "themes"))
    #expect(counted(.publishers) == naive.programmes(of: { [$0.publisher].compactMap(\.self) }, without: "publishers"))

    let passing = rows.filter { naive.passes($0) }
    #expect(counts.total.programmes == passing.filter { $0.kind == .programme }.count)
    #expect(counts.total.events == passing.filter(\.isEvent).count)
    #expect(Set(index.keys(in: index.rows(under: condition))) == Set(passing.map(\.key)))
    let statuses = rows.filter { $0.kind == .programme && naive.passes($0, without: "statuses") }
    for (code, programmes) in counts.codes(of: .statuses) {
      #expect(programmes == statuses.filter { $0.status == UInt8(code) ?? 0 }.count)
    }
    let modalities = rows.filter { $0.kind == .programme && naive.passes($0, without: "modalities") }
    for (code, programmes) in counts.codes(of: .modalities) {
      #expect(programmes == modalities.filter { code.isEmpty ? $0.modalities.isEmpty : $0.modalities.contains(code) }.count)
    }
    let dated = rows.filter { $0.kind == .programme && naive.passes($0, without: "years") }
    for (year, programmes) in counts.years {
      #expect(programmes == dated.filter { $0.isActive(in: year, today: Self.today) }.count)
    }
    let set = index.rows(under: condition)
    let links: [(ItemCounts.Dimension, (ColumnRow) -> [UInt32])] = [
      (.agencies, { $0.agencies.map(\.agency) }), (.places, { $0.places.map(\.record) }), (.themes, { $0.themes.map(\.record) }),
      (.publishers, { [$0.publisher].compactMap(\.self) }),
    ]
    for (dimension, links) in links {
      let whole = index.counts(of: dimension, in: set).numbers(of: dimension)
      #expect(Set(whole.map(\.key)) == Set(passing.filter(\.isCounted).flatMap(links)))
      for (key, number) in whole {
        let tied = passing.filter { links($0).contains(key) }
        #expect(number.programmes == tied.filter { $0.kind == .programme }.count)
        #expect(number.events == tied.filter(\.isEvent).count)
      }
    }
    let all = index.counts(of: nil, in: set)
    #expect(all.total == counts.total)
    #expect(counts.placeless == rows.count { $0.kind == .programme && naive.passes($0, without: "places") && $0.isPlaceless })
  }

  @Test(arguments: Sanitizer.seeds(60))
  func `Rows stand in the order of their days, and a window is a stretch of it`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let (index, rows) = try Self.index(&generator)
    let set = index.withoutHidden(index.rows(under: Self.condition(&generator)))
    let order = index.ordered(by: .start, descending: false)
    let sorted = order.filter { set.contains(Int($0)) }.compactMap { index.key(of: Int($0)) }
    #expect(Set(sorted) == Set(index.keys(in: set)))
    let range = Int.random(in: 0...sorted.count, using: &generator)..<sorted.count
    #expect(index.window(range, of: order, in: set).compactMap { index.key(of: Int($0)) } == Array(sorted[range]))
    for (position, key) in sorted.enumerated().shuffled(using: &generator).prefix(10) {
      let row = try #require(index.row(of: key))
      #expect(index.position(of: UInt32(row), in: order, of: set) == position)
    }
    try Self.expectWindows(of: set, in: index, &generator)
    let byKey = Dictionary(uniqueKeysWithValues: rows.map { ($0.key, $0) })
    let parents = Set(rows.compactMap(\.parent))
    let starts = sorted.filter { !parents.contains($0) }.map { byKey[$0]?.ownStart }
    let datedStarts = starts.compactMap(\.self)
    #expect(datedStarts == datedStarts.sorted())
    #expect(Array(starts.prefix(datedStarts.count)).allSatisfy { $0 != nil })
  }

  /// Compares windows and positions that are found without an order of everything with those of the order.
  private static func expectWindows(of set: RowSet, in index: ItemIndex, _ generator: inout SeededGenerator) throws {
    for (by, descending) in [(DayOrder.start, false), (.start, true), (.end, false), (.end, true)] {
      let sorted = index.ordered(by: by, descending: descending).filter { set.contains(Int($0)) }
      for _ in 0..<4 {
        let first = Int.random(in: 0...sorted.count, using: &generator)
        let range = first..<(first + Int.random(in: 0...50, using: &generator))
        let window = index.window(range, by: .days(by), descending: descending, in: [set])
        #expect(window == Array(sorted[range.clamped(to: sorted.indices)]))
      }
      for (position, row) in sorted.enumerated().shuffled(using: &generator).prefix(10) {
        #expect(index.position(of: row, by: .days(by), descending: descending, in: [set]) == position)
      }
    }
  }

  @Test(arguments: Sanitizer.seeds(40))
  func `Rows stand in the order of their status and start, or of what they spent, and a window is a stretch of it`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let (index, rows) = try Self.index(segments: 1...8, of: 1...1500, &generator)
    let programmes = rows.filter { $0.kind == .programme }
    let kept = Set(programmes.map(\.key).filter { _ in Int.random(in: 0..<4, using: &generator) > 0 })
    let sets = [true, false].map { part in index.rows(of: programmes.map(\.key).filter { kept.contains($0) == part }) }
    let byKey = Dictionary(uniqueKeysWithValues: programmes.map { ($0.key, $0) })
    func cents(_ row: ColumnRow, _ currency: String) -> Int64? {
      let spent = row.amounts.reduce(0 as Int128) { $0 + ($1.currency == currency && $1.kind.isSpending ? $1.billionths : 0) }
      let cents = Int64(clamping: spent / 10_000_000)
      return spent == 0 ? nil : cents == 0 ? Int64(spent.signum()) : cents
    }
    for descending in [false, true] {
      for currency in RandomRows.currencies {
        let expected = sets.flatMap { set in
          let keys = index.keys(in: set)
          let dated = keys.filter { cents(byKey[$0]!, currency) != nil }
          let sorted = dated.enumerated().sorted { left, right in
            let (first, second) = (cents(byKey[left.element]!, currency)!, cents(byKey[right.element]!, currency)!)
            return first == second ? left.offset < right.offset : descending ? first > second : first < second
          }
          return sorted.map(\.element) + keys.filter { cents(byKey[$0]!, currency) == nil }
        }
        try Self.expectWindows(
          .spent(currency: currency, condition: ItemCondition()), descending, sets, expected, index, &generator)
      }
      let window = index.window(0..<programmes.count, by: .status, descending: descending, in: sets)
      let all = window.compactMap { index.key(of: Int($0)) }
      #expect(Set(all) == Set(programmes.map(\.key)))
      let first = all.prefix(kept.count).compactMap { byKey[$0]?.status }
      let stated = first.filter { $0 > 0 }
      #expect(stated == (descending ? stated.sorted(by: >) : stated.sorted()))
      #expect(Array(first.prefix(stated.count)) == stated)
      try Self.expectWindows(.status, descending, sets, all, index, &generator)
    }
  }

  private static func expectWindows(
    _ order: ItemOrder, _ descending: Bool, _ sets: [RowSet], _ expected: [Int64], _ index: ItemIndex,
    _ generator: inout SeededGenerator
  ) throws {
    for _ in 0..<4 {
      let first = Int.random(in: 0...expected.count, using: &generator)
      let range = first..<min(expected.count, first + Int.random(in: 0...80, using: &generator))
      let window = index.window(range, by: order, descending: descending, in: sets).compactMap { index.key(of: Int($0)) }
      #expect(window == Array(expected[range]), "\(order)")
    }
    for (position, key) in expected.enumerated().shuffled(using: &generator).prefix(5) {
      let row = UInt32(try #require(index.row(of: key)))
      #expect(index.position(of: row, by: order, descending: descending, in: sets) == position, "\(order)")
    }
  }

  @Test func `A window of many rows is a stretch of their order`() throws {
    var generator = SeededGenerator(seed: 7)
    var index = ItemIndex(today: Self.today)
    for number in 0..<10 as Range<Int64> {
      index.append(try ColumnSegment(RandomRows(count: 4000, firstKey: 1 + number * 4000, &generator).rows), number: number)
    }
    try Self.expectWindows(of: index.withoutHidden(index.rows(under: ItemCondition())), in: index, &generator)
    let odd = index.withoutHidden(index.rows(of: stride(from: 1, to: 40_000, by: 2).map { Int64($0) }))
    try Self.expectWindows(of: odd, in: index, &generator)
  }

  @Test(arguments: Sanitizer.seeds(30))
  func `Segments that are appended later count as those that were there`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let first = try ColumnSegment(RandomRows(count: 80, firstKey: 1, &generator).rows)
    let second = try ColumnSegment(RandomRows(count: 80, firstKey: 100, &generator).rows)
    let condition = Self.condition(&generator)
    var whole = ItemIndex(today: Self.today)
    whole.append(first, number: 1)
    whole.append(second, number: 2, dead: [0b1010_0110])
    var grown = ItemIndex(today: Self.today)
    grown.append(first, number: 1)
    let before = grown.counts(under: condition).total
    let old = grown
    grown.append(second, number: 2)
    _ = grown.counts(under: condition)
    grown.setDead([0b1010_0110], of: 2)
    #expect(grown.counts(under: condition).total == whole.counts(under: condition).total)
    #expect(grown.count == whole.count)
    #expect(grown.keys(in: grown.rows(under: condition)) == whole.keys(in: whole.rows(under: condition)))
    #expect(old.counts(under: condition).total == before)
  }

  @Test(arguments: Sanitizer.seeds(40))
  func `Segments read from bytes at once count as those that were appended one by one`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var whole = ItemIndex(today: Self.today)
    var read = ItemIndex(today: Self.today)
    if Bool.random(using: &generator) {
      let first = try ColumnSegment(RandomRows(count: 30, firstKey: 1, &generator).rows)
      whole.append(first, number: -1)
      read.append(first, number: -1)
    }
    var packed: [ItemIndex.PackedSegment] = []
    // Many are read on two threads.
    for number in 1...Int64.random(in: seed % 2 == 0 ? 1...5 : 8...20, using: &generator) {
      let count = Int.random(in: 1...150, using: &generator)
      let segment = try ColumnSegment(RandomRows(count: count, firstKey: number * 1000, &generator).rows)
      let dead = (0..<(count + 7) / 8).map { _ in UInt8.random(in: 0...255, using: &generator) & 0x11 }
      whole.append(segment, number: number, dead: dead)
      let columns = ColumnGroup.allCases.map { ($0, segment.bytes(of: $0)) }
      packed.append(ItemIndex.PackedSegment(number: number, columns: Dictionary(uniqueKeysWithValues: columns), dead: dead))
    }
    try read.append(packed.map(\.number)) { number in packed[Int(number) - 1] }
    #expect(read.count == whole.count)
    #expect(read.segmentNumbers == whole.segmentNumbers)
    for _ in 0..<5 {
      let condition = Self.condition(&generator)
      #expect(read.keys(in: read.rows(under: condition)) == whole.keys(in: whole.rows(under: condition)))
      let (left, right) = (read.counts(under: condition), whole.counts(under: condition))
      #expect(left.total == right.total && left.years.map(\.programmes) == right.years.map(\.programmes))
      for dimension in ItemCounts.Dimension.allCases {
        let numbers = Dictionary(left.numbers(of: dimension).map { ($0.key, $0.number) }) { first, _ in first }
        #expect(numbers == Dictionary(right.numbers(of: dimension).map { ($0.key, $0.number) }) { first, _ in first })
        let kinds = [AmountKind.spending, [.commitment]]
        let sums = [read, whole].map { $0.money(by: .records(dimension), under: condition, kinds: kinds) }
        for key in numbers.keys { #expect(Set(sums[0].sums(of: key)) == Set(sums[1].sums(of: key))) }
      }
      for coded in ItemCounts.Coded.allCases {
        let codes = Dictionary(left.codes(of: coded).map { ($0.code, $0.programmes) }) { first, _ in first }
        #expect(codes == Dictionary(right.codes(of: coded).map { ($0.code, $0.programmes) }) { first, _ in first })
      }
    }
    #expect(
      read.keys(in: read.rows(under: ItemCondition())).compactMap { read.row(of: $0) }.map { read.agencies(of: $0) }
        == whole.keys(in: whole.rows(under: ItemCondition())).compactMap { whole.row(of: $0) }.map { whole.agencies(of: $0) })

    let before = read.count
    for place in [0, 9] {
      #expect(throws: ColumnError.self) {
        try read.append(Array(100..<110)) { number in
          var damaged = packed[0]
          damaged.number = number
          if number == 100 + Int64(place) { damaged.columns[.agencies] = [1, 2] }
          return damaged
        }
      }
      #expect(read.count == before)
    }
    struct Gone: Error {}
    #expect(throws: Gone.self) {
      try read.append(Array(100..<110)) { number in if number == 103 { throw Gone() } else { packed[0] } }
    }
    #expect(read.count == before)
  }
}

extension ColumnRow {
  fileprivate var isCounted: Bool { kind == .programme || isEvent }
  fileprivate var isEvent: Bool { kind == .agreement || kind == .milestone }

  fileprivate var ownStart: Day? { hasInheritedDays ? nil : days?.lowerBound }

  fileprivate func isActive(in year: Int, today: Day) -> Bool {
    let span = days.map { $0.lowerBound.year...(isOpen ? max($0.upperBound, today) : $0.upperBound).year }
    return span?.contains(year) == true || furtherYears.contains(Int16(clamping: year))
  }

  /// True for a row without places, and one with money that is for none.
  var isPlaceless: Bool {
    places.isEmpty || amounts.contains { $0.division.map { divisions[$0].places?.isEmpty == true } ?? false }
  }
}

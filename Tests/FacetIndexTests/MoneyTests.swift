import Cooperation
import FacetIndex
import SanitizerFacts
import SeededRandom
import Testing

/// Sums of money against a plain reading of the rows, and against each other.
@Suite struct MoneyTests {
  private static let kinds: [Set<AmountKind>] = [AmountKind.spending, [.commitment]]
  private static let categories: [UInt32: UInt32] = [31: 30, 32: 30, 34: 33, 35: 33]

  private static func index(_ generator: inout SeededGenerator, segments: Int64 = 4) throws -> (ItemIndex, [ColumnRow]) {
    var index = ItemIndex(today: Day(clamping: 18_000))
    index.setCategories(categories)
    var rows: [ColumnRow] = []
    for number in 0..<segments {
      let count = Int.random(in: 1...90, using: &generator)
      let some = RandomRows(count: count, firstKey: 1 + number * 1000, &generator).rows
      index.append(try ColumnSegment(some), number: number)
      rows += some
    }
    return (index, rows)
  }

  /// A condition on what amounts have themselves.
  private static func condition(_ generator: inout SeededGenerator) -> ItemCondition {
    var condition = ItemCondition()
    func some<Value>(_ values: some Collection<Value>) -> [Value] {
      Array(values.shuffled(using: &generator).prefix(Int.random(in: 1...3, using: &generator)))
    }
    if Bool.random(using: &generator) { condition.places.included = some(20...27 as ClosedRange<UInt32>) }
    if Int.random(in: 0..<4, using: &generator) == 0 { condition.places.includesNone = true }
    if Bool.random(using: &generator) { condition.themes.included = some(RandomRows.themes) }
    if Bool.random(using: &generator) {
      let first = Int.random(in: 1980...2020, using: &generator)
      condition.years = [first...(first + Int.random(in: 0...9, using: &generator))]
    }
    if Int.random(in: 0..<3, using: &generator) == 0 { condition.modalities.included = some(RandomRows.modalities) }
    if Int.random(in: 0..<3, using: &generator) == 0 { condition.agencies.included = some(RandomRows.agencies) }
    return condition
  }

  // MARK: A plain reading

  /// The parts of wholes that are asked for, as fractions of one; the largest of overlapping wholes.
  private static func part(_ links: [ColumnRow.Link], _ asked: [UInt32]?) -> Double {
    wholes(links).map { whole in
      let total = whole.reduce(0) { $0 + Double($1.weight) }
      let part = whole.reduce(0) { $0 + (asked?.contains($1.record) ?? true ? Double($1.weight) : 0) }
      return total > 0 ? part / total : 0
    }.max() ?? 0
  }

  private static func wholes(_ links: [ColumnRow.Link]) -> [[ColumnRow.Link]] {
    links.reduce(into: []) { wholes, link in
      if wholes.isEmpty || link.startsWhole { wholes.append([]) }
      wholes[wholes.count - 1].append(link)
    }
  }

  private static func expected(_ row: ColumnRow, _ condition: ItemCondition, place: UInt32? = nil) -> [String: [Double]] {
    var sums: [String: [Double]] = [:]
    for amount in row.amounts {
      guard let slot = kinds.firstIndex(where: { $0.contains(amount.kind) }) else { continue }
      if !condition.years.isEmpty {
        guard let year = amount.year, condition.years.contains(where: { $0.contains(year) }) else { continue }
      }
      let division = amount.division.map { row.divisions[$0] }
      let codes = division?.modalities ?? row.modalities
      if !condition.modalities.included.isEmpty, !codes.contains(where: condition.modalities.included.contains) { continue }
      let places = division?.places ?? row.places
      let asksForPlaces = condition.places.included != nil || condition.places.includesNone
      var part =
        places.isEmpty
        ? (!asksForPlaces || condition.places.includesNone ? 1 : 0)
        : asksForPlaces ? Self.part(places, condition.places.included ?? []) : 1
      if let place { part = places.filter { $0.record == place }.isEmpty ? 0 : sharePart(places, place) }
      if let themes = condition.themes.included { part *= Self.part(division?.themes ?? row.themes, themes) }
      sums[amount.currency, default: [0, 0]][slot] += Double(amount.billionths) / 1e9 * part
    }
    return sums
  }

  private static func sharePart(_ links: [ColumnRow.Link], _ record: UInt32) -> Double {
    guard let whole = wholes(links).first(where: { $0.contains { $0.record == record } }) else { return 0 }
    return part(whole, [record])
  }

  private static func values(_ sums: [MoneySum]) -> [String: [Double]] {
    Dictionary(sums.map { ($0.currency ?? "", $0.amounts.map { Double($0) / 1e9 }) }) { first, _ in first }
  }

  private static func expect(_ sums: [MoneySum], _ expected: [[String: [Double]]], _ comment: Comment) {
    let sums = values(sums)
    for currency in RandomRows.currencies {
      for slot in kinds.indices {
        let all = expected.compactMap { $0[currency]?[slot] }
        let wanted = all.reduce(0, +)
        let given = sums[currency]?[slot] ?? 0
        let scale = all.reduce(0) { $0 + abs($1) }
        #expect(abs(given - wanted) <= 0.01 + scale * 1e-9, "\(comment) \(currency)")
      }
    }
  }

  @Test(arguments: Sanitizer.seeds(80))
  func `Sums are those of the amounts that meet all conditions`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let (index, rows) = try Self.index(&generator)
    let condition = Self.condition(&generator)
    func passing(_ condition: ItemCondition) -> [ColumnRow] {
      let keys = Set(index.keys(in: index.rows(under: condition)))
      return rows.filter { keys.contains($0.key) }
    }
    let whole = index.money(by: .whole, under: condition, kinds: Self.kinds)
    Self.expect(whole.whole, passing(condition).map { Self.expected($0, condition) }, "whole")
    for row in passing(condition).prefix(20) {
      let number = try #require(index.row(of: row.key))
      Self.expect(index.money(of: number, under: condition, kinds: Self.kinds), [Self.expected(row, condition)], "row")
    }
    var others = condition
    others.places = ItemCondition.Values()
    let byPlace = index.money(by: .records(.places), under: condition, kinds: Self.kinds)
    for place in 20...27 as ClosedRange<UInt32> {
      Self.expect(
        byPlace.sums(of: place), passing(others).map { Self.expected($0, others, place: place) }, "place \(place)")
    }
    var withoutAgencies = condition
    withoutAgencies.agencies = ItemCondition.Values()
    let byAgency = index.money(by: .records(.agencies), under: condition, kinds: Self.kinds)
    for agency in RandomRows.agencies {
      let tied = passing(withoutAgencies).filter { $0.agencies.contains { $0.agency == agency } }
      Self.expect(byAgency.sums(of: agency), tied.map { Self.expected($0, withoutAgencies) }, "agency \(agency)")
    }
  }

  // MARK: Parts and wholes

  private static func add(_ sums: some Sequence<[MoneySum]>) -> [String: [Int128]] {
    sums.joined().reduce(into: [:]) { all, sum in
      for (slot, amount) in sum.amounts.enumerated() {
        all[sum.currency ?? "", default: Array(repeating: 0, count: sum.amounts.count)][slot] += amount
      }
    }.filter { $0.value.contains { $0 != 0 } }
  }

  @Test(arguments: Sanitizer.seeds(80))
  func `The parts of a facet add up to the whole, to the last digit`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var (index, rows) = try Self.index(&generator)
    // Overlapping wholes do not add up, and what has no theme or place is in none.
    for place in rows.indices {
      func single(_ links: [ColumnRow.Link]) -> [ColumnRow.Link] {
        links.isEmpty
          ? [ColumnRow.Link(record: 20 + 10 * UInt32(place % 2))]
          : links.map { ColumnRow.Link(record: $0.record, weight: max($0.weight, 1)) }
      }
      rows[place].places = single(rows[place].places)
      rows[place].themes = single(rows[place].themes)
      for division in rows[place].divisions.indices {
        rows[place].divisions[division].places = rows[place].divisions[division].places.map(single)
        rows[place].divisions[division].themes = rows[place].divisions[division].themes.map(single)
      }
    }
    index = ItemIndex(today: Day(clamping: 18_000))
    index.append(try ColumnSegment(rows), number: 1)
    var condition = Self.condition(&generator)
    let whole = Self.add([index.money(by: .whole, under: condition, kinds: Self.kinds).whole])
    if condition.places.included == nil, !condition.places.includesNone {
      let places = index.money(by: .records(.places), under: condition, kinds: Self.kinds)
      #expect(Self.add((20...40).map { places.sums(of: $0) } + [places.placeless]) == whole)
    }
    if condition.themes.included == nil {
      let themes = index.money(by: .records(.themes), under: condition, kinds: Self.kinds)
      #expect(Self.add((20...40).map { themes.sums(of: $0) }) == whole)
    }
    if condition.years.isEmpty {
      let years = index.money(by: .years, under: condition, kinds: Self.kinds)
      #expect(Self.add(([nil] + years.years).map { years.sums(ofYear: $0) }) == whole)
      // Each year by itself gives the same.
      let single = years.years.map { year in
        condition.years = [year...year]
        return index.money(by: .whole, under: condition, kinds: Self.kinds).whole
      }
      condition.years = []
      let active = index.money(by: .years, under: condition, kinds: Self.kinds)
      let dated = rows.filter { row in row.amounts.allSatisfy { $0.year.map { row.furtherYears.contains(Int16($0)) } ?? true } }
      if dated.count == rows.count { #expect(Self.add(single) == Self.add(active.years.map { active.sums(ofYear: $0) })) }
    }
  }

  @Test(arguments: Sanitizer.seeds(20))
  func `Any division of rows into segments gives the same sums`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let rows = RandomRows(count: 120, firstKey: 1, &generator).rows
    func index(_ sizes: Int) throws -> ItemIndex {
      var index = ItemIndex(today: Day(clamping: 18_000))
      for (number, first) in stride(from: 0, to: rows.count, by: sizes).enumerated() {
        index.append(try ColumnSegment(Array(rows[first..<min(first + sizes, rows.count)])), number: Int64(number))
      }
      return index
    }
    let condition = Self.condition(&generator)
    let facets: [MoneyFacet] = [.whole, .records(.places), .records(.themes), .records(.agencies), .years]
    let (one, many) = (try index(200), try index(7))
    for facet in facets {
      let sums = [one, many].map { $0.money(by: facet, under: condition, kinds: Self.kinds) }
      let all = sums.map { sums in
        Self.add(
          (1...40).map { sums.sums(of: $0) } + [sums.placeless] + (1978...2026).map { sums.sums(ofYear: $0) } + [
            facet == .whole ? sums.whole : []
          ])
      }
      #expect(all[0] == all[1], "\(facet)")
    }
  }

  @Test func `An amount beyond 64 bits is a sum of its parts`() throws {
    var row = ColumnRow(key: 1, kind: .programme)
    let amount = 9_232_379_236_109_516_800_000_000_007 as Int128
    row.places = [ColumnRow.Link(record: 20, share: 1.0 / 3), ColumnRow.Link(record: 21, share: 2.0 / 3)]
    row.amounts = [ColumnRow.Amount(kind: .disbursement, year: 2020, currency: "IDR", billionths: amount)]
    var index = ItemIndex(today: Day(clamping: 18_000))
    index.append(try ColumnSegment([row]), number: 1)
    let sums = index.money(by: .records(.places), under: ItemCondition(), kinds: Self.kinds)
    let parts = [20, 21].map { sums.sums(of: $0)[0].amounts[0] }
    #expect(parts[0] + parts[1] == amount)
    #expect(parts[0] * 3 - amount < 10_000_000_000_000)
  }
}

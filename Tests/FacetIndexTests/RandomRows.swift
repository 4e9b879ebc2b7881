import FacetIndex
import Cooperation
import SeededRandom

/// Rows of every form, few enough values that they meet.
struct RandomRows {
  var rows: [ColumnRow] = []

  static let agencies = 1...9 as ClosedRange<UInt32>
  static let countries = 20...24 as ClosedRange<UInt32>
  static let regions = 25...27 as ClosedRange<UInt32>
  static let themes = 30...37 as ClosedRange<UInt32>
  static let modalities = ["A01", "B02", "C01", "D01"]
  static let currencies = ["USD", "JPY", "EUR", ""]

  init(count: Int, firstKey: Int64 = 100, _ generator: inout SeededGenerator) {
    for index in 0..<count { rows.append(Self.row(key: firstKey + Int64(index), &generator)) }
  }

  private static func row(key: Int64, _ generator: inout SeededGenerator) -> ColumnRow {
    let isProgramme = Int.random(in: 0..<6, using: &generator) > 0
    let others = ColumnRow.Kind.allCases.filter { $0 != .programme }
    var row = ColumnRow(key: key, kind: isProgramme ? .programme : others.randomElement(using: &generator) ?? .milestone)
    if row.kind == .milestone, Bool.random(using: &generator) { row.parent = key - 1 }
    if isProgramme {
      row.status = UInt8.random(in: 0...6, using: &generator)
    } else {
      row.status = StatusSet.byte(of: some(0...6 as ClosedRange<UInt8>, upTo: 2, &generator))
    }
    if Int.random(in: 0..<5, using: &generator) > 0 {
      let first = Int.random(in: 3_000...20_000, using: &generator)
      row.days = Day(clamping: first)...Day(clamping: first + Int.random(in: 0...3_000, using: &generator))
      row.isOpen = Int.random(in: 0..<4, using: &generator) == 0
      row.hasInheritedDays = !isProgramme && Bool.random(using: &generator)
    }
    for agency in some(agencies, upTo: 5, &generator) {
      row.agencies.append(ColumnRow.AgencyLink(agency: agency, roles: UInt8.random(in: 0..<64, using: &generator)))
    }
    row.places = some(countries.lowerBound...regions.upperBound, upTo: 3, &generator).map { link($0, &generator) }
    row.themes = some(themes, upTo: 3, &generator).map { link($0, &generator) }
    guard isProgramme else {
      row.modalities = [[], [""], ["A01", ""], [ColumnRow.inapplicable]].randomElement(using: &generator) ?? []
      return row
    }
    row.modalities = some(modalities, upTo: 2, &generator)
    if Bool.random(using: &generator) { row.publisher = agencies.randomElement(using: &generator) }
    row.money = some(currencies, upTo: 2, &generator).map { currency in
      ColumnRow.Sum(
        currency: currency, spent: Double(Int.random(in: -100...10_000, using: &generator)) * 4,
        committed: Double(Int.random(in: 0...10_000, using: &generator)))
    }
    return row
  }

  private static func some<Values: Collection>(
    _ values: Values, upTo limit: Int, _ generator: inout SeededGenerator
  ) -> [Values.Element] {
    Array(values.shuffled(using: &generator).prefix(Int.random(in: 0...limit, using: &generator)))
  }

  private static func link(_ record: UInt32, _ generator: inout SeededGenerator) -> ColumnRow.Link {
    ColumnRow.Link(record: record, share: [1, 0.5, 0.25].randomElement(using: &generator) ?? 1)
  }
}

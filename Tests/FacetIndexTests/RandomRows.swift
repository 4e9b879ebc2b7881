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
    row.places = links(countries.lowerBound...regions.upperBound, &generator)
    row.themes = links(themes, &generator)
    if Int.random(in: 0..<5, using: &generator) == 0 {
      row.furtherYears = [1991, 2004, 2030].filter { _ in Bool.random(using: &generator) }
    }
    guard isProgramme else {
      row.modalities = [[], [""], ["A01", ""], [ColumnRow.inapplicable]].randomElement(using: &generator) ?? []
      return row
    }
    row.modalities = some(modalities, upTo: 2, &generator)
    if Bool.random(using: &generator) { row.publisher = agencies.randomElement(using: &generator) }
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      let places = Bool.random(using: &generator) ? links(countries, &generator) : nil
      let themes = Bool.random(using: &generator) || places == nil ? links(Self.themes, &generator) : nil
      let codes = Int.random(in: 0..<3, using: &generator) == 0 ? some(row.modalities, upTo: 2, &generator) : nil
      row.divisions.append(ColumnRow.Division(places: places, themes: themes, modalities: codes))
      // A row has the places and themes of its divisions, at least as names.
      for link in places ?? [] where !row.places.contains(where: { $0.record == link.record }) {
        row.places.append(ColumnRow.Link(record: link.record, weight: 0))
      }
      for link in themes ?? [] where !row.themes.contains(where: { $0.record == link.record }) {
        row.themes.append(ColumnRow.Link(record: link.record, weight: 0))
      }
    }
    let used = some(currencies, upTo: 2, &generator)
    row.amounts = used.flatMap { currency in
      (0..<Int.random(in: 1...4, using: &generator)).map { _ in amount(currency, row.divisions.count, &generator) }
    }
    // Divisions are read back by their use.
    row.amounts += row.divisions.indices.map {
      ColumnRow.Amount(kind: .budget, year: nil, currency: "USD", billionths: 1_000_000_000, division: $0)
    }
    return row
  }

  private static func some<Values: Collection>(
    _ values: Values, upTo limit: Int, _ generator: inout SeededGenerator
  ) -> [Values.Element] {
    Array(values.shuffled(using: &generator).prefix(Int.random(in: 0...limit, using: &generator)))
  }

  private static func amount(_ currency: String, _ divisions: Int, _ generator: inout SeededGenerator) -> ColumnRow.Amount {
    // Whole units mostly; some are finer than ten-thousandths, some beyond 64 bits.
    let units = Int128(Int.random(in: -100...10_000, using: &generator))
    let billionths: Int128 =
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: units * 123_457
      case 1: units * 1_000_000_000_000_000_000_000
      default: units * 10_000_000
      }
    let kinds: [AmountKind] = [.commitment, .disbursement, .expenditure, .budget, .incomingFunds]
    return ColumnRow.Amount(
      kind: kinds.randomElement(using: &generator) ?? .disbursement,
      year: Bool.random(using: &generator) ? Int.random(in: 1978...2026, using: &generator) : nil, currency: currency,
      billionths: billionths,
      division: divisions == 0 || Bool.random(using: &generator) ? nil : Int.random(in: 0..<divisions, using: &generator))
  }

  /// Up to three links, in one whole or two.
  private static func links(_ values: ClosedRange<UInt32>, _ generator: inout SeededGenerator) -> [ColumnRow.Link] {
    var links = some(values, upTo: 3, &generator).map { record in
      ColumnRow.Link(record: record, share: [1, 0.5, 0.25, 1.0 / 3].randomElement(using: &generator) ?? 1)
    }
    if links.count > 1, Int.random(in: 0..<3, using: &generator) == 0 { links[links.count - 1].startsWhole = true }
    return links
  }
}

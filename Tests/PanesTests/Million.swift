import Cooperation
import Foundation
import Navigation
import TextUI

/// What an archive of a million imported programmes would answer, made by hand: large counts, several currencies, and the page of
/// a report that says everything a report can say.
enum Million {
  /// Opens a screen, presses keys, and has every question answered. The word `import` among the keys starts an import.
  static func state(_ address: String, _ pressed: String, size: Size, language: Language) throws -> AppState {
    var state = AppState(
      size: size, language: language, today: .ofTests, start: try Address(parsing: address), dataName: "world.kakehashi")
    carryOut(state.start(), in: &state)
    for word in pressed.split(separator: " ") {
      if word == "import" {
        _ = state.apply(.importing(progress))
        continue
      }
      for key in keys(String(word)) {
        guard let action = Keymap.action(for: key, in: state) else { continue }
        carryOut(state.apply(action), in: &state)
      }
    }
    return state
  }

  private static let progress = ImportProgress(
    file: "iati/world-2026.xml.gz", bytes: 620_000_000, totalBytes: 1_000_000_000, activities: 57_300, rate: 8_412,
    secondsLeft: 43)

  private static func carryOut(_ effects: [Effect], in state: inout AppState) {
    for case .ask(let slot, let query) in effects where state.awaiting[slot] == query {
      carryOut(state.apply(.answered(slot, query, answer(query))), in: &state)
    }
  }

  private static func answer(_ query: Query) -> Answer {
    switch query {
    case .totals: .totals(totals)
    case .agencies(let query): .agencies(part(agencies, query.window, total: 3_127))
    case .places(let query): .places(part(places, query.window, total: 212))
    case .timeline(let query): .timeline(timeline(query.list.window))
    case .page(let reference): .page(page(reference))
    case .facet(let query): .facet(facet(query))
    case .search: .search([])
    case .records: .records([])
    case .items: .items(Listing())
    case .findings: .findings([])
    case .rules:
      .rules([
        RuleCount(rule: .languageMissing, activities: 312_004, findings: 1_204_311),
        RuleCount(rule: .statusAndDates, activities: 41_230, findings: 41_230),
        RuleCount(rule: .identifierMissing, activities: 3, findings: 3),
      ])
    case .nearest: .nearest([])
    }
  }

  private static func part<Row>(_ rows: [Row], _ window: Window, total: Int) -> Listing<Row> {
    let first = min(window.offset, total)
    let last = min(total, first + min(window.count, 400))
    return Listing(rows: (first..<last).map { rows[$0 % rows.count] }, offset: first, total: total)
  }

  private static let totals: Totals = {
    var totals = Totals()
    totals.programmes = 1_000_000
    totals.agencies = 3_127
    totals.countries = 212
    totals.recordsWithFindings = 412_345
    totals.money = [
      CurrencySum(currency: "USD", spent: 1.234e12), CurrencySum(currency: "EUR", spent: 3.4e11),
      CurrencySum(currency: "JPY", spent: 9e12),
    ]
    return totals
  }()

  private static let agencies = [
    AgencyRow(
      id: "XX-1", title: LocalizedText("Aoba Cooperation Agency", japanese: "青葉協力機構"), acronym: "ACA", programmes: 312_480),
    AgencyRow(id: "XX-2", title: "Harbour Fund for Health", programmes: 98_001),
    AgencyRow(id: "XX-3", title: "Société de coopération du fleuve", programmes: 1_204, hasFindings: true),
    AgencyRow(id: "XX-4", title: "Local association", programmes: 7),
  ]

  private static let places = [
    PlaceRow(
      place: .country("VN"), title: LocalizedText("Viet Nam", japanese: "ベトナム"), groups: ["WPRO"], programmes: 41_230,
      activity: [3, 9, 20, 14, 6], firstYear: 2019),
    PlaceRow(
      place: .country("KH"), title: LocalizedText("Cambodia", japanese: "カンボジア"), groups: ["WPRO"], programmes: 12_004,
      activity: [1, 2, 3], firstYear: 2020),
  ]

  private static func timeline(_ window: Window) -> TimelineListing {
    let rows = (0..<10).map { number in
      TimelineRow.item(
        ItemRow(
          reference: .init(.programme, "XX-\(number)"), title: .init("Programme number \(number)"),
          planned: claim("20\(14 + number)-04/20\(17 + number)-03"), actual: claim("20\(14 + number)-06/20\(16 + number)-12"),
          status: .implementation, hasFindings: number % 3 == 0), group: nil)
    }
    return TimelineListing(
      listing: part(rows, window, total: 1_000_000), span: (Day(iso: "1995-01-01") ?? .first)...(Day(iso: "2031-12-31") ?? .last),
      density: (0..<37).map { max(0, 90_000 - ($0 - 24) * ($0 - 24) * 400) }, firstYear: 1995, items: 1_000_000)
  }

  // MARK: Facets

  private static func facet(_ query: FacetQuery) -> Listing<FacetRow> {
    if query.facet == .publisher, query.list.filter.isEmpty {
      let rows = (0..<3_127).map { number in
        let spent = Decimal(400_000_000_000 / (number + 1))
        return row("XX-\(number)", .init("Publisher number \(number)"), max(1, 312_480 - number * 100), spent)
      }
      let first = min(query.list.window.offset, rows.count)
      return Listing(
        rows: Array(rows[first..<min(rows.count, first + query.list.window.count)]), offset: first, total: rows.count)
    }
    let words = WordFilter(query.list.filter)
    let rows = (values[query.facet] ?? []).filter { row in
      words.matches(row.value + " " + row.title.entries.map(\.text).joined(separator: " "))
    }
    return Listing(rows: rows, total: rows.count)
  }

  private static func row(_ value: String, _ title: LocalizedText, _ programmes: Int, _ spent: Decimal = 0) -> FacetRow {
    var sums = spent == 0 ? [] : [CurrencySum(currency: "USD", spent: spent)]
    if spent > 1e10 { sums += [CurrencySum(currency: "EUR", spent: spent / 3), CurrencySum(currency: "JPY", spent: 1e9)] }
    return FacetRow(value: value, title: title, code: value, programmes: programmes, money: sums)
  }

  private static let years: [FacetRow] = (2009...2026).reversed().map { year in
    let text = String(year)
    return row(text, LocalizedText(text), 4_000 * (year - 2005), Decimal(1_000_000_000 * (year - 2008)))
  }

  private static let values: [Facet: [FacetRow]] = [
    .agency: [
      row("XX-1", LocalizedText("Aoba Cooperation Agency", japanese: "青葉協力機構"), 312_480, 4.1e11),
      row("XX-2", "Harbour Fund for Health", 98_001, 9.95e8), row("XX-3", "Société de coopération du fleuve", 1_204, 120_400),
    ],
    .country: [
      row("VN", LocalizedText("Viet Nam", japanese: "ベトナム"), 41_230, 12.3e9),
      row("KH", LocalizedText("Cambodia", japanese: "カンボジア"), 12_004, -4.56e6),
      row("LA", LocalizedText("Lao PDR", japanese: "ラオス"), 904, 999.4),
      row("none", LocalizedText("not stated", japanese: "記載なし"), 120),
    ],
    .status: [row("2", ActivityStatus.implementation.title, 640_112, 8e11), row("5", ActivityStatus.cancelled.title, 3_104)],
    .modality: [
      row("C01", Modality.project.title, 701_230, 9e11),
      FacetRow(value: "A99", title: "Support of an older kind", code: "A99", programmes: 12, isWithdrawn: true),
    ],
    .year: years,
    .rule: [
      FacetRow(value: "4.1.1", title: ActivityRule.languageMissing.name, code: "4.1.1", programmes: 312_004),
      FacetRow(value: "status-and-dates", title: ActivityRule.statusAndDates.name, programmes: 41_230),
    ],
  ]
}

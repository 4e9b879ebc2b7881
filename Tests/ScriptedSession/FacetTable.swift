import Foundation
import Cooperation

extension Library {
  /// The small catalogue with facets whose values are known by heart, whatever everything is narrowed to, and a thousand publishers.
  public static let faceted = Library { query in
    switch query {
    case .facet(let query): return .facet(FacetTable.listing(query))
    case .rules:
      return .rules([
        RuleCount(rule: .titleMissing, activities: 3, findings: 5), RuleCount(rule: .statusAndDates, activities: 1, findings: 1),
      ])
    default: return try Library.small.answer(query)
    }
  }
}

enum FacetTable {
  static func listing(_ query: FacetQuery) -> Listing<FacetRow> {
    let words = WordFilter(query.list.filter)
    var rows = (values[query.facet] ?? []).filter { row in
      words.matches(([row.value] + row.title.entries.map(\.text)).joined(separator: " "))
    }
    switch query.list.sort {
    case .programmes: rows.sort { ($1.programmes, $0.value) < ($0.programmes, $1.value) }
    case .money: rows.sort { ($1.money.first?.spent ?? 0, $0.value) < ($0.money.first?.spent ?? 0, $1.value) }
    case .name: rows.sort { $0.value < $1.value }
    }
    if query.list.reversed { rows.reverse() }
    let first = min(query.list.window.offset, rows.count)
    let last = first + min(query.list.window.count, rows.count - first)
    let located = query.locate.flatMap { value in rows.firstIndex { $0.value == value } }
    return Listing(rows: Array(rows[first..<last]), offset: first, total: rows.count, located: located)
  }

  private static func row(_ value: String, _ title: LocalizedText, _ programmes: Int, _ spent: Decimal = 0) -> FacetRow {
    FacetRow(
      value: value, title: title, code: value, programmes: programmes,
      money: spent == 0 ? [] : [CurrencySum(currency: "USD", spent: spent), CurrencySum(currency: "JPY", spent: spent * 100)])
  }

  private static let values: [Facet: [FacetRow]] = [
    .agency: [
      row("jica", LocalizedText("Japan International Cooperation Agency", japanese: "国際協力機構"), 3, 2e6),
      row("who", "World Health Organization", 2, 3e6), row("moh", "Ministry of Health", 1),
    ],
    .country: [
      row("VN", LocalizedText("Viet Nam", japanese: "ベトナム"), 2, 1e6), row("KH", LocalizedText("Cambodia", japanese: "カンボジア"), 1),
      row("PK", LocalizedText("Pakistan", japanese: "パキスタン"), 1, 2e6), row("none", "not stated", 1),
    ],
    .region: [row("asean", "South-East Asia", 1)],
    .theme: [row("12220", "Basic health care", 2), row("12250", "Infectious disease control", 1), row("122", "Basic health", 3)],
    .category: [row("122", "Basic health", 3)],
    .status: [row("2", ActivityStatus.implementation.title, 3), row("4", ActivityStatus.closed.title, 1)],
    .role: [row("funding", OrganisationRole.funding.title, 4), row("partner", OrganisationRole.partner.title, 1)],
    .modality: [row("C01", Modality.project.title, 2), row("Z99", "A code of its own", 1)],
    .year: (2015...2027).map { row(String($0), .init(String($0)), 1 + $0 % 3) },
    .rule: [
      FacetRow(value: "4.3.1", title: ActivityRule.titleMissing.name, code: "4.3.1", programmes: 3),
      FacetRow(value: "status-and-dates", title: ActivityRule.statusAndDates.name, programmes: 1),
    ],
    .publisher: (0..<1000).map { row("p\($0)", .init("Publisher \($0)"), 1000 - $0, Decimal($0) * 1000) },
  ]
}

internal import FacetIndex
internal import Cooperation
internal import Foundation
internal import GRDB
internal import Wording

extension Reader {
  /// Lists the values of a facet, counted under the selection as if the facet itself narrowed nothing; those that nothing has are
  /// left out. Under a filter those whose names and codes hold its words are listed.
  func facet(_ query: FacetQuery) throws -> Listing<FacetRow> {
    if query.facet == .rule { return listing(try ruleFacet(query.list.selection), query) }
    let counts = try facets(query.list.selection)
    let money = try money(query.facet.ofMoney, query.list.selection)
    switch query.facet {
    case .agency: return try records(counts, money, .agencies, [.agency], query)
    case .publisher: return try records(counts, money, .publishers, [.agency], query)
    case .country: return try records(counts, money, .places, [.country], query)
    case .region: return try records(counts, money, .places, [.region], query)
    case .theme: return try records(counts, money, .themes, [.theme], query)
    case .category: return try records(counts, money, .categories, [.theme], query)
    case .role:
      return listing(
        counts.codes(of: .roles).compactMap { code in
          let role = OrganisationRole.allCases.first { String(RoleSet($0).rawValue.trailingZeroBitCount) == code.code }
          return role.map {
            FacetRow(
              value: $0.rawValue, title: $0.title, programmes: code.programmes,
              money: money.sums(ofCode: code.code).map { CurrencySum($0) })
          }
        }, query)
    case .status: return listing(try codes(counts, money, .statuses, list: .activityStatus, none: "No status"), query)
    case .modality: return listing(try codes(counts, money, .modalities, list: .aidType, none: "No aid type"), query)
    case .year:
      return listing(
        Self.years(counts, money), query)
    case .rule: return Listing()
    }
  }

  /// The years in which programmes are active, and those of amounts.
  private static func years(_ counts: ItemCounts, _ money: MoneySums) -> [FacetRow] {
    let programmes = Dictionary(counts.years.map { ($0.year, $0.programmes) }, uniquingKeysWith: +)
    return Set(programmes.keys).union(money.years).sorted().map { year in
      FacetRow(
        value: String(year), title: LocalizedText(String(year)), programmes: programmes[year, default: 0],
        money: money.sums(ofYear: year).map { CurrencySum($0) })
    }
  }

  private func codes(
    _ counts: ItemCounts, _ money: MoneySums, _ coded: ItemCounts.Coded, list: CodeList, none: String
  ) throws -> [FacetRow] {
    let counted = counts.codes(of: coded)
    let names = try StoredCodes.read([list: Set(counted.map(\.code))], from: db)
    return counted.map { code in
      let entry = names[list, code.code]
      let own =
        switch coded {
        case .statuses: Int(code.code).flatMap(ActivityStatus.init(rawValue:))?.title
        case .modalities: Modality(rawValue: code.code)?.title
        case .roles: nil as LocalizedText?
        }
      let isNone = code.code.isEmpty
      return FacetRow(
        value: isNone ? "none" : code.code, title: isNone ? LocalizedText(none) : own ?? entry?.name ?? LocalizedText(code.code),
        code: isNone ? nil : code.code, programmes: code.programmes,
        money: money.sums(ofCode: code.code).map { CurrencySum($0) }, isWithdrawn: entry?.isWithdrawn ?? false)
    }
  }

  /// Lists values that are records: puts them in order by numbers and ranks alone, and fetches the rows wanted.
  private func records(
    _ counts: ItemCounts, _ money: MoneySums, _ dimension: ItemCounts.Dimension, _ kinds: Set<RecordKind>, _ query: FacetQuery
  ) throws -> Listing<FacetRow> {
    let numbers = Dictionary(
      counts.numbers(of: dimension).filter { $0.number.programmes > 0 }.map { (Int64($0.key), $0.number.programmes) },
      uniquingKeysWith: { first, _ in first })
    let (list, ranks) = try listed(kinds, filter: query.list.filter, includingNamed: query.list.filter.isEmpty) {
      numbers[$0.key] != nil
    }
    var keys = list
    if query.facet == .theme {
      let categories = Set(counts.numbers(of: .categories).map { Int64($0.key) })
      keys.removeAll { categories.contains($0) }
    }
    switch query.list.sort {
    case .name: if query.list.reversed { keys.reverse() }
    case .programmes:
      keys.sort(numbers.mapValues { ItemTotals(programmes: $0) }, reversed: query.list.reversed)
    case .money:
      let currency = try self.money(.whole, query.list.selection).whole.first?.currency
      let spent = keys.map { key in
        (key: key, spent: money.sums(of: UInt32(clamping: key)).first { $0.currency == currency }?.amounts[0] ?? 0)
      }
      keys = spent.sorted { query.list.reversed ? $0.spent < $1.spent : $0.spent > $1.spent }.map(\.key)
    }
    keys.sort(byRank: ranks)
    let none =
      query.facet == .country && query.list.filter.isEmpty && counts.placeless > 0
      ? [
        FacetRow(
          value: "none", title: LocalizedText(ListWords.noPlace),
          programmes: counts.placeless,
          money: money.placeless.map { CurrencySum($0) })
      ] : []
    let total = keys.count + none.count
    let located =
      try position(of: query.locate, among: keys, kinds) ?? (query.locate == "none" && !none.isEmpty ? keys.count : nil)
    let slice = query.list.window.slice(of: total, locating: located)
    let wanted = Array(keys[slice.clamped(to: keys.indices)])
    let names = try names(of: wanted)
    var rows = wanted.compactMap { key in
      names[key].map { name in
        FacetRow(
          value: name.reference.id, title: name.title, code: kinds == [.agency] ? name.short : name.reference.id,
          programmes: numbers[key, default: 0], money: money.sums(of: UInt32(clamping: key)).map { CurrencySum($0) })
      }
    }
    if slice.contains(keys.count) { rows += none }
    return Listing(rows: rows, offset: slice.lowerBound, total: total, located: located)
  }

  private func position(of value: String?, among keys: [Int64], _ kinds: Set<RecordKind>) throws -> Int? {
    guard let value else { return nil }
    for kind in kinds {
      let found = try self.keys("SELECT key FROM record WHERE kind = ? AND id = ?", [kind.rawValue, value])
      if let key = found.first, let position = keys.firstIndex(of: key) { return position }
    }
    return nil
  }

  /// Lists values of which there are few.
  private func listing(_ rows: [FacetRow], _ query: FacetQuery) -> Listing<FacetRow> {
    let words = WordFilter(query.list.filter)
    var rows = rows.filter { words.matches(([$0.value] + $0.title.entries.map(\.text)).joined(separator: " ")) }
    switch query.list.sort {
    case .programmes: rows.sort { ($1.programmes, $0.value) < ($0.programmes, $1.value) }
    case .money:
      func spent(_ row: FacetRow) -> Decimal { row.money.first?.spent ?? 0 }
      rows.sort { (spent($1), $1.programmes, $0.value) < (spent($0), $0.programmes, $1.value) }
    case .name:
      rows = rows.map { (Folding.fold($0.title.text(in: .english)), $0) }.sorted { ($0.0, $0.1.value) < ($1.0, $1.1.value) }.map(
        \.1)
    }
    if query.list.reversed { rows.reverse() }
    let located = query.locate.flatMap { value in rows.firstIndex { $0.value == value } }
    let slice = query.list.window.slice(of: rows.count, locating: located)
    return Listing(rows: Array(rows[slice]), offset: slice.lowerBound, total: rows.count, located: located)
  }
}

extension Facet {
  /// What money is divided by for the facet.
  fileprivate var ofMoney: MoneyFacet {
    switch self {
    case .agency: .records(.agencies)
    case .publisher: .records(.publishers)
    case .country, .region: .records(.places)
    case .theme: .records(.themes)
    case .category: .records(.categories)
    case .role: .codes(.roles)
    case .status: .codes(.statuses)
    case .modality: .codes(.modalities)
    case .year: .years
    case .rule: .whole
    }
  }
}

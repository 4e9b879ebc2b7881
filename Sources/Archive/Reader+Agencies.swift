internal import Cooperation
internal import GRDB

extension Reader {
  /// Lists agencies with what they take part in under the selection.
  ///
  /// Without a selection all are listed; under one, those that have nothing under it are left out. Under a filter the better
  /// matches come first, see `MatchedText`.
  func agencies(_ query: ListQuery<AgencySort>) throws -> Listing<AgencyRow> {
    let tallies = try agencyTallies(query.selection)
    let matched = MatchedText(filter: query.filter)
    var list: [Int64] = []
    var ranks: [Int64: Int] = [:]
    try forEach(
      """
      SELECT r.key, \(matched.rank) FROM record r JOIN search s ON s.record = r.key WHERE r.kind = 'agency'\(matched.sql)
      ORDER BY r.sort_title, r.id
      """, matched.rankArguments + matched.arguments
    ) { row in
      let key: Int64 = row[0]
      if !query.selection.isEmpty && tallies[key] == nil { return }
      list.append(key)
      if !matched.isEmpty { ranks[key] = row[1] }
    }
    switch query.sort {
    case .programmes: list.sort(tallies, by: { ($0.programmes, $0.events) }, reversed: query.reversed)
    case .name: if query.reversed { list.reverse() }
    case .latest: list = list.sorted(by: { tallies[$0]?.latest }, descending: !query.reversed)
    }
    list.sort(byRank: ranks)
    let located = try query.locate.flatMap { try key(of: $0) }.flatMap { list.firstIndex(of: $0) }
    let slice = query.window.slice(of: list.count, locating: located)
    return Listing(
      rows: try agencyRows(Array(list[slice]), tallies), offset: slice.lowerBound, total: list.count, located: located)
  }

  /// Counts what each agency takes part in under a selection.
  func agencyTallies(_ selection: Selection) throws -> [Int64: Tally] {
    let selected = try SelectedItems(selection, reader: self)
    var tallies: [Int64: Tally] = [:]
    try forEach(
      """
      SELECT l.agency, sum(i.kind = 'programme'), count(*), max(CASE WHEN i.open_end THEN \(Tally.openEnd) ELSE i.last_day END)
      FROM item_agency l JOIN item i ON i.key = l.item WHERE \(SelectedItems.countable)\(selected.sql) GROUP BY l.agency
      """, selected.arguments
    ) { row in
      let programmes: Int = row[1]
      tallies[row[0]] = Tally(programmes: programmes, events: (row[2] as Int) - programmes, latest: row[3])
    }
    return tallies
  }

  private func agencyRows(_ keys: [Int64], _ tallies: [Int64: Tally]) throws -> [AgencyRow] {
    var rows: [AgencyRow] = []
    rows.reserveCapacity(keys.count)
    try forEach(
      """
      SELECT r.key, r.type, c.id, EXISTS (SELECT 1 FROM finding f WHERE f.record = r.key), \(Name.columns)
      FROM json_each(?) j JOIN record r ON r.key = j.value LEFT JOIN record c ON c.key = r.within ORDER BY j.key
      """, [KeyList.json(keys)]
    ) { row in
      let name = try Name(row, at: 4)
      let tally = tallies[row[0], default: .none]
      rows.append(
        AgencyRow(
          id: Agency.ID(name.reference.id), title: name.title, acronym: name.short,
          type: (row[1] as String?).flatMap(Int.init).flatMap(OrganisationType.init(rawValue:)),
          country: (row[2] as String?).map(Country.ID.init(_:)),
          programmes: tally.programmes, events: tally.events, isOutside: name.isOutside, hasFindings: row[3]))
    }
    return rows
  }
}

extension [Int64] {
  /// Sorts keys by two counts, most first; equal ones stay in their order. Reversed, fewest come first.
  mutating func sort(_ tallies: [Int64: Tally], by counts: (Tally) -> (Int, Int), reversed: Bool) {
    let keyed = map { (key: $0, counts: counts(tallies[$0, default: .none])) }
    self = keyed.sorted { reversed ? $0.counts < $1.counts : $0.counts > $1.counts }.map(\.key)
  }
}

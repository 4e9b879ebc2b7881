internal import FacetIndex
internal import Cooperation
internal import GRDB

extension Reader {
  /// Lists agencies with what they take part in under the selection.
  ///
  /// Without a selection all are listed; under one, those that have nothing under it are left out. Under a filter the better
  /// matches come first, see `MatchedText`.
  func agencies(_ query: ListQuery<AgencySort>) throws -> Listing<AgencyRow> {
    let tallies = try tallies(.agencies, query.selection)
    let isWhole = query.selection.isEmpty
    var (list, ranks) = try listed([.agency], filter: query.filter) { isWhole || tallies[$0.key] != nil }
    switch query.sort {
    case .programmes: list.sort(tallies, reversed: query.reversed)
    case .name: if query.reversed { list.reverse() }
    case .latest:
      let latest = try index().latest(in: rows(query.selection), of: .agencies)
      list = list.sorted(by: { latest[UInt32(clamping: $0)] }, descending: !query.reversed)
    }
    list.sort(byRank: ranks)
    let located = try query.locate.flatMap { try key(of: $0) }.flatMap { list.firstIndex(of: $0) }
    let slice = query.window.slice(of: list.count, locating: located)
    return Listing(
      rows: try agencyRows(Array(list[slice]), tallies), offset: slice.lowerBound, total: list.count, located: located)
  }

  private func agencyRows(_ keys: [Int64], _ tallies: [Int64: ItemTotals]) throws -> [AgencyRow] {
    var rows: [AgencyRow] = []
    rows.reserveCapacity(keys.count)
    try forEach(
      """
      SELECT r.key, r.type, c.id, EXISTS (SELECT 1 FROM finding f WHERE f.record = r.key), \(Name.columns)
      FROM json_each(?) j JOIN record r ON r.key = j.value LEFT JOIN record c ON c.key = r.within ORDER BY j.key
      """, [KeyList.json(keys)]
    ) { row in
      let name = try Name(row, at: 4)
      let tally = try tallies[row[0], default: .none]
      rows.append(
        AgencyRow(
          id: Agency.ID(name.reference.id), title: name.title, acronym: name.short,
          type: (try row[1] as String?).flatMap(Int.init).flatMap(OrganisationType.init(rawValue:)),
          country: (try row[2] as String?).map(Country.ID.init(_:)),
          programmes: tally.programmes, events: tally.events, isOutside: name.isOutside, hasFindings: try row[3]))
    }
    return rows
  }
}

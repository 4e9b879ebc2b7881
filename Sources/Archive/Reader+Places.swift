internal import FacetIndex
internal import Cooperation
internal import GRDB

extension Reader {
  /// Lists countries and regions with what is tied to them under the selection.
  ///
  /// Without a selection all are listed, save for DAC and WHO regions that nothing is tied to; under one, places that have
  /// nothing under it are left out. Under a filter the better matches come first, see `MatchedText`.
  func places(_ query: ListQuery<PlaceSort>) throws -> Listing<PlaceRow> {
    let tallies = try tallies(.places, query.selection)
    let isWhole = query.selection.isEmpty
    var (list, ranks) = try listed([.country, .region], filter: query.filter) { entry in
      tallies[entry.key] != nil || (isWhole && !entry.isMinor)
    }
    switch query.sort {
    case .programmes: list.sort(tallies, reversed: query.reversed)
    case .name: if query.reversed { list.reverse() }
    case .latest:
      let latest = try index().latest(in: rows(query.selection), of: .places)
      list = list.sorted(by: { latest[UInt32(clamping: $0)] }, descending: !query.reversed)
    }
    list.sort(byRank: ranks)
    let located = try query.locate.flatMap { try key(of: $0) }.flatMap { list.firstIndex(of: $0) }
    let slice = query.window.slice(of: list.count, locating: located)
    return Listing(
      rows: try placeRows(Array(list[slice]), tallies, rows(query.selection)), offset: slice.lowerBound, total: list.count,
      located: located)
  }

  private func placeRows(_ keys: [Int64], _ tallies: [Int64: ItemTotals], _ selected: RowSet) throws -> [PlaceRow] {
    let activity = try index().density(of: selected, inPlaces: keys.map { UInt32(clamping: $0) })
    let groups = try groupsToday(of: keys)
    var rows: [PlaceRow] = []
    rows.reserveCapacity(keys.count)
    try forEach(
      """
      SELECT r.key, EXISTS (SELECT 1 FROM finding f WHERE f.record = r.key), \(Name.columns)
      FROM json_each(?) j JOIN record r ON r.key = j.value ORDER BY j.key
      """, [KeyList.json(keys)]
    ) { row in
      let key: Int64 = try row[0]
      let name = try Name(row, at: 2)
      guard let place = Place(name.reference) else { return }
      let tally = tallies[key, default: .none]
      let series = activity[UInt32(clamping: key)]
      rows.append(
        PlaceRow(
          place: place, title: name.title, groups: groups[key, default: []], programmes: tally.programmes, events: tally.events,
          activity: series?.counts ?? [], firstYear: series?.firstYear, isOutside: name.isOutside, hasFindings: try row[1]))
    }
    return rows
  }

  /// Returns the short forms of the groups that countries belong to today, those that are mere numbers left out.
  func groupsToday(of keys: [Int64]) throws -> [Int64: [String]] {
    var groups: [Int64: [String]] = [:]
    try forEach(
      """
      SELECT m.country, \(Name.columns) FROM json_each(?) j JOIN membership m ON m.country = j.value
      JOIN record r ON r.key = m.region WHERE \(Self.holdsOn("?")) ORDER BY m.country, m.position
      """, [KeyList.json(keys), today.number, today.number]
    ) { row in
      let name = try Name(row, at: 1)
      let form = name.short ?? name.title.text(in: .english)
      // A number, as DAC regions have, tells a reader nothing.
      if !form.allSatisfy(\.isNumber) { try groups[row[0], default: []].append(form) }
    }
    return groups
  }

  /// The condition that a `membership m` may hold on a day, which is given twice.
  static func holdsOn(_ day: String) -> String {
    "(m.first_day IS NULL OR m.first_day <= \(day)) AND (m.last_day IS NULL OR m.last_day >= \(day))"
  }
}

extension ItemSpan {
  /// Reads `first_day`, `last_day` and `open_end`; nil when they are null.
  init?(_ row: CheckedRow, at index: Int) throws {
    guard let first = try row[index] as Int?, let last = try row[index + 1] as Int? else { return nil }
    try self.init(first: Day(clamping: first), last: Day(clamping: last), isOpen: row[index + 2])
  }
}

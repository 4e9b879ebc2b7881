internal import Cooperation
internal import GRDB

extension Reader {
  /// Lists countries and regions with what is tied to them under the selection.
  ///
  /// Without a selection all are listed, save for DAC and WHO regions that nothing is tied to; under one, places that have
  /// nothing under it are left out. Under a filter the better matches come first, see `MatchedText`.
  func places(_ query: ListQuery<PlaceSort>) throws -> Listing<PlaceRow> {
    let tallies = try placeTallies(query.selection)
    let matched = MatchedText(filter: query.filter)
    var list: [Int64] = []
    var ranks: [Int64: Int] = [:]
    try forEach(
      """
      SELECT r.key, r.kind = 'region' AND r.type IN ('dac', 'who'), \(matched.rank)
      FROM record r JOIN search s ON s.record = r.key
      WHERE r.kind IN ('country', 'region')\(matched.sql) ORDER BY r.sort_title, r.id
      """, matched.rankArguments + matched.arguments
    ) { row in
      let key: Int64 = row[0]
      guard tallies[key] != nil || (query.selection.isEmpty && !(row[1] as Bool)) else { return }
      list.append(key)
      if !matched.isEmpty { ranks[key] = row[2] }
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
      rows: try placeRows(Array(list[slice]), tallies), offset: slice.lowerBound, total: list.count, located: located)
  }

  /// Counts what is tied to each place under a selection, in all and by year.
  func placeTallies(_ selection: Selection) throws -> [Int64: Tally] {
    let selected = try SelectedItems(selection, reader: self)
    var tallies: [Int64: Tally] = [:]
    try forEach(
      """
      SELECT l.place, i.kind = 'programme', i.first_day, i.last_day, i.open_end, count(*)
      FROM item_place l JOIN item i ON i.key = l.item WHERE \(SelectedItems.countable)\(selected.sql)
      GROUP BY l.place, i.kind = 'programme', i.first_day, i.last_day, i.open_end
      """, selected.arguments
    ) { row in
      let count: Int = row[5]
      let span = ItemSpan(row, at: 2)
      tallies[row[0], default: .none].add(count, isProgramme: row[1], span: span, today: today)
    }
    return tallies
  }

  private func placeRows(_ keys: [Int64], _ tallies: [Int64: Tally]) throws -> [PlaceRow] {
    let groups = try groupsToday(of: keys)
    var rows: [PlaceRow] = []
    rows.reserveCapacity(keys.count)
    try forEach(
      """
      SELECT r.key, EXISTS (SELECT 1 FROM finding f WHERE f.record = r.key), \(Name.columns)
      FROM json_each(?) j JOIN record r ON r.key = j.value ORDER BY j.key
      """, [KeyList.json(keys)]
    ) { row in
      let key: Int64 = row[0]
      let name = try Name(row, at: 2)
      guard let place = Place(name.reference) else { return }
      let tally = tallies[key, default: .none]
      let activity = tally.activity.series
      rows.append(
        PlaceRow(
          place: place, title: name.title, groups: groups[key, default: []], programmes: tally.programmes, events: tally.events,
          activity: activity.counts, firstYear: activity.firstYear, isOutside: name.isOutside, hasFindings: row[1]))
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
      if !form.allSatisfy(\.isNumber) { groups[row[0], default: []].append(form) }
    }
    return groups
  }

  /// The condition that a `membership m` may hold on a day, which is given twice.
  static func holdsOn(_ day: String) -> String {
    "(m.first_day IS NULL OR m.first_day <= \(day)) AND (m.last_day IS NULL OR m.last_day >= \(day))"
  }
}

extension Tally {
  fileprivate mutating func add(_ count: Int, isProgramme: Bool, span: ItemSpan?, today: Day) {
    if isProgramme { programmes += count } else { events += count }
    guard let span else { return }
    latest = max(latest ?? .min, span.isOpen ? Self.openEnd : span.last.number)
    activity.add(count, from: span.first, through: span.lastActive(today: today))
  }
}

extension ItemSpan {
  /// Reads `first_day`, `last_day` and `open_end`; nil when they are null.
  init?(_ row: Row, at index: Int) {
    guard let first = row[index] as Int?, let last = row[index + 1] as Int? else { return nil }
    self.init(first: Day(clamping: first), last: Day(clamping: last), isOpen: row[index + 2])
  }
}

internal import Cooperation
internal import GRDB

extension Reader {
  /// Lists programmes, agreements, and milestones that belong to no stored programme, in the order and groups of the query.
  ///
  /// Under a filter the better matches come first, in each group, see `MatchedText`.
  func timeline(_ query: TimelineQuery) throws -> TimelineListing {
    let scope = try TimelineScope(query.list, reader: self)
    let entries = try timelineEntries(scope)
    var ordered = Self.order(entries, by: query.list.sort, reversed: query.list.reversed)
    if !scope.matched.isEmpty { ordered.sort { $0.rank < $1.rank } }
    let groups = try groups(of: ordered, scope, query)
    let lines = Self.lines(ordered, groups)
    let located = try query.list.locate.flatMap { try position(of: $0, in: lines, groups) }
    let slice = query.list.window.slice(of: lines.count, locating: located)

    var listing = TimelineListing(items: entries.count)
    listing.listing = Listing(
      rows: try rows(Array(lines[slice]), groups), offset: slice.lowerBound, total: lines.count, located: located)
    var density = YearCounts()
    for entry in entries {
      if let own = entry.own { density.add(1, from: own.first, through: own.lastActive(today: today)) }
    }
    (listing.firstYear, listing.density) = density.series
    let shown = entries.compactMap(\.shown)
    if let first = shown.map(\.first).min(), let last = shown.map({ $0.lastActive(today: today) }).max() {
      listing.span = first...last
    }
    return listing
  }

  /// An item of a timeline, before it is known whether its row is wanted.
  struct TimelineEntry {
    var key: Int64
    /// The days of its own dates.
    var own: ItemSpan?
    /// The days of all that its row shows: its own and its milestones'.
    var shown: ItemSpan?
    /// How well it matches the filter.
    var rank: Int
  }

  /// Which items a timeline has: the conditions on `item i`, and their arguments.
  struct TimelineScope {
    let selected: SelectedItems
    let matched: MatchedText
    private let conditions: String
    let arguments: StatementArguments

    init(_ query: ListQuery<TimelineSort>, reader: Reader) throws {
      selected = try SelectedItems(query.selection, reader: reader)
      matched = MatchedText(filter: query.filter)
      conditions = """
        WHERE (i.kind IN ('programme', 'agreement') OR i.kind = 'milestone'
          AND (SELECT p.position FROM record p WHERE p.key = i.programme) IS NULL)\(selected.sql)\(matched.sql)
        """
      arguments = selected.arguments + matched.arguments
    }

    /// The part of a statement from `FROM` on, with further tables joined.
    func sql(joining links: String = "") -> String {
      "FROM item i JOIN record r ON r.key = i.key JOIN search s ON s.record = i.key \(links) \(conditions)"
    }
  }

  /// Returns the items by title.
  private func timelineEntries(_ scope: TimelineScope) throws -> [TimelineEntry] {
    var marks: [Int64: ItemSpan] = [:]
    try forEach(
      """
      SELECT programme, min(first_day), max(last_day), 0 FROM item
      WHERE programme IS NOT NULL AND kind = 'milestone' GROUP BY programme
      """
    ) { marks[$0[0]] = ItemSpan($0, at: 1) }
    var entries: [TimelineEntry] = []
    try forEach(
      """
      SELECT i.key, i.first_day, i.last_day, i.open_end, \(scope.matched.rank) \(scope.sql())
      ORDER BY r.sort_title, r.kind, r.id
      """, scope.matched.rankArguments + scope.arguments
    ) { row in
      let own = ItemSpan(row, at: 1)
      entries.append(TimelineEntry(key: row[0], own: own, shown: ItemSpan(own, marks[row[0]]), rank: row[4]))
    }
    return entries
  }

  private static func order(_ entries: [TimelineEntry], by sort: TimelineSort, reversed: Bool) -> [TimelineEntry] {
    switch sort {
    case .title: reversed ? entries.reversed() : entries
    case .start: entries.sorted(by: { $0.shown?.first }, descending: reversed)
    case .end:
      entries.sorted(by: { $0.shown.map { $0.isOpen ? Tally.openEnd : $0.last.number } }, descending: !reversed)
    }
  }
}

// MARK: Groups and lines

extension Reader {
  /// A group with its items in order.
  struct EntryGroup {
    var heading: TimelineGroup
    var key: Int64?
    var items: [Int64]
  }

  /// One line of a timeline: a heading, or an item within a group.
  enum Line {
    case heading(Int)
    case item(Int64, group: Int?)
  }

  private static func lines(_ entries: [TimelineEntry], _ groups: [EntryGroup]?) -> [Line] {
    guard let groups else { return entries.map { .item($0.key, group: nil) } }
    return groups.indices.flatMap { index in
      [.heading(index)] + (groups[index].heading.isFolded ? [] : groups[index].items.map { .item($0, group: index) })
    }
  }

  /// Gathers items under their groups, the largest first, those without any last; nil when nothing is grouped.
  ///
  /// Where the selection narrows what is grouped by, only the groups of the chosen values are there.
  private func groups(of entries: [TimelineEntry], _ scope: TimelineScope, _ query: TimelineQuery) throws -> [EntryGroup]? {
    guard let grouping = Grouping(query.grouping) else { return nil }
    var memberOf: [Int64: [Int64]] = [:]
    let chosen = scope.selected.keys[grouping.dimension]
    let condition = chosen.map { _ in " AND l.\(grouping.dimension.column) IN (SELECT value FROM json_each(?))" } ?? ""
    try forEach(
      "SELECT DISTINCT i.key, \(grouping.group) \(scope.sql(joining: grouping.links))\(condition)",
      scope.arguments + StatementArguments([chosen].compactMap(\.self))
    ) { row in
      memberOf[row[0], default: []].append(row[1])
    }
    var items: [Int64: [Int64]] = [:]
    var rest: [Int64] = []
    for entry in entries {
      guard let groups = memberOf[entry.key] else {
        rest.append(entry.key)
        continue
      }
      for group in groups { items[group, default: []].append(entry.key) }
    }
    var groups = try names(of: items.keys).map { key, name in
      let members = items[key, default: []]
      let heading = TimelineGroup(
        reference: name.reference, title: name.title, count: members.count, isFolded: query.folded.contains(name.reference))
      return EntryGroup(heading: heading, key: key, items: members)
    }
    groups.sort { left, right in
      if left.items.count != right.items.count { return left.items.count > right.items.count }
      return (left.heading.sortTitle, left.key ?? 0) < (right.heading.sortTitle, right.key ?? 0)
    }
    if !rest.isEmpty {
      let heading = TimelineGroup(reference: nil, title: grouping.none, count: rest.count)
      groups.append(EntryGroup(heading: heading, key: nil, items: rest))
    }
    return groups
  }

  /// Returns the position of the first line of a record; nil when it has none.
  private func position(of reference: RecordReference, in lines: [Line], _ groups: [EntryGroup]?) throws -> Int? {
    let key = try key(of: reference)
    return lines.firstIndex { line in
      switch line {
      case .heading(let index): groups?[index].heading.reference == reference
      case .item(let item, _): item == key
      }
    }
  }

  /// Fetches the rows of lines.
  private func rows(_ lines: [Line], _ groups: [EntryGroup]?) throws -> [TimelineRow] {
    var wanted: [Int64] = []
    for case .item(let key, _) in lines { wanted.append(key) }
    var unique: Set<Int64> = []
    wanted.removeAll { !unique.insert($0).inserted }
    let items = Dictionary(uniqueKeysWithValues: zip(wanted, try itemRows(wanted)))
    return lines.compactMap { line in
      switch line {
      case .heading(let index): groups.map { .group($0[index].heading) }
      case .item(let key, let group):
        items[key].map { .item($0, group: group.flatMap { groups?[$0].heading.reference }) }
      }
    }
  }

  /// What a timeline groups by, in SQL.
  private struct Grouping {
    /// Whose table of links is joined as `l`.
    let dimension: Dimension
    /// The expression for a group's key.
    let group: String
    let none: LocalizedText
    /// The tables that lead from `item i` to it.
    let links: String

    /// Returns nil when nothing is grouped.
    init?(_ grouping: TimelineGrouping) {
      switch grouping {
      case .none: return nil
      case .country:
        dimension = .place
        group = "l.place"
        links = "JOIN item_place l ON l.item = i.key"
        none = LocalizedText("No country stated", japanese: "国の記載なし")
      case .agency:
        dimension = .agency
        group = "l.agency"
        links = "JOIN item_agency l ON l.item = i.key"
        none = LocalizedText("No agency stated", japanese: "機関の記載なし")
      case .theme:
        dimension = .theme
        group = "coalesce(t.within, t.key)"
        links = "JOIN item_theme l ON l.item = i.key JOIN record t ON t.key = l.theme"
        none = LocalizedText("No theme stated", japanese: "分野の記載なし")
      }
    }
  }
}

extension TimelineGroup {
  fileprivate var sortTitle: String { Folding.fold(title.text(in: .english)) }
}

extension ItemSpan {
  /// Takes in two spans; nil when there is none.
  fileprivate init?(_ own: ItemSpan?, _ marks: ItemSpan?) {
    switch (own, marks) {
    case (nil, nil): return nil
    case (let span?, nil), (nil, let span?): self = span
    case (let own?, let marks?):
      self.init(first: min(own.first, marks.first), last: max(own.last, marks.last), isOpen: own.isOpen)
    }
  }
}

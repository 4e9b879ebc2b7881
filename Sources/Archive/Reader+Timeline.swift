internal import FacetIndex
internal import Cooperation
internal import GRDB
internal import Wording

extension Reader {
  /// Lists programmes, agreements, and milestones that belong to no stored programme, in the order and groups of the query.
  ///
  /// Under a filter the better matches come first, in each group, see `MatchedText`.
  func timeline(_ query: TimelineQuery) throws -> TimelineListing {
    let index = try index()
    var rows = index.withoutHidden(try rows(query.list.selection))
    let matches = query.list.filter.isEmpty ? nil : try matches(query.list.filter)
    if let matches { rows.formIntersection(matches.rows) }
    var listing = TimelineListing(items: rows.count)
    if query.grouping == .none {
      listing.listing = try plainListing(query.list, ItemSort(query.list.sort), ranked(rows, matches)) { .item($0, group: nil) }
    } else {
      let order = try ordered(query.list.sort, reversed: query.list.reversed)
      var entries = order.filter { rows.contains(Int($0)) }
      if let matches { entries.sort(byRank: matches) }
      let lines = TimelineLines(entries: entries, groups: try groups(of: entries, query))
      let located = try query.list.locate.flatMap { try position(of: $0, in: lines, query) }
      let slice = query.list.window.slice(of: lines.count, locating: located)
      listing.listing = Listing(
        rows: try self.rows(of: lines, slice, query), offset: slice.lowerBound, total: lines.count, located: located)
      listing.leadingGroup = try leadingGroup(of: lines, before: slice.lowerBound, query)
    }
    let activity = index.activity(of: rows)
    (listing.firstYear, listing.density) = (activity.density.firstYear, activity.density.counts)
    listing.span = activity.span
    return listing
  }

  /// Returns the rows of all items in an order.
  func ordered(_ sort: TimelineSort, reversed: Bool) throws -> [UInt32] {
    let index = try index()
    switch sort {
    case .title:
      let rows = try byTitle()
      return reversed ? rows.reversed() : rows
    case .start: return index.ordered(by: .start, descending: reversed)
    case .end: return index.ordered(by: .end, descending: !reversed)
    }
  }
}

// MARK: Groups and lines

extension Reader {
  /// A group with how many items it gathers.
  struct EntryGroup {
    var key: UInt32?
    var count: Int
    var isFolded: Bool
  }

  /// The lines of a timeline: a heading for each group, and below it its items unless it is folded.
  struct TimelineLines {
    let entries: [UInt32]
    let groups: [EntryGroup]?
    /// Where the lines of each group begin, and the end of the last.
    private(set) var starts: [Int] = [0]

    init(entries: [UInt32], groups: [EntryGroup]?) {
      self.entries = entries
      self.groups = groups
      var sum = 0
      for group in groups ?? [] {
        sum += 1 + (group.isFolded ? 0 : group.count)
        starts.append(sum)
      }
    }

    var count: Int { groups == nil ? entries.count : starts.last ?? 0 }
  }

  /// Gathers items under their groups, the largest first, those without any last; nil when nothing is grouped.
  ///
  /// Where the selection narrows what is grouped by, only the groups of the chosen values are there.
  private func groups(of entries: [UInt32], _ query: TimelineQuery) throws -> [EntryGroup]? {
    guard let grouping = ItemGrouping(query.grouping) else { return nil }
    let folded = Set(try query.folded.compactMap { try namedKey(of: $0) })
    let records = try withItems { $0.records }
    let counted = try index().groups(of: entries, by: grouping, chosen: chosen(grouping, query.list.selection))
    return counted.map { group in
      let isFolded = group.key.map { folded.contains(Int64($0)) } ?? false
      return EntryGroup(key: group.key, count: group.count, isFolded: isFolded)
    }.sorted { left, right in
      guard let first = left.key, let second = right.key else { return left.key != nil && right.key == nil }
      if left.count != right.count { return left.count > right.count }
      return (records.rank(of: Int64(first)), first) < (records.rank(of: Int64(second)), second)
    }
  }

  /// Returns the values that a selection asks for in what is grouped by; nil where it asks for none.
  private func chosen(_ grouping: ItemGrouping, _ selection: Selection) throws -> Set<UInt32>? {
    let values = selection.values.filter { grouping.kinds.contains($0.kind) }
    if values.isEmpty { return nil }
    return Set(try values.flatMap { try keysSelected(by: $0) }.map { UInt32(clamping: $0) })
  }

  /// Returns the key of a record, stored or only named.
  func namedKey(of reference: RecordReference) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT key FROM record WHERE kind = ? AND id = ?"),
      arguments: [reference.kind.rawValue, reference.id])
  }

  /// Returns the position of the first line of a record; nil when it has none.
  private func position(of reference: RecordReference, in lines: TimelineLines, _ query: TimelineQuery) throws -> Int? {
    guard let key = try namedKey(of: reference) else { return nil }
    let index = try index()
    let row = index.row(of: key).map { UInt32(clamping: $0) }
    guard let groups = lines.groups, let grouping = ItemGrouping(query.grouping) else {
      return row.flatMap { lines.entries.firstIndex(of: $0) }
    }
    if grouping.kinds.contains(reference.kind) {
      return groups.firstIndex { $0.key == UInt32(clamping: key) }.map { lines.starts[$0] }
    }
    guard let row, lines.entries.contains(row) else { return nil }
    let chosen = try chosen(grouping, query.list.selection)
    let own = Set(index.groups(of: [row], by: grouping, chosen: chosen).map(\.key))
    guard let place = groups.firstIndex(where: { !$0.isFolded && own.contains($0.key) }) else { return nil }
    let members = index.members(of: lines.entries, in: [groups[place].key], by: grouping, chosen: chosen)
    return members[groups[place].key]?.firstIndex(of: row).map { lines.starts[place] + 1 + $0 }
  }

  /// Returns the group of a line whose heading lies before it.
  private func leadingGroup(of lines: TimelineLines, before line: Int, _ query: TimelineQuery) throws -> TimelineGroup? {
    guard let groups = lines.groups, let grouping = ItemGrouping(query.grouping),
      let place = groups.indices.last(where: { lines.starts[$0] < line }), line < lines.starts[place + 1]
    else { return nil }
    return heading(of: groups[place], try names(of: groups[place].key.map { [Int64($0)] } ?? []), grouping)
  }

  private func heading(of group: EntryGroup, _ names: [Int64: Name], _ grouping: ItemGrouping) -> TimelineGroup {
    let name = group.key.flatMap { names[Int64($0)] }
    return TimelineGroup(
      reference: name?.reference, title: name?.title ?? grouping.none, count: group.count, isFolded: group.isFolded)
  }

  /// Fetches the rows of a stretch of lines.
  private func rows(of lines: TimelineLines, _ slice: Range<Int>, _ query: TimelineQuery) throws -> [TimelineRow] {
    let index = try index()
    guard let groups = lines.groups, let grouping = ItemGrouping(query.grouping) else {
      return try itemRows(lines.entries[slice].compactMap { index.key(of: Int($0)) }, under: query.list.selection).map {
        .item($0, group: nil)
      }
    }
    if slice.isEmpty { return [] }
    let visible = groups.indices.filter { lines.starts[$0] < slice.upperBound && lines.starts[$0 + 1] > slice.lowerBound }
    let chosen = try chosen(grouping, query.list.selection)
    let open = visible.filter { !groups[$0].isFolded }.map { groups[$0].key }
    let members = index.members(of: lines.entries, in: open, by: grouping, chosen: chosen)
    let names = try names(of: visible.compactMap { groups[$0].key.map { Int64($0) } })
    var parts: [(group: Int, heading: Bool, keys: [Int64])] = []
    for group in visible {
      let own = members[groups[group].key, default: []]
      let first = lines.starts[group] + 1
      let from = min(max(slice.lowerBound - first, 0), own.count)
      let range = from..<max(from, min(slice.upperBound - first, own.count))
      let keys = groups[group].isFolded ? [] : own[range].compactMap { index.key(of: Int($0)) }
      parts.append((group, slice.contains(lines.starts[group]), keys))
    }
    var unique: Set<Int64> = []
    let wanted = parts.flatMap(\.keys).filter { unique.insert($0).inserted }
    let items = Dictionary(zip(wanted, try itemRows(wanted, under: query.list.selection))) { first, _ in first }
    return parts.flatMap { part -> [TimelineRow] in
      let group = groups[part.group]
      let heading = heading(of: group, names, grouping)
      return (part.heading ? [.group(heading)] : [])
        + part.keys.compactMap { key in items[key].map { .item($0, group: heading.reference) } }
    }
  }
}

extension ItemSort {
  fileprivate init(_ sort: TimelineSort) {
    switch sort {
    case .start: self = .start
    case .title: self = .title
    case .end: self = .end
    }
  }
}

extension ItemGrouping {
  /// Returns nil where nothing is grouped.
  fileprivate init?(_ grouping: TimelineGrouping) {
    switch grouping {
    case .none: return nil
    case .country: self = .places
    case .agency: self = .agencies
    case .theme: self = .themes
    }
  }

  /// The kinds of record that rows are gathered under.
  fileprivate var kinds: [RecordKind] {
    switch self {
    case .places: [.country, .region]
    case .agencies: [.agency]
    case .themes: [.theme]
    }
  }

  /// What the group of the rest is called.
  fileprivate var none: LocalizedText {
    switch self {
    case .places: LocalizedText(ListWords.noCountry)
    case .agencies: LocalizedText(ListWords.noAgency)
    case .themes: LocalizedText(ListWords.noTheme)
    }
  }
}

extension [UInt32] {
  /// Puts rows that match better first; those that match equally well stay in their order.
  fileprivate mutating func sort(byRank matches: TextMatches) {
    var ranked = [[UInt32]](repeating: [], count: MatchedText.textRank + 1)
    for row in self { ranked[Swift.min(matches.rank(of: Int(row)), MatchedText.textRank)].append(row) }
    self = Array(ranked.joined())
  }
}

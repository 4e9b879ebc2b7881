internal import FacetIndex
internal import Cooperation
internal import GRDB

extension Reader {
  /// Lists items of some kinds; under a filter the better matches come first, see `MatchedText`.
  ///
  /// The order is found in the index, and only the rows of the window are fetched.
  func items(_ query: ItemsQuery) throws -> Listing<ItemRow> {
    let rows = try rows(query.list.selection, of: query.kinds)
    let matches = query.list.filter.isEmpty ? nil : try matches(query.list.filter)
    return try plainListing(query.list, query.list.sort, ranked(rows, matches)) { $0 }
  }

  /// Partitions a set of rows by how well they match a filter, the best first.
  func ranked(_ rows: RowSet, _ matches: TextMatches?) -> [RowSet] {
    guard let matches else { return [rows] }
    let matching = rows.intersection(matches.rows)
    let named = matching.intersection(matches.inNames)
    var sets = Array(repeating: matching.subtracting(matching), count: MatchedText.textRank + 1)
    sets[MatchedText.nameRank] = named
    sets[MatchedText.textRank] = matching.subtracting(named)
    for (row, rank) in matches.ranks where matching.contains(row) {
      sets[named.contains(row) ? MatchedText.nameRank : MatchedText.textRank].remove(row)
      sets[min(rank, MatchedText.textRank)].insert(row)
    }
    return sets
  }

  /// Lists the rows of some sets, one set after the other, each in an order that is found for the window alone.
  func plainListing<Sort, Line>(
    _ query: ListQuery<Sort>, _ sort: ItemSort, _ sets: [RowSet], _ line: (ItemRow) -> Line
  ) throws -> Listing<Line> {
    let index = try index()
    let total = sets.reduce(0) { $0 + $1.count }
    let order = try PlainOrder(sort, query, self)
    let located = try query.locate.flatMap { try namedKey(of: $0) }.flatMap { index.row(of: $0) }.flatMap {
      order.position(of: UInt32(clamping: $0), in: sets, index)
    }
    let slice = query.window.slice(of: total, locating: located)
    let keys = order.window(slice, of: sets, index).compactMap { index.key(of: Int($0)) }
    return Listing(
      rows: try itemRows(keys, under: query.selection).map(line), offset: slice.lowerBound, total: total, located: located)
  }

  /// Returns the rows of all items by title; the rows of catalogues stand in this order in the index.
  func byTitle() throws -> [UInt32] {
    try withItems { contents in
      if let kept = contents.byTitle { return kept }
      let index = contents.index
      var rows: [UInt32] = []
      rows.reserveCapacity(index.count)
      try forEach("SELECT r.key FROM record r WHERE r.kind IN (\(Self.itemKinds)) ORDER BY r.sort_title, r.kind, r.id") {
        if let row = try index.row(of: $0[0]) { rows.append(UInt32(clamping: row)) }
      }
      contents.byTitle = rows
      return rows
    }
  }
}

/// The order of a list that is not grouped.
private enum PlainOrder {
  case rows([UInt32])
  case keys(ItemOrder, descending: Bool)

  init<Sort>(_ sort: ItemSort, _ query: ListQuery<Sort>, _ reader: Reader) throws {
    switch sort {
    case .title:
      let rows = try reader.byTitle()
      self = .rows(query.reversed ? rows.reversed() : rows)
    case .start: self = .keys(.days(.start), descending: query.reversed)
    case .end: self = .keys(.days(.end), descending: !query.reversed)
    case .status: self = .keys(.status, descending: query.reversed)
    case .money:
      let sum = try reader.money(.whole, query.selection).whole.first
      let order = ItemOrder.spent(currency: sum?.currency ?? "", condition: try reader.condition(query.selection))
      self = .keys(order, descending: !query.reversed)
    }
  }

  func window(_ range: Range<Int>, of sets: [RowSet], _ index: ItemIndex) -> [UInt32] {
    switch self {
    case .rows(let order): index.window(range, of: order, in: sets)
    case .keys(let order, let descending): index.window(range, by: order, descending: descending, in: sets)
    }
  }

  func position(of row: UInt32, in sets: [RowSet], _ index: ItemIndex) -> Int? {
    switch self {
    case .rows(let order): index.position(of: row, in: order, of: sets)
    case .keys(let order, let descending): index.position(of: row, by: order, descending: descending, in: sets)
    }
  }
}

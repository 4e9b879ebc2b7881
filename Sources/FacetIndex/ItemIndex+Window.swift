internal import Cooperation

extension ItemIndex {
  /// Returns the rows in a stretch of some sets, one set after the other, each in an order.
  ///
  /// Only the rows around the stretch are sorted; rows that are equal stay in the order in which they were appended.
  public func window(_ range: Range<Int>, by order: ItemOrder, descending: Bool, in sets: [RowSet]) -> [UInt32] {
    let keys = OrderKeys(self, order, descending)
    return Self.window(range, in: sets) { window($0, keys, in: $1) }
  }

  /// Returns the rows in a stretch of some sets, one set after the other, each in the order of a list of rows.
  public func window(_ range: Range<Int>, of order: [UInt32], in sets: [RowSet]) -> [UInt32] {
    Self.window(range, in: sets) { window($0, of: order, in: $1) }
  }

  private static func window(_ range: Range<Int>, in sets: [RowSet], _ part: (Range<Int>, RowSet) -> [UInt32]) -> [UInt32] {
    var rows: [UInt32] = []
    var start = 0
    for set in sets {
      let count = set.count
      let own = range.clamped(to: start..<(start + count))
      if !own.isEmpty { rows += part((own.lowerBound - start)..<(own.upperBound - start), set) }
      start += count
    }
    return rows
  }

  private func window(_ range: Range<Int>, _ keys: OrderKeys, in rows: RowSet) -> [UInt32] {
    let (bins, before) = rows.count > Self.fewRows ? bins(around: range, of: rows, keys) : (0...keys.bins, 0)
    let found = concurrently { blocks in
      var found: [OrderedRow] = []
      forEachKey(of: rows, in: blocks, keys) { row, key in
        if bins.contains(keys.bin(of: key)) { found.append(OrderedRow(key: key, row: row)) }
      }
      return found
    }.flatMap(\.self).sorted()
    return found.dropFirst(range.lowerBound - before).prefix(range.count).map(\.row)
  }

  /// So many rows are sorted as they are.
  private static let fewRows = 4096

  /// Returns the bins in which the rows of a stretch are, and how many rows stand before the first of these.
  private func bins(around range: Range<Int>, of rows: RowSet, _ keys: OrderKeys) -> (bins: ClosedRange<Int>, before: Int) {
    let halves = concurrently { blocks in
      var counts = Array(repeating: 0 as UInt32, count: keys.bins)
      forEachKey(of: rows, in: blocks, keys) { _, key in counts[keys.bin(of: key)] += 1 }
      return counts
    }
    var (first, before, sum) = (0, 0, 0)
    for bin in 0..<keys.bins {
      let count = halves.reduce(0) { $0 + Int($1[bin]) }
      if sum <= range.lowerBound { (first, before) = (bin, sum) }
      sum += count
      if sum >= range.upperBound { return (first...bin, before) }
    }
    return (first...keys.bins, before)
  }

  /// Returns the position of a row in some sets, one after the other, each in an order; nil where it is in none.
  public func position(of row: UInt32, by order: ItemOrder, descending: Bool, in sets: [RowSet]) -> Int? {
    guard let (block, local) = place(of: Int(row)) else { return nil }
    let keys = OrderKeys(self, order, descending)
    let own = OrderedRow(key: keys.key(of: local, in: block), row: row)
    return Self.position(of: row, in: sets) { rows in
      concurrently { blocks in
        var before = 0
        forEachKey(of: rows, in: blocks, keys) { row, key in if OrderedRow(key: key, row: row) < own { before += 1 } }
        return before
      }.reduce(0, +)
    }
  }

  /// Returns the position of a row in some sets, one after the other, each in the order of a list of rows; nil where it is in none.
  public func position(of row: UInt32, in order: [UInt32], of sets: [RowSet]) -> Int? {
    Self.position(of: row, in: sets) { position(of: row, in: order, of: $0) ?? 0 }
  }

  private static func position(of row: UInt32, in sets: [RowSet], _ place: (RowSet) -> Int) -> Int? {
    var start = 0
    for set in sets {
      if set.contains(Int(row)) { return start + place(set) }
      start += set.count
    }
    return nil
  }

  private func forEachKey(of rows: RowSet, in range: Range<Int>, _ keys: OrderKeys, _ body: (UInt32, UInt64) -> Void) {
    for block in blocks[range] {
      rows.forEach(in: block) { row in body(UInt32(truncatingIfNeeded: block.start + row), keys.key(of: row, in: block)) }
    }
  }
}

/// A row with the number that it is sorted by.
private struct OrderedRow: Comparable, Sendable {
  var key: UInt64
  var row: UInt32

  static func < (left: OrderedRow, right: OrderedRow) -> Bool {
    left.key == right.key ? left.row < right.row : left.key < right.key
  }
}

internal import Cooperation

extension ItemIndex {
  /// Returns the rows of a set that stand in a stretch of their order, milestones of programmes left out.
  ///
  /// It is as if the rows were `ordered(by:descending:)`, but only those around the stretch are put in order.
  public func window(_ range: Range<Int>, by order: ItemOrder, descending: Bool, in rows: RowSet) -> [UInt32] {
    let count = rows.count
    let range = range.clamped(to: 0..<count)
    if range.isEmpty { return [] }
    let keys = OrderKeys(self, order, descending)
    let (bins, before) = count > Self.fewRows ? bins(around: range, of: rows, keys) : (0...OrderKeys.bins, 0)
    let found = concurrently { blocks in
      var found: [UInt64] = []
      forEachKey(of: rows, in: blocks, keys) { row, key in
        if bins.contains(OrderKeys.bin(of: key)) { found.append(UInt64(key) << 32 | UInt64(row)) }
      }
      return found
    }.flatMap(\.self).sorted()
    return found.dropFirst(range.lowerBound - before).prefix(range.count).map { UInt32(truncatingIfNeeded: $0) }
  }

  /// So many rows are put in order as they are.
  private static let fewRows = 4096

  /// Returns the bins in which the rows of a stretch are, and how many rows stand before the first of these.
  private func bins(around range: Range<Int>, of rows: RowSet, _ keys: OrderKeys) -> (bins: ClosedRange<Int>, before: Int) {
    let halves = concurrently { blocks in
      var counts = Array(repeating: 0 as UInt32, count: OrderKeys.bins)
      forEachKey(of: rows, in: blocks, keys) { _, key in counts[OrderKeys.bin(of: key)] += 1 }
      return counts
    }
    var (first, before, sum) = (0, 0, 0)
    for bin in 0..<OrderKeys.bins {
      let count = halves.reduce(0) { $0 + Int($1[bin]) }
      if sum <= range.lowerBound { (first, before) = (bin, sum) }
      sum += count
      if sum >= range.upperBound { return (first...bin, before) }
    }
    return (first...OrderKeys.bins, before)
  }

  /// Returns the position of a row among those of a set in an order; nil where it is not in the set.
  public func position(of row: UInt32, by order: ItemOrder, descending: Bool, in rows: RowSet) -> Int? {
    guard rows.contains(Int(row)), let (block, local) = place(of: Int(row)) else { return nil }
    let keys = OrderKeys(self, order, descending)
    let own = (keys.key(of: local, in: block), row)
    let halves = concurrently { blocks in
      var before = 0
      forEachKey(of: rows, in: blocks, keys) { row, key in if (key, row) < own { before += 1 } }
      return before
    }
    return halves.reduce(0, +)
  }

  private func forEachKey(of rows: RowSet, in range: Range<Int>, _ keys: OrderKeys, _ body: (UInt32, UInt32) -> Void) {
    for block in blocks[range] {
      rows.forEach(in: block) { row in body(UInt32(truncatingIfNeeded: block.start + row), keys.key(of: row, in: block)) }
    }
  }
}

/// The numbers that rows are put in order by.
struct OrderKeys: Sendable {
  private let order: ItemOrder
  private let isDescending: Bool
  private let spans: [Int: RowSpan]
  private let bottom = Day.first.number
  private let top = Day.last.number + 1

  /// So many bins of sixteen days hold all numbers; the last one is that of undated rows.
  static let bins = Int((Day.last.number - Day.first.number + 1) >> 4) + 2

  /// The keys of an index, with what its rows show of their milestones.
  init(_ index: ItemIndex, _ order: ItemOrder, _ isDescending: Bool) {
    self.order = order
    self.isDescending = isDescending
    spans = index.shownSpans
  }

  static func bin(of key: UInt32) -> Int { key == .max ? bins - 1 : Int(key >> 4) }

  func key(of row: Int, in block: ItemBlock) -> UInt32 {
    guard let span = (spans.isEmpty ? nil : spans[block.start + row]) ?? block.span(of: row) else { return .max }
    let day = order == .start ? span.first : span.isOpen ? top : span.last
    return UInt32(clamping: isDescending ? top - day : day - bottom)
  }
}

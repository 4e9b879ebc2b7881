public import Cooperation
internal import Synchronization

/// The orders by days, which an index keeps.
public enum DayOrder: Hashable, Sendable {
  /// By the first day that a row shows; undated last either way.
  case start
  /// By the last day that a row shows, an open end after all; undated last either way.
  case end
}

/// What rows are put in order by.
public enum ItemOrder: Hashable, Sendable {
  case days(DayOrder)
  /// The status, of several the lowest, and the earliest start among equal ones; rows without a status last either way.
  case status
  /// What was spent in a currency of what meets a condition; rows that spent none of it last either way.
  case spent(currency: String, condition: ItemCondition)
}

extension ItemIndex {
  /// Returns the rows that stand in a timeline in an order: programmes, agreements and milestones without a programme.
  ///
  /// Rows that are equal stay in the order in which they were appended. The order is kept for the next time.
  public func ordered(by order: DayOrder, descending: Bool) -> [UInt32] {
    let name = OrderName(order: order, isDescending: descending)
    if let kept = cache.orders.withLock({ $0[name] }) { return kept }
    let orderKeys = DayKeys(self, order, descending)
    var rows: [UInt32] = []
    var keys: [UInt32] = []
    rows.reserveCapacity(places)
    keys.reserveCapacity(places)
    for (index, block) in blocks.enumerated() {
      let dead = dead[index]
      let hidden = block.hasEvents ? Set(block.children.filter { isHidden(block.start + Int($0)) } + block.uncounted) : []
      for row in 0..<block.count where dead.map({ !$0.contains(row) }) ?? true {
        if !hidden.isEmpty && hidden.contains(UInt32(row)) { continue }
        rows.append(UInt32(block.start + row))
        keys.append(orderKeys.key(of: row, in: block))
      }
    }
    let sorted = Self.sorted(rows, by: keys)
    cache.orders.withLock { $0[name] = sorted }
    return sorted
  }

  /// Returns all rows that have not been superseded.
  public var allRows: [UInt32] {
    var rows: [UInt32] = []
    rows.reserveCapacity(places)
    for (index, block) in blocks.enumerated() {
      for row in 0..<block.count where !(dead[index]?.contains(row) ?? false) { rows.append(UInt32(block.start + row)) }
    }
    return rows
  }

  /// Tells whether a row is that of a milestone of a programme, which a timeline shows with the programme.
  public func isHidden(_ row: Int) -> Bool {
    guard let (block, local) = place(of: row),
      block.flags[local] & ColumnRow.Kind.mask == ColumnRow.Kind.milestone.rawValue
    else { return false }
    return block.children.contains(UInt32(local))
  }

  /// Removes from a set what is counted neither as a programme nor as an event.
  public func counted(_ rows: RowSet) -> RowSet {
    var rows = rows
    for block in blocks { for row in block.uncounted { rows.remove(block.start + Int(row)) } }
    return rows
  }

  /// Keeps the rows of a set that are of some kinds.
  public func rows(_ rows: RowSet, of kinds: Set<ColumnRow.Kind>) -> RowSet {
    var rows = rows
    for block in blocks {
      if block.hasEvents {
        for row in 0..<block.count {
          let kind = ColumnRow.Kind(rawValue: block.flags[row] & ColumnRow.Kind.mask)
          if !(kind.map { kinds.contains($0) } ?? false) { rows.remove(block.start + row) }
        }
      } else if !kinds.contains(.programme) {
        let first = block.start >> 6
        for word in first..<min(rows.words.count, first + (block.count + 63) >> 6) { rows.words[word] = 0 }
      }
    }
    return rows
  }

  /// Removes from a set what a timeline has no row for: milestones of programmes, which are shown with these, and what is not counted.
  public func withoutHidden(_ rows: RowSet) -> RowSet {
    var rows = counted(rows)
    for block in blocks where !block.children.isEmpty {
      for child in block.children where isHidden(block.start + Int(child)) { rows.remove(block.start + Int(child)) }
    }
    return rows
  }

  /// Returns the rows in a stretch of an order, those that are not in a set left out.
  public func window(_ range: Range<Int>, of order: [UInt32], in rows: RowSet) -> [UInt32] {
    var window: [UInt32] = []
    if range.isEmpty { return window }
    window.reserveCapacity(range.count)
    var position = 0
    let words = rows.words.span
    for row in order {
      let word = Int(row >> 6)
      guard word < words.count, words[word] & (1 << UInt64(row & 63)) != 0 else { continue }
      if position >= range.lowerBound { window.append(row) }
      position += 1
      if position >= range.upperBound { break }
    }
    return window
  }

  /// Returns the position of a row in an order, those that are not in a set left out; nil where it is not in it.
  public func position(of row: UInt32, in order: [UInt32], of rows: RowSet) -> Int? {
    guard rows.contains(Int(row)) else { return nil }
    var position = 0
    for other in order {
      if other == row { return position }
      if rows.contains(Int(other)) { position += 1 }
    }
    return nil
  }

  /// Sorts by numbers, in two steps of eleven bits; equal ones stay in their order, and the largest number comes last.
  private static func sorted(_ rows: [UInt32], by keys: [UInt32]) -> [UInt32] {
    let last: UInt32 = 1 << 22 - 1
    var (sorted, keys) = (rows, keys.map { min($0, last) })
    var (nextRows, nextKeys) = (sorted, keys)
    for shift in [0, 11] as [UInt32] {
      var starts = Array(repeating: 0, count: 2049)
      for key in keys { starts[Int(key >> shift & 2047) + 1] += 1 }
      for bucket in 1..<2049 { starts[bucket] += starts[bucket - 1] }
      for index in keys.indices {
        let bucket = Int(keys[index] >> shift & 2047)
        let place = starts[bucket]
        nextRows[place] = sorted[index]
        nextKeys[place] = keys[index]
        starts[bucket] = place + 1
      }
      swap(&sorted, &nextRows)
      swap(&keys, &nextKeys)
    }
    return sorted
  }
}

/// Which order an index keeps.
struct OrderName: Hashable, Sendable {
  var order: DayOrder
  var isDescending: Bool
}

/// The days of a row.
struct RowSpan {
  var first: Int32
  var last: Int32
  var isOpen: Bool
}

extension ItemBlock {
  /// The days of a row by its own dates; nil where it has none.
  func span(of row: Int) -> RowSpan? {
    flags[row] & 8 == 0 ? nil : RowSpan(first: firstDays[row], last: lastDays[row], isOpen: flags[row] & 4 != 0)
  }
}

extension ItemIndex {
  /// What rows with milestones show: their own days and those of the milestones.
  var shownSpans: [Int: RowSpan] {
    var spans: [Int: RowSpan] = [:]
    for (index, block) in blocks.enumerated() {
      for (child, parent) in zip(block.children, block.parents) {
        guard !(dead[index]?.contains(Int(child)) ?? false), let mark = block.span(of: Int(child)), let row = row(of: parent),
          let (owner, local) = place(of: row)
        else { continue }
        if let own = spans[row] ?? owner.span(of: local) {
          spans[row] = RowSpan(first: min(own.first, mark.first), last: max(own.last, mark.last), isOpen: own.isOpen)
        } else {
          spans[row] = RowSpan(first: mark.first, last: mark.last, isOpen: false)
        }
      }
    }
    return spans
  }

  /// Returns the first and the last day that rows show, open ends until today; nil where nothing is dated.
  public func span(of rows: RowSet) -> ClosedRange<Day>? {
    var bounds = Bounds()
    for (row, span) in shownSpans where rows.contains(row) { bounds.add(span, today) }
    let halves = concurrently { range in
      var bounds = Bounds()
      for block in blocks[range] {
        rows.forEach(in: block) { row in if let span = block.span(of: row) { bounds.add(span, today) } }
      }
      return bounds
    }
    for half in halves { bounds = Bounds(first: min(bounds.first, half.first), last: max(bounds.last, half.last)) }
    guard let first = Day(number: bounds.first), let last = Day(number: bounds.last), first <= last else { return nil }
    return first...last
  }

  private struct Bounds: Sendable {
    var first = Int32.max
    var last = Int32.min

    mutating func add(_ span: RowSpan, _ today: Day) {
      first = min(first, span.first)
      last = max(last, span.isOpen ? max(span.last, today.number) : span.last)
    }
  }
}

extension ItemIndex {
  /// Counts the agreements and milestones in a set of rows.
  public func events(in rows: RowSet) -> (agreements: Int, milestones: Int) {
    var events = (agreements: 0, milestones: 0)
    for block in blocks where block.hasEvents {
      rows.forEach(in: block) { row in
        switch ColumnRow.Kind(rawValue: block.flags[row] & ColumnRow.Kind.mask) {
        case .agreement: events.agreements += 1
        case .milestone: events.milestones += 1
        case .programme, .partnership, .result, nil: break
        }
      }
    }
    return events
  }
}

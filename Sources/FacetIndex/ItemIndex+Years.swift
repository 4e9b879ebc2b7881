public import Cooperation
internal import Synchronization

/// Numbers by year.
public struct YearSeries: Hashable, Sendable {
  /// The year of the first number; nil where there is none.
  public var firstYear: Int?
  /// The numbers from that year on, to the last in which there is anything.
  public var counts: [Int]

  /// The series that changes of a running number give, of which the first is for a year.
  init(changes: [Int], from firstYear: Int) {
    counts = []
    guard let first = changes.firstIndex(where: { $0 != 0 }), let last = changes.lastIndex(where: { $0 != 0 }) else {
      return
    }
    self.firstYear = firstYear + first
    var current = 0
    for change in changes[first..<last] {
      current += change
      counts.append(current)
    }
  }
}

extension ItemIndex {
  /// When the rows of a set are active.
  public struct Activity: Sendable {
    /// How many are active in each year.
    public let density: YearSeries
    /// First and last day; nil where nothing is dated.
    public let span: ClosedRange<Day>?
  }

  /// Returns when the rows of a set are active; kept for the next question about the same rows.
  public func activity(of rows: RowSet) -> Activity {
    if let kept = cache.activity.withLock({ $0 }), kept.rows == rows { return kept.activity }
    let activity = Activity(density: density(of: rows), span: span(of: rows))
    cache.activity.withLock { $0 = (rows, activity) }
    return activity
  }

  /// Returns how many rows of a set are active in each year.
  public func density(of rows: RowSet) -> YearSeries {
    let years = years
    let halves = concurrently { range in
      var changes = Array(repeating: 0, count: years.count + 1)
      for block in blocks[range] { rows.forEach(in: block) { block.addYears(of: $0, to: &changes, at: -years.lowerBound) } }
      return changes
    }
    return YearSeries(changes: Self.sum(halves), from: years.lowerBound)
  }

  /// Returns how many rows of a set are active in each year, for each of some places.
  public func density(of rows: RowSet, inPlaces keys: [UInt32]) -> [UInt32: YearSeries] {
    var slots: [UInt32: Int] = [:]
    for key in keys { if let number = dictionaries.places.number(of: key) { slots[UInt32(number)] = slots.count } }
    let slotOfPlace = dictionaries.places.keys.indices.map { slots[UInt32($0)].map { Int32($0) } ?? -1 }
    let count = slots.count
    let years = years
    let width = years.count + 1
    let halves = concurrently { range in
      var changes = Array(repeating: 0, count: width * count)
      for block in blocks[range] {
        rows.forEach(in: block) { row in
          for index in block.places.range(of: row) {
            let slot = slotOfPlace[Int(block.places.values[index])]
            if slot >= 0 { block.addYears(of: row, to: &changes, at: Int(slot) * width - years.lowerBound) }
          }
        }
      }
      return changes
    }
    let changes = Self.sum(halves)
    var series: [UInt32: YearSeries] = [:]
    for (number, slot) in slots {
      series[dictionaries.places.keys[Int(number)]] = YearSeries(
        changes: Array(changes[(slot * width)..<((slot + 1) * width)]), from: years.lowerBound)
    }
    return series
  }

  /// The years in which any row is active.
  private var years: ClosedRange<Int> {
    let years = blocks.compactMap(\.years)
    guard let first = years.map(\.lowerBound).min(), let last = years.map(\.upperBound).max() else { return 0...0 }
    return first...last
  }

  /// Returns the last day of each agency or place in rows of a set; `Int32.max` stands for an open end.
  public func latest(in rows: RowSet, of dimension: ItemCounts.Dimension) -> [UInt32: Int32] {
    let isAgency = dimension == .agencies
    let dictionary = isAgency ? dictionaries.agencies : dictionaries.places
    let halves = concurrently { range in
      var latest = Array(repeating: Int32.min, count: dictionary.keys.count)
      for block in blocks[range] {
        let links = isAgency ? block.agencies : block.places
        rows.forEach(in: block) { row in
          guard let span = block.span(of: row) else { return }
          let day = span.isOpen ? .max : span.last
          for index in links.range(of: row) {
            let value = Int(isAgency ? links.values[index] >> 6 : links.values[index])
            latest[value] = max(latest[value], day)
          }
        }
      }
      return latest
    }
    var result: [UInt32: Int32] = [:]
    for half in halves {
      for (number, day) in half.enumerated() where day != .min {
        result[dictionary.keys[number]] = max(result[dictionary.keys[number], default: .min], day)
      }
    }
    return result
  }

  /// Returns the roles that each agency has in rows of a set, as a set of bits.
  public func roles(in rows: RowSet) -> [UInt32: UInt8] {
    var roles: [UInt8] = Array(repeating: 0, count: dictionaries.agencies.keys.count)
    for block in blocks {
      rows.forEach(in: block) { row in
        for index in block.agencies.range(of: row) {
          let link = block.agencies.values[index]
          roles[Int(link >> 6)] |= UInt8(link & 63)
        }
      }
    }
    return Dictionary(zip(dictionaries.agencies.keys, roles)) { first, _ in first }
  }

  private static func sum(_ halves: [[Int]]) -> [Int] {
    guard var sum = halves.first else { return [] }
    for half in halves.dropFirst() { for index in sum.indices { sum[index] += half[index] } }
    return sum
  }
}

extension ItemBlock {
  fileprivate func addYears(of row: Int, to changes: inout [Int], at start: Int) {
    if hasInheritedDays && flags[row] & 8 == 0 { return }
    let (first, last) = (Int(firstYears[row]), Int(lastYears[row]))
    if first > last { return }
    changes[start + first] += 1
    changes[start + last + 1] -= 1
  }
}

internal import Cooperation

/// What has been counted for one agency or place.
struct Tally {
  var programmes = 0
  var events = 0
  /// The last day on which anything was active; open ends are later than all.
  var latest: Int32?
  /// Activity by year, for those who asked for it.
  var activity = YearCounts()

  static let none = Tally()
  /// What stands for the day of an open end; later than every `Day`.
  static let openEnd = Int32.max

  var isEmpty: Bool { programmes == 0 && events == 0 }
}

/// Counts per year of what lasts from one year to another, in time that does not depend on how long it lasts.
struct YearCounts {
  private var changes: [Int: Int] = [:]

  mutating func add(_ count: Int, from first: Day, through last: Day) {
    changes[first.year, default: 0] += count
    changes[last.year + 1, default: 0] -= count
  }

  /// The first year and the counts from it on, up to the last year with any.
  var series: (firstYear: Int?, counts: [Int]) {
    guard let first = changes.keys.min(), let end = changes.keys.max() else { return (nil, []) }
    var counts: [Int] = []
    counts.reserveCapacity(end - first)
    var current = 0
    for year in first..<end {
      current += changes[year, default: 0]
      counts.append(current)
    }
    return (first, counts)
  }
}

extension Sequence {
  /// Returns the elements by a value that some lack, those last whichever way the order goes; equal ones stay in their order.
  func sorted<Value: Comparable>(by value: (Element) -> Value?, descending: Bool) -> [Element] {
    var present: [(value: Value, element: Element)] = []
    var absent: [Element] = []
    for element in self {
      if let value = value(element) { present.append((value, element)) } else { absent.append(element) }
    }
    present.sort { descending ? $0.value > $1.value : $0.value < $1.value }
    return present.map(\.element) + absent
  }
}

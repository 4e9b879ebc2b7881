/// Maps the keys of items to their rows: arrays for runs of nearly contiguous keys, a dictionary for outliers.
struct RowMap: Sendable {
  /// The rows of the keys from a multiple of `Run.length` on.
  private struct Run: Sendable {
    static let length: Int64 = 1 << 26

    let first: Int64
    var rows: [UInt32] = []

    mutating func grow(to place: Int) {
      if place < rows.count { return }
      rows += Array(repeating: RowMap.none, count: max(place + 1, rows.count + rows.count / 2) - rows.count)
    }
  }

  private var runs: [Run] = []
  private var outliers: [Int64: UInt32] = [:]

  private static let none = UInt32.max
  /// Bounds the memory that scattered keys can claim.
  private static let runLimit = 2

  func row(of key: Int64) -> Int? {
    for index in runs.indices where runs[index].first == Self.start(of: key) {
      let place = Int(key &- runs[index].first)
      return place < runs[index].rows.count && runs[index].rows[place] != Self.none ? Int(runs[index].rows[place]) : nil
    }
    return outliers[key].map { Int($0) }
  }

  mutating func set(_ row: Int?, of key: Int64) {
    let value = row.map { UInt32(clamping: $0) }
    guard let run = run(of: key) else { return outliers[key] = value }
    let place = Int(key &- runs[run].first)
    if row == nil && place >= runs[run].rows.count { return }
    runs[run].grow(to: place)
    runs[run].rows[place] = value ?? Self.none
  }

  /// Maps keys to consecutive rows.
  mutating func set(_ keys: [Int64], from row: Int) {
    guard let smallest = keys.min(), let largest = keys.max() else { return }
    guard Self.start(of: smallest) == Self.start(of: largest), let run = run(of: largest) else {
      for (place, key) in keys.enumerated() { set(row + place, of: key) }
      return
    }
    let first = runs[run].first
    runs[run].grow(to: Int(largest &- first))
    var rows = runs[run].rows.mutableSpan
    for place in keys.indices { rows[Int(keys[place] &- first)] = UInt32(truncatingIfNeeded: row + place) }
  }

  /// Allocates the run of a key at once, up to the key.
  mutating func reserve(upTo key: Int64) {
    if let run = run(of: key) { runs[run].grow(to: Int(key &- runs[run].first)) }
  }

  /// Returns the place of the run of a key, a new one while the limit allows; nil for an outlier.
  private mutating func run(of key: Int64) -> Int? {
    let start = Self.start(of: key)
    if let run = runs.firstIndex(where: { $0.first == start }) { return run }
    if runs.count == Self.runLimit { return nil }
    runs.append(Run(first: start))
    return runs.count - 1
  }

  private static func start(of key: Int64) -> Int64 { key & ~(Run.length - 1) }
}

internal import Dispatch
internal import Synchronization

/// Work on the parts of something at once.
enum Halves {
  /// Calls `body` with each range at the same time, and returns the results in order.
  static func map<Result: Sendable>(_ ranges: [Range<Int>], _ body: @Sendable (Range<Int>) -> Result) -> [Result] {
    if ranges.count == 1 { return [body(ranges[0])] }
    let results = Mutex<[Int: Result]>([:])
    DispatchQueue.concurrentPerform(iterations: ranges.count) { place in
      let result = body(ranges[place])
      results.withLock { $0[place] = result }
    }
    return results.withLock { results in ranges.indices.compactMap { results[$0] } }
  }
}

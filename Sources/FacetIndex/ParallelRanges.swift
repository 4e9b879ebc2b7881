internal import Dispatch
internal import Synchronization

/// Maps ranges in parallel.
enum ParallelRanges {
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

/// A work queue of block numbers: a thread that is held up leaves more of them to the other.
final class BlockQueue: Sequence, IteratorProtocol, Sendable {
  private let count: Int
  private let done = Atomic(0)

  init(_ count: Int) { self.count = count }

  func next() -> Int? {
    let number = done.add(1, ordering: .relaxed).oldValue
    return number < count ? number : nil
  }
}

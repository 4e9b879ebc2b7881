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

/// The numbers of blocks, each handed out once: a thread that is held up leaves more of them to the other.
final class BlockTurns: Sequence, IteratorProtocol, Sendable {
  private let count: Int
  private let done = Atomic(0)

  init(_ count: Int) { self.count = count }

  func next() -> Int? {
    let number = done.add(1, ordering: .relaxed).oldValue
    return number < count ? number : nil
  }
}

import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// Returns the results of `transform` in the order of the elements, worked out on all cores, the elements of the greatest
  /// `cost` first.
  func concurrentMap<Result: Sendable>(
    cost: (Element) -> Int, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    if count < 2 { return map(transform) }
    let costs = map(cost)
    let order = indices.sorted { costs[$0] > costs[$1] }
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { turn in
      let result = transform(self[order[turn]])
      results.withLock { $0[order[turn]] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}

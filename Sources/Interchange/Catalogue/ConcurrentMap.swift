import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// Maps elements on all cores, most expensive first, and keeps their order.
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

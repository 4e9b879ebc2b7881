import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// Returns the results of `transform` in the order of the elements, worked out on as many cores as there are; costly elements
  /// go first when they come first in `order`.
  func concurrentMap<Result: Sendable>(order: [Int]? = nil, _ transform: @Sendable (Element) -> Result) -> [Result] {
    if count < 2 { return map(transform) }
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { turn in
      let index = order?[turn] ?? turn
      let result = transform(self[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}

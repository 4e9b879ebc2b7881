/// The positions of keys in an array that merges repeats: a linear search for a few keys, a dictionary for more.
///
/// Elements that occur a few times in real data can occur a hundred thousand times in hostile data.
public struct PositionIndex<Key: Hashable & Sendable>: Sendable {
  private static var linearLimit: Int { 8 }

  private var keys: [Key] = []
  private var positions: [Key: Int] = [:]

  public init() {}

  /// Returns the position of a key; a new key gets the next one.
  public mutating func insert(_ key: Key) -> (position: Int, isNew: Bool) {
    if positions.isEmpty {
      if let position = keys.firstIndex(of: key) { return (position, false) }
      keys.append(key)
      if keys.count > Self.linearLimit {
        for (position, key) in keys.enumerated() { positions[key] = position }
      }
      return (keys.count - 1, true)
    }
    let next = positions.count
    if let position = positions[key] { return (position, false) }
    positions[key] = next
    return (next, true)
  }
}

extension Sequence where Element: Sendable {
  /// Returns the first element of each key, in order.
  public func firsts<Key: Hashable & Sendable>(by key: (Element) -> Key) -> [Element] {
    var index = PositionIndex<Key>()
    return filter { index.insert(key($0)).isNew }
  }
}

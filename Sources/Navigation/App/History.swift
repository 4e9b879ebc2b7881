/// The visited screens, as in a browser; back and forward restore each exactly.
public struct History: Hashable, Sendable {
  /// Screens before the current one, oldest first.
  public private(set) var past: [Screen] = []
  public internal(set) var current: Screen
  /// Screens to go forward to, nearest last.
  public private(set) var future: [Screen] = []

  /// The maximum depth; the oldest screens are dropped.
  public static let limit = 100

  init(past: [Screen] = [], current: Screen) {
    self.past = past
    self.current = current
  }

  mutating func open(_ screen: Screen) {
    past.append(current)
    if past.count > Self.limit { past.removeFirst() }
    current = screen
    future = []
  }

  /// Returns false if there is no earlier screen.
  mutating func goBack() -> Bool {
    guard let previous = past.popLast() else { return false }
    future.append(current)
    current = previous
    return true
  }

  mutating func goForward() -> Bool {
    guard let following = future.popLast() else { return false }
    past.append(current)
    current = following
    return true
  }

  /// Marks the content of all screens as out of date.
  mutating func invalidate() {
    current.update { $0.invalidate() }
    for index in past.indices { past[index].update { $0.invalidate() } }
    for index in future.indices { future[index].update { $0.invalidate() } }
  }
}

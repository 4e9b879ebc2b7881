/// The screens that were visited, as in a browser: back and forward restore each exactly.
public struct History: Hashable, Sendable {
  /// The screens before the current one, oldest first.
  public private(set) var past: [Screen] = []
  public internal(set) var current: Screen
  /// The screens that were gone back from, the nearest last.
  public private(set) var future: [Screen] = []

  /// Older screens than this many are forgotten.
  public static let limit = 100

  /// Creates a history; by default one that begins with a screen.
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

  /// Returns false where there is nothing to go back to.
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

  /// Marks what all screens show as older than the archive.
  mutating func invalidate() {
    current.update { $0.invalidate() }
    for index in past.indices { past[index].update { $0.invalidate() } }
    for index in future.indices { future[index].update { $0.invalidate() } }
  }
}

/// The visited screens, as in a browser; back and forward restore each exactly, with its undo and redo stacks.
public struct History: Hashable, Sendable {
  /// A visited screen with the changes of its view.
  private struct Visit: Hashable {
    var screen: Screen
    var changes = ViewChanges()

    mutating func invalidate() {
      screen.update { $0.invalidate() }
      changes.invalidate()
    }
  }

  private var earlier: [Visit]
  private var front: Visit
  /// Nearest last.
  private var later: [Visit] = []

  /// The maximum depth; the oldest screens are dropped.
  public static let limit = 100

  init(past: [Screen] = [], current: Screen) {
    earlier = past.map { Visit(screen: $0) }
    front = Visit(screen: current)
  }

  /// Screens before the current one, oldest first.
  public var past: [Screen] { earlier.map(\.screen) }
  /// Screens to go forward to, nearest last.
  public var future: [Screen] { later.map(\.screen) }
  /// The number of screens before the current one.
  public var depth: Int { earlier.count }

  public internal(set) var current: Screen {
    get { front.screen }
    set { front.screen = newValue }
  }

  /// The changes of the current screen's view.
  var changes: ViewChanges {
    get { front.changes }
    set { front.changes = newValue }
  }

  mutating func open(_ screen: Screen) {
    earlier.append(front)
    if earlier.count > Self.limit { earlier.removeFirst() }
    front = Visit(screen: screen)
    later = []
  }

  /// Returns false if there is no earlier screen.
  mutating func goBack() -> Bool {
    guard let previous = earlier.popLast() else { return false }
    later.append(front)
    front = previous
    return true
  }

  mutating func goForward() -> Bool {
    guard let following = later.popLast() else { return false }
    earlier.append(front)
    front = following
    return true
  }

  /// Marks the content of all screens, and of the views that undo and redo restore, as out of date.
  mutating func invalidate() {
    front.invalidate()
    for index in earlier.indices { earlier[index].invalidate() }
    for index in later.indices { later[index].invalidate() }
  }
}

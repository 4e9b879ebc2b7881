/// The cursor and scroll position of a list.
public struct ListCursor: Hashable, Sendable {
  /// The selected position in the whole list.
  public var cursor = 0
  /// The position shown on the first line.
  public var scroll = 0

  public init() {}

  /// Moves the cursor and scrolls as little as necessary to keep it in view.
  public mutating func move(to position: Int, count: Int, height: Int) {
    cursor = max(0, min(position, count - 1))
    settle(count: count, height: height)
  }

  /// Clamps cursor and scroll position to a list of `count` rows shown on `height` lines.
  public mutating func settle(count: Int, height: Int) {
    let height = max(1, height)
    cursor = max(0, min(cursor, count - 1))
    scroll = max(0, min(scroll, count - height))
    if cursor < scroll { scroll = cursor }
    if cursor >= scroll + height { scroll = cursor - height + 1 }
  }

  /// Moves the cursor while keeping it on its line of the screen, as far as the list allows.
  public mutating func relocate(to position: Int, count: Int, height: Int) {
    let line = cursor - scroll
    cursor = position
    scroll = position - line
    settle(count: count, height: height)
  }

  mutating func move(_ motion: Motion, count: Int, height: Int) {
    if case .lines(let lines) = motion {
      let height = max(1, height)
      scroll = max(0, min(scroll + lines, count - height))
      cursor = max(scroll, min(cursor, scroll + height - 1))
      return settle(count: count, height: height)
    }
    move(to: motion.target(from: cursor, count: count, height: height), count: count, height: height)
  }
}

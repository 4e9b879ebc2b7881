/// The selected position of a list, and the position in its first line.
public struct ListCursor: Hashable, Sendable {
  /// The selected position, counted from the top of the whole list.
  public var cursor = 0
  /// The position shown in the first line.
  public var scroll = 0

  public init() {}

  /// Moves the cursor to a position and scrolls as little as keeps it in view.
  public mutating func move(to position: Int, count: Int, height: Int) {
    cursor = max(0, min(position, count - 1))
    settle(count: count, height: height)
  }

  /// Brings cursor and scroll into a list of `count` rows shown in `height` lines.
  public mutating func settle(count: Int, height: Int) {
    let height = max(1, height)
    cursor = max(0, min(cursor, count - 1))
    scroll = max(0, min(scroll, count - height))
    if cursor < scroll { scroll = cursor }
    if cursor >= scroll + height { scroll = cursor - height + 1 }
  }

  /// Puts the cursor on a position while its row keeps its line on the screen, as far as the list allows.
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

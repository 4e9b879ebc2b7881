/// A cursor movement.
public enum Motion: Hashable, Sendable {
  case by(Int)
  case pages(Int)
  case first, last
  case to(Int)
  /// To a clicked position; a chart does not pan.
  case select(Int)
  /// Scrolls; the cursor moves only to stay in view.
  case lines(Int)

  /// Returns the target position, clamped to the list.
  func target(from cursor: Int, count: Int, height: Int) -> Int {
    let target =
      switch self {
      case .by(let steps): cursor + steps
      case .pages(let pages): cursor + pages * max(1, height - 1)
      case .first: 0
      case .last: count - 1
      case .to(let position), .select(let position): position
      case .lines(let lines): cursor + lines
      }
    return max(0, min(target, count - 1))
  }
}

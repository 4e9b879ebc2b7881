extension Rect {
  /// Returns the rectangle inset equally on all sides.
  public func inset(by amount: Int) -> Rect { inset(dx: amount, dy: amount) }

  /// Returns the rectangle inset horizontally and vertically; empty at the least.
  public func inset(dx: Int, dy: Int) -> Rect {
    let across = min(dx.clampedToGrid, width / 2)
    let down = min(dy.clampedToGrid, height / 2)
    return Rect(x: x + across, y: y + down, width: width - 2 * dx.clampedToGrid, height: height - 2 * dy.clampedToGrid)
  }

  /// Splits off rows at the top.
  public func split(top count: Int) -> (top: Rect, rest: Rect) {
    let taken = min(max(0, count), height)
    return (
      Rect(x: x, y: y, width: width, height: taken),
      Rect(x: x, y: y + taken, width: width, height: height - taken)
    )
  }

  /// Splits off rows at the bottom.
  public func split(bottom count: Int) -> (bottom: Rect, rest: Rect) {
    let (rest, bottom) = split(top: height - min(max(0, count), height))
    return (bottom, rest)
  }

  /// Splits off columns at the left.
  public func split(left count: Int) -> (left: Rect, rest: Rect) {
    let taken = min(max(0, count), width)
    return (
      Rect(x: x, y: y, width: taken, height: height),
      Rect(x: x + taken, y: y, width: width - taken, height: height)
    )
  }

  /// Splits off columns at the right.
  public func split(right count: Int) -> (right: Rect, rest: Rect) {
    let (rest, right) = split(left: width - min(max(0, count), width))
    return (right, rest)
  }
}

extension Rect {
  /// Takes the same number of cells away at every edge.
  public func inset(by amount: Int) -> Rect { inset(dx: amount, dy: amount) }

  /// Takes columns away at the left and right, and rows at the top and bottom; stops at nothing.
  public func inset(dx: Int, dy: Int) -> Rect {
    let across = min(dx.onGrid, width / 2)
    let down = min(dy.onGrid, height / 2)
    return Rect(x: x + across, y: y + down, width: width - 2 * dx.onGrid, height: height - 2 * dy.onGrid)
  }

  /// Cuts rows off the top.
  public func split(top count: Int) -> (top: Rect, rest: Rect) {
    let taken = min(max(0, count), height)
    return (
      Rect(x: x, y: y, width: width, height: taken),
      Rect(x: x, y: y + taken, width: width, height: height - taken)
    )
  }

  /// Cuts rows off the bottom.
  public func split(bottom count: Int) -> (bottom: Rect, rest: Rect) {
    let (rest, bottom) = split(top: height - min(max(0, count), height))
    return (bottom, rest)
  }

  /// Cuts columns off the left.
  public func split(left count: Int) -> (left: Rect, rest: Rect) {
    let taken = min(max(0, count), width)
    return (
      Rect(x: x, y: y, width: taken, height: height),
      Rect(x: x + taken, y: y, width: width - taken, height: height)
    )
  }

  /// Cuts columns off the right.
  public func split(right count: Int) -> (right: Rect, rest: Rect) {
    let (rest, right) = split(left: width - min(max(0, count), width))
    return (right, rest)
  }
}

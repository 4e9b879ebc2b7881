/// A place on a grid of cells, counted from zero at the upper left.
public struct Point: Hashable, Sendable {
  /// The column.
  public var x: Int
  /// The row.
  public var y: Int

  /// Names a place by column and row.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

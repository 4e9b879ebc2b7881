/// A rectangle of cells; its sizes are never negative.
public struct Rect: Hashable, Sendable {
  /// The first column.
  public let x: Int
  /// The first row.
  public let y: Int
  /// The number of columns.
  public let width: Int
  /// The number of rows.
  public let height: Int

  /// Makes a rectangle; a negative width or height counts as zero, and numbers beyond 2³¹ as 2³¹, so that no sum overflows.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x.onGrid
    self.y = y.onGrid
    self.width = max(0, width.onGrid)
    self.height = max(0, height.onGrid)
  }

  /// Makes the rectangle of a size at the upper left corner.
  public init(size: Size) { self.init(x: 0, y: 0, width: size.width, height: size.height) }

  /// The first column.
  public var minX: Int { x }
  /// The column after the last.
  public var maxX: Int { x + width }
  /// The first row.
  public var minY: Int { y }
  /// The row after the last.
  public var maxY: Int { y + height }
  /// The columns and rows.
  public var size: Size { Size(width: width, height: height) }
  /// Whether it holds no cell.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// Tells whether a place lies inside.
  public func contains(_ point: Point) -> Bool {
    point.x >= minX && point.x < maxX && point.y >= minY && point.y < maxY
  }

  /// Gives the cells that both rectangles hold; empty when they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(minX, other.minX)
    let top = max(minY, other.minY)
    return Rect(x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
  }
}

extension Int {
  /// The number, or the nearest that is near enough to zero for sums of a few never to overflow.
  var onGrid: Int { Swift.min(Swift.max(self, -(1 << 31)), 1 << 31) }
}

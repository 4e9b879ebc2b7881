/// A rectangle of cells; width and height are never negative.
public struct Rect: Hashable, Sendable {
  public let x: Int
  public let y: Int
  public let width: Int
  public let height: Int

  /// Clamps negative sizes to zero and all values to ±2³¹, so that sums cannot overflow.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x.clampedToGrid
    self.y = y.clampedToGrid
    self.width = max(0, width.clampedToGrid)
    self.height = max(0, height.clampedToGrid)
  }

  public init(size: Size) { self.init(x: 0, y: 0, width: size.width, height: size.height) }

  public var minX: Int { x }
  /// The column past the last.
  public var maxX: Int { x + width }
  public var minY: Int { y }
  /// The row past the last.
  public var maxY: Int { y + height }
  public var size: Size { Size(width: width, height: height) }
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// Returns whether a point lies inside.
  public func contains(_ point: Point) -> Bool {
    point.x >= minX && point.x < maxX && point.y >= minY && point.y < maxY
  }

  /// Returns the common cells of two rectangles; empty if they are disjoint.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(minX, other.minX)
    let top = max(minY, other.minY)
    return Rect(x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
  }
}

extension Int {
  /// The number clamped to ±2³¹, so that sums of a few cannot overflow.
  var clampedToGrid: Int { Swift.min(Swift.max(self, -(1 << 31)), 1 << 31) }
}

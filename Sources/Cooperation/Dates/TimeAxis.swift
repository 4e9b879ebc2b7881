/// A mapping of days to columns and eighths of columns.
///
/// Time is divided into cells of equal length from an anchor common to all axes of one zoom, so that bars keep their shape while
/// panning, and panning back is exact. All arithmetic is in integers.
///
/// The axis is moved into the calendar's range as far as possible.
public struct TimeAxis: Hashable, Sendable {
  /// The zoom, or nil if a span was fitted to the width.
  public let zoom: TimeZoom?
  /// The number of columns, at least 1.
  public let width: Int

  /// The first day of cell 0.
  private let anchor: Day
  /// The scale as a ratio of cells to days.
  let scale: (cells: Int, days: Int)
  /// The cell in column 0.
  private let firstCell: Int

  private init(zoom: TimeZoom?, width: Int, anchor: Day, scale: (cells: Int, days: Int), firstCell: Int) {
    self.zoom = zoom
    self.width = max(1, width)
    self.anchor = anchor
    self.scale = scale
    let least = floorDivide(anchor.distance(to: .first) * scale.cells, scale.days)
    let greatest = floorDivide(anchor.distance(to: .last) * scale.cells, scale.days) - self.width + 1
    self.firstCell = max(least, min(firstCell, greatest))
  }

  /// Creates an axis with a day in its first column.
  public init(firstDay: Day, zoom: TimeZoom, width: Int) {
    self.init(zoom: zoom, width: width, placing: firstDay, atColumn: 0)
  }

  /// Creates an axis that fits a span of days to its width.
  public init(fitting days: ClosedRange<Day>, width: Int) {
    let count = days.lowerBound.distance(to: days.upperBound) + 1
    self.init(zoom: nil, width: width, anchor: days.lowerBound, scale: (max(1, width), count), firstCell: 0)
  }

  private init(zoom: TimeZoom, width: Int, placing day: Day, atColumn column: Int) {
    let scale = (cells: zoom.cellsPerYear * 400, days: 146_097)
    let cell = floorDivide(Self.zoomAnchor.distance(to: day) * scale.cells, scale.days)
    self.init(zoom: zoom, width: width, anchor: Self.zoomAnchor, scale: scale, firstCell: cell - column)
  }

  /// 2000-01-01, so that years around it begin within a cell of a cell boundary.
  private static let zoomAnchor = Day(clampedYear: 2000, month: 1, day: 1)

  public static func == (left: TimeAxis, right: TimeAxis) -> Bool {
    left.zoom == right.zoom && left.width == right.width && left.anchor == right.anchor && left.scale == right.scale
      && left.firstCell == right.firstCell
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(zoom)
    hasher.combine(width)
    hasher.combine(anchor)
    hasher.combine(scale.cells)
    hasher.combine(scale.days)
    hasher.combine(firstCell)
  }
}

// MARK: Days and columns

extension TimeAxis {
  /// The days that begin in the columns.
  ///
  /// If a cell is shorter than a day, also the day that contains the first column.
  public var days: ClosedRange<Day> {
    let first = day(atColumn: 0)
    let last = anchor.advanced(by: ceilingDivide((firstCell + width) * scale.days, scale.cells) - 1)
    return first...max(first, last)
  }

  /// Returns the column where a day begins; nil if outside the axis.
  public func column(of day: Day) -> Int? {
    let column = floorDivide(eighths(of: day), 8)
    return column >= 0 && column < width ? column : nil
  }

  /// Returns the start of a day in eighths of a cell from the left edge; may lie outside the axis.
  public func eighths(of day: Day) -> Int {
    floorDivide(anchor.distance(to: day) * scale.cells * 8, scale.days) - firstCell * 8
  }

  /// Returns a span of days in eighths of a cell from the left edge; never empty.
  ///
  /// Not clipped to the axis.
  public func eighths(of days: ClosedRange<Day>) -> Range<Int> {
    let start = eighths(of: days.lowerBound)
    let end = floorDivide((anchor.distance(to: days.upperBound) + 1) * scale.cells * 8, scale.days) - firstCell * 8
    return start..<max(start + 1, end)
  }

  /// Returns the first day that begins in a column, or the day that contains the column.
  ///
  /// Columns outside the axis are valid; days saturate at the calendar's range.
  public func day(atColumn column: Int) -> Day {
    let edge = (firstCell + column) * scale.days
    let beginning = anchor.advanced(by: ceilingDivide(edge, scale.cells))
    return floorDivide(eighths(of: beginning), 8) <= column ? beginning : anchor.advanced(by: floorDivide(edge, scale.cells))
  }
}

// MARK: Moving

extension TimeAxis {
  /// Returns the axis panned by some cells, to later days if positive.
  public func panned(byCells cells: Int) -> TimeAxis {
    // Clamped to the calendar's range, so that the sum cannot overflow.
    let all = (Day.first.distance(to: .last) + 1) * scale.cells / scale.days + 1
    let moved = firstCell + min(max(cells, -all), all)
    return TimeAxis(zoom: zoom, width: width, anchor: anchor, scale: scale, firstCell: moved)
  }

  /// Returns the axis at another zoom with a day in a given column.
  public func zoomed(to zoom: TimeZoom, keeping day: Day, atColumn column: Int) -> TimeAxis {
    TimeAxis(zoom: zoom, width: width, placing: day, atColumn: column)
  }
}

/// Returns the floored quotient; the divisor is positive.
private func floorDivide(_ dividend: Int, _ divisor: Int) -> Int {
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? quotient - 1 : quotient
}

/// Returns the ceiled quotient; the divisor is positive.
private func ceilingDivide(_ dividend: Int, _ divisor: Int) -> Int {
  -floorDivide(-dividend, divisor)
}

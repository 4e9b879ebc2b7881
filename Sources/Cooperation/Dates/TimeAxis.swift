/// Maps days to columns, and to eighths of a column.
///
/// Time is cut into cells of equal length, counted from a day that is the same for all axes of one zoom; an axis is a row
/// of these cells. So a bar does not change its shape while the axis is panned, and panning there and back changes
/// nothing. All arithmetic is in whole numbers.
///
/// An axis ends with the days there are: it is moved so that as many of its columns as possible lie between `Day.first` and
/// `Day.last`.
public struct TimeAxis: Hashable, Sendable {
  /// The zoom, or nil where a whole span was fitted into the width.
  public let zoom: TimeZoom?
  /// The count of columns, at least 1.
  public let width: Int

  /// The day on which cell 0 begins.
  private let anchor: Day
  /// The scale: so many cells take as long as so many days.
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

  /// Creates an axis whose first column holds a day.
  public init(firstDay: Day, zoom: TimeZoom, width: Int) {
    self.init(zoom: zoom, width: width, placing: firstDay, atColumn: 0)
  }

  /// Creates an axis that shows a whole span of days in its width, from edge to edge.
  public init(fitting days: ClosedRange<Day>, width: Int) {
    let count = days.lowerBound.distance(to: days.upperBound) + 1
    self.init(zoom: nil, width: width, anchor: days.lowerBound, scale: (max(1, width), count), firstCell: 0)
  }

  private init(zoom: TimeZoom, width: Int, placing day: Day, atColumn column: Int) {
    let scale = (cells: zoom.cellsPerYear * 400, days: 146_097)
    let cell = floorDivide(Self.zoomAnchor.distance(to: day) * scale.cells, scale.days)
    self.init(zoom: zoom, width: width, anchor: Self.zoomAnchor, scale: scale, firstCell: cell - column)
  }

  /// 2000-01-01, so that years of that time begin with a cell, or less than a cell after one.
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
  /// The days that begin in one of the columns.
  ///
  /// Where a cell is shorter than a day, the day under way in the first column as well.
  public var days: ClosedRange<Day> {
    let first = day(atColumn: 0)
    let last = anchor.advanced(by: ceilingDivide((firstCell + width) * scale.days, scale.cells) - 1)
    return first...max(first, last)
  }

  /// The column in which a day begins, nil when that is outside the axis.
  public func column(of day: Day) -> Int? {
    let column = floorDivide(eighths(of: day), 8)
    return column >= 0 && column < width ? column : nil
  }

  /// Where a day begins, in eighths of a cell from the left edge; negative before it, 8 × `width` and more beyond.
  public func eighths(of day: Day) -> Int {
    floorDivide(anchor.distance(to: day) * scale.cells * 8, scale.days) - firstCell * 8
  }

  /// From where the first day begins to where the last day ends, in eighths of a cell from the left edge; never empty.
  ///
  /// Not clipped: the range can begin before the axis and end beyond it.
  public func eighths(of days: ClosedRange<Day>) -> Range<Int> {
    let start = eighths(of: days.lowerBound)
    let end = floorDivide((anchor.distance(to: days.upperBound) + 1) * scale.cells * 8, scale.days) - firstCell * 8
    return start..<max(start + 1, end)
  }

  /// The first day that begins in a column, or the day under way where none begins in it.
  ///
  /// Columns outside the axis are counted on; the days stop at the first and last day there is.
  public func day(atColumn column: Int) -> Day {
    let edge = (firstCell + column) * scale.days
    let beginning = anchor.advanced(by: ceilingDivide(edge, scale.cells))
    return floorDivide(eighths(of: beginning), 8) <= column ? beginning : anchor.advanced(by: floorDivide(edge, scale.cells))
  }
}

// MARK: Moving

extension TimeAxis {
  /// The axis moved by a count of cells: to later days, or to earlier ones when negative.
  public func panned(byCells cells: Int) -> TimeAxis {
    // No farther than all the cells there are, so that the sum cannot overflow.
    let all = (Day.first.distance(to: .last) + 1) * scale.cells / scale.days + 1
    let moved = firstCell + min(max(cells, -all), all)
    return TimeAxis(zoom: zoom, width: width, anchor: anchor, scale: scale, firstCell: moved)
  }

  /// The axis at another zoom that has a day in the same column as before, or in any column wanted.
  public func zoomed(to zoom: TimeZoom, keeping day: Day, atColumn column: Int) -> TimeAxis {
    TimeAxis(zoom: zoom, width: width, placing: day, atColumn: column)
  }
}

/// Divides and rounds down, also below zero; the divisor is positive.
private func floorDivide(_ dividend: Int, _ divisor: Int) -> Int {
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? quotient - 1 : quotient
}

/// Divides and rounds up, also below zero; the divisor is positive.
private func ceilingDivide(_ dividend: Int, _ divisor: Int) -> Int {
  -floorDivide(-dividend, divisor)
}

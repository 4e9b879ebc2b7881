public import TextUI

/// The layout of a timeline: labels left, chart right, axis above, dates of the selected item below.
public struct TimelineLayout: Hashable, Sendable {
  /// The density strip: activity per stretch of time; empty in short panes.
  public let density: Rect
  /// The line of ticks and years.
  public let axis: Rect
  /// The titles of the rows.
  public let labels: Rect
  /// The bars of the rows, line by line beside the titles.
  public let chart: Rect
  /// The lines for the selected item's dates in words, or a legend; empty in short panes.
  public let detail: Rect

  public init(_ rect: Rect) {
    let labelWidth =
      rect.width >= 110 ? min(80, rect.width * 38 / 100) : rect.width >= 60 ? rect.width * 38 / 100 : rect.width * 45 / 100
    let (density, afterDensity) = rect.split(top: rect.height >= 16 ? 1 : 0)
    let (axis, afterAxis) = afterDensity.split(top: 1)
    let (detail, rows) = afterAxis.split(bottom: rect.height >= 16 ? 3 : rect.height >= 6 ? 1 : 0)
    let (labels, chart) = rows.split(left: labelWidth)
    self.density = density.split(left: labelWidth).rest
    self.axis = axis.split(left: labelWidth).rest
    self.labels = labels
    self.chart = chart
    self.detail = detail
  }
}

extension TimelineLayout {
  /// Returns the frame of a timeline with this layout.
  func frame(id: ListID, rect: Rect) -> ListFrame {
    let rows = Rect(x: labels.x, y: labels.y, width: labels.width + chart.width, height: labels.height)
    return ListFrame(id: id, rect: rect, rows: rows, chart: chart, handles: [axis, density])
  }
}

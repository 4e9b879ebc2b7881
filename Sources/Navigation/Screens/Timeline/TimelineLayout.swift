public import TextUI

/// Where the parts of a timeline lie: labels at the left, the chart at the right, the axis above, the selected item's dates below.
public struct TimelineLayout: Hashable, Sendable {
  /// The strip that shows how much lies in each stretch of time; empty in low panes.
  public let density: Rect
  /// The line with the ticks and their years.
  public let axis: Rect
  /// Where the rows' titles stand.
  public let labels: Rect
  /// Where the rows' bars are drawn, line by line beside the titles.
  public let chart: Rect
  /// The lines for the selected item's dates in words, or a legend; empty in low panes.
  public let detail: Rect

  /// Divides a rectangle into the parts of a timeline.
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
  /// The frame of a timeline whose parts these are.
  func frame(id: ListID, rect: Rect) -> ListFrame {
    let rows = Rect(x: labels.x, y: labels.y, width: labels.width + chart.width, height: labels.height)
    return ListFrame(id: id, rect: rect, rows: rows, chart: chart, handles: [axis, density])
  }
}

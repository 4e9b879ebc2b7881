public import TextUI

/// Where the parts of every screen lie: header, chips, body, status line and footer.
public struct ScreenLayout: Hashable, Sendable {
  /// The smallest window in which anything useful fits.
  public static let minimum = Size(width: 24, height: 6)

  /// The size of the whole window.
  public let size: Size
  /// The top line: where one is, and how much there is.
  public let header: Rect
  /// The line of chips; empty in low windows.
  public let chips: Rect
  /// Everything between the lines at the top and at the bottom.
  public let body: Rect
  /// The line for prompts, messages and the source of the selected fact; in low windows it lies over the footer.
  public let status: Rect
  /// The bottom line: the most useful keys.
  public let footer: Rect

  /// Divides a window into its parts.
  public init(_ size: Size) {
    self.size = size
    let (header, below) = Rect(size: size).split(top: 1)
    let (chips, rest) = below.split(top: size.height >= 16 ? 1 : 0)
    let (footer, upper) = rest.split(bottom: 1)
    let (status, body) = size.height >= 12 ? upper.split(bottom: 1) : (footer, upper)
    self.header = header
    self.chips = chips
    self.body = body
    self.status = status
    self.footer = footer
  }

  /// True where nothing useful fits.
  public var isTooSmall: Bool { size.width < Self.minimum.width || size.height < Self.minimum.height }
}

/// Where the panes of the overview lie in the body.
public struct OverviewLayout: Hashable, Sendable {
  /// The panes that are shown, in the order of the focus ring.
  public let panes: [(pane: Pane, rect: Rect)]
  /// True where panes have borders; a single pane in a small window has a line of tabs instead.
  public let isBoxed: Bool

  /// Lays the panes out in a body; where only one list fits beside the timeline, it is `list`.
  public init(body: Rect, focus: Pane, list: Pane) {
    if body.width >= 76, body.height >= 14 {
      let (top, bottom) = body.split(top: max(7, body.height * 46 / 100))
      let (left, right) = top.split(left: body.width >= 100 ? body.width * 42 / 100 : body.width / 2)
      panes = [(.agencies, left), (.places, right), (.timeline, bottom)]
      isBoxed = true
    } else if body.width >= 50, body.height >= 14 {
      let (top, bottom) = body.split(top: body.height / 2)
      panes = [(list, top), (.timeline, bottom)]
      isBoxed = true
    } else {
      panes = [(focus, body)]
      isBoxed = false
    }
  }

  /// Returns where a pane lies; nil where the window does not show it.
  public func rect(of pane: Pane) -> Rect? { panes.first { $0.pane == pane }?.rect }

  /// The lines inside the border, or under the tabs.
  public func content(of pane: Pane) -> Rect? {
    guard let rect = rect(of: pane) else { return nil }
    return isBoxed ? rect.inset(by: 1) : rect.split(top: 1).rest
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.isBoxed == right.isBoxed && left.panes.elementsEqual(right.panes) { $0 == $1 }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(isBoxed)
    for (pane, rect) in panes {
      hasher.combine(pane)
      hasher.combine(rect)
    }
  }
}

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
  /// The lines for the selected item's dates in words; empty in low panes.
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

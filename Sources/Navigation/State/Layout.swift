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
  /// True where each pane has a line with its title; a single pane in a small window has a line of tabs instead.
  public let isTitled: Bool

  /// Lays the panes out in a body; where only one list fits beside the timeline, it is `list`.
  public init(body: Rect, focus: Pane, list: Pane) {
    if body.width >= 76, body.height >= 14 {
      let (top, bottom) = body.split(top: max(7, body.height * 46 / 100))
      let (left, right) = top.split(left: body.width >= 100 ? body.width * 42 / 100 : body.width / 2)
      panes = [(.agencies, left), (.places, right), (.timeline, bottom)]
      isTitled = true
    } else if body.width >= 50, body.height >= 14 {
      let (top, bottom) = body.split(top: body.height / 2)
      panes = [(list, top), (.timeline, bottom)]
      isTitled = true
    } else {
      panes = [(focus, body)]
      isTitled = false
    }
  }

  /// Returns where a pane lies; nil where the window does not show it.
  public func rect(of pane: Pane) -> Rect? { panes.first { $0.pane == pane }?.rect }

  /// The lines under the title, or under the tabs.
  public func content(of pane: Pane) -> Rect? {
    guard let rect = rect(of: pane) else { return nil }
    return isTitled ? rect.belowTitle : rect.split(top: 1).rest
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.isTitled == right.isTitled && left.panes.elementsEqual(right.panes) { $0 == $1 }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(isTitled)
    for (pane, rect) in panes {
      hasher.combine(pane)
      hasher.combine(rect)
    }
  }
}

extension Rect {
  /// The line of a pane's title: a column is left at both sides, so that panes beside each other keep apart.
  public var titleLine: Rect { inset(dx: 1, dy: 0).split(top: 1).top }
  /// What lies under the title of a pane; the column at the right is left for its scrollbar.
  public var belowTitle: Rect { inset(dx: 1, dy: 0).split(top: 1).rest }
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

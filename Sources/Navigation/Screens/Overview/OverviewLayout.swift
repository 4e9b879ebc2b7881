public import TextUI

/// The layout of the overview's panes.
public struct OverviewLayout: Hashable, Sendable {
  /// The visible panes, in focus order.
  public let panes: [(pane: Pane, rect: Rect)]
  /// True if each pane has a title line; a single pane in a small window has tabs instead.
  public let isTitled: Bool

  /// Lays out the panes of a body; if only one list fits beside the timeline, it is `list`.
  public init(body: Rect, focus: Pane, list: Pane) {
    if body.width >= 76, body.height >= 14 {
      let (top, bottom) = body.split(top: max(7, body.height * 46 / 100))
      let (left, right) = top.split(left: body.width >= 100 ? body.width * 42 / 100 : body.width / 2)
      panes = [(.agencies, left), (.countries, right), (.timeline, bottom)]
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

  /// Returns the rectangle of a pane; nil if it is not visible.
  public func rect(of pane: Pane) -> Rect? { panes.first { $0.pane == pane }?.rect }

  /// Returns the area of a pane below its title, or below the tabs.
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

extension AppState {
  /// The layout of the overview; nil on another screen.
  public var overviewLayout: OverviewLayout? {
    guard case .overview(let overview) = screen else { return nil }
    return overview.layout(in: layout.body)
  }
}

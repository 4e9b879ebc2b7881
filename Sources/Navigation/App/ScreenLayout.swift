public import TextUI

/// The layout common to all screens: header, chips, body, status line and footer.
public struct ScreenLayout: Hashable, Sendable {
  /// The smallest usable window.
  public static let minimum = Size(width: 24, height: 6)

  public let size: Size
  /// The top line: breadcrumbs and totals.
  public let header: Rect
  /// The line of chips; empty in short windows.
  public let chips: Rect
  /// The area between the top and bottom lines.
  public let body: Rect
  /// The line for prompts, messages and sources; in short windows it overlaps the footer.
  public let status: Rect
  /// The bottom line: key hints.
  public let footer: Rect

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

  /// True if the window is smaller than `minimum`.
  public var isTooSmall: Bool { size.width < Self.minimum.width || size.height < Self.minimum.height }
}

extension Rect {
  /// The title line of a pane, with a column free on either side to separate adjacent panes.
  public var titleLine: Rect { inset(dx: 1, dy: 0).split(top: 1).top }
  /// The content of a pane, below its title; the rightmost column is left for the scroll bar.
  public var belowTitle: Rect { inset(dx: 1, dy: 0).split(top: 1).rest }
}

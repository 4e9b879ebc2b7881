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

extension Rect {
  /// The line of a pane's title: a column is left at both sides, so that panes beside each other keep apart.
  public var titleLine: Rect { inset(dx: 1, dy: 0).split(top: 1).top }
  /// What lies under the title of a pane; the column at the right is left for its scrollbar.
  public var belowTitle: Rect { inset(dx: 1, dy: 0).split(top: 1).rest }
}

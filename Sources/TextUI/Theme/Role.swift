/// The meaning of a piece of text; a ``ColourTheme`` maps it to colours and attributes.
public enum Role: UInt8, CaseIterable, Hashable, Sendable {
  case text
  /// Secondary text.
  case muted
  /// Grid lines and fill.
  case faint
  /// The title of a pane or page.
  case title
  /// The first thing to look at.
  case accent
  /// A divider, as in the title of a pane.
  case border
  /// The divider in the title of the focused pane, and the border of a box.
  case borderFocused
  /// The cursor row.
  case selected
  /// A column header.
  case header
  /// A key in the footer.
  case key
  /// Characters that match the query.
  case match
  /// An active filter.
  case chip
  case link
  case warning
  case error
  /// Valid, or complete.
  case good
  /// A fact from outside the primary documents.
  case outside
  case planned
  case actual
  case uncertain
  /// A dated event.
  case milestone
  /// The marker of the current date.
  case today
  case bar
  /// The unfilled part of a bar.
  case barTrack
  /// The input line.
  case prompt
  case series1
  case series2
  case series3
  case series4
  case series5
  case series6
}

/// What a piece of text means; a ``ColourTheme`` gives it an appearance.
public enum Role: UInt8, CaseIterable, Hashable, Sendable {
  /// Plain text.
  case text
  /// Text that matters less than its surroundings.
  case muted
  /// Grid lines and fill.
  case faint
  /// The title of a pane or page.
  case title
  /// What the eye should find first.
  case accent
  /// A line that divides, as in the title of a pane.
  case border
  /// The line in the title of the pane that has the keyboard, and the border of a box.
  case borderFocused
  /// The ground under the cursor.
  case selected
  /// The heads of columns.
  case header
  /// A key in the footer.
  case key
  /// Letters that match what was typed.
  case match
  /// A filter that is set.
  case chip
  /// A name that can be followed.
  case link
  /// Something to look at.
  case warning
  /// Something that is wrong.
  case error
  /// Something that is well.
  case good
  /// A fact that does not come from the main documents.
  case outside
  /// What is planned.
  case planned
  /// What has happened.
  case actual
  /// What is not certain.
  case uncertain
  /// A dated event.
  case milestone
  /// The line of today.
  case today
  /// A bar.
  case bar
  /// The part that a bar leaves empty.
  case barTrack
  /// Where one types.
  case prompt
  /// The first series of a chart.
  case series1
  /// The second series of a chart.
  case series2
  /// The third series of a chart.
  case series3
  /// The fourth series of a chart.
  case series4
  /// The fifth series of a chart.
  case series5
  /// The sixth series of a chart.
  case series6
}

public import Cooperation
public import TextUI
public import Wording

/// A row of a list, with what its list can be ordered by.
public protocol TableRow: Sendable {
  /// The orders of the list.
  associatedtype Sort: Hashable & Sendable
}

/// The stable identifier of a column: its head for machines, and its name wherever one column is meant.
public struct ColumnID: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A column of a table: what it says of a row to people, aloud, to machines and on the screen.
public struct Column<Row: TableRow>: Identifiable, Sendable {
  /// Where and how the list's pane draws the column.
  public struct Display: Sendable {
    /// How the column shares the width of the pane.
    public var width: TableColumns.Width
    /// Where its text lies.
    public var alignment = Alignment.leading
    /// When it gives way to others, see `TableColumns.Column.dropOrder`.
    public var dropOrder = 0
    /// What is drawn of a row; nil draws nothing.
    public var cell: @Sendable (Row) -> TableCell?
  }

  /// The stable identifier, and the head for machines.
  public let id: ColumnID
  /// The head for people; nil for a column that only machines and the screen have.
  public var title: Phrase?
  /// The head where there is no room for the title.
  public var shortTitle: Phrase?
  /// The order that a click on the head chooses; nil for none.
  public var sort: Row.Sort?
  /// The column in the pane; nil where the pane leaves it out.
  public var display: Display?
  /// What is copied of a row, in full; nil where nothing is.
  public var text: (@Sendable (Row) -> String)?
  /// What is said of a row, with its unit; nil where nothing is.
  public var spoken: (@Sendable (Row) -> String?)?
  /// The code, number or EDTF date for machines; nil where they get none.
  public var value: (@Sendable (Row) -> String)?

  init(
    _ id: ColumnID, _ title: Phrase? = nil, short shortTitle: Phrase? = nil, sort: Row.Sort? = nil, display: Display? = nil,
    text: (@Sendable (Row) -> String)? = nil, spoken: (@Sendable (Row) -> String?)? = nil,
    value: (@Sendable (Row) -> String)? = nil
  ) {
    self.id = id
    self.title = title
    self.shortTitle = shortTitle
    self.sort = sort
    self.display = display
    self.text = text
    self.spoken = spoken
    self.value = value
  }
}

/// What a column draws of a row.
public enum TableCell: Hashable, Sendable {
  /// Text with the sign for facts from other sources; then as many parts of a detail as fit whole.
  case text([Span], isOutside: Bool = false, detail: String = "")
  /// As many of the words as fit whole.
  case words([String])
  /// A number of programmes; where there are none, a sign that tells whether there are events.
  case count(Int, events: Int = 0)
  /// A bar that fills a part of the width, 0 to 1.
  case bar(Double)
  /// A column for each year.
  case years([Double])
  /// A sum in the leading currency, where there is one, and how many more currencies there are.
  case money([CurrencySum], leading: String?)
}

/// A sign before a row, or a word behind it.
public enum RowMark: Hashable, Sendable {
  case pinned, chosen, excluded, outside, findings, folded, unfolded

  /// What is said of the row; nil for what goes without saying.
  public var phrase: Phrase? {
    switch self {
    case .pinned, .chosen: ListWords.pinned
    case .excluded: ListWords.excluded
    case .outside: Words.outside
    case .findings: ListWords.hasFindings
    case .folded: ListWords.folded
    case .unfolded: nil
    }
  }
}

extension [RowMark] {
  /// The marks of a record, in order of precedence.
  static func marks(isPinned: Bool = false, isOutside: Bool, hasFindings: Bool) -> [RowMark] {
    [isPinned ? .pinned : nil, isOutside ? .outside : nil, hasFindings ? .findings : nil].compactMap(\.self)
  }
}

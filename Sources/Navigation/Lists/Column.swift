public import Cooperation
public import TextUI

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
///
/// An object without context, so that a list has its columns once and a frame copies none.
public final class Column<Row: TableRow>: Sendable {
  /// Returns what the column says of a row in a context.
  typealias Content<Value> = @Sendable (Row, TableContext) -> Value

  /// Where and how the list's pane draws the column.
  struct Display: Sendable {
    /// How the column shares the width of the pane.
    var width: @Sendable (TableContext) -> TableColumns.Width
    var alignment: Alignment
    /// When it gives way to others, see `TableColumns.Column.dropOrder`.
    var dropOrder: Int
    /// What is drawn of a row; nil draws nothing.
    var cell: Content<TableCell?>

    init(
      alignment: Alignment = .leading, dropOrder: Int = 0, width: @escaping @Sendable (TableContext) -> TableColumns.Width,
      cell: @escaping Content<TableCell?>
    ) {
      self.width = width
      self.alignment = alignment
      self.dropOrder = dropOrder
      self.cell = cell
    }

    init(
      width: TableColumns.Width, alignment: Alignment = .leading, dropOrder: Int = 0, cell: @escaping Content<TableCell?>
    ) {
      self.init(alignment: alignment, dropOrder: dropOrder, width: { _ in width }, cell: cell)
    }
  }

  /// The stable identifier, and the head for machines.
  public let id: ColumnID
  /// The head for people; nil for a column that only machines and the screen have.
  public let title: Phrase?
  /// The head where there is no room for the title.
  public let shortTitle: Phrase?
  /// The order that a click on the head chooses; nil for none.
  public let sort: Row.Sort?
  /// The column in the pane; nil where the pane leaves it out.
  let display: Display?
  /// What is copied of a row, in full; nil where nothing is.
  let text: Content<String>?
  /// What is said of a row, with its unit; nil where nothing is.
  let spoken: Content<String?>?
  /// The code, number or EDTF date for machines; nil where they get none.
  let value: Content<String>?

  init(
    _ id: ColumnID, _ title: Phrase? = nil, short shortTitle: Phrase? = nil, sort: Row.Sort? = nil, display: Display? = nil,
    text: Content<String>? = nil, spoken: Content<String?>? = nil, value: Content<String>? = nil
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

  /// Where the text lies in the pane.
  public var alignment: Alignment { display?.alignment ?? .leading }
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

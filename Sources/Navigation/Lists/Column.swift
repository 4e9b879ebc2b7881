public import Cooperation
public import TextUI
public import Wording

/// A row of a list, with the sort orders of the list.
public protocol TableRow: Sendable {
  associatedtype Sort: Hashable & Sendable
}

/// The stable identifier of a column; the head in machine output.
public struct ColumnID: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A column of a table: its content for people, speech, machines and the screen.
///
/// A reference type without context, so that a list builds its columns once and a frame copies none.
public final class Column<Row: TableRow>: Sendable {
  /// Returns the column's content for a row in a context.
  typealias Content<Value> = @Sendable (Row, TableContext) -> Value

  /// The column's appearance in the pane.
  struct Display: Sendable {
    /// The column's share of the pane's width.
    var width: @Sendable (TableContext) -> TableColumns.Width
    var alignment: Alignment
    /// The order in which columns are dropped, see `TableColumns.Column.dropOrder`.
    var dropOrder: Int
    /// Nil draws nothing.
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

  /// The identifier; the head in machine output.
  public let id: ColumnID
  /// The head for people; nil for a column that only machines and the screen have.
  public let title: Phrase?
  /// The head for a column too narrow for the title.
  public let shortTitle: Phrase?
  /// The sort order that a click on the head selects, if any.
  public let sort: Row.Sort?
  /// Nil leaves the column out of the pane.
  let display: Display?
  /// The full text for copying; nil leaves the column out.
  let text: Content<String>?
  /// The spoken text, with its unit; nil leaves the column out.
  let spoken: Content<String?>?
  /// The code, number or EDTF date for machines; nil leaves the column out.
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

  public var alignment: Alignment { display?.alignment ?? .leading }
}

/// The content of a cell in the pane.
public enum TableCell: Hashable, Sendable {
  /// Text with the sign for outside sources, then as many parts of a detail as fit whole.
  case text([Span], isOutside: Bool = false, detail: String = "")
  /// As many words as fit whole.
  case words([String])
  /// A count of programmes; if zero, a sign shows whether there are events.
  case count(Int, events: Int = 0)
  /// A bar that fills this fraction of the width, 0 to 1.
  case bar(Double)
  /// A sparkline with one value per year.
  case years([Double])
  /// The sum in the leading currency, if any, and the number of other currencies.
  case money([CurrencyAmount], leading: String?)
}

/// A mark: a sign before a row, or a word after it.
public enum RowMark: Hashable, Sendable {
  case pinned, chosen, excluded, outside, findings, folded, unfolded

  /// The spoken word; nil for a mark that needs none.
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
  /// Returns the marks of a record, in order of precedence.
  static func marks(isPinned: Bool = false, isOutside: Bool, hasFindings: Bool) -> [RowMark] {
    [isPinned ? .pinned : nil, isOutside ? .outside : nil, hasFindings ? .findings : nil].compactMap(\.self)
  }
}

internal import Cooperation
public import TextUI
internal import Wording

/// The columns of one kind of row: the pane, plain mode, copies, exports and the `list` command read them.
public struct Table<Row: TableRow>: Sendable {
  /// A column with the cells of the pane that it has; small, because drawing a row copies each.
  public struct Slot: Sendable {
    /// The position of the column among those of the table.
    public let column: Int
    /// How the pane draws it.
    public let display: Column<Row>.Display
    /// Its first cell, counted from the left of the pane.
    public let x: Int
    /// Its cells.
    public let width: Int

    /// The position behind its last cell.
    public var maxX: Int { x + width }

    /// Returns the cells of the column in a line of the pane.
    public func rect(in line: Rect) -> Rect { Rect(x: line.x + x, y: line.y, width: width, height: 1) }
  }

  /// The columns in the order of the pane and of copies.
  public let columns: [Column<Row>]
  /// What marks a row, in order of precedence.
  public let marks: @Sendable (Row) -> [RowMark]
  /// The cells before the first column, where marks are drawn.
  public let margin: Int
  private let trailingMargin: Int
  private let spacing: Int
  private let language: Language

  /// Creates a table; columns that are nil are left out.
  init(
    _ columns: [Column<Row>?], in context: TableContext, margin: Int = 2, trailingMargin: Int = 1, spacing: Int = 1,
    marks: @escaping @Sendable (Row) -> [RowMark] = { _ in [] }
  ) {
    self.columns = columns.compactMap(\.self)
    self.marks = marks
    self.margin = margin
    self.trailingMargin = trailingMargin
    self.spacing = spacing
    language = context.language
  }

  /// Shares the width of a pane among the columns.
  public func slots(width: Int) -> [Slot] {
    // In loops by index, since nothing here is specialized for the row and every copy of a column counts with every frame.
    var drawn: [Int] = []
    var widths: [TableColumns.Column] = []
    for index in columns.indices {
      guard let display = columns[index].display else { continue }
      drawn.append(index)
      // A column without cells is the first to go.
      let dropOrder = display.width == .fixed(0) ? .max : display.dropOrder
      widths.append(.init("", display.width, alignment: display.alignment, dropOrder: dropOrder))
    }
    var slots: [Slot] = []
    for slot in TableColumns(widths, spacing: spacing).resolve(width: width - margin - trailingMargin) {
      let column = drawn[slot.index]
      guard let display = columns[column].display else { continue }
      slots.append(Slot(column: column, display: display, x: margin + slot.x, width: slot.width))
    }
    return slots
  }

  /// What is said of a row, column by column, then its marks.
  public func spoken(_ row: Row) -> [String] {
    columns.compactMap { $0.spoken?(row) } + marks(row).compactMap { $0.phrase?.text(in: language) }
  }

  /// The rows for people, as they are copied.
  public func texts(of rows: some Sequence<Row>) -> TextTable {
    let columns = columns.compactMap { column in column.text.map { (column.title?.text(in: language) ?? "", $0) } }
    return TextTable(head: columns.map(\.0), rows: rows.map { row in columns.map { $0.1(row) } })
  }

  /// The heads for machines.
  public var valueHead: [String] { columns.compactMap { $0.value == nil ? nil : $0.id.rawValue } }

  /// Returns a row for machines.
  public func values(of row: Row) -> [String] { columns.compactMap { $0.value?(row) } }

  /// The rows for machines, as they are listed.
  public func values(of rows: some Sequence<Row>) -> TextTable { TextTable(head: valueHead, rows: rows.map(values(of:))) }
}

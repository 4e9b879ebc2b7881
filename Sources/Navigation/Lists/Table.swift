internal import Cooperation
public import TextUI
internal import Wording

/// The columns of a kind of list, described once for panes, plain mode, copies, exports and `list`.
public struct Columns<Row: TableRow>: Sendable {
  /// The columns in the order of the pane and of copies.
  public let columns: [Column<Row>]
  let marks: @Sendable (Row, TableContext) -> [RowMark]
  let margin: Int
  let trailingMargin: Int
  let spacing: Int

  /// Creates columns; `marks` returns the marks of a row, in order of precedence.
  init(
    _ columns: [Column<Row>], margin: Int = 2, trailingMargin: Int = 1, spacing: Int = 1,
    marks: @escaping @Sendable (Row, TableContext) -> [RowMark] = { _, _ in [] }
  ) {
    self.columns = columns
    self.marks = marks
    self.margin = margin
    self.trailingMargin = trailingMargin
    self.spacing = spacing
  }
}

/// The columns of a list, in the context that its cells depend on.
public struct Table<Row: TableRow>: Sendable {
  /// A column that fits into the pane.
  public struct Slot: Sendable {
    public let column: Column<Row>
    /// The first cell, relative to the pane.
    public let x: Int
    /// The width in cells.
    public let width: Int

    /// The position after the last cell.
    public var maxX: Int { x + width }

    /// Returns the column's rectangle in a line of the pane.
    public func rect(in line: Rect) -> Rect { Rect(x: line.x + x, y: line.y, width: width, height: 1) }
  }

  private let layout: Columns<Row>
  private let context: TableContext

  init(_ layout: Columns<Row>, in context: TableContext) {
    self.layout = layout
    self.context = context
  }

  /// The columns in the order of the pane and of copies.
  public var columns: [Column<Row>] { layout.columns }
  /// The cells before the first column, reserved for marks.
  public var margin: Int { layout.margin }

  /// Returns the marks of a row, in order of precedence.
  public func marks(_ row: Row) -> [RowMark] { layout.marks(row, context) }

  /// Returns the cell of a row in a column; nil draws nothing.
  public func cell(_ row: Row, in column: Column<Row>) -> TableCell? { column.display?.cell(row, context) }

  /// Distributes the width of a pane among the columns.
  public func slots(width: Int) -> [Slot] {
    var drawn: [Column<Row>] = []
    var widths: [TableColumns.Column] = []
    for column in columns {
      guard let display = column.display else { continue }
      drawn.append(column)
      let width = display.width(context)
      // A column of zero width is the first to go.
      let dropOrder = width == .fixed(0) ? .max : display.dropOrder
      widths.append(.init("", width, alignment: display.alignment, dropOrder: dropOrder))
    }
    return TableColumns(widths, spacing: layout.spacing).resolve(width: width - margin - layout.trailingMargin).map {
      Slot(column: drawn[$0.index], x: margin + $0.x, width: $0.width)
    }
  }

  /// Returns the spoken text of a row, column by column, then its marks.
  public func spoken(_ row: Row) -> [String] {
    columns.compactMap { $0.spoken?(row, context) } + marks(row).compactMap { $0.phrase?.text(in: context.language) }
  }

  /// Returns rows for people, as copied.
  public func texts(of rows: some Sequence<Row>) -> TextTable {
    let columns = columns.compactMap { column in column.text.map { (column.title.map(context.word) ?? "", $0) } }
    return TextTable(head: columns.map(\.0), rows: rows.map { row in columns.map { $0.1(row, context) } })
  }

  /// The heads in machine output.
  public var valueHead: [String] {
    columns.compactMap { column in
      column.value == nil ? nil : column.id.rawValue + (column.id == .otherName ? context.otherLanguage.rawValue : "")
    }
  }

  /// Returns a row in machine output.
  public func values(of row: Row) -> [String] { columns.compactMap { $0.value?(row, context) } }

  /// Returns rows in machine output, as listed.
  public func values(of rows: some Sequence<Row>) -> TextTable { TextTable(head: valueHead, rows: rows.map(values(of:))) }
}

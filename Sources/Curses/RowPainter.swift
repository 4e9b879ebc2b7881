internal import CNcurses
internal import TextUI

/// Converts rows of canvas cells to ncurses cells in a reused buffer.
///
/// Columns are preserved: text that ncurses would reject or measure differently becomes a placeholder of the same width.
struct RowPainter {
  private var palette: Palette
  private let isUTF8: Bool
  private var buffer: [cchar_t] = []
  private var count = 0
  private var style: Style?
  private var rendition = Palette.Rendition(attributes: 0, pair: 0)

  /// Without UTF-8, symbols become similar ASCII characters and other characters "?".
  init(palette: Palette, isUTF8: Bool) {
    self.palette = palette
    self.isUTF8 = isUTF8
    setBackground()
  }

  var depth: ColourDepth { palette.depth }

  var theme: ColourTheme {
    get { palette.theme }
    set {
      palette.theme = newValue
      style = nil
      setBackground()
    }
  }

  /// Makes cleared cells indistinguishable from drawn blanks.
  private mutating func setBackground() {
    let plain = palette.rendition(of: .plain)
    attempt(cn_set_background(cn_standard_window(), plain.attributes, plain.pair))
  }

  /// Writes a range of columns of a row to the standard window (`mvwadd_wchnstr`).
  ///
  /// - Parameters:
  ///   - row: A whole row of a canvas.
  ///   - columns: The columns to write; neither end may split a wide character.
  ///   - y: The row of the window.
  /// - Throws: `CursesError.cursesCall` if the row is off the screen.
  mutating func put(_ row: ArraySlice<Cell>, columns: Range<Int>, y: Int) throws(CursesError) {
    count = 0
    if buffer.count < columns.count { buffer = [cchar_t](repeating: cchar_t(), count: columns.count) }
    let end = row.startIndex + columns.upperBound
    var index = row.startIndex + columns.lowerBound
    while index < end {
      let next = index + 1
      let isWide = next < end && row[next].isRightHalf
      add(row[index], columns: isWide ? 2 : 1)
      index = isWide ? next + 1 : next
    }
    let (x, length) = (Int32(columns.lowerBound), Int32(count))
    let result = buffer.withUnsafeBufferPointer { mvwadd_wchnstr(cn_standard_window(), Int32(y), x, $0.baseAddress, length) }
    try check(result, "mvwadd_wchnstr")
  }

  private mutating func add(_ cell: Cell, columns: Int) {
    if cell.style != style {
      style = cell.style
      rendition = palette.rendition(of: cell.style)
    }
    if columns == 1, cell.base >= 0x20, cell.base < 0x7F, !cell.hasMarks {
      append(wchar_t(cell.base))
    } else if !isUTF8 {
      let symbol = Glyphs.asciiSign(for: cell.text)?.utf8.first ?? UInt8(ascii: "?")
      for _ in 0..<columns { append(wchar_t(symbol)) }
    } else {
      addCluster(cell, columns: columns)
    }
  }

  private mutating func addCluster(_ cell: Cell, columns: Int) {
    // Box drawing, blocks and shapes, the most common non-ASCII content, are one column wide everywhere.
    let isDrawing = columns == 1 && cell.base >= 0x2500 && cell.base <= 0x25FF
    guard isDrawing || cn_width(wchar_t(cell.base)) == columns else { return addPlaceholder(columns: columns) }
    append(wchar_t(cell.base))
    guard cell.hasMarks else { return }
    var text = [wchar_t](repeating: 0, count: Int(CCHARW_MAX) + 1)
    text[0] = wchar_t(cell.base)
    for index in cell.marks.indices where cell.marks[index] != 0 {
      guard index + 1 < Int(CCHARW_MAX), cn_width(wchar_t(cell.marks[index])) == 0 else {
        count -= 1
        return addPlaceholder(columns: columns)
      }
      text[index + 1] = wchar_t(cell.marks[index])
    }
    if cn_set_cluster(&buffer[count - 1], text, rendition.attributes, rendition.pair) == ERR {
      count -= 1
      addPlaceholder(columns: columns)
    }
  }

  private mutating func addPlaceholder(columns: Int) {
    append(0xFFFD)
    for _ in 1..<columns { append(0x20) }
  }

  private mutating func append(_ character: wchar_t) {
    cn_set_single(&buffer[count], character, rendition.attributes, rendition.pair)
    count += 1
  }
}

/// A grid of cells to draw on.
///
/// Drawing is clipped at the edges and never traps. Text is sanitised: control characters, bidirectional controls, zero-width
/// characters and scalars unknown to the C library become visible replacements, and emoji of disputed width become simpler ones,
/// so that columns agree with glibc's `wcwidth`. Overwriting one half of a wide character clears the other.
public struct Canvas: Hashable, Sendable {
  public let size: Size
  /// The mark of truncated text; one column wide.
  public let ellipsis: String
  /// The cells in row-major order.
  var cells: [Cell]

  public init(size: Size, ellipsis: String = "…") {
    self.size = size
    self.ellipsis = ellipsis
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  public var bounds: Rect { Rect(size: size) }

  /// The cell at a position; blank outside the canvas.
  public subscript(x: Int, y: Int) -> Cell {
    guard x >= 0, x < size.width, y >= 0, y < size.height else { return .blank }
    return cells[y * size.width + x]
  }

  /// Returns the cells of a row; empty outside the canvas.
  public func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < size.height else { return [] }
    return cells[y * size.width..<(y + 1) * size.width]
  }

  /// Fills a rectangle with one character and resets its background.
  ///
  /// A wide character fills pairs of cells, a space the odd column.
  public mutating func fill(_ rect: Rect, style: Style, with character: Character = " ") {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    let content = CellText.first(of: String(character))
    let left = Cell(content, style: style)
    let right = content.width == 2 ? Cell(.rightHalf, style: style) : left
    for y in area.minY..<area.maxY {
      let start = y * size.width
      clearSplitCharacters(row: y, from: area.minX, to: area.maxX)
      var grid = cells.mutableSpan
      for x in 0..<area.width { grid[start + area.minX + x] = x % 2 == 0 ? left : right }
      if content.width == 2, area.width % 2 == 1 { grid[start + area.maxX - 1].replace(by: .space) }
    }
  }

  /// Sets the background role of a rectangle.
  ///
  /// It persists beneath text drawn later without a background role, until the cells are filled.
  public mutating func setGround(_ role: Role, in rect: Rect) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for y in area.minY..<area.maxY {
      for place in y * size.width + area.minX..<y * size.width + area.maxX { cells[place].style.ground = role }
    }
  }

  /// Replaces symbols with similar ASCII characters; letters are kept.
  public mutating func useASCIISigns() {
    for place in cells.indices where cells[place].base >= 0x80 {
      if let sign = Glyphs.asciiSign(for: cells[place].text) { cells[place].replace(by: .first(of: sign)) }
    }
  }

  /// Blanks the outer halves of the wide characters that a write to `start..<end` splits.
  mutating func clearSplitCharacters(row y: Int, from start: Int, to end: Int) {
    let row = y * size.width
    if start > 0, start < size.width, cells[row + start].isRightHalf { cells[row + start - 1].replace(by: .space) }
    if end > 0, end < size.width, cells[row + end].isRightHalf { cells[row + end].replace(by: .space) }
  }
}

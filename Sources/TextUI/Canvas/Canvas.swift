/// A grid of cells to draw on.
///
/// Whatever is drawn is cut at the edges and never traps. Text is made safe on the way: controls, direction marks, zero width
/// characters and what the C library does not know become visible stand-ins, and pictures whose width terminals dispute become
/// simpler ones, so that the columns counted here are those of glibc's `wcwidth`. Overwriting one half of a wide character
/// clears the other.
public struct Canvas: Hashable, Sendable {
  /// The columns and rows.
  public let size: Size
  /// What marks text that was cut; one column wide.
  public let ellipsis: String
  /// The cells, row by row.
  var cells: [Cell]

  /// Makes a blank canvas, on which an ellipsis of one column marks text that was cut.
  public init(size: Size, ellipsis: String = "…") {
    self.size = size
    self.ellipsis = ellipsis
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  /// The whole canvas as a rectangle.
  public var bounds: Rect { Rect(size: size) }

  /// Reads a cell; blank outside the canvas.
  public subscript(x: Int, y: Int) -> Cell {
    guard x >= 0, x < size.width, y >= 0, y < size.height else { return .blank }
    return cells[y * size.width + x]
  }

  /// Gives the cells of a row; empty outside the canvas.
  public func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < size.height else { return [] }
    return cells[y * size.width..<(y + 1) * size.width]
  }

  /// Fills a rectangle with one character, and takes away whatever ground lay there.
  ///
  /// A wide character fills pairs of cells, and a space the odd one.
  public mutating func fill(_ rect: Rect, style: Style, with character: Character = " ") {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    let content = CellText.first(of: String(character))
    let left = Cell(text: content.text, style: style)
    let right = content.width == 2 ? Cell(text: "", style: style) : left
    for y in area.minY..<area.maxY {
      let start = y * size.width
      clearSplitCharacters(row: y, from: area.minX, to: area.maxX)
      var grid = cells.mutableSpan
      for x in 0..<area.width { grid[start + area.minX + x] = x % 2 == 0 ? left : right }
      if content.width == 2, area.width % 2 == 1 { grid[start + area.maxX - 1].text = " " }
    }
  }

  /// Lays the background of a role under what is drawn in a rectangle.
  ///
  /// It stays under what is put there later without a ground of its own, until it is filled.
  public mutating func setGround(_ role: Role, in rect: Rect) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for y in area.minY..<area.maxY {
      for place in y * size.width + area.minX..<y * size.width + area.maxX { cells[place].style.ground = role }
    }
  }

  /// Puts signs of ASCII in the place of those that come near them; letters stay what they are.
  public mutating func useASCIISigns() {
    for place in cells.indices where cells[place].text.utf8.count > 1 {
      if let sign = Glyphs.asciiSign(for: cells[place].text) { cells[place].text = sign }
    }
  }

  /// Blanks the outer halves of wide characters of which a write from `start` to before `end` takes the inner ones.
  mutating func clearSplitCharacters(row y: Int, from start: Int, to end: Int) {
    let row = y * size.width
    if start > 0, start < size.width, cells[row + start].text.isEmpty { cells[row + start - 1].text = " " }
    if end > 0, end < size.width, cells[row + end].text.isEmpty { cells[row + end].text = " " }
  }
}

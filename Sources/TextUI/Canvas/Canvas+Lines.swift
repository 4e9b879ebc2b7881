extension Canvas {
  /// Draws a border along the edge of a rectangle, with text on its top edge.
  ///
  /// - Parameters:
  ///   - rect: The outline; nothing is drawn below two columns or two rows.
  ///   - title: The text at the left of the top edge.
  ///   - trailing: The text at its right; omitted when the title leaves no room.
  ///   - glyphs: The line-drawing characters.
  public mutating func box(_ rect: Rect, title: [Span] = [], trailing: [Span] = [], glyphs: Glyphs = .unicode) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let style = Style.role(.borderFocused)
    let right = rect.maxX - 1
    let bottom = rect.maxY - 1
    hline(x: rect.x + 1, y: rect.y, width: rect.width - 2, style: style, glyph: glyphs.horizontal)
    hline(x: rect.x + 1, y: bottom, width: rect.width - 2, style: style, glyph: glyphs.horizontal)
    vline(x: rect.x, y: rect.y + 1, height: rect.height - 2, style: style, glyph: glyphs.vertical)
    vline(x: right, y: rect.y + 1, height: rect.height - 2, style: style, glyph: glyphs.vertical)
    put(glyphs.topLeft, x: rect.x, y: rect.y, style: style)
    put(glyphs.topRight, x: right, y: rect.y, style: style)
    put(glyphs.bottomLeft, x: rect.x, y: bottom, style: style)
    put(glyphs.bottomRight, x: right, y: bottom, style: style)
    let used = caption(title, rect, room: rect.width - 2, atEnd: false, style)
    let tail = trailing.width + 2
    if rect.width - 2 - used > tail { _ = caption(trailing, rect, room: tail, atEnd: true, style) }
  }

  /// Draws a borderless pane title: text, a rule, and trailing text at the right.
  ///
  /// - Parameters:
  ///   - rect: The line; only its first row is used.
  ///   - title: The pane's name.
  ///   - trailing: Further text; omitted when the title leaves no room.
  ///   - focused: Whether the pane has the keyboard focus.
  ///   - glyphs: The line-drawing characters.
  public mutating func rule(_ rect: Rect, title: [Span], trailing: [Span] = [], focused: Bool, glyphs: Glyphs = .unicode) {
    guard rect.height > 0 else { return }
    let start = rect.x + min(rect.width, title.width)
    put(spans: title, x: rect.x, y: rect.y, width: start - rect.x)
    let tail = trailing.width
    let isWhole = tail > 0 && start + tail + 3 <= rect.maxX
    let end = isWhole ? rect.maxX - tail : rect.maxX
    if isWhole { put(spans: trailing, x: end, y: rect.y) }
    hline(
      x: start + 1, y: rect.y, width: end - start - (isWhole ? 2 : 1), style: .role(focused ? .borderFocused : .border),
      glyph: glyphs.horizontal)
  }

  /// Draws padded text on the top edge of a box and returns the columns used.
  private mutating func caption(_ spans: [Span], _ rect: Rect, room: Int, atEnd: Bool, _ style: Style) -> Int {
    let wanted = spans.width
    guard wanted > 0, room >= 3 else { return 0 }
    let width = min(wanted, room - 2)
    let x = atEnd ? rect.maxX - 1 - width - 2 : rect.x + 1
    put(" ", x: x, y: rect.y, style: style)
    put(spans: spans, x: x + 1, y: rect.y, width: width)
    put(" ", x: x + 1 + width, y: rect.y, style: style)
    return width + 2
  }

  /// Draws a horizontal line from a cell to the right.
  public mutating func hline(x: Int, y: Int, width: Int, style: Style, glyph: String = "─") {
    repeatGlyph(glyph, Rect(x: x, y: y, width: width, height: 1), style)
  }

  /// Draws a vertical line from a cell downwards.
  public mutating func vline(x: Int, y: Int, height: Int, style: Style, glyph: String = "│") {
    repeatGlyph(glyph, Rect(x: x, y: y, width: 1, height: height), style)
  }

  /// Fills a rectangle with a single-column glyph and keeps the background.
  private mutating func repeatGlyph(_ glyph: String, _ rect: Rect, _ style: Style) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    let text = CellText.first(of: glyph)
    for y in area.minY..<area.maxY {
      clearSplitCharacters(row: y, from: area.minX, to: area.maxX)
      let row = y * size.width
      var grid = cells.mutableSpan
      for place in row + area.minX..<row + area.maxX { grid[place].write(text, style) }
    }
  }
}

extension Canvas {
  /// Puts a text on one row.
  ///
  /// - Parameters:
  ///   - text: The text; it is made safe to show.
  ///   - x: The column of its first cell; may lie outside.
  ///   - y: The row; may lie outside.
  ///   - style: Its style; without a ground it keeps the one that lies there.
  ///   - width: The columns of a field: longer text is cut at a grapheme cluster and marked, shorter text is filled up.
  ///   - align: Where shorter text lies in the field.
  ///   - clip: A rectangle beyond which nothing is drawn.
  /// - Returns: The columns used, drawn or not: the field's width, or the text's own without one.
  @discardableResult
  public mutating func put(
    _ text: String, x: Int, y: Int, style: Style = .plain, width: Int? = nil, align: Alignment = .leading, clip: Rect? = nil
  ) -> Int {
    let utf8 = text.utf8Span
    return put(utf8, Point(x: x.onGrid, y: y), style, width, align, clip)
  }

  /// Puts a part of a text on one row, as the method for whole strings does.
  @discardableResult
  public mutating func put(
    _ text: Substring, x: Int, y: Int, style: Style = .plain, width: Int? = nil, align: Alignment = .leading, clip: Rect? = nil
  ) -> Int {
    let utf8 = text.utf8Span
    return put(utf8, Point(x: x.onGrid, y: y), style, width, align, clip)
  }

  /// Puts pieces of text on one row, one after the other.
  ///
  /// In a field, given by its columns, what does not fit is cut and marked, and what is left over is filled with spaces.
  ///
  /// - Returns: The columns used, drawn or not.
  @discardableResult
  public mutating func put(spans: [Span], x: Int, y: Int, width: Int? = nil, clip: Rect? = nil) -> Int {
    let x = x.onGrid
    var column = x
    guard let width else {
      for span in spans { column += put(span.text, x: column, y: y, style: span.style, clip: clip) }
      return column - x
    }
    let end = x + max(0, width.onGrid)
    for (index, span) in spans.enumerated() where column < end && !span.text.isEmpty {
      let room = end - column
      let own = TextWidth.measure(span.text.utf8Span.span, upTo: room)
      let moreFollows = spans[(index + 1)...].contains { !$0.text.isEmpty }
      if own > room || own == room && moreFollows {
        let marked = moreFollows && own == room ? span.text + ellipsis : span.text
        column += put(marked, x: column, y: y, style: span.style, width: room, clip: clip)
      } else {
        column += put(span.text, x: column, y: y, style: span.style, clip: clip)
      }
    }
    if column < end { put("", x: column, y: y, style: spans.last?.style ?? .plain, width: end - column, clip: clip) }
    return end - x
  }

  /// Puts text into a field, or without one.
  private mutating func put(
    _ text: UTF8Span, _ origin: Point, _ style: Style, _ width: Int?, _ align: Alignment, _ clip: Rect?
  ) -> Int {
    let area = clip.map { $0.intersection(bounds) } ?? bounds
    let visible = origin.y >= area.minY && origin.y < area.maxY && !area.isEmpty
    guard let width else {
      let own = TextWidth.measure(text.span, upTo: .max)
      if visible { write(text.span, own, origin, style, area) }
      return own
    }
    let field = max(0, width.onGrid)
    guard visible, field > 0 else { return field }
    let own = TextWidth.measure(text.span, upTo: field)
    if own <= field {
      let before = align.offset(of: field - own)
      blank(before, origin, style, area)
      write(text.span, own, Point(x: origin.x + before, y: origin.y), style, area)
      let after = before + own
      blank(field - after, Point(x: origin.x + after, y: origin.y), style, area)
    } else {
      let kept = TextWidth.fit(text, in: field - 1)
      write(text.span.extracting(0..<kept.bytes), kept.columns, origin, style, area)
      let mark = ellipsis
      write(mark.utf8Span.span, 1, Point(x: origin.x + kept.columns, y: origin.y), style, area)
      blank(field - kept.columns - 1, Point(x: origin.x + kept.columns + 1, y: origin.y), style, area)
    }
    return field
  }

  /// Writes text of a known number of columns, cell by cell, on a row that lies inside the area.
  private mutating func write(_ bytes: Swift.Span<UInt8>, _ columns: Int, _ origin: Point, _ style: Style, _ area: Rect) {
    let first = max(origin.x, area.minX)
    let last = min(origin.x + columns, area.maxX)
    guard first < last else { return }
    clearSplitCharacters(row: origin.y, from: first, to: last)
    let row = origin.y * size.width
    let letters = asciiStrings
    var grid = cells.mutableSpan
    var x = origin.x
    var index = 0
    while index < bytes.count, x < last {
      if CellText.isPlain(bytes, at: index) {
        if x >= first { grid[row + x].take(letters[Int(bytes[index])], style) }
        index += 1
        x += 1
        continue
      }
      let cell = CellText.read(bytes, at: index)
      index = cell.end
      if cell.width == 1 {
        if x >= first { grid[row + x].take(cell.text, style) }
      } else {
        // A wide character of which only one half is inside shows as a blank.
        let whole = x >= first && x + 1 < last
        if x >= first { grid[row + x].take(whole ? cell.text : " ", style) }
        if x + 1 >= first, x + 1 < last { grid[row + x + 1].take(whole ? "" : " ", style) }
      }
      x += cell.width
    }
  }

  /// Writes spaces on a row that lies inside the area.
  private mutating func blank(_ count: Int, _ origin: Point, _ style: Style, _ area: Rect) {
    let first = max(origin.x, area.minX)
    let last = min(origin.x + count, area.maxX)
    guard first < last else { return }
    clearSplitCharacters(row: origin.y, from: first, to: last)
    let row = origin.y * size.width
    var grid = cells.mutableSpan
    for x in first..<last { grid[row + x].take(" ", style) }
  }
}

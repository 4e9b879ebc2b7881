extension Canvas {
  /// Draws text on one row.
  ///
  /// - Parameters:
  ///   - text: The text; unsafe characters are replaced.
  ///   - x: The first column; may lie outside the canvas.
  ///   - y: The row; may lie outside the canvas.
  ///   - style: The style; without a background role it keeps the one beneath.
  ///   - width: The width of a field: longer text is truncated at a grapheme cluster with an ellipsis, shorter text is padded.
  ///   - align: The alignment of shorter text in the field.
  ///   - clip: The clipping rectangle.
  /// - Returns: The columns used, visible or not: the field's width, or the text's own without one.
  @discardableResult
  public mutating func put(
    _ text: String, x: Int, y: Int, style: Style = .plain, width: Int? = nil, align: Alignment = .leading, clip: Rect? = nil
  ) -> Int {
    let utf8 = text.utf8Span
    return put(utf8, Point(x: x.clampedToGrid, y: y), style, width, align, clip)
  }

  /// Draws a substring on one row, like ``put(_:x:y:style:width:align:clip:)`` for strings.
  @discardableResult
  public mutating func put(
    _ text: Substring, x: Int, y: Int, style: Style = .plain, width: Int? = nil, align: Alignment = .leading, clip: Rect? = nil
  ) -> Int {
    let utf8 = text.utf8Span
    return put(utf8, Point(x: x.clampedToGrid, y: y), style, width, align, clip)
  }

  /// Draws spans on one row, one after the other.
  ///
  /// With a width, they are truncated with an ellipsis or padded with spaces to fill it.
  ///
  /// - Returns: The columns used, visible or not.
  @discardableResult
  public mutating func put(spans: [Span], x: Int, y: Int, width: Int? = nil, clip: Rect? = nil) -> Int {
    let x = x.clampedToGrid
    var column = x
    guard let width else {
      for span in spans { column += put(span.text, x: column, y: y, style: span.style, clip: clip) }
      return column - x
    }
    let end = x + max(0, width.clampedToGrid)
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

  /// Draws text, in a field if it has a width.
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
    let field = max(0, width.clampedToGrid)
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

  /// Writes text of known width cell by cell on a row inside `area`.
  private mutating func write(_ bytes: Swift.Span<UInt8>, _ columns: Int, _ origin: Point, _ style: Style, _ area: Rect) {
    let first = max(origin.x, area.minX)
    let last = min(origin.x + columns, area.maxX)
    guard first < last else { return }
    clearSplitCharacters(row: origin.y, from: first, to: last)
    let row = origin.y * size.width
    var grid = cells.mutableSpan
    var x = origin.x
    var index = 0
    while index < bytes.count, x < last {
      if CellText.isPlain(bytes, at: index) {
        if x >= first { grid[row + x].write(bytes[index], style) }
        index += 1
        x += 1
        continue
      }
      let cell = CellText.read(bytes, at: index)
      index = cell.end
      if cell.width == 1 {
        if x >= first { grid[row + x].write(cell, style) }
      } else {
        // A wide character that is clipped in half becomes a blank.
        let whole = x >= first && x + 1 < last
        if x >= first { grid[row + x].write(whole ? cell : .space, style) }
        if x + 1 >= first, x + 1 < last { grid[row + x + 1].write(whole ? .rightHalf : .space, style) }
      }
      x += cell.width
    }
  }

  /// Writes spaces on a row inside `area`.
  private mutating func blank(_ count: Int, _ origin: Point, _ style: Style, _ area: Rect) {
    let first = max(origin.x, area.minX)
    let last = min(origin.x + count, area.maxX)
    guard first < last else { return }
    clearSplitCharacters(row: origin.y, from: first, to: last)
    let row = origin.y * size.width
    var grid = cells.mutableSpan
    for x in first..<last { grid[row + x].write(0x20, style) }
  }
}

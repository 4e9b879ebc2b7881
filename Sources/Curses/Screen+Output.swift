internal import CNcurses
public import TextUI

extension Screen {
  /// Shows a canvas. Only what differs from the canvas shown before is handed to ncurses, which sends only what differs from the
  /// terminal (`mvwadd_wchnstr`, `wnoutrefresh`, one `doupdate`).
  ///
  /// A canvas larger than the screen is cut, a smaller one leaves the rest blank.
  ///
  /// - Parameters:
  ///   - canvas: What to show.
  ///   - cursor: Where the terminal's cursor goes, for prompts and for those who follow it with a screen reader or a magnifier;
  ///     nil hides it.
  ///   - cursorIsVisible: Whether the cursor is seen at that place.
  /// - Throws: `CursesError.cursesCall`, or `closed`.
  public func present(_ canvas: Canvas, cursor: Point? = nil, cursorIsVisible: Bool = true) throws(CursesError) {
    guard !isClosed else { throw .closed }
    let window = cn_standard_window()
    var hasChanged = needsRepaint
    if shown?.size != canvas.size {
      shown = nil
      hasChanged = true
      try check(werase(window), "werase")
    }
    for y in 0..<min(size.height, canvas.size.height) {
      if try put(row: y, of: canvas) { hasChanged = true }
    }
    shown = canvas
    if needsRepaint {
      needsRepaint = false
      try check(clearok(cn_physical_window(), true), "clearok")
    }
    let isVisible = try place(cursor) && cursorIsVisible
    try inOneFrame(isNeeded: hasChanged) { () throws(CursesError) in
      // A cursor is hidden before it runs over the screen, and shown when it is in its place.
      if !isVisible { attempt(curs_set(0)) }
      try check(wnoutrefresh(window), "wnoutrefresh")
      try check(doupdate(), "doupdate")
      if isVisible { attempt(curs_set(1)) }
    }
  }

  /// Has the terminal show at once what is sent meanwhile, where it knows how to (synchronised output, mode 2026).
  func inOneFrame(isNeeded: Bool = true, _ update: () throws(CursesError) -> Void) throws(CursesError) {
    guard isNeeded, synchronisesOutput else { return try update() }
    line.write("\u{1B}[?2026h")
    defer { line.write("\u{1B}[?2026l") }
    try update()
  }

  /// Sends the whole screen again at the next `present`, for when something else has written over it.
  public func repaint() {
    needsRepaint = true
  }

  /// Moves the cursor; false if it has no place on the screen.
  private func place(_ cursor: Point?) throws(CursesError) -> Bool {
    guard let cursor, Rect(size: size).contains(cursor) else { return false }
    try check(wmove(cn_standard_window(), Int32(cursor.y), Int32(cursor.x)), "wmove")
    return true
  }

  /// Hands what differs in a row to ncurses; false if nothing does.
  private func put(row y: Int, of canvas: Canvas) throws(CursesError) -> Bool {
    let row = canvas.row(y)
    let width = min(size.width, canvas.size.width)
    guard let shown else {
      try painter.put(row, columns: 0..<width, y: y)
      return true
    }
    let old = shown.row(y)
    var done = 0
    while let columns = Self.changed(from: old, to: row, width: width, start: done) {
      try painter.put(row, columns: columns, y: y)
      done = columns.upperBound
    }
    return done > 0
  }

  /// The columns of the first difference from `start` on, up to where a stretch is equal that is longer than a difference is worth
  /// putting twice for; widened so that no wide character is split. Nil if there is none.
  static func changed(from old: ArraySlice<Cell>, to new: ArraySlice<Cell>, width: Int, start: Int = 0) -> Range<Int>? {
    let (oldStart, newStart) = (old.startIndex, new.startIndex)
    var first = start
    while first < width, old[oldStart + first] == new[newStart + first] { first += 1 }
    guard first < width else { return nil }
    var end = first + 1
    var column = end
    while column < width, column - end < 12 {
      if old[oldStart + column] != new[newStart + column] { end = column + 1 }
      column += 1
    }
    while first > 0, new[newStart + first].text.isEmpty { first -= 1 }
    while end < width, new[newStart + end].text.isEmpty { end += 1 }
    return first..<end
  }
}

internal import CNcurses
public import TextUI

extension Screen {
  /// Draws a canvas, sending only what changed.
  ///
  /// Cells that differ from the previous canvas go to ncurses (`mvwadd_wchnstr`), which sends what differs from the terminal
  /// (`wnoutrefresh`, one `doupdate`).
  /// A larger canvas is clipped, a smaller one leaves the rest blank.
  ///
  /// - Parameters:
  ///   - canvas: The new contents.
  ///   - cursor: The position of the terminal's cursor, for prompts and for screen readers and magnifiers; nil hides it.
  ///   - cursorIsVisible: Whether the cursor is shown at that position.
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
    try synchronised(isNeeded: hasChanged) { () throws(CursesError) in
      // The cursor is hidden before the update and shown after it, in its final position.
      if !isVisible { attempt(curs_set(0)) }
      try check(wnoutrefresh(window), "wnoutrefresh")
      try check(doupdate(), "doupdate")
      if isVisible { attempt(curs_set(1)) }
    }
  }

  /// Brackets an update as one frame if the terminal supports synchronised output (mode 2026).
  func synchronised(isNeeded: Bool = true, _ update: () throws(CursesError) -> Void) throws(CursesError) {
    guard isNeeded, synchronisesOutput else { return try update() }
    line.write("\u{1B}[?2026h")
    defer { line.write("\u{1B}[?2026l") }
    try update()
  }

  /// Redraws the whole screen at the next `present`, after foreign output.
  public func repaint() {
    needsRepaint = true
  }

  /// Moves the cursor and returns whether it is on the screen.
  private func place(_ cursor: Point?) throws(CursesError) -> Bool {
    guard let cursor, Rect(size: size).contains(cursor) else { return false }
    try check(wmove(cn_standard_window(), Int32(cursor.y), Int32(cursor.x)), "wmove")
    return true
  }

  /// Hands the changed cells of a row to ncurses and returns whether there were any.
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

  /// Returns the first range of changed columns from `start` on; nil if there is none.
  ///
  /// Short unchanged stretches are included, being cheaper than another write, and no wide character is split.
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
    while first > 0, new[newStart + first].isRightHalf { first -= 1 }
    while end < width, new[newStart + end].isRightHalf { end += 1 }
    return first..<end
  }
}

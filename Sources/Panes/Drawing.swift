import Cooperation
public import Navigation
public import TextUI
internal import Wording

/// Draws the whole screen for a state; the same state and size always give the same canvas.
///
/// Nothing is read but the state, nothing is changed but the canvas.
public func draw(_ state: AppState, on canvas: inout Canvas, glyphs: Glyphs) {
  Drawing(state: state, glyphs: glyphs).draw(on: &canvas)
}

/// Returns where the terminal's own cursor belongs: in the prompt, else on the selected row.
public func cursorPosition(in state: AppState) -> (point: Point, isVisible: Bool) {
  Drawing(state: state, glyphs: .unicode).cursor
}

/// What all panes need to draw themselves: the state and the glyphs of the terminal.
///
/// An object, because a state is large, and what is handed about while drawing would copy it.
final class Drawing {
  let state: AppState
  let glyphs: Glyphs
  let layout: ScreenLayout
  /// The screen in front.
  let model: any ScreenModel

  init(state: AppState, glyphs: Glyphs) {
    self.state = state
    self.glyphs = glyphs
    layout = state.layout
    model = state.screen.model
  }

  func word(_ phrase: Phrase) -> String { phrase.text(in: state.language) }

  func draw(on canvas: inout Canvas) {
    guard !layout.isTooSmall else {
      drawTooSmall(on: &canvas)
      return
    }
    drawHeader(on: &canvas)
    drawChips(on: &canvas)
    switch state.mode {
    case .browse, .filter, .copy: drawScreen(on: &canvas)
    case .search(let prompt): drawSearch(prompt, on: &canvas)
    case .palette(let palette): drawPalette(palette, on: &canvas)
    case .help(let help): drawHelp(help, on: &canvas)
    }
    if case .filter(let prompt) = state.mode { drawCompletion(prompt, on: &canvas) }
    if case .copy(let menu) = state.mode { drawCopyMenu(menu, on: &canvas) }
    drawFooter(on: &canvas)
    drawStatus(on: &canvas)
    if glyphs == .ascii { canvas.useASCIISigns() }
  }

  private func drawTooSmall(on canvas: inout Canvas) {
    let text = word(Words.tooSmall(minimum: ScreenLayout.minimum.description))
    let lines = TextWidth.wrapped(text, width: max(1, state.size.width))
    let top = max(0, (state.size.height - lines.count) / 2)
    for (row, line) in lines.enumerated() {
      canvas.put(line, x: 0, y: top + row, style: .role(.muted), width: state.size.width, align: .center)
    }
  }

  // MARK: Parts that several panes share

  /// Draws a list's rows, and marks the selected one; in the list that has the keyboard, the cursor's ground lies under its name.
  func drawRows(
    _ positions: Range<Int>, selected: Int?, isFocused: Bool, nameWidth: Int? = nil, in rect: Rect, on canvas: inout Canvas,
    row: (Int, Rect, inout Canvas) -> Void
  ) {
    for (line, position) in positions.prefix(rect.height).enumerated() {
      let rowRect = Rect(x: rect.x, y: rect.y + line, width: rect.width, height: 1)
      row(position, rowRect, &canvas)
      guard position == selected else { continue }
      if isFocused {
        drawCursor(in: Rect(x: rect.x, y: rowRect.y, width: nameWidth ?? rect.width, height: 1), on: &canvas)
      } else {
        canvas.put(glyphs.restingCursor, x: rect.x, y: rowRect.y, style: .role(.muted))
      }
    }
  }

  /// Lays the cursor's ground under what is drawn there, with the cursor's sign before it.
  func drawCursor(in rect: Rect, on canvas: inout Canvas) {
    canvas.setGround(.selected, in: rect)
    canvas.put(glyphs.cursor, x: rect.x, y: rect.y, style: .plain)
  }

  /// Draws a title in a field; the mark for outside facts stands right behind it, also where the title is cut, and the detail
  /// behind both.
  func drawTitle(
    _ spans: [Span], isOutside: Bool, detail: String = "", x: Int, y: Int, width: Int, on canvas: inout Canvas
  ) {
    let mark = isOutside && width > 4 ? [Span(" ‡", .role(.outside))] : []
    guard !mark.isEmpty || !detail.isEmpty else {
      canvas.put(spans: spans, x: x, y: y, width: width)
      return
    }
    let room = min(spans.width, width - mark.width)
    let detail = whole(detail, within: width - room - mark.width - 2)
    canvas.put(spans: spans, x: x, y: y, width: room)
    canvas.put(
      spans: mark + [detail.isEmpty ? Span("") : Span("  " + detail, .role(.muted))], x: x + room, y: y, width: width - room)
  }

  /// As many parts of a detail as fit whole: half a date or identifier says nothing.
  private func whole(_ detail: String, within width: Int) -> String {
    var parts = detail.split(separator: " · ")[...]
    while !parts.isEmpty, TextWidth.width(of: parts.joined(separator: " · ")) > width { parts.removeLast() }
    return parts.joined(separator: " · ")
  }

  /// True while an import runs that has brought no row yet.
  var isBeforeFirstRows: Bool { state.importing != nil && isWithoutTotals }

  /// True where there is no record at all: the totals are those of what is chosen.
  var hasNothing: Bool { state.selection.isEmpty && isWithoutTotals }

  private var isWithoutTotals: Bool { state.totals.agencies + state.totals.programmes + state.totals.countries == 0 }

  /// How to see more again, where the overview is narrowed; nothing where there is nothing more.
  var emptySelectionHint: String {
    model.emptyHint.map(word) ?? ""
  }

  /// Says in the middle of a pane why it is empty and what to do.
  func drawEmpty(_ text: String, hint: String = "", in rect: Rect, on canvas: inout Canvas) {
    let width = max(1, rect.width - 4)
    let lines =
      TextWidth.wrapped(text, width: width).map { ($0, Style.plain) }
      + (hint.isEmpty ? [] : TextWidth.wrapped(hint, width: width).map { ($0, Style.role(.muted)) })
    let top = rect.y + max(0, (rect.height - lines.count) / 3)
    for (row, line) in lines.enumerated() where top + row < rect.maxY {
      canvas.put(line.0, x: rect.x + 2, y: top + row, style: line.1, width: width, align: .center)
    }
  }
}

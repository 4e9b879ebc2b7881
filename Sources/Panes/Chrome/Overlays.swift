import Cooperation
import Navigation
import TextUI
import Wording

extension Drawing {
  /// The prompt that finds records: what was typed, and what was found.
  func drawSearch(_ prompt: SearchPrompt, on canvas: inout Canvas) {
    let list = drawPrompt(word(Words.find), prompt.field, trailing: searchCount(prompt), on: &canvas)
    guard !prompt.hits.isEmpty else {
      let text =
        prompt.field.isEmpty
        ? word(Words.typeToFind)
        : prompt.answered == prompt.field.text ? word(Words.noMatch(prompt.field.text)) : ""
      drawEmpty(text, in: list, on: &canvas)
      return
    }
    let table = Table.records(in: state.tableContext(width: list.width))
    let slots = table.slots(width: list.width)
    drawRows(
      prompt.list.scroll..<prompt.hits.count, selected: prompt.list.cursor, isFocused: true, in: list, on: &canvas
    ) { position, line, canvas in
      draw(prompt.hits[position], table, slots, in: line, on: &canvas)
    }
  }

  private func searchCount(_ prompt: SearchPrompt) -> String {
    prompt.hasMore
      ? word(Words.firstOfMore(prompt.hits.count))
      : prompt.hits.isEmpty ? "" : word(Words.itemCount(prompt.hits.count))
  }

  /// The command palette.
  func drawPalette(_ palette: Palette, on canvas: inout Canvas) {
    let entries = state.paletteEntries(palette)
    let list = drawPrompt(word(Words.commands), palette.field, trailing: "", on: &canvas)
    guard !entries.isEmpty else {
      drawEmpty(word(Words.noMatch(palette.field.text)), in: list, on: &canvas)
      return
    }
    let keyWidth = list.width >= 100 ? 14 : list.width >= 60 ? 11 : 8
    // As wide as the longest name of a command, so that the sentences have the rest.
    let longest = Command.table.map { TextWidth.width(of: word($0.name)) }.max() ?? 0
    let nameWidth = min(24, max(10, list.width / 3), longest)
    drawRows(
      palette.list.scroll..<entries.count, selected: palette.list.cursor, isFocused: true, in: list, on: &canvas
    ) { position, rect, canvas in
      let entry = entries[position]
      canvas.put(captions(entry.keys), x: rect.x + 2, y: rect.y, style: .role(.key), width: keyWidth)
      var spans: [Span] = []
      for (index, character) in entry.name.enumerated() {
        spans.append(Span(String(character), entry.matched.contains(index) ? .role(.match) : .plain))
      }
      // A record has no keys: its kind stands there, and its name has the whole line.
      let isAddress = if case .address = entry.target { true } else { false }
      if isAddress { canvas.put(entry.summary, x: rect.x + 2, y: rect.y, style: .role(.muted), width: keyWidth) }
      canvas.put(
        spans: spans, x: rect.x + 3 + keyWidth, y: rect.y, width: isAddress ? rect.width - keyWidth - 4 : nameWidth)
      let x = 4 + keyWidth + nameWidth
      if !isAddress, x < rect.width {
        canvas.put(entry.summary, x: rect.x + x, y: rect.y, style: .role(.muted), width: rect.width - x - 1)
      }
    }
  }

  /// Draws the first two lines of an overlay and returns the rest.
  private func drawPrompt(_ label: String, _ field: TextField, trailing: String, on canvas: inout Canvas) -> Rect {
    let (top, rest) = layout.body.split(top: 1)
    let (rule, list) = rest.split(top: 1)
    let right = TextWidth.width(of: trailing)
    if right > 0 { canvas.put(trailing, x: top.maxX - right - 1, y: top.y, style: .role(.muted)) }
    let width = canvas.put(" \(label)  ", x: top.x, y: top.y, style: .role(.key))
    field.draw(on: &canvas, in: Rect(x: top.x + width, y: top.y, width: max(1, top.width - width - right - 2), height: 1))
    canvas.hline(x: rule.x, y: rule.y, width: rule.width, style: .role(.border), glyph: glyphs.horizontal)
    return list
  }

  /// The help: every command with its keys, then the signs.
  func drawHelp(_ help: HelpState, on canvas: inout Canvas) {
    let lines = HelpContent(state: state).lines
    let body = layout.body
    // Where sentences would be cut, names say it.
    let isNarrow = body.width < 60
    let keyWidth = isNarrow ? 12 : 16
    let nameWidth = body.width >= 100 ? 18 : 0
    for (row, line) in lines.dropFirst(help.scroll).prefix(body.height).enumerated() {
      let y = body.y + row
      switch line {
      case .blank: break
      case .heading(let text):
        canvas.put(text, x: body.x + 1, y: y, style: .role(.title), width: body.width - 2)
      case .entry(let keys, let name, let summary):
        canvas.put(captions(keys, within: keyWidth), x: body.x + 2, y: y, style: .role(.key), width: keyWidth)
        if nameWidth > 0 { canvas.put(name, x: body.x + 3 + keyWidth, y: y, width: nameWidth) }
        let x = keyWidth + 3 + nameWidth + (nameWidth > 0 ? 1 : 0)
        let room = body.width - x - 2
        let isCut = nameWidth == 0 && TextWidth.width(of: summary) > room
        canvas.put(
          isNarrow || isCut ? name : summary, x: body.x + x, y: y, style: nameWidth > 0 ? .role(.muted) : .plain, width: room)
      case .legend(let sign, let role, let meaning):
        canvas.put(signText(sign), x: body.x + 2, y: y, style: .role(self.role(of: role)))
        canvas.put(
          isNarrow ? role.name.text(in: state.language) : meaning, x: body.x + 3 + keyWidth, y: y,
          width: body.width - keyWidth - 5)
      }
    }
    Scrollbar(total: lines.count, visible: body.height, offset: help.scroll, glyphs: glyphs).draw(on: &canvas, in: body)
  }

  /// The captions of keys; the arrows have names where only ASCII can be shown.
  private func captions(_ keys: String) -> String {
    guard glyphs == .ascii else { return keys }
    return keys.replacing("↑", with: "Up").replacing("↓", with: "Down").replacing("←", with: "Left").replacing("→", with: "Right")
  }

  /// As many captions as fit whole, most prominent first.
  private func captions(_ keys: String, within width: Int) -> String {
    var words = captions(keys).split(separator: " ")
    while words.count > 1, TextWidth.width(of: words.joined(separator: " ")) > width { words.removeLast() }
    return words.joined(separator: " ")
  }

  func role(of legend: HelpContent.Legend) -> Role {
    switch legend {
    case .actual, .openEnd: .actual
    case .outOfView: .muted
    case .planned: .planned
    case .uncertain: .uncertain
    case .held, .plannedEvent: .milestone
    case .today: .today
    case .outside: .outside
    case .findings, .passedEnd: .warning
    }
  }

  /// A sign of the timeline with what the terminal can show.
  func signText(_ sign: String) -> String { glyphs == .ascii ? sign.map(asciiStandIn).joined() : sign }

  /// The sign that stands for a glyph of the timeline where only ASCII can be shown.
  private func asciiStandIn(_ character: Character) -> String {
    switch character {
    case "█": glyphs.leftEighths[8]
    case "░": glyphs.shades[0]
    case "┄": glyphs.dotted
    case "▶": glyphs.openEnd
    case "◀": glyphs.openStart
    case "◆": glyphs.milestone
    case "◇": glyphs.milestonePlanned
    case "┊": glyphs.today
    case "‡": "+"
    default: String(character)
    }
  }
}

import Cooperation
import Navigation
import TextUI
import Wording

extension Drawing {
  /// The prompt that narrows: what is typed, and at the right what is wrong with it, what can be typed, or how much is left.
  func drawFilterPrompt(_ prompt: FilterPrompt, in rect: Rect, on canvas: inout Canvas) {
    let problem = state.filterProblem
    let note = note(prompt, problem: problem, width: rect.width)
    let right = TextWidth.width(of: note)
    canvas.put(note, x: rect.maxX - right - 1, y: rect.y, style: .role(problem == nil ? .muted : .warning))
    let label = " / "
    let width = canvas.put(label, x: rect.x, y: rect.y, style: .role(.key))
    prompt.field.draw(
      on: &canvas, in: Rect(x: rect.x + width, y: rect.y, width: max(1, rect.width - width - right - 2), height: 1))
  }

  private func note(_ prompt: FilterPrompt, problem: String?, width: Int) -> String {
    // What is typed has at least a third of the line.
    let room = max(0, width - 6 - max(12, min(TextWidth.width(of: prompt.field.text) + 2, width / 2)))
    if let problem { return TextWidth.truncated(problem, to: room, ellipsis: glyphs.ellipsis) }
    if prompt.takesConditions, prompt.field.isEmpty {
      let hints = [Words.filterHint, Words.filterHintShort].map(word)
      return hints.first { TextWidth.width(of: $0) <= room } ?? filterCount
    }
    return prompt.parsed.narrowsEverything
      ? word(Words.programmeCount(state.totals.programmes)) : filterCount
  }

  /// Where the values lie that the typed one can become: in a small box above the prompt; nil where there are none, or no room.
  func completionBox(_ prompt: FilterPrompt) -> Rect? {
    guard let completion = prompt.completion, !completion.rows.isEmpty else { return nil }
    let room = layout.status.y - layout.body.y - 2
    let height = min(completion.rows.count, FilterPrompt.Completion.height, room)
    let width = min(layout.body.width - 2, 64)
    guard height > 0, width >= 20 else { return nil }
    let typed = TextWidth.width(of: prompt.field.text.prefix(completion.condition.range.lowerBound))
    let x = max(0, min(layout.status.x + 1 + typed, layout.body.width - width - 1))
    return Rect(x: x, y: layout.status.y - height - 2, width: width, height: height + 2)
  }

  /// The values that the typed one can become.
  func drawCompletion(_ prompt: FilterPrompt, on canvas: inout Canvas) {
    guard let box = completionBox(prompt), let completion = prompt.completion else { return }
    canvas.fill(box, style: .plain)
    canvas.box(
      box, title: [Span(word(completion.condition.term.facet.title), .role(.title))],
      trailing: [Span(word(Words.completionKeys), .role(.muted))], glyphs: glyphs)
    let rows = box.inset(by: 1)
    let counts = completion.rows.map { grouped($0.programmes) }
    let countWidth = counts.map(\.utf8.count).max() ?? 1
    // The name of a rule that is no number says what its title does.
    let isRule = completion.condition.term.facet == .rule
    let codes = completion.rows.map { $0.code ?? (isRule ? "" : $0.value) }
    let codeWidth = min(14, codes.map { TextWidth.width(of: $0) }.max() ?? 4)
    drawRows(
      completion.list.scroll..<completion.rows.count, selected: completion.list.cursor, isFocused: true, in: rows, on: &canvas
    ) { position, line, canvas in
      let row = completion.rows[position]
      let titleWidth = max(1, line.width - codeWidth - countWidth - 6)
      canvas.put(row.title.text(in: state.language), x: line.x + 2, y: line.y, width: titleWidth)
      canvas.put(codes[position], x: line.x + 3 + titleWidth, y: line.y, style: .role(.muted), width: codeWidth)
      canvas.put(counts[position], x: line.maxX - countWidth - 1, y: line.y, width: countWidth, align: .trailing)
    }
  }

  /// How many rows the filter leaves.
  private var filterCount: String { word(Words.itemCount(model.filteredCount)) }
}

import Navigation
import TextUI
import Wording

extension Drawing {
  /// The list of what can be copied, in a box over the screen: letter, name, and how the text begins.
  func drawCopyMenu(_ menu: CopyMenu, on canvas: inout Canvas) {
    let (box, choices) = (state.copyBox, state.copyChoices)
    canvas.fill(box, style: .plain)
    canvas.box(box, title: [Span(word(Command.command(.copy).name), .role(.title))], glyphs: glyphs)
    let nameWidth = CopyChoice.allCases.map { TextWidth.width(of: word($0.phrase)) }.max() ?? 0
    drawRows(
      min(menu.list.scroll, choices.count)..<choices.count, selected: menu.list.cursor, isFocused: true, in: box.inset(by: 1),
      on: &canvas
    ) { position, line, canvas in
      let choice = choices[position]
      let letter = state.bindings.keys(of: .copy(choice), in: .copy).first { $0.caption.count == 1 }?.caption ?? ""
      canvas.put(letter, x: line.x + 2, y: line.y, style: .role(.key))
      canvas.put(word(choice.phrase), x: line.x + 4, y: line.y, width: min(nameWidth, line.width - 5))
      let x = 4 + nameWidth + 2
      guard x + 8 < line.width, let text = preview(of: choice) else { return }
      canvas.put(text, x: line.x + x, y: line.y, style: .role(.muted), width: line.width - x - 1)
    }
  }

  /// What is copied, where one line says it; else how many rows.
  private func preview(of choice: CopyChoice) -> String? {
    guard choice != .record, let text = state.copiedText(choice) else { return nil }
    switch choice {
    case .row: return text.split(separator: "\t").joined(separator: " · ")
    case .identifier, .address, .record: return text
    case .tsv, .markdown:
      let rows = text.split(separator: "\n").count - (choice == .tsv ? 1 : 2)
      return word(Words.itemCount(rows))
    }
  }
}

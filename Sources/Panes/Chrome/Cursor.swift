import Cooperation
import Navigation
import TextUI
import Wording

extension Drawing {
  /// Where the terminal's own cursor belongs, and whether it is shown: only a prompt shows it.
  var cursor: (point: Point, isVisible: Bool) {
    guard !layout.isTooSmall else { return (Point(x: 0, y: 0), false) }
    switch state.mode {
    case .browse:
      return (selectedPlace, false)
    case .filter(let prompt):
      return (Point(x: caret(prompt.field, from: layout.status.x + 3), y: layout.status.y), true)
    case .search(let prompt):
      let label = TextWidth.width(of: " \(word(Words.find))  ")
      return (Point(x: caret(prompt.field, from: layout.body.x + label), y: layout.body.y), true)
    case .palette(let palette):
      let label = TextWidth.width(of: " \(word(Words.commands))  ")
      return (Point(x: caret(palette.field, from: layout.body.x + label), y: layout.body.y), true)
    case .copy(let menu):
      let rows = state.copyBox.inset(by: 1)
      return (Point(x: rows.x, y: min(rows.y + menu.list.cursor - menu.list.scroll, layout.body.maxY - 1)), false)
    case .help:
      return (Point(x: 0, y: layout.footer.y), false)
    }
  }

  private func caret(_ field: TextField, from x: Int) -> Int {
    min(layout.size.width - 2, x + TextWidth.width(of: field.text.prefix(field.cursor)))
  }

  /// The mark of the selected row: where a screen reader, or a magnifier, finds what the person is at.
  private var selectedPlace: Point {
    let top = Point(x: layout.body.x, y: layout.body.y)
    func line(_ rect: Rect?, _ row: Int) -> Point {
      guard let rect, !rect.isEmpty else { return top }
      return Point(x: rect.x, y: min(rect.maxY - 1, rect.y + max(0, row)))
    }
    guard let focus = model.focus, let list = model.list(focus) else { return pagePlace ?? top }
    guard let frame = model.frames(in: layout.body).first(where: { $0.id == focus }) else { return top }
    return line(frame.rows, list.cursor - list.scroll)
  }
}

import Cooperation
import Navigation
import TextUI
import Wording

extension Drawing {
  /// The list of programmes, with its order at the right of its name.
  func drawProgrammes(_ screen: ProgrammesScreen, in body: Rect, on canvas: inout Canvas) {
    let list = screen.programmes
    let cursor = list.count > 0 ? list.cursor + 1 : 0
    let order = list.order.map { _ in word(list.sort.phrase) + (list.isReversed ? " " + glyphs.ascending : "") } ?? ""
    canvas.rule(
      body.titleLine,
      title: [Span(word(screen.listTitle), .role(.title)), Span(" " + extent(cursor: cursor, of: list.count), .plain)],
      trailing: [Span(order, .role(.muted))], focused: true, glyphs: glyphs)
    let head = ProgrammesScreen.head(in: body)
    let rows = ProgrammesScreen.rows(in: body)
    let table = programmeTable(screen, in: body)
    if list.count > 0 { drawHeads(table, filter: list.filter, in: head, on: &canvas) }
    drawList(list, .programmes, table, in: rows, isFocused: true, on: &canvas)
    Scrollbar(total: list.count, visible: rows.height, offset: list.scroll, glyphs: glyphs)
      .draw(on: &canvas, in: Rect(x: rows.maxX - 1, y: rows.y, width: 1, height: rows.height))
  }

  /// The heads that programmes can be ordered by.
  func programmeHeads(_ screen: ProgrammesScreen) -> [ClickArea] {
    guard screen.programmes.count > 0 else { return [] }
    return headAreas(
      of: .programmes, programmeTable(screen, in: layout.body), in: ProgrammesScreen.head(in: layout.body))
  }

  private func programmeTable(_ screen: ProgrammesScreen, in body: Rect) -> Table<ItemRow> {
    .programmes(in: state.tableContext(screen.selection, width: body.width))
  }
}

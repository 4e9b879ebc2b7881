import Cooperation
import Navigation
import TextUI
import Wording

extension Drawing {
  /// Draws a list whose first row may stand for all of them.
  func drawList<Row>(
    _ list: ListModel<Row>, _ id: ListID, _ table: Table<Row>, all: Phrase? = nil, in rect: Rect, isFocused: Bool,
    on canvas: inout Canvas
  ) {
    guard !drawsEmpty(list, isLoaded: state.awaiting[.list(id)] == nil, in: rect, on: &canvas) else { return }
    let slots = table.slots(width: rect.width)
    let names = slots.first?.maxX ?? rect.width
    let isOnAll = list.hasAllRow && list.cursor == 0
    let all = all.map(word) ?? ""
    drawRows(
      list.scroll..<list.count, selected: list.cursor, isFocused: isFocused,
      nameWidth: isOnAll ? max(names, table.margin + 1 + TextWidth.width(of: all)) : names, in: rect, on: &canvas
    ) { position, line, canvas in
      if let row = list.row(at: position) {
        draw(row, table, slots, in: line, on: &canvas)
      } else if position == 0, list.hasAllRow {
        canvas.put(all, x: line.x + table.margin, y: line.y, style: .role(.muted), clip: line)
        guard let activity = slots.first(where: { $0.column.id == .activity }) else { return }
        drawYears(in: activity.rect(in: line), on: &canvas)
      }
    }
  }

  /// The first and the last of the years, over the column of activities.
  private func drawYears(in rect: Rect, on canvas: inout Canvas) {
    guard let years = state.tableContext().years else { return }
    let width = min(rect.width - 1, years.count)
    canvas.put(String(years.lowerBound), x: rect.x + 1, y: rect.y, style: .role(.muted))
    if width >= 10 { canvas.put(String(years.upperBound), x: rect.x + 1 + width - 4, y: rect.y, style: .role(.muted)) }
  }

  /// Says why a list has no rows, and is true then, but where the row that stands for all has its place above that.
  private func drawsEmpty<Row>(
    _ list: ListModel<Row>, isLoaded: Bool, in rect: Rect, on canvas: inout Canvas
  ) -> Bool {
    guard list.listing.total == 0 else { return false }
    // That row stays where it is, as long as there is anything at all.
    let hasAllRow = list.hasAllRow && !hasNothing
    drawEmptyList(filter: list.filter, isLoaded: isLoaded, in: hasAllRow ? rect.split(top: 1).rest : rect, on: &canvas)
    return !hasAllRow
  }

  private func drawEmptyList(filter: String, isLoaded: Bool, in rect: Rect, on canvas: inout Canvas) {
    guard isLoaded else { return }
    if isBeforeFirstRows {
      drawEmpty(word(Words.firstRowsComing), hint: word(Words.firstRowsHint), in: rect, on: &canvas)
    } else if filter.isEmpty, hasNothing {
      drawEmpty(word(Words.nothingRead), hint: word(Words.nothingReadHint), in: rect, on: &canvas)
    } else if filter.isEmpty {
      drawEmpty(word(Words.emptySelection), hint: emptySelectionHint, in: rect, on: &canvas)
    } else {
      drawEmpty(
        word(Words.noMatch(filter)), hint: word(Words.noMatchHint), in: rect, on: &canvas)
    }
  }
}

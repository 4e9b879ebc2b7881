import Cooperation
import Navigation
import TextUI
import Wording

extension Drawing {
  /// Draws a row: its mark in the margin, then the columns that have room.
  func draw<Row>(_ row: Row, _ table: Table<Row>, _ slots: [Table<Row>.Slot], in line: Rect, on canvas: inout Canvas) {
    if let sign = table.marks(row).compactMap(sign(of:)).first {
      canvas.put(sign.text, x: line.x + 1, y: line.y, style: sign.style)
    }
    for slot in slots {
      guard let cell = table.cell(row, in: slot.column) else { continue }
      draw(cell, slot.column.alignment, in: slot.rect(in: line), on: &canvas)
    }
  }

  /// Draws the heads of the columns, underlined where a click sorts; over names stand the words that filter the list.
  func drawHeads<Row>(_ table: Table<Row>, filter: String, in line: Rect, on canvas: inout Canvas) {
    for slot in table.slots(width: line.width) {
      let column = slot.column
      let titles = [column.title, column.shortTitle].compactMap { $0.map(word) }
      let isFiltered = column.id == .name && !filter.isEmpty
      let text =
        isFiltered
        ? "/ " + filter : column.shortTitle == nil ? titles.first : titles.first { TextWidth.width(of: $0) <= slot.width }
      guard let text, slot.width > 0 else { continue }
      let rect = slot.rect(in: line)
      canvas.put(
        text, x: rect.x, y: rect.y, style: .role(column.sort == nil ? .muted : .header), width: rect.width,
        align: column.alignment)
    }
  }

  /// The heads that a click can sort by.
  func headAreas<Row: ListRow>(of list: ListID, _ table: Table<Row>, in line: Rect) -> [ClickArea] {
    table.slots(width: line.width).compactMap { slot in
      slot.column.sort.map { ClickArea(rect: slot.rect(in: line), target: .order(list, sort: $0.rawValue)) }
    }
  }

  private func sign(of mark: RowMark) -> Span? {
    switch mark {
    case .pinned: Span("*", .role(.accent))
    case .chosen: Span(glyphs.check, .role(.accent))
    case .excluded: Span(glyphs == .ascii ? "-" : "−", .role(.warning))
    case .findings: Span(glyphs.warning, .role(.warning))
    case .folded: Span(glyphs.folded + " ", .role(.accent))
    case .unfolded: Span(glyphs.unfolded + " ", .role(.accent))
    case .outside: nil
    }
  }

  private func draw(_ cell: TableCell, _ alignment: Alignment, in rect: Rect, on canvas: inout Canvas) {
    switch cell {
    case .text(let spans, let isOutside, let detail):
      let x = alignment == .trailing ? max(rect.x, rect.maxX - spans.width) : rect.x
      drawTitle(spans, isOutside: isOutside, detail: detail, x: x, y: rect.y, width: rect.maxX - x, on: &canvas)
    case .words(let words):
      var text = ""
      for word in words {
        let longer = text.isEmpty ? word : text + " · " + word
        // The first is cut rather than left out.
        if text.isEmpty || TextWidth.width(of: longer) <= rect.width { text = longer }
      }
      canvas.put(text, x: rect.x, y: rect.y, style: .role(.muted), width: rect.width)
    case .count(let count, let events):
      let text = count > 0 ? grouped(count) : events > 0 ? glyphs.milestone : glyphs.bullet
      canvas.put(text, x: rect.x, y: rect.y, style: count > 0 ? .plain : .role(.muted), width: rect.width, align: alignment)
    case .bar(let part): EighthBar(value: part, glyphs: glyphs).draw(on: &canvas, in: rect)
    case .years(let values):
      Sparkline(values, style: .role(.bar), glyphs: glyphs).draw(on: &canvas, in: rect.split(left: 1).rest)
    case .money(let sums, let leading): drawMoney(sums, leading: leading, in: rect, on: &canvas)
    }
  }

  /// An amount in the leading currency, and how many more currencies there are.
  private func drawMoney(_ sums: [CurrencyAmount], leading: String?, in rect: Rect, on canvas: inout Canvas) {
    guard let sum = sums.first(where: { $0.currency == leading }) ?? sums.first else { return }
    let more = sums.count > 1 ? " +\(min(sums.count - 1, 9))" : "   "
    let amount = CompactAmount(sum.amount, language: state.language)
    let unitWidth = state.language == .japanese ? 2 : 1
    canvas.put(
      spans: [
        Span(TextWidth.padded(amount.number, to: rect.width - unitWidth - 8, align: .trailing)),
        Span(" " + TextWidth.padded(amount.unit, to: unitWidth)),
        Span(" " + (sum.currency ?? "?  "), .role(sum.currency == leading ? .muted : .accent)), Span(more, .role(.muted)),
      ], x: rect.x, y: rect.y, width: rect.width)
  }
}

import Cooperation
import Navigation
import TextUI
import Wording

extension Drawing {
  /// The facets: the list of them at the left, the values of the one under the cursor at the right.
  func drawFacets(_ facets: BreakdownScreen, on canvas: inout Canvas) {
    guard let parts = state.breakdownLayout else { return }
    if let box = parts.facets, let rows = parts.facetRows {
      if parts.isTitled {
        canvas.rule(box.titleLine, title: [Span(word(Words.facets), .role(.title))], focused: !facets.isInValues, glyphs: glyphs)
      } else {
        drawFacetTab(facets, in: box, on: &canvas)
      }
      drawFacetList(facets, in: rows, on: &canvas)
    }
    if let box = parts.values, let head = parts.valueHead, let rows = parts.valueRows {
      if parts.isTitled { drawValuesTitle(facets, in: box, on: &canvas) }
      drawValues(facets, head: head, in: rows, on: &canvas)
      guard parts.isTitled else { return }
      Scrollbar(total: facets.values.count, visible: rows.height, offset: facets.values.scroll, glyphs: glyphs)
        .draw(on: &canvas, in: Rect(x: box.maxX - 1, y: rows.y, width: 1, height: rows.height))
    }
  }

  private func drawFacetTab(_ facets: BreakdownScreen, in rect: Rect, on canvas: inout Canvas) {
    canvas.put(word(Words.facets), x: rect.x + 1, y: rect.y, style: Style.role(.title).underline(), width: rect.width - 2)
  }

  private func drawFacetList(_ facets: BreakdownScreen, in rect: Rect, on canvas: inout Canvas) {
    let all = Facet.allCases
    drawRows(
      facets.facets.scroll..<all.count, selected: facets.facets.cursor, isFocused: !facets.isInValues, in: rect, on: &canvas
    ) {
      position, line, canvas in
      let facet = all[position]
      let chosen = facets.chosen(facet)
      let count = chosen > 0 ? "\(glyphs.check) \(chosen)" : ""
      let width = TextWidth.width(of: count)
      canvas.put(word(facet.title), x: line.x + 2, y: line.y, width: line.width - width - 4)
      canvas.put(count, x: line.maxX - width - 1, y: line.y, style: .role(.accent))
    }
  }

  private func drawValuesTitle(_ facets: BreakdownScreen, in rect: Rect, on canvas: inout Canvas) {
    let isByYear = facets.facet == .year && facets.values.sort == .name
    let order =
      word(isByYear ? facets.facet.phrase : facets.values.sort.phrase) + (facets.values.isReversed ? " " + glyphs.ascending : "")
    let cursor = facets.values.cursor > 0 ? facets.values.cursor + 1 : 0
    let count = facets.values.count > 0 ? " " + extent(cursor: cursor, of: facets.values.count) : ""
    canvas.rule(
      rect.titleLine,
      title: [
        Span(word(facets.facet.title), facets.isInValues ? .role(.title) : .plain), Span(count, .plain),
      ], trailing: [Span(order, .role(.muted))], focused: facets.isInValues, glyphs: glyphs)
  }

  // MARK: Values

  /// The columns of the values in a pane of this width.
  private func valueTable(_ facets: BreakdownScreen, width: Int) -> Table<FacetRow> {
    .values(of: facets.facet, facets.values.listing.rows, in: state.tableContext(facets.selection, width: width))
  }

  private func drawValues(_ facets: BreakdownScreen, head: Rect, in rect: Rect, on canvas: inout Canvas) {
    guard facets.values.count > 0 else {
      drawNoValues(facets, in: rect, on: &canvas)
      return
    }
    let table = valueTable(facets, width: rect.width)
    let slots = table.slots(width: rect.width)
    drawHeads(table, filter: facets.values.filter, in: head, on: &canvas)
    drawRows(
      facets.values.scroll..<facets.values.count, selected: facets.values.cursor, isFocused: facets.isInValues,
      nameWidth: slots.first?.maxX, in: rect, on: &canvas
    ) { position, line, canvas in
      guard let row = facets.values.row(at: position) else { return }
      draw(row, table, slots, in: line, on: &canvas)
    }
  }

  private func drawNoValues(_ facets: BreakdownScreen, in rect: Rect, on canvas: inout Canvas) {
    guard state.awaiting[.list(.values(of: facets.facet))] == nil else { return }
    let filter = facets.values.filter
    drawEmpty(
      filter.isEmpty
        ? word(facets.facet == .rule && facets.selection.isEmpty ? Words.noFindings : Words.emptySelection)
        : word(Words.noMatch(filter)),
      hint: filter.isEmpty && facets.selection.isEmpty ? "" : word(Words.noMatchHint), in: rect, on: &canvas)
  }

  /// The heads of the columns that values can be ordered by.
  func headAreas(_ breakdown: BreakdownScreen) -> [ClickArea] {
    guard let head = breakdown.layout(in: layout.body).valueHead, breakdown.values.count > 0 else { return [] }
    return headAreas(of: .values(of: breakdown.facet), valueTable(breakdown, width: head.width), in: head)
  }

  // MARK: Counts

  /// A number with its thousands apart.
  func grouped(_ count: Int) -> String { count.groupedDigits }

  /// How many rows a list has; in a long one also at which of them one is.
  func extent(cursor: Int, of total: Int) -> String {
    total >= 1000 && cursor > 0
      ? word(Words.position(min(cursor, total), of: total)) : grouped(total)
  }
}

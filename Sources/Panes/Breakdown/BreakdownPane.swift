import Cooperation
import Navigation
import TextUI

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

  func valueColumns(_ facets: BreakdownScreen, width: Int) -> [TableColumns.Slot] {
    let hasMoney = facets.facet.hasMoney && !facets.values.listing.rows.allSatisfy(\.money.isEmpty)
    let money = hasMoney ? moneyWidth : 0
    let code = codeWidth(facets.facet)
    let count = max(TextWidth.width(of: word(Words.countHead)), countWidth(facets.values.listing.rows.map(\.programmes)))
    return TableColumns(
      [
        .init("", .flexible(minimum: titleWidth(facets.facet, width: width), weight: 4, maximum: 56)),
        .init("", .fixed(code), dropOrder: code > 0 ? 3 : 4),
        .init("", .fixed(count), alignment: .trailing),
        .init("", .flexible(minimum: 6, weight: 2, maximum: 30), dropOrder: 2),
        .init("", .fixed(money), alignment: .trailing, dropOrder: money > 0 ? 1 : 4),
      ], spacing: 2
    ).resolve(width: width - 4)
  }

  /// The columns that names have in any case: sentences and the names of organisations are long.
  private func titleWidth(_ facet: Facet, width: Int) -> Int {
    switch facet {
    case .rule: width >= 88 ? 44 : width >= 52 ? 34 : 18
    case .agency, .publisher, .theme: width >= 88 ? 36 : 18
    case .role, .country, .region, .category, .status, .modality, .year: 18
    }
  }

  /// The columns for codes, the same for all values of a facet, so that nothing moves while one goes through them.
  private func codeWidth(_ facet: Facet) -> Int {
    switch facet {
    case .agency, .publisher: 16
    case .region, .theme, .rule: 9
    case .country, .category, .status, .modality: 4
    case .role, .year: 0
    }
  }

  private func drawValues(_ facets: BreakdownScreen, head: Rect, in rect: Rect, on canvas: inout Canvas) {
    let columns = valueColumns(facets, width: rect.width)
    guard facets.values.count > 0 else {
      drawNoValues(facets, in: rect, on: &canvas)
      return
    }
    drawValueHeads(facets, columns, in: head, on: &canvas)
    let most = facets.values.listing.rows.map(\.programmes).max() ?? 0
    drawRows(
      facets.values.scroll..<facets.values.count, selected: facets.values.cursor, isFocused: facets.isInValues,
      nameWidth: 3 + columns[0].width, in: rect, on: &canvas
    ) { position, line, canvas in
      guard let row = facets.values.row(at: position) else { return }
      drawChoice(of: row, facets, in: line, on: &canvas)
      for slot in columns {
        let x = line.x + 3 + slot.x
        switch slot.index {
        case 0: drawValueTitle(row, x: x, y: line.y, width: slot.width, on: &canvas)
        case 1: canvas.put(code(of: row, facets.facet), x: x, y: line.y, style: .role(.muted), width: slot.width)
        case 2:
          canvas.put(
            row.programmes > 0 ? grouped(row.programmes) : glyphs.bullet, x: x, y: line.y,
            style: row.programmes > 0 ? .plain : .role(.muted), width: slot.width, align: .trailing)
        case 3:
          guard most > 0, row.programmes > 0 else { continue }
          EighthBar(value: Double(row.programmes) / Double(most), glyphs: glyphs)
            .draw(on: &canvas, in: Rect(x: x, y: line.y, width: slot.width, height: 1))
        default:
          drawMoney(row.money, x: x, y: line.y, width: slot.width, on: &canvas)
        }
      }
    }
  }

  /// The code of a value as its list writes it: `DAC 298` for `dac-298`; none where it is all that the value is called.
  private func code(of row: FacetRow, _ facet: Facet) -> String {
    guard let code = row.code, row.title.text(in: state.language) != code else { return "" }
    for (prefix, list) in [("dac-", "DAC "), ("un-", "UN ")] where facet == .region && code.hasPrefix(prefix) {
      return list + code.dropFirst(prefix.count)
    }
    return code
  }

  private func drawValueHeads(
    _ facets: BreakdownScreen, _ columns: [TableColumns.Slot], in rect: Rect, on canvas: inout Canvas
  ) {
    for slot in columns {
      let text =
        switch slot.index {
        case 0: facets.values.filter.isEmpty ? word(facets.facet.phrase) : "/ " + facets.values.filter
        case 2: [Words.programmesHead, Words.countHead].map(word).first { TextWidth.width(of: $0) <= slot.width } ?? ""
        case 4 where slot.width > 0: word(Words.spentHead)
        default: ""
        }
      if text.isEmpty { continue }
      canvas.put(
        text, x: rect.x + 3 + slot.x, y: rect.y, style: .role(.header), width: slot.width,
        align: slot.index == 2 || slot.index == 4 ? .trailing : .leading)
    }
  }

  private func drawChoice(of row: FacetRow, _ facets: BreakdownScreen, in line: Rect, on canvas: inout Canvas) {
    if facets.selection.contains(Term(facets.facet, row.value)) {
      canvas.put(glyphs.check, x: line.x + 1, y: line.y, style: .role(.accent))
    } else if facets.selection.contains(Term(facets.facet, row.value, isExcluded: true)) {
      canvas.put(glyphs == .ascii ? "-" : "−", x: line.x + 1, y: line.y, style: .role(.warning))
    }
  }

  private func drawValueTitle(_ row: FacetRow, x: Int, y: Int, width: Int, on canvas: inout Canvas) {
    var spans = [Span(row.title.isEmpty ? row.value : row.title.text(in: state.language), .plain)]
    if row.isWithdrawn { spans.append(Span(" (\(word(Words.withdrawn)))", .role(.muted))) }
    canvas.put(spans: spans, x: x, y: y, width: width)
  }

  private func drawNoValues(_ facets: BreakdownScreen, in rect: Rect, on canvas: inout Canvas) {
    guard state.awaiting[.list(.values(of: facets.facet))] == nil else { return }
    let filter = facets.values.filter
    drawEmpty(
      filter.isEmpty
        ? word(facets.facet == .rule && facets.selection.isEmpty ? Words.noFindings : Words.emptySelection)
        : Words.noMatch.text(in: state.language, filter),
      hint: filter.isEmpty && facets.selection.isEmpty ? "" : word(Words.noMatchHint), in: rect, on: &canvas)
  }

  /// The heads of the columns that values can be ordered by.
  func headAreas(_ breakdown: BreakdownScreen) -> [ClickArea] {
    guard let head = breakdown.layout(in: layout.body).valueHead, breakdown.values.count > 0 else { return [] }
    return valueColumns(breakdown, width: head.width).compactMap { slot in
      let sort: FacetSort? = slot.index == 0 ? .name : slot.index == 2 || slot.index == 3 ? .programmes : nil
      guard let sort = slot.index == 4 && breakdown.facet.hasMoney ? .money : sort else { return nil }
      return ClickArea(
        rect: Rect(x: head.x + 3 + slot.x, y: head.y, width: slot.width, height: 1),
        target: .order(.values(of: breakdown.facet), sort: sort.rawValue))
    }
  }

  // MARK: Money and counts

  /// The columns of a compact amount: five for the number, one to two for its unit, three for the currency, three for `+9`.
  private var moneyWidth: Int { state.language == .japanese ? 16 : 14 }

  /// An amount in the currency that most programmes use, and how many more currencies there are.
  private func drawMoney(_ sums: [CurrencySum], x: Int, y: Int, width: Int, on canvas: inout Canvas) {
    guard !sums.isEmpty else { return }
    let leading = state.totals.money.first?.currency
    let sum = sums.first { $0.currency == leading } ?? sums[0]
    let more = sums.count > 1 ? " +\(min(sums.count - 1, 9))" : "   "
    let amount = CompactAmount(sum.spent, language: state.language)
    canvas.put(
      spans: [
        Span(TextWidth.padded(amount.number, to: width - (state.language == .japanese ? 10 : 9), align: .trailing), .plain),
        Span(" " + TextWidth.padded(amount.unit, to: state.language == .japanese ? 2 : 1), .plain),
        Span(" " + (sum.currency ?? "?  "), sum.currency == leading ? .role(.muted) : .role(.accent)), Span(more, .role(.muted)),
      ], x: x, y: y, width: width)
  }

  /// A number with its thousands apart.
  func grouped(_ count: Int) -> String { count.groupedDigits }

  /// The columns that counts need: those at hand and the total, so that nothing moves while one goes through the list.
  func countWidth(_ counts: [Int]) -> Int {
    max(4, grouped(max(state.totals.programmes, counts.max() ?? 0)).utf8.count)
  }

  /// How many rows a list has; in a long one also at which of them one is.
  func extent(cursor: Int, of total: Int) -> String {
    total >= 1000 && cursor > 0
      ? Words.position.text(in: state.language, grouped(min(cursor, total)), grouped(total)) : grouped(total)
  }
}

import Cooperation
import Navigation
import TextUI
import Wording

extension Drawing {
  /// A page of facts: its heading, then sections whose items can be selected and followed.
  func drawPage(_ page: PageScreen, in rect: Rect, on canvas: inout Canvas) {
    let content = page.content
    let (head, body) = rect.split(top: PageContent.headingHeight(for: rect.height))
    drawHeading(content.heading, in: head, on: &canvas)
    guard !content.items.isEmpty else {
      drawEmptyPage(page, in: body, on: &canvas)
      return
    }
    let lines = page.layout(width: rect.width)
    let columns = PageColumns(width: rect.width)
    for (row, line) in lines.lines.dropFirst(page.scroll).prefix(body.height).enumerated() {
      let y = body.y + row
      switch line {
      case .blank: break
      case .heading(let section): drawSectionHeading(content.sections[section], content, x: rect.x, y: y, columns, on: &canvas)
      case .item(let index, let number):
        let isSelected = index == page.cursor
        let rowRect = Rect(x: rect.x, y: y, width: rect.width, height: 1)
        let chartStart = draw(
          content.items[index], line: number, chosenLink: isSelected ? page.link : nil, content, in: rowRect, columns, on: &canvas
        )
        if isSelected { drawCursor(in: rowRect.split(left: (chartStart ?? rect.maxX - 1) - rect.x).left, on: &canvas) }
      }
    }
    Scrollbar(total: lines.count, visible: body.height, offset: page.scroll, glyphs: glyphs).draw(on: &canvas, in: body)
  }

  private func drawHeading(_ heading: PageContent.Heading, in rect: Rect, on canvas: inout Canvas) {
    let mark = heading.isOutside ? [Span(" ‡", .role(.outside))] : []
    if rect.height == 1 {
      canvas.put(
        spans: [Span(heading.title, .role(.title))] + mark + [Span("  " + heading.subtitle, .role(.muted))], x: rect.x + 1,
        y: rect.y, width: rect.width - 2)
      return
    }
    canvas.put(spans: [Span(heading.title, .role(.title))] + mark, x: rect.x + 2, y: rect.y, width: rect.width - 4)
    canvas.put(heading.subtitle, x: rect.x + 2, y: rect.y + 1, style: .role(.muted), width: rect.width - 4)
    canvas.hline(x: rect.x, y: rect.y + 2, width: rect.width, style: .role(.border), glyph: glyphs.horizontal)
  }

  private func drawEmptyPage(_ page: PageScreen, in rect: Rect, on canvas: inout Canvas) {
    if !page.filter.isEmpty {
      drawEmpty(word(Words.noMatch(page.filter)), hint: word(Words.noMatchHint), in: rect, on: &canvas)
    } else if page.answer != nil {
      drawEmpty(page.content.emptyText, in: rect, on: &canvas)
    }
  }

  private func drawSectionHeading(
    _ section: PageContent.Section, _ content: PageContent, x: Int, y: Int, _ columns: PageColumns, on canvas: inout Canvas
  ) {
    var spans = [Span(section.title, .role(.accent))]
    if let count = section.count { spans.append(Span(" \(grouped(count))", .role(.muted))) }
    canvas.put(spans: spans, x: x + 1, y: y, width: columns.width - 2)
    guard let span = content.span, let chart = chart(columns, x: x), content.items[section.range].contains(where: \.isEntry)
    else { return }
    for tick in TimeAxis(fitting: span, width: chart.width).ticks(language: state.language, notation: state.dates) {
      canvas.put(
        tick.label, x: chart.x + tick.column, y: y, style: .role(.muted),
        clip: Rect(x: chart.x, y: y, width: chart.width, height: 1))
    }
  }

  // MARK: Items

  /// Draws a line of an item, and returns the column at which its bar begins; nil where it has none.
  private func draw(
    _ item: PageItem, line: Int, chosenLink: Int?, _ content: PageContent, in rect: Rect, _ columns: PageColumns,
    on canvas: inout Canvas
  ) -> Int? {
    let lines = item.textLines(columns)
    if line >= max(1, lines.count) {
      drawLinks(item, chosen: chosenLink, in: rect, columns, on: &canvas)
      return nil
    }
    switch item.body {
    case .fact(let label, _):
      let isLabelLine = columns.label == 0 && !label.isEmpty && line == 0
      if line == 0, columns.label > 0 {
        canvas.put(label, x: rect.x + PageColumns.margin, y: rect.y, style: .role(.muted), width: columns.label)
      }
      drawText(lines[line], item, isLabel: isLabelLine, x: rect.x + columns.textStart, y: rect.y, columns, on: &canvas)
    case .remark(let remark, _):
      if line == 0 { drawRemark(remark, in: rect, columns, on: &canvas) }
      drawText(lines[line], item, isLabel: false, x: rect.x + columns.textStart, y: rect.y, columns, on: &canvas)
    case .entry(let row, let dates, let years, let detail):
      return drawEntry(row, dates: (dates, years), detail: detail, content, in: rect, columns, on: &canvas)
    case .share(let title, let detail, let count, let fraction):
      return drawShare(title, detail, count: count, width: content.countWidth, fraction: fraction, in: rect, columns, on: &canvas)
    case .measure:
      return drawMeasure(item, in: rect, columns, on: &canvas)
    case .record(let title, let detail):
      let style: Style = item.isOutside ? .role(.outside) : .plain
      var spans = [Span(title, style)]
      if item.isOutside { spans.append(Span(" ‡", .role(.outside))) }
      if !detail.isEmpty { spans.append(Span("  " + detail, .role(.muted))) }
      canvas.put(spans: spans, x: rect.x + PageColumns.margin, y: rect.y, width: rect.width - 4)
    }
    return nil
  }

  /// A line of running text; the mark for outside facts at its end keeps its own role.
  private func drawText(
    _ text: String, _ item: PageItem, isLabel: Bool, x: Int, y: Int, _ columns: PageColumns, on canvas: inout Canvas
  ) {
    if isLabel {
      canvas.put(text, x: x, y: y, style: .role(.muted), width: columns.text)
    } else if item.isOutside, text.hasSuffix("‡") {
      canvas.put(spans: [Span(String(text.dropLast()), .plain), Span("‡", .role(.outside))], x: x, y: y, width: columns.text + 1)
    } else {
      canvas.put(text, x: x, y: y, width: columns.text + 1)
    }
  }

  private func drawRemark(_ remark: PageItem.Remark, in rect: Rect, _ columns: PageColumns, on canvas: inout Canvas) {
    guard columns.label > 0 else { return }
    let role: Role =
      switch remark {
      case .ambiguity, .conflict, .warning: .warning
      case .comment, .advice: .muted
      case .error: .error
      }
    canvas.put(word(remark.phrase), x: rect.x + PageColumns.margin, y: rect.y, style: .role(role), width: columns.label)
  }

  private func drawLinks(_ item: PageItem, chosen: Int?, in rect: Rect, _ columns: PageColumns, on canvas: inout Canvas) {
    var spans = [Span(linkSign, .role(.muted))]
    for (index, title) in item.linkTitles.enumerated() {
      if index > 0 { spans.append(Span(linkSeparator, .role(.muted))) }
      let isChosen = chosen.map { min($0, item.links.count - 1) == index && item.links.count > 1 } ?? false
      spans.append(Span(title, isChosen ? Style.role(.link).bold() : .role(.accent)))
    }
    canvas.put(spans: spans, x: rect.x + columns.textStart, y: rect.y, width: rect.width - columns.textStart - 2)
  }

  /// What stands before the links of an item.
  var linkSign: String { glyphs == .ascii ? "-> " : "→ " }
  /// What stands between two of them.
  var linkSeparator: String { " \(glyphs.bullet) " }

  /// Where the bars of entries are drawn; nil where the page is too narrow for them.
  private func chart(_ columns: PageColumns, x: Int) -> Rect? {
    guard columns.width >= 110 else { return nil }
    let width = min(60, columns.width * 26 / 100)
    return Rect(x: x + columns.width - width - 3, y: 0, width: width, height: 1)
  }

  private func drawEntry(
    _ row: ItemRow, dates: (whole: String, years: String), detail: String, _ content: PageContent, in rect: Rect,
    _ columns: PageColumns, on canvas: inout Canvas
  ) -> Int? {
    let chart = content.span == nil ? nil : chart(columns, x: rect.x)
    let right = chart?.x ?? rect.maxX - 2
    let room = right - rect.x - PageColumns.margin - 1
    // Dates have their room first; where whole ones have none, years do.
    let most = columns.width >= 140 ? 34 : 27
    let dateWidth = columns.width >= 70 ? min(max(content.yearWidth, min(content.dateWidth, most)), room / 2) : content.yearWidth
    let detailWidth = columns.width >= 100 ? min(30, room / 4) : 0
    let titleWidth = room - dateWidth - detailWidth - (detailWidth > 0 ? 2 : 1)
    var x = rect.x + PageColumns.margin
    drawTitle(
      [Span(row.title.text(in: state.language), .plain)], isOutside: row.isOutside, x: x, y: rect.y, width: titleWidth,
      on: &canvas)
    x += titleWidth + 1
    if detailWidth > 0 {
      canvas.put(detail, x: x, y: rect.y, style: .role(.muted), width: detailWidth)
      x += detailWidth + 1
    }
    canvas.put(
      TextWidth.width(of: dates.whole) <= dateWidth ? dates.whole : dates.years, x: x, y: rect.y, style: .role(.muted),
      width: dateWidth)
    if let chart, let span = content.span, !row.dates.isEmpty {
      let axis = TimeAxis(fitting: span, width: chart.width)
      let line = Rect(x: chart.x, y: rect.y, width: chart.width, height: 1)
      drawGrid(axis, axis.ticks(language: state.language, notation: state.dates), in: line, on: &canvas)
      drawBars(of: row, axis, in: line, on: &canvas)
    }
    return chart?.x
  }

  /// A row with its label, what it is about, its value at the right of a column, and a bar.
  private func drawMeasure(_ item: PageItem, in rect: Rect, _ columns: PageColumns, on canvas: inout Canvas) -> Int? {
    guard case .measure(let label, let title, let value, let valueWidth, let bar, let detail) = item.body else { return nil }
    if let label {
      canvas.put(label, x: rect.x + PageColumns.margin, y: rect.y, style: .role(.muted), width: columns.label)
    }
    var x = rect.x + (label == nil ? PageColumns.margin : columns.textStart)
    let room = rect.maxX - x - 2
    // A year takes little room, a place or sector as much as there is.
    let barWidth = room >= 40 ? min(label == nil && room < 150 ? 16 : 24, room / 4) : 0
    let wanted = label == nil ? (room >= 110 ? 56 : 48) : columns.label == 0 ? 24 : 12
    let titleWidth = max(4, min(wanted, room - valueWidth - 1 - (barWidth > 0 ? barWidth + 2 : 0)))
    let isNarrow = columns.label == 0 && label?.isEmpty == false
    canvas.put(isNarrow ? title + " " + (label ?? "") : title, x: x, y: rect.y, width: titleWidth)
    x += titleWidth + 1
    canvas.put(
      value, x: x, y: rect.y, style: bar?.isNegative == true ? .role(.warning) : .plain, width: valueWidth, align: .trailing)
    x += valueWidth + 2
    let chartStart = barWidth > 0 ? x : nil
    if barWidth > 0 {
      if let bar {
        EighthBar(from: bar.start, to: bar.end, style: .role(bar.isNegative ? .warning : .bar), glyphs: glyphs)
          .draw(on: &canvas, in: Rect(x: x, y: rect.y, width: barWidth, height: 1))
      }
      x += barWidth + 2
    }
    if !detail.isEmpty, x < rect.maxX - 6 {
      canvas.put(detail, x: x, y: rect.y, style: .role(.muted), width: rect.maxX - x - 2)
    }
    return chartStart
  }

  private func drawShare(
    _ title: String, _ detail: String, count: Int, width: Int, fraction: Double, in rect: Rect, _ columns: PageColumns,
    on canvas: inout Canvas
  ) -> Int? {
    let titleWidth = min(columns.width / 2, 60)
    var x = rect.x + PageColumns.margin
    canvas.put(title, x: x, y: rect.y, width: titleWidth)
    x += titleWidth + 1
    canvas.put(grouped(count), x: x, y: rect.y, width: width, align: .trailing)
    x += width + 1
    let bar = min(12, rect.maxX - x - 2)
    EighthBar(value: fraction, glyphs: glyphs).draw(on: &canvas, in: Rect(x: x, y: rect.y, width: max(0, bar), height: 1))
    x += bar + 1
    if x < rect.maxX - 4 { canvas.put(detail, x: x, y: rect.y, style: .role(.muted), width: rect.maxX - x - 2) }
    return bar > 0 ? x - bar - 1 : nil
  }
}

// MARK: Places

extension Drawing {
  /// The links of the item whose line of links a place is on.
  func linkAreas(_ page: PageScreen, at point: Point) -> [ClickArea] {
    let lines = page.layout(width: layout.body.width).lines
    let place = page.scroll + point.y - (layout.body.maxY - PageScreen.height(in: layout.body))
    guard place >= page.scroll, lines.indices.contains(place), case .item(let index, let number) = lines[place] else { return [] }
    let (item, columns) = (page.content.items[index], PageColumns(width: layout.body.width))
    guard number >= max(1, item.textLines(columns).count) else { return [] }
    var x = layout.body.x + columns.textStart + TextWidth.width(of: linkSign)
    return item.linkTitles.enumerated().prefix(item.links.count).map { link, title in
      defer { x += TextWidth.width(of: title) + TextWidth.width(of: linkSeparator) }
      return ClickArea(
        rect: Rect(x: x, y: point.y, width: TextWidth.width(of: title), height: 1), target: .link(item: index, link: link))
    }
  }

  /// The first line of the selected item; nil on another screen than a page.
  var pagePlace: Point? {
    guard case .page(let page) = state.screen else { return nil }
    let rect = layout.body.split(top: PageContent.headingHeight(for: layout.body.height)).rest
    let first = page.layout(width: layout.body.width).firstLine(ofItem: page.cursor) ?? 0
    return rect.isEmpty ? nil : Point(x: rect.x, y: min(rect.maxY - 1, rect.y + max(0, first - page.scroll)))
  }
}

extension PageItem {
  fileprivate var isEntry: Bool {
    if case .entry = body { true } else { false }
  }
}

extension PageItem.Remark {
  /// What the remark is called.
  var phrase: Phrase {
    switch self {
    case .ambiguity: PageWords.ambiguity
    case .conflict: PageWords.conflict
    case .comment: PageWords.note
    case .advice: PageWords.advice
    case .warning: PageWords.warning
    case .error: PageWords.error
    }
  }
}

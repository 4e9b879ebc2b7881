import Cooperation
import Navigation
import TextUI
import Wording

extension Drawing {
  /// A timeline: labels, axis, bars, today's line; below, where it has the keyboard, the selected item's dates in words, else a legend.
  func drawTimeline(
    _ timeline: TimelineList, in rect: Rect, isFocused: Bool, isPane: Bool, on canvas: inout Canvas
  ) {
    let parts = TimelineLayout(rect)
    // The chart stays beside what is said of rows that are missing, where there is room for both.
    let isRoomy = timeline.axis != nil && parts.labels.width >= 28 && parts.labels.height >= 6
    if timeline.count == 0, !isRoomy { return drawEmptyTimeline(timeline, in: rect, on: &canvas) }
    let ticks = timeline.axis?.ticks(language: state.language, notation: state.dates) ?? []
    if let axis = timeline.axis {
      // Where all rows are in view they say themselves how much lies where; headings alone do not.
      let isAllInView = timeline.zoom == nil && timeline.count <= parts.chart.height && timeline.folded.isEmpty
      if !isAllInView { drawDensity(timeline, axis, in: parts.density, on: &canvas) }
      drawAxis(axis, ticks, in: parts.axis, on: &canvas)
    }
    // The group that one is in stays in view when its heading is not.
    let table = Table.items(isGrouped: timeline.grouping != .none, in: state.tableContext(width: parts.labels.width))
    let slots = table.slots(width: parts.labels.width)
    let group = timeline.groupAbove
    if let group {
      let line = Rect(x: parts.labels.x, y: parts.axis.y, width: parts.labels.width, height: 1)
      draw(.group(group), table, slots, in: line, on: &canvas)
    }
    if !isPane, !parts.density.isEmpty || group == nil {
      let y = parts.density.isEmpty ? parts.axis.y : parts.density.y
      drawCaption(of: timeline, in: Rect(x: parts.labels.x, y: y, width: parts.labels.width, height: 1), on: &canvas)
    }
    if let axis = timeline.axis { drawGrid(axis, ticks, in: parts.chart, on: &canvas) }
    guard timeline.count > 0 else {
      drawEmptyTimeline(timeline, in: parts.labels, on: &canvas)
      drawSigns(in: parts.detail, on: &canvas)
      return
    }
    let rows = Rect(x: rect.x, y: parts.chart.y, width: rect.width, height: parts.chart.height)
    drawRows(
      timeline.list.scroll..<timeline.count, selected: timeline.list.cursor, isFocused: isFocused,
      nameWidth: slots.first?.maxX, in: rows, on: &canvas
    ) { position, line, canvas in
      guard let row = timeline.row(at: position) else { return }
      draw(row, table, slots, in: line, on: &canvas)
      guard let item = row.item, let axis = timeline.axis else { return }
      drawBars(of: item, axis, in: Rect(x: parts.chart.x, y: line.y, width: parts.chart.width, height: 1), on: &canvas)
    }
    if isFocused, let item = timeline.selected {
      drawDetail(of: item, in: parts.detail, on: &canvas)
    } else {
      drawSigns(in: parts.detail, on: &canvas)
    }
  }

  private func drawEmptyTimeline(_ timeline: TimelineList, in rect: Rect, on canvas: inout Canvas) {
    guard state.awaiting[.list(.timeline)] == nil else { return }
    guard !isBeforeFirstRows else {
      drawEmpty(word(Words.firstRowsComing), in: rect, on: &canvas)
      return
    }
    let filter = timeline.list.filter
    drawEmpty(
      filter.isEmpty ? word(Words.emptyTimeline) : word(Words.noMatch(filter)),
      hint: filter.isEmpty ? emptySelectionHint : word(Words.noMatchHint), in: rect, on: &canvas)
  }

  /// How many items there are; in a long list without headings also at which of them one is.
  func itemCount(_ timeline: TimelineList) -> String {
    let hasPlace = timeline.grouping == .none && timeline.list.cursor > 0
    return extent(cursor: hasPlace ? timeline.list.cursor + 1 : 0, of: timeline.data.items)
  }

  /// What the whole screen says of itself: as much of the end of it as fits, since the years stand on the axis too.
  private func drawCaption(of timeline: TimelineList, in rect: Rect, on canvas: inout Canvas) {
    var parts = captionParts(timeline) + (timeline.data.items >= 1000 ? [itemCount(timeline)] : [])
    while parts.count > 1, TextWidth.width(of: parts.joined(separator: " · ")) > rect.width - 2 { parts.removeFirst() }
    canvas.put(parts.joined(separator: " · "), x: rect.x + 1, y: rect.y, style: .role(.muted), width: rect.width - 2)
  }

  /// The years in view or the scale, and the grouping: `1966 – 2029 · by country`.
  func timelineCaption(_ timeline: TimelineList) -> String { captionParts(timeline).joined(separator: " · ") }

  private func captionParts(_ timeline: TimelineList) -> [String] {
    let last = (timeline.frame ?? timeline.data.span)?.upperBound.year
    let years = timeline.axis.map { axis in
      "\(axis.days.lowerBound.year) – \(min(axis.days.upperBound.year, last ?? axis.days.upperBound.year))"
    }
    var parts = [timeline.zoom.map { word($0.phrase) } ?? years ?? word(Words.fit)]
    if timeline.grouping != .none { parts.append(word(Words.by(timeline.grouping.phrase))) }
    if timeline.list.sort != .start || timeline.list.isReversed {
      parts.append(word(timeline.list.sort.phrase) + (timeline.list.isReversed ? " " + glyphs.ascending : ""))
    }
    return parts
  }

  // MARK: Axis

  private func drawAxis(_ axis: TimeAxis, _ ticks: [TimeAxis.Tick], in rect: Rect, on canvas: inout Canvas) {
    for tick in ticks {
      canvas.put(
        tick.label, x: rect.x + tick.column, y: rect.y, style: tick.isMajor ? .plain : .role(.muted), clip: rect)
    }
    guard let today = axis.column(of: state.today) else { return }
    let label = word(Words.today)
    let width = TextWidth.width(of: label)
    let x = min(rect.x + today, rect.maxX - width)
    // Only where it covers no tick's label.
    let isFree = (x - 1..<x + width + 1).allSatisfy { canvas[$0, rect.y].text == " " || $0 >= rect.maxX || $0 < rect.x }
    if isFree { canvas.put(label, x: x, y: rect.y, style: .role(.today), clip: rect) }
  }

  /// How much lies in each stretch of time; what the zoomed axis shows stands out.
  private func drawDensity(_ timeline: TimelineList, _ axis: TimeAxis, in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty, let span = timeline.wholeSpan, let firstYear = timeline.data.firstYear else { return }
    let whole = TimeAxis(fitting: span, width: rect.width)
    let most = timeline.data.density.max() ?? 0
    guard most > 0 else { return }
    for column in 0..<rect.width {
      let day = whole.day(atColumn: column)
      let index = day.year - firstYear
      guard timeline.data.density.indices.contains(index) else { continue }
      let level = timeline.data.density[index]
      guard level > 0 else { continue }
      let glyph = glyphs.lowerEighths[max(1, level * 8 / most)]
      let isVisible = timeline.zoom == nil || axis.days.contains(day)
      canvas.put(glyph, x: rect.x + column, y: rect.y, style: .role(isVisible ? .bar : .faint))
    }
  }

  // MARK: Detail

  /// The selected item's dates in words, each with how precise it is.
  private func drawDetail(of item: ItemRow, in rect: Rect, on canvas: inout Canvas) {
    guard rect.height > 0 else { return }
    var lines: [[Span]] = []
    if rect.height > 1 {
      canvas.hline(x: rect.x, y: rect.y, width: rect.width, style: .role(.border), glyph: glyphs.horizontal)
      lines.append([
        Span(item.title.text(in: state.language), .role(.title)),
        Span("  " + word(item.reference.kind.phrase), .role(.muted)),
      ])
    }
    // How precise the dates are, and then their long form, give way before a date is cut.
    let forms = [(true, .long), (false, .long), (false, .short)] as [(Bool, EDTFDate.TextStyle)]
    let choices = forms.lazy.map { self.dateSpans(of: item, isPrecise: $0, style: $1) }
    lines.append(
      choices.first { spans in spans.width <= rect.width - 3 }
        ?? dateSpans(of: item, isPrecise: false, style: .short))
    let top = rect.maxY - lines.count
    for (row, spans) in lines.enumerated() {
      canvas.put(spans: spans, x: rect.x + 2, y: top + row, width: rect.width - 3)
    }
  }

  /// What the signs of the chart mean, as many as fit: this stands still while the rows follow another pane's cursor.
  private func drawSigns(in rect: Rect, on canvas: inout Canvas) {
    var line = rect
    if rect.height > 1 {
      canvas.hline(x: rect.x, y: rect.y, width: rect.width, style: .role(.border), glyph: glyphs.horizontal)
      line = rect.split(top: 1).rest
    }
    var x = line.x + 2
    // An arrow with a year says itself what it is.
    for legend in HelpContent.Legend.allCases where legend != .outOfView {
      let sign = signText(String(legend == .openEnd ? legend.sign.suffix(1) : legend.sign.prefix(1)))
      let text = " " + legend.name.text(in: state.language)
      let width = TextWidth.width(of: sign) + TextWidth.width(of: text)
      if x + width > line.maxX - 1 {
        line = line.split(top: 1).rest
        x = line.x + 2
      }
      guard line.height > 0 else { return }
      x += canvas.put(spans: [Span(sign, .role(role(of: legend))), Span(text, .role(.muted))], x: x, y: line.y) + 2
    }
  }

  private func dateSpans(of item: ItemRow, isPrecise: Bool, style: EDTFDate.TextStyle) -> [Span] {
    var spans: [Span] = []
    for entry in item.datedEntries {
      if !spans.isEmpty { spans.append(Span("  \(glyphs.bullet)  ", .role(.muted))) }
      let symbol = entry.isPlanned ? glyphs.milestonePlanned : glyphs.milestone
      let title = entry.title.map { " " + $0.text(in: state.language) + ":" } ?? ""
      let label = entry.span.map(word) ?? symbol + (entry.isPlanned ? " " + word(Words.planned) : "") + title
      spans.append(Span(label + " ", .role(.muted)))
      spans.append(Span(entry.date.text(in: state.language, style: style, notation: state.dates), .plain))
      let quoted = entry.wording.map(state.language.quoted)
      let details = [isPrecise ? entry.date.precisionText(in: state.language) : nil, quoted].compactMap(\.self)
      if !details.isEmpty { spans.append(Span(state.language.parenthesised(state.language.list(details)), .role(.muted))) }
    }
    return spans.isEmpty ? [Span(word(Words.undated), .role(.muted))] : spans
  }
}

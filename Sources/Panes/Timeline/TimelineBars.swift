import Cooperation
import Navigation
import TextUI
import Wording

extension Drawing {
  /// Draws faint dots under the labels of the axis, so that a bar far below can be read off, and today's line: what stands still
  /// while rows come and go.
  func drawGrid(_ axis: TimeAxis, _ ticks: [TimeAxis.Tick], in chart: Rect, on canvas: inout Canvas) {
    for tick in ticks where tick.column < chart.width {
      canvas.vline(x: chart.x + tick.column, y: chart.y, height: chart.height, style: .role(.faint), glyph: glyphs.bullet)
    }
    guard let today = axis.column(of: state.today) else { return }
    canvas.vline(x: chart.x + today, y: chart.y, height: chart.height, style: .role(.today), glyph: glyphs.today)
  }

  /// Draws what is known of an item's time on one line: planned hollow, actual solid, uncertain ends shaded, open ends
  /// arrowed, events as diamonds, and today's line over the bars.
  func drawBars(of item: ItemRow, _ axis: TimeAxis, in chart: Rect, on canvas: inout Canvas) {
    guard !item.dates.isEmpty else {
      canvas.put(word(Words.undated), x: chart.x + 1, y: chart.y, style: .role(.faint), clip: chart)
      return
    }
    if let planned = item.planned { drawPlanned(planned.date.extent, axis, in: chart, on: &canvas) }
    // Work whose end is planned is drawn to today, or to that end if it has passed.
    let plannedEnd = item.planned.flatMap { $0.date.plansEnd ? $0.date.extent.latestEnd : nil }
    let lastDay = plannedEnd.map { min($0, state.today) } ?? state.today
    if let actual = item.actual { drawActual(actual.date, until: lastDay, axis, in: chart, on: &canvas) }
    for mark in item.marks { drawReach(of: mark, axis, in: chart, on: &canvas) }
    if let today = axis.column(of: state.today) {
      put(glyphs.today, .today, over: chart.x + today, in: chart, on: &canvas)
    }
    for mark in item.marks { drawMark(mark, axis, in: chart, on: &canvas) }
    if let extent = item.planned?.date.extent { drawArrows(extent, axis, .planned, in: chart, on: &canvas) }
    if let extent = item.actual?.date.extent, plannedEnd == nil || !extent.openEnd {
      drawArrows(extent, axis, .actual, in: chart, on: &canvas)
    }
    if let end = item.passedEnd(today: state.today), let column = axis.column(of: end) {
      canvas.put(glyphs.passedEnd, x: chart.x + min(column + 1, chart.width - 1), y: chart.y, style: .role(.warning), clip: chart)
    }
    drawOutOfView(item, axis, in: chart, on: &canvas)
  }

  private func drawPlanned(_ extent: Extent, _ axis: TimeAxis, in chart: Rect, on canvas: inout Canvas) {
    guard let columns = columns(from: extent.earliestStart ?? extent.latestStart, to: lastDay(of: extent), axis) else { return }
    canvas.hline(
      x: chart.x + columns.lowerBound, y: chart.y, width: columns.count, style: .role(.planned), glyph: glyphs.dotted)
  }

  private func drawActual(_ date: EDTFDate, until today: Day, _ axis: TimeAxis, in chart: Rect, on canvas: inout Canvas) {
    let extent = date.extent
    let first = extent.earliestStart ?? extent.latestStart
    let last = lastDay(of: extent, until: today)
    guard let whole = columns(from: first, to: last, axis) else { return }
    // Shade first; the part that is certain goes over it.
    canvas.hline(
      x: chart.x + whole.lowerBound, y: chart.y, width: whole.count, style: .role(.uncertain), glyph: glyphs.shades[0])
    if extent.unknownEnd, !extent.openEnd {
      // The end is not known: the bar fades out behind its start, which says no length.
      for (step, shade) in glyphs.shades.reversed().enumerated() {
        canvas.put(shade, x: chart.x + whole.upperBound + step, y: chart.y, style: .role(.uncertain), clip: chart)
      }
    }
    let certainFirst = extent.latestStart ?? first
    let certainLast = extent.openEnd ? max(today, certainFirst ?? today) : extent.earliestEnd
    if let certainFirst, let certainLast, certainFirst <= certainLast {
      let range = axis.eighths(of: certainFirst...certainLast)
      let width = Double(chart.width * 8)
      if range.upperBound > 0, range.lowerBound < chart.width * 8 {
        EighthBar(
          from: Double(max(0, range.lowerBound)) / width, to: Double(min(chart.width * 8, range.upperBound)) / width,
          style: .role(.actual), glyphs: glyphs
        ).draw(on: &canvas, in: chart)
      }
    }
  }

  /// Arrows at ends that are open, over everything else in their cell: a bar without one has ended.
  private func drawArrows(_ extent: Extent, _ axis: TimeAxis, _ role: Role, in chart: Rect, on canvas: inout Canvas) {
    guard let columns = columns(from: extent.earliestStart ?? extent.latestStart, to: lastDay(of: extent), axis) else { return }
    if extent.openEnd {
      let behindToday = axis.column(of: state.today).map { $0 + 1 } ?? 0
      let column = min(max(columns.upperBound, behindToday), chart.width - 1)
      canvas.put(glyphs.openEnd, x: chart.x + column, y: chart.y, style: .role(role), clip: chart)
    }
    if extent.openStart || extent.unknownStart {
      canvas.put(glyphs.openStart, x: chart.x + max(0, columns.lowerBound - 1), y: chart.y, style: .role(role), clip: chart)
    }
  }

  /// The last day that a bar is drawn to: an open end reaches today, an unknown one its latest known day.
  private func lastDay(of extent: Extent, until day: Day? = nil) -> Day? {
    if extent.openEnd {
      let day = day ?? state.today
      guard let start = extent.latestStart ?? extent.earliestStart else { return day }
      return max(day, start)
    }
    return extent.latestEnd ?? extent.earliestEnd ?? extent.latestStart
  }

  /// The columns that the days take, nil where none is in view.
  private func columns(from first: Day?, to last: Day?, _ axis: TimeAxis) -> Range<Int>? {
    guard let last = last ?? first else { return nil }
    let first = min(first ?? last, last)
    let range = axis.eighths(of: first...last)
    guard range.upperBound > 0, range.lowerBound < axis.width * 8 else { return nil }
    return max(0, range.lowerBound / 8)..<min(axis.width, (range.upperBound + 7) / 8)
  }

  // MARK: Events

  /// Shades the stretch in which an event of a vague date lies.
  private func drawReach(of mark: TimelineMark, _ axis: TimeAxis, in chart: Rect, on canvas: inout Canvas) {
    let extent = mark.date.extent
    guard let columns = columns(from: extent.earliestStart, to: extent.latestEnd, axis), columns.count > 1 else { return }
    for column in columns where canvas[chart.x + column, chart.y].style.role != .actual {
      canvas.put(glyphs.shades[0], x: chart.x + column, y: chart.y, style: .role(.uncertain), clip: chart)
    }
  }

  private func drawMark(_ mark: TimelineMark, _ axis: TimeAxis, in chart: Rect, on canvas: inout Canvas) {
    guard let column = axis.column(of: mark.date.extent.middle) else { return }
    let sign = mark.isPlanned ? glyphs.milestonePlanned : glyphs.milestone
    put(sign, .milestone, over: chart.x + column, in: chart, on: &canvas)
  }

  /// Puts a sign over what is drawn in a cell; on a bar, the bar goes on behind it.
  private func put(_ sign: String, _ role: Role, over x: Int, in chart: Rect, on canvas: inout Canvas) {
    let isOnBar = canvas[x, chart.y].text == glyphs.leftEighths[8] && canvas[x, chart.y].style.role == .actual
    canvas.put(sign, x: x, y: chart.y, style: .role(role).on(isOnBar ? .actual : nil), clip: chart)
  }

  /// An arrow at the edge where all of an item lies beyond it.
  private func drawOutOfView(_ item: ItemRow, _ axis: TimeAxis, in chart: Rect, on canvas: inout Canvas) {
    let extents = item.dates.map(\.extent)
    guard !extents.isEmpty else { return }
    let reaches = extents.map { extent in axis.eighths(of: extent.middle) }
    if extents.allSatisfy({ lastDay(of: $0).map { $0 < axis.days.lowerBound } ?? false }), reaches.allSatisfy({ $0 < 0 }) {
      let year = extents.compactMap { lastDay(of: $0)?.year }.max().map { " \($0)" } ?? ""
      canvas.put(glyphs.openStart + year, x: chart.x, y: chart.y, style: .role(.muted), clip: chart)
    } else if axis.zoom == nil, let first = extents.compactMap(\.earliestStart).min(), first < axis.days.lowerBound,
      extents.contains(where: { lastDay(of: $0).map { $0 >= axis.days.lowerBound } ?? false })
    {
      // The whole span leaves out lone early dates: this item begins at one.
      canvas.put("\(glyphs.openStart) \(first.year) ", x: chart.x, y: chart.y, style: .role(.muted), clip: chart)
    } else if extents.allSatisfy({ ($0.earliestStart ?? .first) > axis.days.upperBound }) {
      let year = extents.compactMap { $0.earliestStart?.year }.min().map { "\($0) " } ?? ""
      canvas.put(
        year + glyphs.openEnd, x: chart.maxX - TextWidth.width(of: year) - 1, y: chart.y, style: .role(.muted), clip: chart)
    }
    guard axis.zoom == nil, let last = extents.compactMap({ lastDay(of: $0) }).max(), last > axis.days.upperBound,
      extents.contains(where: { ($0.earliestStart ?? .first) <= axis.days.upperBound })
    else { return }
    let text = " \(last.year) \(glyphs.openEnd)"
    canvas.put(text, x: chart.maxX - TextWidth.width(of: text), y: chart.y, style: .role(.muted), clip: chart)
  }
}

extension Extent {
  /// The day in the middle of what is known.
  fileprivate var middle: Day {
    let first = earliestStart ?? latestStart ?? earliestEnd ?? .first
    let last = latestEnd ?? earliestEnd ?? latestStart ?? first
    return first.advanced(by: max(0, first.distance(to: last)) / 2)
  }
}

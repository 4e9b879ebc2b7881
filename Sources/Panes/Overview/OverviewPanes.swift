import Cooperation
import Navigation
import TextUI

extension Drawing {
  /// The overview: as many of its three panes as the window shows.
  func drawOverview(_ overview: OverviewScreen, on canvas: inout Canvas) {
    guard let panes = state.overviewLayout else { return }
    if !panes.isTitled { drawTabs(overview, on: &canvas) }
    for (pane, rect) in panes.panes {
      guard let content = panes.content(of: pane) else { continue }
      let isFocused = pane == overview.pane
      if panes.isTitled { drawTitle(of: pane, overview, in: rect, on: &canvas) }
      switch pane {
      case .agencies: drawAgencies(overview, in: content, isFocused: isFocused, on: &canvas)
      case .countries: drawPlaces(overview, in: content, isFocused: isFocused, on: &canvas)
      case .timeline: drawTimeline(overview.timeline, in: content, isFocused: isFocused, isPane: true, on: &canvas)
      }
      guard panes.isTitled else { continue }
      let (total, scroll, height) = extent(of: pane, overview, in: content)
      Scrollbar(total: total, visible: height, offset: scroll, glyphs: glyphs)
        .draw(on: &canvas, in: Rect(x: rect.maxX - 1, y: content.y, width: 1, height: content.height))
    }
  }

  private func extent(of pane: Pane, _ overview: OverviewScreen, in content: Rect) -> (Int, Int, Int) {
    switch pane {
    case .agencies: (overview.agencies.count, overview.agencies.scroll, content.height)
    case .countries: (overview.countries.count, overview.countries.scroll, content.height)
    case .timeline: (overview.timeline.count, overview.timeline.list.scroll, TimelineLayout(content).chart.height)
    }
  }

  private func drawTitle(of pane: Pane, _ overview: OverviewScreen, in rect: Rect, on canvas: inout Canvas) {
    canvas.rule(
      rect.titleLine, title: title(of: pane, overview), trailing: [Span(order(of: pane, overview), .role(.muted))],
      focused: pane == overview.pane, glyphs: glyphs)
  }

  /// A pane's title: its key, its name, how many rows, and what narrows it.
  private func title(of pane: Pane, _ overview: OverviewScreen) -> [Span] {
    let isFocused = pane == overview.pane
    let names = narrowing(of: pane, overview)
    return [
      Span("\(pane.rawValue) ", .role(.key)), Span(word(pane.title), isFocused ? .role(.title) : .plain),
      Span(" \(count(of: pane, overview))", .plain),
    ] + (names.isEmpty ? [] : [Span(" \(glyphs.bullet) \(names)", .role(.accent))])
  }

  /// The names of the rows under cursors that rest in other panes and narrow this one. What the moving cursor is on is plain to see,
  /// and would be sent again with every key.
  private func narrowing(of pane: Pane, _ overview: OverviewScreen) -> String {
    let names = overview.conditions(for: pane).map { $0.title.text(in: state.language) }
    return names.map { TextWidth.truncated($0, to: 24, ellipsis: glyphs.ellipsis) }.joined(separator: " · ")
  }

  /// How many rows a pane has, and at which of many one is.
  private func count(of pane: Pane, _ overview: OverviewScreen) -> String {
    switch pane {
    case _ where isBeforeFirstRows: ""
    case .agencies: extent(cursor: place(of: overview.agencies), of: overview.agencies.listing.total)
    case .countries: extent(cursor: place(of: overview.countries), of: overview.countries.listing.total)
    case .timeline: itemCount(overview.timeline)
    }
  }

  /// The number of the row under the cursor, from 1; 0 for the row that stands for all.
  private func place<Row>(of pane: ListModel<Row>) -> Int { pane.cursor + (pane.hasAllRow ? 0 : 1) }

  private func order(of pane: Pane, _ overview: OverviewScreen) -> String {
    func text(_ phrase: Phrase, _ reversed: Bool) -> String { word(phrase) + (reversed ? " " + glyphs.ascending : "") }
    switch pane {
    case .agencies: return text(overview.agencies.sort.phrase, overview.agencies.isReversed)
    case .countries: return text(overview.countries.sort.phrase, overview.countries.isReversed)
    case .timeline: return timelineCaption(overview.timeline)
    }
  }

  /// In a small window, the line that says which pane is in front and how to get to the others.
  private func drawTabs(_ overview: OverviewScreen, on canvas: inout Canvas) {
    let rect = layout.body
    for tab in tabs(overview) {
      let width = canvas.put("\(tab.pane.rawValue) ", x: tab.rect.x, y: rect.y, style: .role(.key), clip: rect)
      let style = tab.pane == overview.pane ? Style.role(.title).underline() : .role(.muted)
      canvas.put(tab.name, x: tab.rect.x + width, y: rect.y, style: style, clip: rect)
    }
    // Where there is no line for chips, a sign says that something narrows the list.
    let marks = (overview.filter.isEmpty ? "" : "/") + (overview.pins.isEmpty ? "" : "*")
    if layout.chips.isEmpty, !marks.isEmpty {
      canvas.put(marks, x: rect.maxX - 1 - marks.count, y: rect.y, style: .role(.accent))
    }
  }

  /// The tabs with their names, as far as there is room for these, and where they stand.
  func tabs(_ overview: OverviewScreen) -> [(pane: Pane, name: String, rect: Rect)] {
    let rect = layout.body
    // The count goes first where there is little room, then the names of the panes that are not in front.
    func names(withCount: Bool, withOthers: Bool) -> [String] {
      Pane.allCases.map { pane in
        guard pane == overview.pane else { return withOthers ? word(pane.title) : "" }
        return withCount ? "\(word(pane.title)) \(count(of: pane, overview))" : word(pane.title)
      }
    }
    let choices = [
      names(withCount: true, withOthers: true), names(withCount: false, withOthers: true),
      names(withCount: true, withOthers: false),
    ]
    let chosen = choices.first { names in names.reduce(0) { $0 + TextWidth.width(of: $1) + 4 } <= rect.width } ?? choices[2]
    var x = rect.x + 1
    return zip(Pane.allCases, chosen).map { pane, name in
      let width = 2 + TextWidth.width(of: name)
      defer { x += width + (name.isEmpty ? 0 : 2) }
      return (pane, name, Rect(x: x, y: rect.y, width: width, height: 1))
    }
  }

  func tabAreas(_ overview: OverviewScreen) -> [ClickArea] {
    if overview.layout(in: layout.body).isTitled { return [] }
    return tabs(overview).map { tab in
      let command: Command.ID =
        switch tab.pane {
        case overview.pane: .sort
        case .agencies: .agenciesPane
        case .countries: .countriesPane
        case .timeline: .timelinePane
        }
      return ClickArea(rect: tab.rect, target: .command(command))
    }
  }

  // MARK: Agencies

  private func drawAgencies(_ overview: OverviewScreen, in rect: Rect, isFocused: Bool, on canvas: inout Canvas) {
    let pane = overview.agencies
    guard !isEmpty(pane, isLoaded: state.awaiting[.list(.agencies)] == nil, in: rect, on: &canvas) else { return }
    let most = pane.listing.rows.map(\.programmes).max() ?? 0
    let columns = TableColumns([
      .init("", .flexible(minimum: 8, weight: 6, maximum: 60)),
      .init("", .fixed(countWidth(pane.listing.rows.map(\.programmes))), alignment: .trailing),
      .init("", .flexible(minimum: 6, weight: 1, maximum: 24), dropOrder: 1),
    ]).resolve(width: rect.width - 3)
    let bar = rect.width >= 34
    drawRows(
      pane.scroll..<pane.count, selected: pane.cursor, isFocused: isFocused,
      nameWidth: cursorWidth(of: pane, columns[0], word(Words.allAgencies)), in: rect,
      on: &canvas
    ) {
      position, line, canvas in
      guard let row = pane.row(at: position) else {
        if position == 0, pane.hasAllRow { drawAllRow(word(Words.allAgencies), in: line, on: &canvas) }
        return
      }
      drawMarks(row.reference, overview.pins, hasFindings: row.hasFindings, in: line, on: &canvas)
      for slot in columns where slot.index < 2 || bar {
        let x = line.x + 2 + slot.x
        switch slot.index {
        case 0: drawTitle(agencyName(row), isOutside: row.isOutside, x: x, y: line.y, width: slot.width, on: &canvas)
        case 1: drawCount(row.programmes, events: row.events, x: x, y: line.y, width: slot.width, on: &canvas)
        default: drawBar(row.programmes, of: most, in: Rect(x: x, y: line.y, width: slot.width, height: 1), on: &canvas)
        }
      }
    }
  }

  private func agencyName(_ row: AgencyRow) -> [Span] {
    let title = row.title.text(in: state.language)
    guard let acronym = row.acronym, acronym != title else { return [Span(title, .plain)] }
    return [Span(acronym, .plain), Span(" " + title, .role(.muted))]
  }

  // MARK: Countries and regions

  private func drawPlaces(_ overview: OverviewScreen, in rect: Rect, isFocused: Bool, on canvas: inout Canvas) {
    let pane = overview.countries
    guard !isEmpty(pane, isLoaded: state.awaiting[.list(.countries)] == nil, in: rect, on: &canvas) else { return }
    let most = pane.listing.rows.map(\.programmes).max() ?? 0
    let columns = TableColumns([
      .init("", .flexible(minimum: max(10, min(22, rect.width - 14)), weight: 2, maximum: 34)),
      .init("", .fixed(groupsWidth(in: rect.width)), dropOrder: 2),
      .init("", .fixed(countWidth(pane.listing.rows.map(\.programmes))), alignment: .trailing),
      .init("", .flexible(minimum: 4, weight: 1, maximum: 10), dropOrder: 1),
      .init("", .flexible(minimum: 11, weight: 2, maximum: 30), dropOrder: 3),
    ]).resolve(width: rect.width - 3)
    let years = activityYears
    drawRows(
      pane.scroll..<pane.count, selected: pane.cursor, isFocused: isFocused,
      nameWidth: cursorWidth(of: pane, columns[0], word(Words.allCountries)), in: rect,
      on: &canvas
    ) {
      position, line, canvas in
      guard let row = pane.row(at: position) else {
        if position == 0, pane.hasAllRow {
          drawAllRow(word(Words.allCountries), in: line, on: &canvas)
          if let years, let slot = columns.last, slot.index == 4 {
            drawYears(years, in: Rect(x: line.x + 2 + slot.x, y: line.y, width: slot.width, height: 1), on: &canvas)
          }
        }
        return
      }
      drawMarks(row.reference, overview.pins, hasFindings: row.hasFindings, in: line, on: &canvas)
      for slot in columns {
        let x = line.x + 2 + slot.x
        switch slot.index {
        case 0:
          drawTitle(
            [Span(row.title.text(in: state.language), .plain)], isOutside: row.isOutside, x: x, y: line.y, width: slot.width,
            on: &canvas)
        case 1: canvas.put(groups(of: row, width: slot.width), x: x, y: line.y, style: .role(.muted), width: slot.width)
        case 2: drawCount(row.programmes, events: row.events, x: x, y: line.y, width: slot.width, on: &canvas)
        case 3: drawBar(row.programmes, of: most, in: Rect(x: x, y: line.y, width: slot.width, height: 1), on: &canvas)
        default:
          guard let years else { continue }
          drawActivity(row, years, in: Rect(x: x, y: line.y, width: slot.width, height: 1), on: &canvas)
        }
      }
    }
  }

  /// The columns that groups have; by the width of the pane alone, because columns that go by the rows at hand would jump with the
  /// cursor of another pane.
  private func groupsWidth(in width: Int) -> Int {
    width >= 64 ? 15 : max(6, TextWidth.width(of: word(RecordKind.region.phrase)))
  }

  /// The groups that fit a column, none of them cut.
  private func groups(of row: PlaceRow, width: Int) -> String {
    if case .region = row.place { return word(RecordKind.region.phrase) }
    var text = ""
    for group in row.groups {
      let longer = text.isEmpty ? group : text + " · " + group
      if TextWidth.width(of: longer) <= width { text = longer }
    }
    return text
  }

  /// The years that the activity columns of all rows show, whatever narrows the list: sixty at the most, the latest.
  private var activityYears: ClosedRange<Int>? {
    state.totals.core.map { max($0.lowerBound.year, $0.upperBound.year - 59)...$0.upperBound.year }
  }

  /// Activity by year, all rows on the same years, so that they can be compared down the list.
  private func drawActivity(_ row: PlaceRow, _ years: ClosedRange<Int>, in rect: Rect, on canvas: inout Canvas) {
    guard let first = row.firstYear, !row.activity.isEmpty else { return }
    let values = years.map { year in
      row.activity.indices.contains(year - first) ? Double(row.activity[year - first]) : 0
    }
    Sparkline(values, style: .role(.bar), glyphs: glyphs)
      .draw(on: &canvas, in: Rect(x: rect.x + 1, y: rect.y, width: rect.width - 1, height: 1))
  }

  /// The first and the last of the years, over the column of activities.
  private func drawYears(_ years: ClosedRange<Int>, in rect: Rect, on canvas: inout Canvas) {
    let width = min(rect.width - 1, years.count)
    canvas.put(String(years.lowerBound), x: rect.x + 1, y: rect.y, style: .role(.muted))
    if width >= 10 { canvas.put(String(years.upperBound), x: rect.x + 1 + width - 4, y: rect.y, style: .role(.muted)) }
  }

  // MARK: Parts of both lists

  /// How far the cursor's ground reaches: under the names, or the words of the row that stands for all.
  private func cursorWidth<Row>(of pane: ListModel<Row>, _ names: TableColumns.Slot, _ all: String) -> Int {
    pane.hasAllRow && pane.cursor == 0 ? max(2 + names.width, 3 + TextWidth.width(of: all)) : 2 + names.width
  }

  private func drawAllRow(_ text: String, in line: Rect, on canvas: inout Canvas) {
    canvas.put(text, x: line.x + 2, y: line.y, style: .role(.muted), clip: line)
  }

  private func drawMarks(
    _ reference: RecordReference, _ pins: Selection, hasFindings: Bool, in line: Rect, on canvas: inout Canvas
  ) {
    if pins.contains(reference) {
      canvas.put("*", x: line.x + 1, y: line.y, style: .role(.accent))
    } else if hasFindings {
      canvas.put(glyphs.warning, x: line.x + 1, y: line.y, style: .role(.warning))
    }
  }

  /// The number of programmes; where there are none but events, a dot says that there is something.
  private func drawCount(_ programmes: Int, events: Int, x: Int, y: Int, width: Int, on canvas: inout Canvas) {
    let text = programmes > 0 ? grouped(programmes) : events > 0 ? glyphs.milestone : glyphs.bullet
    canvas.put(text, x: x, y: y, style: programmes > 0 ? .plain : .role(.muted), width: width, align: .trailing)
  }

  private func drawBar(_ value: Int, of most: Int, in rect: Rect, on canvas: inout Canvas) {
    guard most > 0, value > 0 else { return }
    EighthBar(value: Double(value) / Double(most), glyphs: glyphs).draw(on: &canvas, in: rect)
  }

  /// Says why a list has no rows, and is true then, but where the row that stands for all has its place above that.
  private func isEmpty<Row>(_ pane: ListModel<Row>, isLoaded: Bool, in rect: Rect, on canvas: inout Canvas) -> Bool {
    guard pane.listing.total == 0 else { return false }
    // That row stays where it is, as long as there is anything at all.
    let hasAllRow = pane.hasAllRow && !hasNothing
    drawEmptyList(filter: pane.filter, isLoaded: isLoaded, in: hasAllRow ? rect.split(top: 1).rest : rect, on: &canvas)
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
        Words.noMatch.text(in: state.language, filter), hint: word(Words.noMatchHint), in: rect, on: &canvas)
    }
  }
}

import Cooperation
import Navigation
import TextUI
import Wording

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
      case .countries: drawCountries(overview, in: content, isFocused: isFocused, on: &canvas)
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
}

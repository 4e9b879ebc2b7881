import Cooperation
import TextUI

extension AppState {
  /// Takes in what was done with the mouse; whatever it does, a key does too.
  mutating func take(_ event: MouseEvent, on target: ClickTarget?, at time: Int64) -> [Effect] {
    guard usesMouse, !layout.isTooSmall else { return [] }
    let point = Point(x: max(0, min(event.point.x, size.width - 1)), y: max(0, min(event.point.y, size.height - 1)))
    switch (event.kind, event.button) {
    case (.press, .left): return press(point, on: target, at: time)
    case (.drag, .left): return drag(to: point)
    case (.release, _):
      pointer.dragged = nil
      return []
    case (.wheelUp, _): return wheel(-3, at: point)
    case (.wheelDown, _): return wheel(3, at: point)
    case (.press, _), (.drag, _): return []
    }
  }

  // MARK: Clicks

  private mutating func press(_ point: Point, on target: ClickTarget?, at time: Int64) -> [Effect] {
    let last = pointer.click.flatMap { $0.isDoubled(by: point, at: time) ? $0 : nil }
    pointer = Pointer()
    if last?.hasOpened == true { return [] }
    message = nil
    var effects: [Effect] = []
    if case .filter = mode, layout.body.contains(point), !(target?.isOfPrompt ?? false) {
      // Beside the prompt a click keeps what is typed, as Enter does, and then does what it does anywhere.
      effects = acceptFilter()
      guard mode == .browse else { return effects }
    }
    if let target { return effects + click(target, point, at: time) }
    let before = (history.past.count, mode == .browse)
    effects += last == nil ? click(point, at: time) : accept()
    if (history.past.count, mode == .browse) != before {
      pointer = Pointer(click: .init(point: point, time: time, hasOpened: true))
    }
    return effects
  }

  private mutating func click(_ target: ClickTarget, _ point: Point, at time: Int64) -> [Effect] {
    switch target {
    case .command(let command): return apply(.command(command))
    case .edit(let key): return apply(.edit(key))
    case .value(let position): return takeValue(position)
    case .order(let sort): return order(by: sort)
    case .screen, .condition, .words, .filter, .link:
      // What a second click finds in its place is something else.
      pointer.click = .init(point: point, time: time, hasOpened: true)
    }
    switch target {
    case .command, .edit, .value, .order: return []
    case .screen(let steps): return goBack(steps: steps)
    case .condition(let term):
      var selection = selection
      selection.remove(term)
      message = Message(Words.unpinned.text(in: language, title(of: term)))
      return setSelection(selection)
    case .words:
      var selection = selection
      selection.text = ""
      return setSelection(selection)
    case .filter(let pane): return clearFilter(of: pane)
    case .link(let item, let link): return follow(link, ofItem: item)
    }
  }

  /// Puts one of the values that the filter prompt offers in the place of the one that is being typed.
  private mutating func takeValue(_ position: Int?) -> [Effect] {
    guard let position, case .filter(var prompt) = mode, prompt.completion?.rows.indices.contains(position) == true else {
      return []
    }
    prompt.completion?.list.cursor = position
    mode = .filter(prompt)
    return editFilter(.tab) { _ in }
  }

  private mutating func goBack(steps: Int) -> [Effect] {
    if steps == 0 { return mode == .browse ? [] : cancel() }
    guard steps <= history.past.count else { return [] }
    for _ in 0..<steps { _ = history.goBack() }
    return restore()
  }

  private mutating func clearFilter(of pane: Pane?) -> [Effect] {
    guard let pane, case .overview(var overview) = screen else { return setFilter("") }
    switch pane {
    case .agencies: overview.agencies.list.filter = ""
    case .places: overview.places.list.filter = ""
    case .timeline: overview.timeline.list.filter = ""
    }
    screen = .overview(overview)
    return refreshOverview([pane])
  }

  private mutating func follow(_ link: Int, ofItem item: Int) -> [Effect] {
    guard case .page(var page) = screen else { return [] }
    page.move(to: item, width: layout.body.width, height: pageHeight)
    page.link = link
    screen = .page(page)
    return openSelected()
  }

  /// Clicks on a row, on the title of a pane, or on nothing.
  private mutating func click(_ point: Point, at time: Int64) -> [Effect] {
    switch mode {
    case .browse: break
    case .search(let prompt): return clickInOverlay(point, at: time, from: prompt.list, count: prompt.hits.count)
    case .palette(let palette):
      return clickInOverlay(point, at: time, from: palette.list, count: paletteEntries(palette).count)
    case .copy(let menu):
      return clickInOverlay(point, at: time, from: menu.list, count: copyChoices.count, in: copyBox.inset(by: 1))
    case .filter, .help: return []
    }
    switch screen {
    case .overview(let overview): return click(point, at: time, in: overview)
    case .timeline(let screen): return click(point, at: time, in: screen)
    case .facets(let facets): return click(point, at: time, in: facets)
    case .page(let page): return click(point, at: time, in: page)
    }
  }

  /// The row of a list that a place is on; nil where there is none.
  private func position<Sort>(_ point: Point, in rows: Rect, _ list: ListState<Sort>, count: Int) -> Int? {
    let position = list.scroll + point.y - rows.y
    return rows.contains(point) && position < count ? position : nil
  }

  private mutating func clickInOverlay(
    _ point: Point, at time: Int64, from list: ListState<Int>, count: Int, in rows: Rect? = nil
  ) -> [Effect] {
    guard let position = position(point, in: rows ?? layout.body.split(top: 2).rest, list, count: count) else { return [] }
    if position == list.cursor { return accept() }
    pointer.click = .init(point: point, time: time)
    moveInMode(.to(position))
    return []
  }

  private mutating func click(_ point: Point, at time: Int64, in overview: OverviewState) -> [Effect] {
    guard let panes = overviewLayout, let (pane, rect) = panes.panes.first(where: { $0.rect.contains(point) }),
      let content = panes.content(of: pane)
    else { return [] }
    let focused = overview.focus == pane ? [] : focus(pane)
    if panes.isTitled, point.y == rect.y { return focused + apply(.command(.sort)) }
    if pane == .timeline { return focused + click(point, at: time, TimelineLayout(content), wasFocused: overview.focus == pane) }
    let (list, count) =
      pane == .agencies
      ? (overview.agencies.list.place, overview.agencies.count) : (overview.places.list.place, overview.places.count)
    guard let position = position(point, in: content, list, count: count) else { return focused }
    // The row that stands for all opens the timeline, which one click must not.
    if overview.focus == pane, position == list.cursor, overview.selected != nil { return accept() }
    pointer.click = .init(point: point, time: time)
    return focused + moveInOverview(.to(position))
  }

  private mutating func click(_ point: Point, at time: Int64, in screen: TimelineScreen) -> [Effect] {
    let parts = TimelineLayout(layout.body)
    if point.y < parts.chart.y, point.x < parts.labels.maxX, layout.body.contains(point) { return apply(.command(.sort)) }
    return click(point, at: time, parts, wasFocused: true)
  }

  /// Clicks in a timeline: a title selects and opens, in the chart a row is selected and the years can be dragged.
  private mutating func click(_ point: Point, at time: Int64, _ parts: TimelineLayout, wasFocused: Bool) -> [Effect] {
    guard let timeline = timelineInFront else { return [] }
    let isInChart = parts.chart.contains(point)
    if isInChart || parts.axis.contains(point) || parts.density.contains(point) { pointer.dragged = point }
    let rows = Rect(
      x: parts.labels.x, y: parts.labels.y, width: parts.labels.width + parts.chart.width, height: parts.labels.height)
    guard let position = position(point, in: rows, timeline.list, count: timeline.count) else { return [] }
    if wasFocused, !isInChart, position == timeline.list.cursor { return accept() }
    pointer.click = .init(point: point, time: time)
    changeTimeline { timeline, parts in
      timeline.list.move(to: position, count: timeline.count, height: parts.chart.height)
      timeline.list.anchor = timeline.rowUnderCursor?.reference
      if !isInChart { timeline.follow() }
    }
    return []
  }

  private mutating func click(_ point: Point, at time: Int64, in facets: FacetsState) -> [Effect] {
    guard let parts = facetsLayout else { return [] }
    if let box = parts.values, parts.isTitled, box.contains(point), point.y == box.y { return apply(.command(.sort)) }
    if let rows = parts.facetRows, rows.contains(point) {
      let position = facets.facetScroll(height: rows.height) + point.y - rows.y
      guard Facet.allCases.indices.contains(position) else { return focusFacets(values: false) }
      if !facets.isInValues, Facet.allCases[position] == facets.facet { return accept() }
      pointer.click = .init(point: point, time: time)
      return focusFacets(values: false) + moveInFacets(.to(position))
    }
    guard let rows = parts.valueRows, let position = position(point, in: rows, facets.list, count: facets.count) else {
      return []
    }
    if facets.isInValues, position == facets.list.cursor { return accept() }
    pointer.click = .init(point: point, time: time)
    return focusFacets(values: true) + moveInFacets(.to(position))
  }

  private mutating func click(_ point: Point, at time: Int64, in page: PageState) -> [Effect] {
    let lines = page.layout(width: layout.body.width).lines
    let line = page.scroll + point.y - (layout.body.maxY - pageHeight)
    guard layout.body.contains(point), line >= page.scroll, lines.indices.contains(line), case .item(let item, _) = lines[line]
    else { return [] }
    if item == page.cursor, page.item?.address != nil || page.target != nil { return accept() }
    pointer.click = .init(point: point, time: time)
    return moveOnPage(.to(item))
  }

  // MARK: Wheel and drag

  /// Scrolls what is under the pointer; the focus stays where it is.
  private mutating func wheel(_ lines: Int, at point: Point) -> [Effect] {
    switch mode {
    case .browse, .filter: break
    case .search, .palette, .help, .copy:
      moveInMode(.lines(lines))
      return []
    }
    guard layout.body.contains(point) else { return [] }
    switch screen {
    case .overview:
      guard let pane = overviewLayout?.panes.first(where: { $0.rect.contains(point) })?.pane else { return [] }
      return moveInOverview(.lines(lines), in: pane)
    case .timeline: return moveInTimeline(.lines(lines))
    case .facets(let facets): return wheel(lines, at: point, in: facets)
    case .page: return moveOnPage(.lines(lines))
    }
  }

  private mutating func drag(to point: Point) -> [Effect] {
    guard mode == .browse, let last = pointer.dragged else { return [] }
    pointer = Pointer(dragged: point)
    changeTimeline { timeline, _ in timeline.pan(cells: last.x - point.x) }
    return []
  }
}

extension ListState {
  /// Where the person is, whatever the list is ordered by.
  fileprivate var place: ListState<Int> {
    var place = ListState<Int>(sort: 0)
    (place.cursor, place.scroll) = (cursor, scroll)
    return place
  }
}

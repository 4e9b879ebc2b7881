import Cooperation
public import Navigation
import TextUI

/// What is wrong with a state whose questions are all answered; empty when cursors are in their lists and in view, all rows in
/// view are at hand, and every pane shows what the cursors and pins narrow it to.
public func flaws(in state: AppState) -> [String] {
  var flaws: [String] = []
  if !state.awaiting.isEmpty { flaws.append("waits for \(state.awaiting.keys)") }
  switch state.screen {
  case .overview(let overview):
    flaws += check("agencies", overview.agencies, overview.agenciesSelection, lines(.agencies, state))
    flaws += check("countries", overview.places, overview.placesSelection, lines(.places, state))
    flaws += check(overview.timeline, overview.timelineSelection, lines(.timeline, state))
  case .timeline(let screen):
    flaws += check(screen.timeline, screen.selection, TimelineLayout(state.layout.body).chart.height)
  case .facets(let facets):
    let rows = FacetsLayout(body: state.layout.body, isInValues: true).valueRows?.height ?? 1
    flaws += check("values", cursor: facets.list.cursor, scroll: facets.list.scroll, count: facets.count, max(1, rows))
    if facets.answered?.facet != facets.facet || facets.answered?.list.selection != facets.selection
      || facets.answered?.list.filter != facets.list.filter
    {
      flaws.append("the values are others")
    }
    for position in facets.list.scroll..<max(facets.list.scroll, min(facets.count, facets.list.scroll + rows))
    where facets.row(at: position) == nil { flaws.append("value \(position) is missing") }
  case .page(let page):
    let count = page.content.items.count
    let layout = PageLayout(page.content, width: state.layout.body.width)
    flaws += check("page", cursor: page.cursor, count: count)
    if let line = layout.firstLine(ofItem: page.cursor), !(page.scroll..<page.scroll + state.pageHeight).contains(line) {
      flaws.append("the page's item \(page.cursor) is on line \(line), out of view from \(page.scroll)")
    }
    if page.link > 0, page.link >= page.item?.links.count ?? 0 { flaws.append("link \(page.link) is not there") }
  }
  switch state.mode {
  case .browse, .filter: break
  case .search(let prompt):
    flaws += check("hits", cursor: prompt.list.cursor, scroll: prompt.list.scroll, count: prompt.hits.count, state.overlayHeight)
  case .palette(let palette):
    let count = state.paletteEntries(palette).count
    flaws += check("palette", cursor: palette.list.cursor, scroll: palette.list.scroll, count: count, state.overlayHeight)
  case .copy(let menu):
    if !(0...CopyChoice.allCases.count).contains(menu.list.cursor) { flaws.append("copy at \(menu.list.cursor)") }
  case .help(let help):
    if help.scroll < 0 || help.scroll > HelpContent(state: state).lines.count { flaws.append("help at \(help.scroll)") }
  }
  return flaws
}

/// The lines of a pane; nil where the window does not show it.
private func lines(_ pane: Pane, _ state: AppState) -> Int? {
  state.overviewLayout?.content(of: pane).map { pane == .timeline ? TimelineLayout($0).chart.height : $0.height }
}

private func check<Row, Sort>(
  _ name: String, _ pane: ListPane<Row, Sort>, _ selection: Selection, _ lines: Int?
) -> [String] {
  var flaws: [String] = []
  if pane.answered?.selection != selection { flaws.append("\(name) are narrowed to something else than \(selection.values)") }
  if pane.answered?.filter != pane.list.filter { flaws.append("\(name) are filtered by something else") }
  if pane.answered?.sort != pane.list.sort || pane.answered?.reversed != pane.list.reversed {
    flaws.append("\(name) are in another order")
  }
  guard let lines else { return flaws + check(name, cursor: pane.list.cursor, count: pane.count) }
  let scroll = pane.list.scroll
  flaws += check(name, cursor: pane.list.cursor, scroll: scroll, count: pane.count, lines)
  for position in scroll..<max(scroll, min(pane.count, scroll + lines)) {
    if pane.row(at: position) == nil, !(pane.hasAllRow && position == 0) { flaws.append("\(name) lack row \(position)") }
  }
  return flaws
}

private func check(_ timeline: TimelineState, _ selection: Selection, _ lines: Int?) -> [String] {
  var flaws: [String] = []
  let answered = timeline.answered
  if answered?.list.selection != selection { flaws.append("the timeline is narrowed to something else") }
  if answered?.list.filter != timeline.list.filter { flaws.append("the timeline is filtered by something else") }
  if answered?.grouping != timeline.grouping || answered?.folded != timeline.folded { flaws.append("grouped otherwise") }
  guard let lines else { return flaws + check("timeline", cursor: timeline.list.cursor, count: timeline.count) }
  let scroll = timeline.list.scroll
  flaws += check("timeline", cursor: timeline.list.cursor, scroll: scroll, count: timeline.count, lines)
  for position in scroll..<max(scroll, min(timeline.count, scroll + lines)) where timeline.row(at: position) == nil {
    flaws.append("the timeline lacks row \(position)")
  }
  return flaws
}

private func check(_ name: String, cursor: Int, count: Int) -> [String] {
  (0..<max(1, count)).contains(cursor) ? [] : ["\(name): cursor \(cursor) of \(count)"]
}

private func check(_ name: String, cursor: Int, scroll: Int, count: Int, _ lines: Int) -> [String] {
  check(name, cursor: cursor, count: count)
    + (scroll >= 0 && (scroll..<scroll + max(1, lines)).contains(cursor) ? [] : ["\(name): \(cursor) out of view from \(scroll)"])
}

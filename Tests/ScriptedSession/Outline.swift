import Cooperation
public import Navigation
import TextUI

/// A state in one line, so that a test reads: state, keys, state.
///
/// ```
/// overview [agencies jica 1/4] countries all 0/3 timeline memo 0/6
/// timeline labs 2/6 | of country/VN | zoom year
/// country/VN 4/9 → programme/care | back 1
/// ```
///
/// Each list says which record the cursor is on, at which position, and how many rows there are; the focused one is in brackets.
/// What is as it is at the start is left out: no pins, no filter, the first sort, the whole span, browsing, no history.
public func outline(_ state: AppState) -> String {
  var parts = [outline(state.screen)]
  switch state.screen {
  case .overview(let overview):
    if !overview.pins.isEmpty { parts.append("pins " + list(overview.pins)) }
    parts += facets(overview.agencies, "agencies", first: .programmes)
    parts += facets(overview.countries, "countries", first: .programmes)
    parts += facets(overview.timeline)
  case .timeline(let screen):
    if !screen.selection.isEmpty { parts.append("of " + list(screen.selection)) }
    parts += facets(screen.timeline)
  case .breakdown(let screen):
    if !screen.selection.isEmpty { parts.append("of " + list(screen.selection)) }
    parts += facets(screen.values, "values", first: screen.facet == .year ? .name : .programmes)
  case .programmes(let screen):
    if !screen.selection.isEmpty { parts.append("of " + list(screen.selection)) }
    parts += facets(screen.programmes, "programmes", first: .start)
  case .page(let page):
    if !page.filter.isEmpty { parts.append("filter \(page.filter)") }
  }
  switch state.mode {
  case .browse: break
  case .filter(let prompt): parts.append("filtering \(prompt.field.text)▏")
  case .search(let prompt):
    let hit = prompt.selected.map { " → \($0.reference)" } ?? ""
    parts.append("finding \(prompt.field.text)▏\(position(prompt.list.cursor, prompt.hits.count))\(hit)")
  case .palette(let palette):
    let entries = state.paletteEntries(palette)
    let name = entries.indices.contains(palette.list.cursor) ? " → " + entries[palette.list.cursor].name : ""
    parts.append("command \(palette.field.text)▏\(position(palette.list.cursor, entries.count))\(name)")
  case .copy(let menu): parts.append("copying " + (state.copyChoices.dropFirst(menu.list.cursor).first.map { "\($0)" } ?? "-"))
  case .help(let help): parts.append("help \(help.scroll)")
  }
  if !state.history.past.isEmpty { parts.append("back \(state.history.past.count)") }
  if !state.history.future.isEmpty { parts.append("forward \(state.history.future.count)") }
  if state.language == .japanese { parts.append("in Japanese") }
  return parts.joined(separator: " | ")
}

private func outline(_ screen: Screen) -> String {
  switch screen {
  case .overview(let overview):
    let panes = Pane.allCases.map { pane in
      let text =
        switch pane {
        case .agencies: row(overview.agencies.row(at: overview.agencies.cursor)?.reference, overview.agencies)
        case .countries: row(overview.countries.row(at: overview.countries.cursor)?.reference, overview.countries)
        case .timeline: row(overview.timeline)
        }
      return pane == overview.pane ? "[\(pane.word) \(text)]" : "\(pane.word) \(text)"
    }
    return "overview " + panes.joined(separator: " ")
  case .timeline(let screen): return "timeline " + row(screen.timeline)
  case .breakdown(let facets):
    guard facets.isInValues else { return "facets [\(facets.facet)] \(facets.values.count)" }
    return "facets \(facets.facet) [\(facets.selected?.value ?? "-")\(position(facets.values.cursor, facets.values.count))]"
  case .programmes(let screen): return "programmes " + row(screen.programmes.rowUnderCursor?.reference, screen.programmes)
  case .page(let page):
    let name =
      switch page.about {
      case .record(let reference): reference.description
      case .sources(let reference): "\(reference)/sources"
      case .findings: "findings"
      case .diagnosis: "diagnosis"
      }
    guard page.answer != nil else { return name + " …" }
    let link = page.target.map { " → \($0)" } ?? ""
    return name + position(page.cursor, page.content.items.count) + link
  }
}

private func row<Row>(_ reference: RecordReference?, _ pane: ListModel<Row>) -> String {
  let name = reference.map(\.id) ?? (pane.hasAllRow && pane.cursor == 0 ? "all" : "-")
  return name + position(pane.cursor, pane.count)
}

private func row(_ timeline: TimelineList) -> String {
  let name =
    switch timeline.rowUnderCursor {
    case .group(let group): "#" + (group.reference?.id ?? "none")
    case .item(let item, _): item.reference.id
    case nil: "-"
    }
  return name + position(timeline.list.cursor, timeline.count)
}

private func position(_ cursor: Int, _ count: Int) -> String { " \(cursor)/\(count)" }

/// Records by their address; other conditions as they are typed, words between quotes.
private func list(_ selection: Selection) -> String {
  let terms = selection.terms.map { term in
    (term.isExcluded ? "not " : "") + (term.reference?.description ?? "\(term.facet)/\(term.value)")
  }
  return (terms + (selection.text.isEmpty ? [] : ["“\(selection.text)”"])).joined(separator: ",")
}

private func list(_ references: [RecordReference]) -> String { references.map(\.description).joined(separator: ",") }

private func facets<Row>(_ state: ListModel<Row>, _ name: String, first: Row.Sort) -> [String] {
  (state.filter.isEmpty ? [] : ["\(name) filter \(state.filter)"])
    + (state.sort == first && !state.isReversed ? [] : ["\(name) by \(state.sort)\(state.isReversed ? " reversed" : "")"])
}

private func facets(_ timeline: TimelineList) -> [String] {
  facets(timeline.list, "timeline", first: .start) + (timeline.zoom.map { ["zoom \($0)"] } ?? [])
    + (timeline.grouping == .none ? [] : ["by \(timeline.grouping)"])
    + (timeline.folded.isEmpty ? [] : ["folded " + list(timeline.folded.sorted())])
}

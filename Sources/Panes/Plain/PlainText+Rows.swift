import Cooperation
import Navigation

extension PlainText {
  /// The lines of a position of the list in front: a numbered row, or what a page says there.
  func lines(at position: Int) -> [String] { lines(at: position, withHeading: true) }

  func lines(at position: Int, withHeading: Bool) -> [String] {
    if isPage, case .page(let page) = state.screen { return lines(of: position, on: page.content, withHeading: withHeading) }
    return ["\(position + state.place.firstNumber). \(description(at: position))"]
  }

  /// A row in words, without its number.
  func description(at position: Int) -> String {
    if case .search(let prompt) = state.mode {
      let hits = prompt.hits
      return spoken(hits.indices.contains(position) ? hits[position] : nil, .records(in: state.tableContext()))
    }
    switch state.screen {
    case .overview(let overview):
      let context = state.tableContext(overview.pins)
      switch overview.focus {
      case .agencies:
        return spoken(overview.agencies.row(at: position), .agencies(in: context), all: Words.allAgencies)
      case .places: return spoken(overview.places.row(at: position), .places(in: context), all: Words.allCountries)
      case .timeline: return spoken(overview.timeline.row(at: position), .items(isGrouped: true, in: context))
      }
    case .timeline(let screen):
      return spoken(screen.timeline.row(at: position), .items(isGrouped: true, in: state.tableContext()))
    case .facets(let facets):
      if facets.isInValues {
        return spoken(facets.row(at: position), .values(of: facets.facet, in: state.tableContext(facets.selection)))
      }
      let all = Facet.allCases
      return all.indices.contains(position) ? word(all[position].title) : ""
    case .page(let page):
      return page.content.items.indices.contains(position) ? text(of: page.content.items[position]) : ""
    }
  }

  private func spoken<Row>(_ row: Row?, _ table: Table<Row>, all: Phrase? = nil) -> String {
    row.map { joined(table.spoken($0)) } ?? all.map(word) ?? ""
  }
}

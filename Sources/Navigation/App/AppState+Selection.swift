public import Cooperation
import TextUI

extension AppState {
  /// The selection of the current screen; empty on a page.
  public var selection: Selection { screen.selection }

  /// Replaces the selection of the current screen; its lists and the totals follow.
  mutating func setSelection(_ selection: Selection) -> [Effect] {
    guard selection != self.selection else { return [] }
    screen.selection = selection
    return screen.model.canBeNarrowed ? refresh() : []
  }

  /// Returns the title of a condition's value, or its code until the title is known.
  public func title(of term: Term) -> String {
    (termTitles[term.included] ?? term.knownTitle)?.text(in: language) ?? term.value
  }

  /// Requests the titles of values known only from an address or a prompt, one at a time.
  mutating func askTitles() -> [Effect] {
    guard case .browse = mode, awaiting[.term] == nil else { return [] }
    guard let term = selection.terms.first(where: { $0.knownTitle == nil && termTitles[$0.included] == nil }) else { return [] }
    return ask(.term, .facet(Self.lookUp(term)))
  }

  /// Returns the query for the values that a text can mean, across all programmes.
  static func lookUp(_ term: Term) -> FacetQuery {
    FacetQuery(
      facet: term.facet, list: ListQuery(filter: term.value, sort: .programmes, window: Window(offset: 0, count: 50)))
  }

  /// Stores the answer to `askTitles`; a value without a match is its own title.
  mutating func receiveTitle(_ rows: [FacetRow], for query: FacetQuery) -> [Effect] {
    let value = query.list.filter
    let row = rows.first { $0.value == value }
    termTitles[Term(query.facet, value)] = row?.title ?? LocalizedText(value)
    return askTitles()
  }

  /// Caches the titles of selected values of a facet.
  mutating func cacheTitles(of rows: [FacetRow], _ facet: Facet) {
    for row in rows where selection.terms.contains(where: { $0.facet == facet && $0.value == row.value }) {
      termTitles[Term(facet, row.value)] = row.title
    }
  }
}

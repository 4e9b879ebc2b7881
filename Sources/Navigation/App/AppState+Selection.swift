public import Cooperation
import TextUI

extension AppState {
  /// What the screen in front is narrowed to; a page is narrowed to nothing.
  public var selection: Selection { screen.selection }

  /// Narrows the screen in front to something else; its lists and the totals follow.
  mutating func setSelection(_ selection: Selection) -> [Effect] {
    guard selection != self.selection else { return [] }
    screen.selection = selection
    return screen.model.canBeNarrowed ? refresh() : []
  }

  /// What a condition's value is called; its code until the name is known.
  public func title(of term: Term) -> String {
    (termTitles[term.included] ?? term.knownTitle)?.text(in: language) ?? term.value
  }

  /// Asks what a value of the selection is called that only an address or a prompt named, one after the other.
  mutating func askTitles() -> [Effect] {
    guard case .browse = mode, awaiting[.term] == nil else { return [] }
    guard let term = selection.terms.first(where: { $0.knownTitle == nil && termTitles[$0.included] == nil }) else { return [] }
    return ask(.term, .facet(Self.lookUp(term)))
  }

  /// The question for the values that a text can mean, of all programmes.
  static func lookUp(_ term: Term) -> FacetQuery {
    FacetQuery(
      facet: term.facet, list: ListQuery(filter: term.value, sort: .programmes, window: Window(offset: 0, count: 50)))
  }

  /// Takes over the answer to `askTitles`: where nothing is found, the value stands for itself.
  mutating func receiveTitle(_ rows: [FacetRow], for query: FacetQuery) -> [Effect] {
    let value = query.list.filter
    let row = rows.first { $0.value == value }
    termTitles[Term(query.facet, value)] = row?.title ?? LocalizedText(value)
    return askTitles()
  }

  /// Keeps what the values of a facet are called that everything is narrowed to.
  mutating func keepTitles(of rows: [FacetRow], _ facet: Facet) {
    for row in rows where selection.terms.contains(where: { $0.facet == facet && $0.value == row.value }) {
      termTitles[Term(facet, row.value)] = row.title
    }
  }
}

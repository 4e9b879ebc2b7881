public import Cooperation
import TextUI

extension AppState {
  /// What the screen in front is narrowed to; a page is narrowed to nothing.
  public var selection: Selection { screen.selection }

  /// Narrows the screen in front to something else; its lists and the totals follow.
  mutating func setSelection(_ selection: Selection) -> [Effect] {
    guard selection != self.selection else { return [] }
    screen.selection = selection
    switch screen {
    case .overview: return refreshTotals() + refreshOverview(Pane.allCases) + askTitles()
    case .timeline: return refreshTotals() + refreshTimeline() + askTitles()
    case .facets: return refreshTotals() + refreshFacets() + askTitles()
    case .page: return []
    }
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

  /// Takes the answer to `askTitles` in: where nothing is found, the value stands for itself.
  mutating func takeTitle(_ rows: [FacetRow], for query: FacetQuery) -> [Effect] {
    let value = query.list.filter
    let row = rows.first { $0.value == value }
    termTitles[Term(query.facet, value)] = row?.title ?? LocalizedText(value)
    return askTitles()
  }
}

extension Screen {
  /// What the screen is narrowed to; a page is narrowed to nothing.
  var selection: Selection {
    get {
      switch self {
      case .overview(let overview): overview.pins
      case .timeline(let screen): screen.selection
      case .facets(let facets): facets.selection
      case .page: Selection()
      }
    }
    set {
      switch self {
      case .overview(var overview):
        overview.pins = newValue
        self = .overview(overview)
      case .timeline(var screen):
        screen.selection = newValue
        self = .timeline(screen)
      case .facets(var facets):
        facets.selection = newValue
        self = .facets(facets)
      case .page:
        break
      }
    }
  }
}

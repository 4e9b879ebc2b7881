public import Cooperation
public import Wording

/// The list of facets, which needs no query.
public struct FacetList: Hashable, Sendable {
  private var place = ListCursor()

  init(_ facet: Facet) { select(facet) }

  public var facet: Facet { Facet.allCases[place.cursor] }

  private mutating func select(_ facet: Facet) {
    place.cursor = Facet.allCases.firstIndex(of: facet) ?? 0
  }
}

extension FacetList: AnyListModel {
  public var cursor: Int { place.cursor }
  public var scroll: Int { place.scroll }
  public var count: Int { Facet.allCases.count }
  public var itemCount: Int { count }
  public var hasAllRow: Bool { false }
  public var filter: String {
    get { "" }
    set {}
  }
  public var order: ListOrder? {
    get { nil }
    set {}
  }
  public var orderPhrases: (sort: Phrase, direction: Phrase)? { nil }
  public var reference: RecordReference? { nil }
  public var savedRow: String? { nil }
  public var hasRowUnderCursor: Bool { true }
  public var answered: Query? { nil }

  public func texts(of positions: Range<Int>, in context: TableContext) -> TextTable? { nil }
  public func spoken(at position: Int, in context: TableContext) -> [String] {
    let facets = Facet.allCases
    return facets.indices.contains(position) ? [context.word(facets[position].title)] : []
  }
  public func term(isExcluded: Bool) -> (term: Term, title: LocalizedText)? { nil }
  public func question(_ selection: Selection, _ room: ListRoom) -> Query? { nil }
  public func isCovered(_ room: ListRoom) -> Bool { true }
  public mutating func invalidate() {}
  public mutating func receive(_ answer: Answer, for query: Query, _ room: ListRoom) -> Bool { true }
  public mutating func move(_ motion: Motion, _ room: ListRoom) { place.move(motion, count: count, height: room.height) }
  public mutating func settle(_ room: ListRoom) { place.settle(count: count, height: room.height) }
  public mutating func scroll(to position: Int) { place.scroll = position }
  public mutating func sortByNext() {}
  public mutating func locate(_ savedRow: String) {}
}

public import Cooperation
public import TextUI

/// The facets: at the left the ways to divide programmes, at the right the values of the one under the cursor.
public struct FacetsState: Hashable, Sendable {
  /// What everything is narrowed to.
  public var selection: Selection
  /// The facet whose values are shown.
  public var facet: Facet
  /// True while keys go to the values, false while they go to the list of facets.
  public var isInValues = false
  /// Where the person is among the values of each facet that was looked at, and how they are ordered and filtered.
  private var lists: [Facet: ListState<FacetSort>] = [:]
  /// The values that were fetched.
  public var listing = Listing<FacetRow>()
  /// The question that `listing` answers; nil before the first answer.
  public internal(set) var answered: FacetQuery?
  /// The facet that `listing` is about.
  public private(set) var listed: Facet?

  /// Creates the screen for which nothing was fetched yet.
  public init(selection: Selection = Selection(), facet: Facet = .agency) {
    self.selection = selection
    self.facet = facet
  }

  /// Where the person is among the values.
  public var list: ListState<FacetSort> {
    get {
      if let list = lists[facet] { return list }
      var list = ListState(sort: facet.firstSort)
      // The latest year first.
      list.reversed = facet == .year
      return list
    }
    set { lists[facet] = newValue }
  }

  /// How many values the facet has; 0 while they are still to come.
  public var count: Int { listed == facet ? listing.total : 0 }

  /// Returns the value at a position; nil where it was not fetched.
  public func row(at position: Int) -> FacetRow? { listed == facet ? listing[position] : nil }

  /// The value under the cursor, where keys go to the values.
  public var selected: FacetRow? { isInValues ? row(at: list.cursor) : nil }

  /// The record that the value under the cursor is.
  public var reference: RecordReference? { selected.flatMap { facet.reference($0.value) } }

  /// Returns the position of the facet in the first line of their list: the one under the cursor is always in view.
  public func facetScroll(height: Int) -> Int {
    let (selected, count) = (Facet.allCases.firstIndex(of: facet) ?? 0, Facet.allCases.count)
    return max(0, min(selected - height + 1, count - height))
  }

  /// Returns how many values of a facet are chosen or excluded.
  public func chosen(_ facet: Facet) -> Int { selection.terms.count { $0.facet == facet } }

  func query(height: Int) -> FacetQuery {
    FacetQuery(
      facet: facet,
      list: list.query(selection, window: Window(offset: max(0, list.scroll - 2 * height), count: 5 * height)))
  }

  /// Tells whether the values at hand are those that the state calls for.
  var isCurrent: Bool { answered.map { $0.facet == facet && $0.list.isSameList(as: query(height: 1).list) } ?? false }

  func isCovered(height: Int) -> Bool {
    let last = min(count, list.scroll + height)
    return list.scroll >= last || (listing.offset <= list.scroll && last <= listing.offset + listing.rows.count)
  }

  /// Takes an answer in. Where the order has changed, the cursor stays on its value if that is among the rows at hand.
  mutating func take(_ answer: Listing<FacetRow>, for query: FacetQuery, height: Int) {
    let before = row(at: list.cursor)?.value
    let isSameList = answered.map { $0.facet == query.facet && $0.list.isSameList(as: query.list) } ?? false
    listing = answer
    listed = query.facet
    answered = query
    var list = list
    if !isSameList, list.cursor > 0, let before, let index = answer.rows.firstIndex(where: { $0.value == before }) {
      list.relocate(to: answer.offset + index, count: count, height: height)
    } else {
      list.settle(count: count, height: height)
    }
    self.list = list
  }
}

/// Where the parts of the facets screen lie.
public struct FacetsLayout: Hashable, Sendable {
  /// The pane of the facets; nil where the window shows only the values.
  public let facets: Rect?
  /// The pane of the values; nil where the window shows only the facets.
  public let values: Rect?
  /// True where the lists have titles of their own.
  public let isTitled: Bool

  /// Lays the lists out in a body.
  public init(body: Rect, isInValues: Bool) {
    isTitled = body.width >= 60 && body.height >= 8
    if isTitled {
      let (left, right) = body.split(left: body.width >= 100 ? 26 : 20)
      facets = left
      values = right
    } else {
      facets = isInValues ? nil : body
      values = isInValues ? body : nil
    }
  }

  /// The lines of the facets.
  public var facetRows: Rect? { facets.map { isTitled ? $0.belowTitle : $0.split(top: 1).rest } }
  /// The line with the heads of the values' columns.
  public var valueHead: Rect? { values.map { (isTitled ? $0.belowTitle : $0).split(top: 1).top } }
  /// The lines of the values.
  public var valueRows: Rect? { values.map { (isTitled ? $0.belowTitle : $0).split(top: 1).rest } }
}

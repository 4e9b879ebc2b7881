import Cooperation
import TextUI

extension AppState {
  /// Where the parts of the facets screen lie in the current window.
  public var facetsLayout: FacetsLayout? {
    guard case .facets(let facets) = screen else { return nil }
    return FacetsLayout(body: layout.body, isInValues: facets.isInValues)
  }

  /// Lines that the values have, also when the window does not show them at the moment.
  private var valuesHeight: Int {
    max(1, FacetsLayout(body: layout.body, isInValues: true).valueRows?.height ?? 1)
  }

  /// Opens the facets, narrowed as the screen in front is.
  mutating func openFacets() -> [Effect] {
    switch screen {
    case .overview(let overview): show(.facets(FacetsState(selection: overview.pins)))
    case .timeline(let screen): show(.facets(FacetsState(selection: screen.selection)))
    case .facets: []
    case .page(let page): show(.facets(FacetsState(selection: Selection([page.reference].compactMap(\.self)))))
    }
  }

  mutating func refreshFacets() -> [Effect] {
    guard case .facets(let facets) = screen else { return [] }
    return ask(.facet, .facet(facets.query(height: valuesHeight)))
  }

  mutating func settleFacets() -> [Effect] {
    changeFacets { facets, height in facets.list.settle(count: facets.count, height: height) }
    return refreshFacetsIfNeeded()
  }

  private mutating func refreshFacetsIfNeeded() -> [Effect] {
    guard case .facets(let facets) = screen else { return [] }
    if case .facet(let query)? = awaiting[.facet], query.facet == facets.facet,
      query.list.isSameList(as: facets.query(height: 1).list), facets.isCovered(height: valuesHeight)
    {
      return []
    }
    return facets.isCurrent && facets.isCovered(height: valuesHeight) ? [] : refreshFacets()
  }

  mutating func takeFacet(_ listing: Listing<FacetRow>, for query: FacetQuery) -> [Effect] {
    changeFacets { facets, height in
      if query.facet == facets.facet { facets.take(listing, for: query, height: height) }
    }
    for row in listing.rows where query.list.selection.contains(where: query.facet, row.value) {
      termTitles[Term(query.facet, row.value)] = row.title
    }
    return refreshFacetsIfNeeded()
  }

  private mutating func changeFacets(_ change: (inout FacetsState, Int) -> Void) {
    guard case .facets(var facets) = screen else { return }
    change(&facets, valuesHeight)
    screen = .facets(facets)
  }

  mutating func moveInFacets(_ motion: Motion) -> [Effect] {
    changeFacets { facets, height in
      if facets.isInValues {
        var list = facets.list
        list.move(motion, count: facets.count, height: height)
        facets.list = list
      } else {
        let all = Facet.allCases
        let current = all.firstIndex(of: facets.facet) ?? 0
        facets.facet = all[motion.target(from: current, count: all.count, height: height)]
      }
    }
    return refreshFacetsIfNeeded()
  }

  /// Scrolls the values where the pointer is over them; the list of facets where it does not fit.
  mutating func wheel(_ lines: Int, at point: Point, in facets: FacetsState) -> [Effect] {
    if let rows = facetsLayout?.facetRows, facetsLayout?.facets?.contains(point) == true {
      if facets.isInValues || rows.height >= Facet.allCases.count { return [] }
      return moveInFacets(.by(lines))
    }
    changeFacets { facets, height in
      var list = facets.list
      list.move(.lines(lines), count: facets.count, height: height)
      facets.list = list
    }
    return refreshFacetsIfNeeded()
  }

  /// Orders the values as the head of a column says, the other way round where they are so already.
  mutating func order(by sort: FacetSort) -> [Effect] {
    changeFacets { facets, _ in
      var list = facets.list
      list.reversed = list.sort == sort && !list.reversed
      list.sort = sort
      facets.list = list
    }
    return refreshFacetsIfNeeded()
  }

  /// Sends keys to the list of facets or to the values.
  mutating func focusFacets(values: Bool) -> [Effect] {
    changeFacets { facets, _ in facets.isInValues = values }
    return settleFacets()
  }

  /// Opens the record under the cursor; a value that is none is included, and on the list of facets the values come next.
  mutating func openInFacets(_ facets: FacetsState) -> [Effect] {
    guard facets.isInValues else { return focusFacets(values: true) }
    guard facets.selected != nil else { return [] }
    guard let reference = facets.reference else { return narrow(isExcluded: false) }
    return open(.record(reference))
  }

  /// Includes or excludes the value under the cursor, or takes that back.
  mutating func narrow(isExcluded: Bool) -> [Effect] {
    guard let (term, title) = termUnderCursor(isExcluded: isExcluded) else { return [] }
    var selection = selection
    let isThere = selection.contains(term)
    if isThere { selection.remove(term) } else { selection.insert(term) }
    termTitles[term.included] = title
    let phrase = isThere ? Words.unpinned : isExcluded ? Words.excluded : Words.pinned
    message = Message(phrase.text(in: language, title.text(in: language)))
    return setSelection(selection)
  }

  /// The condition that the row under the cursor stands for, and what it is called.
  private func termUnderCursor(isExcluded: Bool) -> (Term, LocalizedText)? {
    switch screen {
    case .overview(let overview):
      let title =
        switch overview.focus {
        case .agencies: overview.agencies.row(at: overview.agencies.list.cursor)?.title
        case .places: overview.places.row(at: overview.places.list.cursor)?.title
        case .timeline: nil as LocalizedText?
        }
      guard let title, let reference = overview.selected, let term = Term(reference, isExcluded: isExcluded) else { return nil }
      return (term, title)
    case .facets(let facets):
      guard let row = facets.selected else { return nil }
      return (Term(facets.facet, row.value, isExcluded: isExcluded), row.title)
    case .timeline, .page:
      return nil
    }
  }

  /// True where a row is under the cursor that can be included or excluded.
  var canNarrow: Bool { termUnderCursor(isExcluded: false) != nil }
}

extension Selection {
  /// Tells whether a value of a facet is chosen or excluded.
  fileprivate func contains(where facet: Facet, _ value: String) -> Bool {
    terms.contains { $0.facet == facet && $0.value == value }
  }
}

import Cooperation

extension AppState {
  /// True while the rows that keys go to are still to come; a key that came earlier than they did has to wait for them.
  public var awaitsRowsInFront: Bool {
    switch mode {
    case .help, .copy: return false
    case .search, .palette: return awaiting[.search] != nil
    case .filter where isCompleting || awaiting[.completion] != nil: return awaiting[.completion] != nil
    case .browse, .filter: break
    }
    switch screen {
    case .overview(let overview):
      switch overview.focus {
      case .agencies: return awaiting[.agencies] != nil && !overview.agencies.isFollowing
      case .places: return awaiting[.places] != nil && !overview.places.isFollowing
      case .timeline: return awaiting[.timeline] != nil && !overview.timeline.isFollowing
      }
    case .timeline(let screen): return awaiting[.timeline] != nil && !screen.timeline.isFollowing
    case .facets(let facets): return awaiting[.facet] != nil && !(facets.answered == nil && facets.count > 0)
    case .page(let page): return awaiting[.page] != nil && !page.isOutdated
    }
  }
}

extension ListPane {
  /// True while rows are at hand that a change of the data made out of date.
  var isFollowing: Bool { answered == nil && listing.total > 0 }
}

extension TimelineState {
  /// True while rows are at hand that a change of the data made out of date.
  var isFollowing: Bool { answered == nil && count > 0 }
}

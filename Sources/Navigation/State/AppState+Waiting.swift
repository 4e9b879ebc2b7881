extension AppState {
  /// True while the rows that keys go to are still to come; a key that came earlier than they did has to wait for them.
  public var awaitsRowsInFront: Bool {
    switch mode {
    case .help: return false
    case .search, .palette: return awaiting[.search] != nil
    case .browse, .filter: break
    }
    switch screen {
    case .overview(let overview):
      switch overview.focus {
      case .agencies: return awaiting[.agencies] != nil
      case .places: return awaiting[.places] != nil
      case .timeline: return awaiting[.timeline] != nil
      }
    case .timeline: return awaiting[.timeline] != nil
    case .page: return awaiting[.page] != nil
    }
  }
}

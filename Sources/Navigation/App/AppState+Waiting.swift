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
    return screen.model.awaitsRows { awaiting[$0] != nil }
  }
}

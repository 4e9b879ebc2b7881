import Cooperation

extension AppState {
  /// True while the focused rows are pending; a key typed ahead has to wait for them.
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

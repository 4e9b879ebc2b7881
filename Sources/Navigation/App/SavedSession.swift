internal import Cooperation

/// A saved session: all screens up to the current one, each with selection, order, zoom and cursor.
public struct SavedSession: Hashable, Sendable, Codable {
  /// The order and cursor of a list.
  public struct List: Hashable, Sendable, Codable {
    var sort: String
    var isReversed: Bool
    /// The record under the cursor, `agency/jica`; nil on the first row.
    var row: String?
  }

  /// A screen of the history.
  public struct Place: Hashable, Sendable, Codable {
    var address: String
    var lists: [List]
    /// The cursor on a page; on the facets screen, 1 if the values had the focus.
    var line: Int?
    /// The first visible day of a zoomed timeline.
    var day: Day?
  }

  var places: [Place]

  /// The maximum number of screens.
  static let limit = 20
}

extension AppState {
  /// The current session, to be saved for the next start.
  public var session: SavedSession {
    SavedSession(places: (history.past + [history.current]).suffix(SavedSession.limit).map(\.model.saved))
  }

  /// Restores a session before the first query; screens whose address is invalid are dropped.
  mutating func restore(_ session: SavedSession) {
    let screens = session.places.suffix(SavedSession.limit).compactMap { Screen($0) }
    guard let last = screens.last else { return }
    history = History(past: Array(screens.dropLast()), current: last)
  }
}

extension Screen {
  /// Restores a screen; nil if its address is invalid.
  fileprivate init?(_ place: SavedSession.Place) {
    guard let address = try? Address(parsing: place.address) else { return nil }
    self.init(address)
    update { $0.restore(place) }
  }
}

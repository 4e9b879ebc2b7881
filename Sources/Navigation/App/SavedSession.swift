internal import Cooperation

/// Where a person left: the screens from the first to the one in front, each with its narrowing, order, zoom, years and place.
public struct SavedSession: Hashable, Sendable, Codable {
  /// A list of a screen.
  public struct List: Hashable, Sendable, Codable {
    var sort: String
    var isReversed: Bool
    /// The record that the cursor was on, `agency/jica`; nil where it stood on the first row.
    var row: String?
  }

  /// A screen.
  public struct Place: Hashable, Sendable, Codable {
    var address: String
    var lists: [List]
    /// The line of a page that the cursor was on; 1 on the facets where it was among the values.
    var line: Int?
    /// The first day in view of a zoomed timeline.
    var day: Day?
  }

  var places: [Place]

  /// The most screens that are kept.
  static let limit = 20
}

extension AppState {
  /// Where the person is, to be kept for the next start.
  public var session: SavedSession {
    SavedSession(places: (history.past + [history.current]).suffix(SavedSession.limit).map(\.model.saved))
  }

  /// Begins where a person left, before anything was asked; what of it cannot be understood is left out.
  mutating func restore(_ session: SavedSession) {
    let screens = session.places.suffix(SavedSession.limit).compactMap { Screen($0) }
    guard let last = screens.last else { return }
    history = History(past: Array(screens.dropLast()), current: last)
  }
}

extension Screen {
  /// Restores a screen; nil where its address cannot be understood.
  fileprivate init?(_ place: SavedSession.Place) {
    guard let address = try? Address(parsing: place.address) else { return nil }
    self.init(address)
    update { $0.restore(place) }
  }
}

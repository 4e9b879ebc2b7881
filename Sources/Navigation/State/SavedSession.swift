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
    SavedSession(places: (history.past + [history.current]).suffix(SavedSession.limit).map(\.saved))
  }

  /// Begins where a person left, before anything was asked; what of it cannot be understood is left out.
  public mutating func restore(_ session: SavedSession) {
    let screens = session.places.suffix(SavedSession.limit).compactMap(Screen.init(saved:))
    guard let last = screens.last else { return }
    history = History(past: Array(screens.dropLast()), current: last)
  }
}

extension Screen {
  /// The lists of the screen, as they are ordered and where the person is in them.
  var orders: [SavedSession.List] {
    switch self {
    case .overview(let overview):
      [
        overview.agencies.list.saved(overview.agencyUnderCursor), overview.places.list.saved(overview.placeUnderCursor),
        overview.timeline.list.saved(overview.timeline.rowUnderCursor?.reference),
      ]
    case .timeline(let screen): [screen.timeline.list.saved(screen.timeline.rowUnderCursor?.reference)]
    case .facets(let facets): [facets.list.saved(facets.reference)]
    case .page: []
    }
  }

  fileprivate var saved: SavedSession.Place {
    let line: Int? =
      switch self {
      case .page(let page): page.cursor
      case .facets(let facets): facets.isInValues ? 1 : nil
      case .overview, .timeline: nil
      }
    let day: Day? =
      switch self {
      case .overview(let overview): overview.timeline.firstDay
      case .timeline(let screen): screen.timeline.firstDay
      case .facets, .page: nil
      }
    return SavedSession.Place(address: address.description, lists: orders, line: line, day: day)
  }

  fileprivate init?(saved: SavedSession.Place) {
    guard let address = try? Address(parsing: saved.address) else { return nil }
    self = address.screen
    var lists = saved.lists[...]
    switch self {
    case .overview(var overview):
      overview.agencies.list.restore(lists.popFirst())
      overview.places.list.restore(lists.popFirst())
      overview.timeline.list.restore(lists.popFirst())
      overview.timeline.dayLeft = saved.day
      self = .overview(overview)
    case .timeline(var screen):
      screen.timeline.list.restore(lists.popFirst())
      screen.timeline.dayLeft = saved.day
      self = .timeline(screen)
    case .facets(var facets):
      facets.isInValues = saved.line == 1
      facets.list.restore(lists.popFirst())
      self = .facets(facets)
    case .page(var page):
      page.cursor = max(0, saved.line ?? 0)
      self = .page(page)
    }
  }
}

extension ListState where Sort: RawRepresentable<String> {
  fileprivate func saved(_ row: RecordReference?) -> SavedSession.List {
    SavedSession.List(sort: sort.rawValue, isReversed: reversed, row: (row ?? anchor).map { "\($0.kind.rawValue)/\($0.id)" })
  }

  fileprivate mutating func restore(_ saved: SavedSession.List?) {
    guard let saved else { return }
    if let sort = Sort(rawValue: saved.sort) { self.sort = sort }
    reversed = saved.isReversed
    guard let parts = saved.row?.split(separator: "/", maxSplits: 1), parts.count == 2,
      let kind = RecordKind(rawValue: String(parts[0]))
    else { return }
    anchor = RecordReference(kind, String(parts[1]))
  }
}

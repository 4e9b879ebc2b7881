public import Cooperation

/// The three panes of the overview, in the order of the focus ring; the raw value is the key that goes there.
public enum Pane: Int, CaseIterable, Hashable, Sendable {
  case agencies = 1
  case places
  case timeline

  /// The pane's title.
  public var phrase: Phrase {
    switch self {
    case .agencies: Words.agencies
    case .places: Words.countries
    case .timeline: Words.timeline
    }
  }

  /// The word for the pane in an address.
  public var word: String {
    switch self {
    case .agencies: "agencies"
    case .places: "countries"
    case .timeline: "timeline"
    }
  }

  var following: Pane { next }
  var preceding: Pane { next.next }
}

/// The overview: three linked panes. What is under the cursor of one list narrows the other two panes; pins stay when the cursor moves on.
public struct OverviewState: Hashable, Sendable {
  /// The pane that keys go to.
  public var focus: Pane = .agencies
  /// The list that was in front last: in a narrow window it is the one beside the timeline.
  public var list: Pane = .agencies
  /// Pinned agencies, places and themes.
  public var pins = Selection()
  /// The pane of the agencies.
  public var agencies = ListPane<AgencyRow, AgencySort>(sort: .programmes)
  /// The pane of the countries and regions.
  public var places = ListPane<PlaceRow, PlaceSort>(sort: .programmes)
  /// The pane of the timeline.
  public var timeline = TimelineState()

  /// Creates the overview as it is at the start, before anything was fetched.
  public init() {}

  /// The agency under the cursor of the agencies pane; nil on the row for all.
  public var agencyUnderCursor: RecordReference? { agencies.row(at: agencies.list.cursor)?.reference }
  /// The country or region under the cursor of the countries pane; nil on the row for all.
  public var placeUnderCursor: RecordReference? { places.row(at: places.list.cursor)?.reference }

  /// What the agencies pane is narrowed to: its own dimension stays whole, so that another agency can be chosen.
  public var agenciesSelection: Selection { pins.widened(in: .agency).narrowed(to: placeUnderCursor) }
  /// What the countries pane is narrowed to, in the way of the agencies pane.
  public var placesSelection: Selection { pins.widened(in: .country).narrowed(to: agencyUnderCursor) }
  /// What the timeline is narrowed to: the pins, and what is under both cursors.
  public var timelineSelection: Selection { pins.narrowed(to: agencyUnderCursor).narrowed(to: placeUnderCursor) }

  /// The record under the cursor of the focused pane.
  public var selected: RecordReference? {
    switch focus {
    case .agencies: agencyUnderCursor
    case .places: placeUnderCursor
    case .timeline: timeline.selected?.reference
    }
  }

  /// True where any of the panes has a filter.
  public var hasFilter: Bool {
    !agencies.list.filter.isEmpty || !places.list.filter.isEmpty || !timeline.list.filter.isEmpty
  }

  mutating func clearFilters() {
    agencies.list.filter = ""
    places.list.filter = ""
    timeline.list.filter = ""
  }

  /// The filter of the focused pane.
  public var filter: String {
    get {
      switch focus {
      case .agencies: agencies.list.filter
      case .places: places.list.filter
      case .timeline: timeline.list.filter
      }
    }
    set {
      switch focus {
      case .agencies: agencies.list.filter = newValue
      case .places: places.list.filter = newValue
      case .timeline: timeline.list.filter = newValue
      }
    }
  }
}

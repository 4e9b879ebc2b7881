public import Cooperation
public import TextUI
public import Wording

/// The overview: three linked panes. The row under the cursor of one list narrows the other two panes; pins persist.
public struct OverviewScreen: Hashable, Sendable {
  /// The focused pane.
  public private(set) var pane = Pane.agencies
  /// The list focused last, which a narrow window shows beside the timeline.
  public private(set) var listBesideTimeline = Pane.agencies
  public var pins = Selection()
  public internal(set) var agencies = ListModel<AgencyRow>(sort: .programmes, startsWithAll: true)
  public internal(set) var countries = ListModel<PlaceRow>(sort: .programmes, startsWithAll: true)
  public internal(set) var timeline = TimelineList()

  public init() {}

  /// The agency under the cursor of its pane; nil on the All row.
  public var agencyUnderCursor: RecordReference? { agencies.reference }
  /// The country or region under the cursor of its pane; nil on the All row.
  public var countryUnderCursor: RecordReference? { countries.reference }

  /// The selection of the agencies, without conditions on agencies, so that another one can be chosen.
  public var agenciesSelection: Selection { pins.widened(in: .agency).narrowed(to: countryUnderCursor) }
  /// The selection of the countries, likewise without conditions on places.
  public var countriesSelection: Selection { pins.widened(in: .country).narrowed(to: agencyUnderCursor) }
  /// The selection of the timeline: the pins and the rows under both cursors.
  public var timelineSelection: Selection { pins.narrowed(to: agencyUnderCursor).narrowed(to: countryUnderCursor) }

  /// Returns the layout of a body.
  public func layout(in body: Rect) -> OverviewLayout { OverviewLayout(body: body, focus: pane, list: listBesideTimeline) }
}

extension OverviewScreen: ScreenModel {
  public init(_ address: Address) {
    self.init()
    pins = address.selection
    focus(on: (address.focus ?? .agencies).listID)
    update(pane.listID) { $0.filter = address.filter }
    timeline.zoom = address.zoom
    timeline.grouping = address.grouping
  }

  public var address: Address {
    Address(
      .overview, selection: pins, filter: filter, focus: pane, zoom: timeline.zoom, grouping: timeline.grouping)
  }

  public var selection: Selection {
    get { pins }
    set { pins = newValue }
  }

  public var timelineInFront: TimelineList? {
    get { timeline }
    set { if let newValue { timeline = newValue } }
  }

  // MARK: Lists

  public var listIDs: [ListID] { Pane.allCases.map(\.listID) }
  public var focus: ListID? { pane.listID }
  public var isPredictable: Bool { true }

  public func list(_ id: ListID) -> (any AnyListModel)? {
    switch Pane(id) {
    case .agencies: agencies
    case .countries: countries
    case .timeline: timeline
    case nil: nil
    }
  }

  public mutating func update(_ id: ListID, _ change: (inout any AnyListModel) -> Void) {
    switch Pane(id) {
    case .agencies: agencies.update(change)
    case .countries: countries.update(change)
    case .timeline: timeline.update(change)
    case nil: break
    }
  }

  public mutating func focus(on id: ListID) {
    guard let pane = Pane(id) else { return }
    self.pane = pane
    if pane != .timeline { listBesideTimeline = pane }
  }

  public func selection(of id: ListID) -> Selection {
    switch Pane(id) {
    case .agencies: agenciesSelection
    case .countries: countriesSelection
    case .timeline: timelineSelection
    case nil: pins
    }
  }

  public func frames(in body: Rect) -> [ListFrame] {
    let layout = layout(in: body)
    return layout.panes.map { pane, rect in
      let content = layout.isTitled ? rect.belowTitle : rect.split(top: 1).rest
      var frame = ListFrame(id: pane.listID, rect: rect, rows: content)
      if pane == .timeline { frame = TimelineLayout(content).frame(id: pane.listID, rect: rect) }
      if layout.isTitled { frame.title = rect.split(top: 1).top }
      return frame
    }
  }

  public func rooms(_ context: ScreenContext) -> [(id: ListID, room: ListRoom)] {
    let body = context.layout.body
    let layout = layout(in: body)
    return Pane.allCases.map { pane in
      let content = layout.content(of: pane)
      var room = ListRoom(height: max(1, content?.height ?? body.height - 1), today: context.today)
      if pane == .timeline {
        let parts = TimelineLayout(content ?? body)
        if content != nil { room.height = max(1, parts.chart.height) }
        room.chartWidth = parts.chart.width
      }
      return (pane.listID, room)
    }
  }

  public mutating func settle(_ context: ScreenContext) {
    // The axis stays fixed while a cursor narrows the timeline.
    timeline.frame = context.totals.core
    for (id, room) in rooms(context) { update(id) { $0.settle(room) } }
  }

  // MARK: Description

  public func name(_ context: ScreenContext, title: (Term) -> String) -> (text: String, limit: Int?) {
    (Words.overview.text(in: context.language), nil)
  }

  public func title(of list: ListID) -> Phrase { (Pane(list) ?? pane).title }
  public var announcesName: Bool { true }

  public var hint: Phrase? {
    Words.overviewHint
  }

  public var emptyHint: Phrase? { timelineSelection.isEmpty ? nil : Words.emptySelectionHint }

  public var restingConditions: [(facet: Facet, title: LocalizedText)] { conditions(for: pane) }

  /// Returns the conditions that cursors in other unfocused panes impose on a pane.
  public func conditions(for target: Pane) -> [(facet: Facet, title: LocalizedText)] {
    var conditions: [(facet: Facet, title: LocalizedText)] = []
    if target != .agencies, pane != .agencies, pins.values(of: .agency).isEmpty, let row = agencies.rowUnderCursor {
      conditions.append((.agency, row.acronym.map { LocalizedText($0) } ?? row.title))
    }
    if target != .countries, pane != .countries, pins.values(of: .country, .region).isEmpty, let row = countries.rowUnderCursor {
      conditions.append((row.place.reference.kind == .region ? .region : .country, row.title))
    }
    return conditions
  }

  public func status(_ context: ScreenContext) -> [Span] {
    switch pane {
    case .agencies: agencies.rowUnderCursor.map { context.names($0.title) } ?? []
    case .countries: countries.rowUnderCursor.map { context.names($0.title) } ?? []
    case .timeline: timeline.selected.map { context.item($0) } ?? []
    }
  }
  public var listTitle: Phrase { pane.title }

  public var timelineScreen: TimelineScreen {
    var screen = TimelineScreen(selection: timelineSelection)
    screen.timeline.list = timeline.list.restarted(TimelineOptions())
    return screen
  }

  // MARK: Commands

  public func opened(_ context: ScreenContext) -> ScreenOutcome {
    if pane == .timeline { return timeline.opened }
    guard let reference = focusedList?.reference else { return .perform(.timeline) }
    return .goTo(.record(reference))
  }

  public mutating func perform(_ command: Command.ID, _ context: ScreenContext) -> ScreenOutcome? {
    switch command {
    case .agenciesPane: focus(on: .agencies)
    case .countriesPane: focus(on: .countries)
    case .timelinePane: focus(on: .timeline)
    default: return nil
    }
    settle(context)
    return .changed
  }

  public func isAvailable(_ command: Command.ID) -> Bool? {
    switch command {
    case .agenciesPane, .countriesPane, .timelinePane: true
    default: nil
    }
  }
}

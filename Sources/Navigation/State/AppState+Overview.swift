import Cooperation
import TextUI

extension AppState {
  /// Where the overview's panes lie in the current window.
  public var overviewLayout: OverviewLayout? {
    guard case .overview(let overview) = screen else { return nil }
    return Self.overviewLayout(overview, body: layout.body)
  }

  static func overviewLayout(_ overview: OverviewState, body: Rect) -> OverviewLayout {
    OverviewLayout(body: body, focus: overview.focus, list: overview.list)
  }

  /// Lines of a list pane, also when the window does not show it at the moment.
  private func height(of pane: Pane, in overview: OverviewState) -> Int {
    let layout = Self.overviewLayout(overview, body: layout.body)
    guard let content = layout.content(of: pane) else { return max(1, self.layout.body.height - 1) }
    return pane == .timeline ? TimelineLayout(content).chart.height : content.height
  }

  private func chartWidth(in overview: OverviewState) -> Int {
    let layout = Self.overviewLayout(overview, body: layout.body)
    return TimelineLayout(layout.content(of: .timeline) ?? self.layout.body).chart.width
  }

  // MARK: Asking

  mutating func refreshOverview(_ panes: [Pane]) -> [Effect] {
    var effects: [Effect] = []
    for (slot, query) in overviewQueries(panes) { effects += ask(slot, query) }
    return effects
  }

  /// What to ask for some panes.
  private func overviewQueries(_ panes: [Pane]) -> [(Slot, Query)] {
    guard case .overview(let overview) = screen else { return [] }
    return panes.map { pane in
      let height = height(of: pane, in: overview)
      return switch pane {
      case .agencies: (.agencies, .agencies(overview.agencies.query(overview.agenciesSelection, height: height)))
      case .places: (.places, .places(overview.places.query(overview.placesSelection, height: height)))
      case .timeline: (.timeline, .timeline(overview.timeline.query(overview.timelineSelection, height: height)))
      }
    }
  }

  mutating func settleOverview(_ overview: OverviewState) -> [Effect] {
    var overview = overview
    overview.agencies.list.settle(count: overview.agencies.count, height: height(of: .agencies, in: overview))
    overview.places.list.settle(count: overview.places.count, height: height(of: .places, in: overview))
    overview.timeline.list.settle(count: overview.timeline.count, height: height(of: .timeline, in: overview))
    overview.timeline.frame = totals.core
    overview.timeline.fit(width: chartWidth(in: overview), today: today)
    screen = .overview(overview)
    return refreshNeeded()
  }

  /// Asks for the panes that show something else than what the cursors and pins now narrow them to, or lack rows in view.
  private mutating func refreshNeeded() -> [Effect] {
    guard case .overview(let overview) = screen else { return [] }
    return refreshOverview(Pane.allCases.filter { isOutdated($0, in: overview) || !isCovered($0, in: overview) })
  }

  /// Tells whether a pane shows, or is going to show, something else than what the cursors and pins narrow it to.
  private func isOutdated(_ pane: Pane, in overview: OverviewState) -> Bool {
    switch pane {
    case .agencies:
      if case .agencies(let query) = awaiting[.agencies] {
        return !query.isSameList(as: overview.agencies.list.query(overview.agenciesSelection, window: .all))
      }
      return !overview.agencies.isCurrent(overview.agenciesSelection)
    case .places:
      if case .places(let query) = awaiting[.places] {
        return !query.isSameList(as: overview.places.list.query(overview.placesSelection, window: .all))
      }
      return !overview.places.isCurrent(overview.placesSelection)
    case .timeline:
      if case .timeline(let query) = awaiting[.timeline] {
        return !query.isSameList(as: overview.timeline.query(overview.timelineSelection, window: .all))
      }
      return !overview.timeline.isCurrent(overview.timelineSelection)
    }
  }

  private func isCovered(_ pane: Pane, in overview: OverviewState) -> Bool {
    let height = height(of: pane, in: overview)
    return switch pane {
    case .agencies: overview.agencies.isCovered(height: height)
    case .places: overview.places.isCovered(height: height)
    case .timeline: overview.timeline.isCovered(height: height)
    }
  }

  // MARK: Answers

  mutating func takeAgencies(_ listing: Listing<AgencyRow>, for query: ListQuery<AgencySort>) -> [Effect] {
    guard case .overview(var overview) = screen else { return [] }
    guard overview.agencies.take(listing, for: query, height: height(of: .agencies, in: overview)) else {
      return refreshOverview([.agencies])
    }
    overview.agencies.list.anchorIfMoved(overview.agencyUnderCursor)
    screen = .overview(overview)
    return refreshNeeded()
  }

  mutating func takePlaces(_ listing: Listing<PlaceRow>, for query: ListQuery<PlaceSort>) -> [Effect] {
    guard case .overview(var overview) = screen else { return [] }
    guard overview.places.take(listing, for: query, height: height(of: .places, in: overview)) else {
      return refreshOverview([.places])
    }
    overview.places.list.anchorIfMoved(overview.placeUnderCursor)
    screen = .overview(overview)
    return refreshNeeded()
  }

  mutating func takeTimeline(_ listing: TimelineListing, for query: TimelineQuery) -> [Effect] {
    switch screen {
    case .overview(var overview):
      guard
        overview.timeline.take(
          listing, for: query, height: height(of: .timeline, in: overview), width: chartWidth(in: overview), today: today)
      else { return refreshOverview([.timeline]) }
      overview.timeline.list.anchorIfMoved(overview.timeline.rowUnderCursor?.reference)
      screen = .overview(overview)
      return refreshNeeded()
    case .timeline(var screen):
      let parts = TimelineLayout(layout.body)
      guard screen.timeline.take(listing, for: query, height: parts.chart.height, width: parts.chart.width, today: today) else {
        return refreshTimeline()
      }
      screen.timeline.list.anchorIfMoved(screen.timeline.rowUnderCursor?.reference)
      self.screen = .timeline(screen)
      return screen.timeline.isCovered(height: parts.chart.height) ? [] : refreshTimeline()
    case .facets, .page:
      return []
    }
  }

  // MARK: Moving

  /// Moves the cursor of a pane, by default the focused one; the panes that it narrows are asked anew.
  mutating func moveInOverview(_ motion: Motion, in pane: Pane? = nil) -> [Effect] {
    guard case .overview(var overview) = screen else { return [] }
    let pane = pane ?? overview.focus
    let height = height(of: pane, in: overview)
    switch pane {
    case .agencies:
      overview.agencies.list.move(motion, count: overview.agencies.count, height: height)
      overview.agencies.list.anchor = overview.agencyUnderCursor
      screen = .overview(overview)
      // While the row is not at hand, nobody knows what it narrows the others to.
      return overview.agencies.isCovered(height: height) ? refreshNeeded() : refreshOverview([.agencies])
    case .places:
      overview.places.list.move(motion, count: overview.places.count, height: height)
      overview.places.list.anchor = overview.placeUnderCursor
      screen = .overview(overview)
      return overview.places.isCovered(height: height) ? refreshNeeded() : refreshOverview([.places])
    case .timeline:
      overview.timeline.move(motion, height: height)
      screen = .overview(overview)
      return overview.timeline.isCovered(height: height) ? [] : refreshOverview([.timeline])
    }
  }

  mutating func focus(_ pane: Pane) -> [Effect] {
    guard case .overview(var overview) = screen else { return [] }
    overview.focus = pane
    if pane != .timeline { overview.list = pane }
    screen = .overview(overview)
    return settleOverview(overview)
  }

}

extension ListPane {
  /// What to ask for a selection. More rows of the list at hand are asked for where they are in view; in another list, the row
  /// under the cursor is looked for.
  func query(_ selection: Selection, height: Int) -> ListQuery<Sort> {
    var query = list.query(selection, window: window(height: height))
    if answered?.isSameList(as: query) == true { query.locate = nil }
    return query
  }
}

extension TimelineState {
  /// What to ask for a selection, in the way of a list pane.
  func query(_ selection: Selection, height: Int) -> TimelineQuery {
    var query = query(selection, window: window(height: height))
    if answered?.isSameList(as: query) == true { query.list.locate = nil }
    return query
  }

  func query(_ selection: Selection, window: Window) -> TimelineQuery {
    TimelineQuery(list: list.query(selection, window: window), grouping: grouping, folded: folded)
  }

  mutating func move(_ motion: Motion, height: Int) {
    list.move(motion, count: count, height: height)
    list.anchor = rowUnderCursor?.reference
    if case .lines = motion { return }
    follow()
  }
}

extension ListState {
  func query(_ selection: Selection, window: Window) -> ListQuery<Sort> {
    ListQuery(selection: selection, filter: filter, sort: sort, reversed: reversed, window: window, locate: anchor)
  }

  /// Remembers the row under the cursor where it was not at hand yet when the cursor went there.
  mutating func anchorIfMoved(_ row: RecordReference?) {
    if anchor == nil, cursor > 0 { anchor = row }
  }

  mutating func move(_ motion: Motion, count: Int, height: Int) {
    if case .lines(let lines) = motion {
      let height = max(1, height)
      scroll = max(0, min(scroll + lines, count - height))
      cursor = max(scroll, min(cursor, scroll + height - 1))
      return settle(count: count, height: height)
    }
    move(to: motion.target(from: cursor, count: count, height: height), count: count, height: height)
  }
}

extension ListQuery {
  /// Tells whether another query asks for the same list in the same order, whichever rows of it.
  func isSameList(as other: Self) -> Bool {
    selection == other.selection && filter == other.filter && sort == other.sort && reversed == other.reversed
  }
}

extension TimelineQuery {
  /// Tells whether another query asks for the same rows in the same order, whichever part of them.
  func isSameList(as other: Self) -> Bool {
    list.isSameList(as: other.list) && grouping == other.grouping && folded == other.folded
  }
}

/// A movement of a cursor.
enum Motion: Hashable, Sendable {
  case by(Int)
  case pages(Int)
  case first, last
  /// To a position.
  case to(Int)
  /// Scrolls; the cursor goes along only to stay in view.
  case lines(Int)

  /// Returns the position that it leads to, within the list.
  func target(from cursor: Int, count: Int, height: Int) -> Int {
    let target =
      switch self {
      case .by(let steps): cursor + steps
      case .pages(let pages): cursor + pages * max(1, height - 1)
      case .first: 0
      case .last: count - 1
      case .to(let position): position
      case .lines(let lines): cursor + lines
      }
    return max(0, min(target, count - 1))
  }
}

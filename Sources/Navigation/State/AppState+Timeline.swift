import Cooperation
import TextUI

extension AppState {
  mutating func refreshTimeline() -> [Effect] {
    guard case .timeline(let screen) = screen else { return [] }
    let parts = TimelineLayout(layout.body)
    return ask(.timeline, .timeline(screen.timeline.query(screen.selection, height: parts.chart.height)))
  }

  mutating func settleTimeline(_ screen: TimelineScreen) -> [Effect] {
    var screen = screen
    let parts = TimelineLayout(layout.body)
    screen.timeline.list.settle(count: screen.timeline.count, height: parts.chart.height)
    screen.timeline.fit(width: parts.chart.width, today: today)
    self.screen = .timeline(screen)
    let isOutdated = awaiting[.timeline] == nil && !screen.timeline.isCurrent(screen.selection)
    return screen.timeline.isCovered(height: parts.chart.height) && !isOutdated ? [] : refreshTimeline()
  }

  mutating func moveInTimeline(_ motion: Motion) -> [Effect] {
    changeTimeline { timeline, parts in timeline.move(motion, height: parts.chart.height) }
    guard case .timeline(let screen) = screen else { return [] }
    return screen.timeline.isCovered(height: TimelineLayout(layout.body).chart.height) ? [] : refreshTimeline()
  }

  /// Changes the timeline in front, be it a pane or a screen.
  mutating func changeTimeline(_ change: (inout TimelineState, TimelineLayout) -> Void) {
    switch screen {
    case .overview(var overview):
      let content = Self.overviewLayout(overview, body: layout.body).content(of: .timeline) ?? layout.body
      change(&overview.timeline, TimelineLayout(content))
      screen = .overview(overview)
    case .timeline(var timeline):
      change(&timeline.timeline, TimelineLayout(layout.body))
      screen = .timeline(timeline)
    case .facets, .page:
      break
    }
  }

  /// The timeline in front: the screen, or the overview's pane.
  public var timelineInFront: TimelineState? {
    switch screen {
    case .overview(let overview): overview.timeline
    case .timeline(let screen): screen.timeline
    case .facets, .page: nil
    }
  }

  /// Opens the timeline of what is under the cursor, or of everything that the overview is narrowed to.
  mutating func openTimeline() -> [Effect] {
    var target = TimelineScreen()
    switch screen {
    case .overview(let overview):
      target.selection = overview.timelineSelection
      target.timeline.list = overview.timeline.list
      target.timeline.list.cursor = 0
      target.timeline.list.scroll = 0
    case .timeline:
      return []
    case .facets(let facets):
      target.selection = facets.selection
    case .page(let page):
      if let reference = page.reference {
        if Selection.kinds.contains(reference.kind) { target.selection.insert(reference) }
        target.timeline.list.anchor = reference
      }
    }
    return show(.timeline(target))
  }
}

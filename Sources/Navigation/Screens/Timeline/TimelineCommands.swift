import Cooperation

/// Commands of a timeline, on any screen that has one.
extension ScreenModel {
  var isTimelineFocused: Bool { focus == .timeline }

  mutating func performOnTimeline(_ command: Command.ID, _ context: ScreenContext) -> ScreenOutcome? {
    guard var timeline = timelineInFront else { return nil }
    let room = room(of: .timeline, context)
    switch command {
    case .zoomIn: timeline.zoom(in: true, room)
    case .zoomOut: timeline.zoom(in: false, room)
    case .panLeft: timeline.pan(cells: -8)
    case .panRight: timeline.pan(cells: 8)
    case .today: timeline.centre(on: context.today)
    case .group:
      timeline.list.anchor = timeline.rowUnderCursor?.reference
      let groupings = TimelineGrouping.allCases
      timeline.grouping = groupings[((groupings.firstIndex(of: timeline.grouping) ?? -1) + 1) % groupings.count]
      timeline.folded = []
    case .fold:
      guard let group = timeline.groupUnderCursor else { break }
      if timeline.folded.remove(group) == nil { timeline.folded.insert(group) }
      timeline.list.anchor = group
    default: return nil
    }
    timelineInFront = timeline
    return .changed
  }

  func isAvailableOnTimeline(_ command: Command.ID) -> Bool? {
    switch command {
    case .zoomIn, .zoomOut, .group: isTimelineFocused && timelineInFront?.data.items ?? 0 > 0
    case .panLeft, .panRight, .today: isTimelineFocused && timelineInFront?.zoom != nil
    case .fold: isTimelineFocused && timelineInFront?.grouping != TimelineGrouping.none && timelineInFront?.rowUnderCursor != nil
    default: nil
    }
  }
}

extension TimelineList {
  /// The group under the cursor, or that of the row under it.
  fileprivate var groupUnderCursor: RecordReference? {
    switch rowUnderCursor {
    case .group(let group): group.reference
    case .item(_, let group): group
    case nil: nil
    }
  }
}

extension AppState {
  /// The timeline on the current screen, if any.
  public var timelineInFront: TimelineList? { screen.model.timelineInFront }
  /// True if a timeline has the focus.
  public var isTimelineFocused: Bool { screen.model.isTimelineFocused }
}

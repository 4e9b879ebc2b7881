public import Cooperation
public import TextUI
public import Wording

/// The timeline as a screen of its own.
public struct TimelineScreen: Hashable, Sendable {
  public var selection: Selection
  public internal(set) var timeline = TimelineList()

  public init(selection: Selection = Selection()) { self.selection = selection }
}

extension ListID {
  public static let timeline = ListID("timeline")
}

extension TimelineScreen: ScreenModel {
  public init(_ address: Address) {
    self.init(selection: address.selection)
    timeline.filter = address.filter
    timeline.zoom = address.zoom
    timeline.grouping = address.grouping
  }

  public var address: Address {
    Address(.timeline, selection: selection, filter: timeline.filter, zoom: timeline.zoom, grouping: timeline.grouping)
  }

  public var timelineInFront: TimelineList? {
    get { timeline }
    set { if let newValue { timeline = newValue } }
  }

  public var timelineScreen: TimelineScreen { self }
  public var listIDs: [ListID] { [.timeline] }
  public var focus: ListID? { .timeline }
  public func list(_ id: ListID) -> (any AnyListModel)? { id == .timeline ? timeline : nil }

  public mutating func update(_ id: ListID, _ change: (inout any AnyListModel) -> Void) {
    if id == .timeline { timeline.update(change) }
  }

  public func frames(in body: Rect) -> [ListFrame] {
    let layout = TimelineLayout(body)
    var frame = layout.frame(id: .timeline, rect: body)
    frame.title = Rect(x: body.x, y: body.y, width: layout.labels.width, height: layout.chart.y - body.y)
    return [frame]
  }

  public func name(_ context: ScreenContext, title: (Term) -> String) -> (text: String, limit: Int?) {
    let names = selection.terms.filter { !$0.isExcluded }.map(title)
    return (([Words.timeline.text(in: context.language)] + names).joined(separator: " "), nil)
  }

  public var listTitle: Phrase { Words.timeline }
  public func status(_ context: ScreenContext) -> [Span] { timeline.selected.map { context.item($0) } ?? [] }
  public func opened(_ context: ScreenContext) -> ScreenOutcome { timeline.opened }
  public func isAvailable(_ command: Command.ID) -> Bool? { command == .timeline ? false : nil }
}

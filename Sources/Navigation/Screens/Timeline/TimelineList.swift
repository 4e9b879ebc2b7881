public import Cooperation
public import Wording

/// The grouping of a timeline, and its folded groups.
public struct TimelineOptions: Hashable, Sendable {
  public var grouping = TimelineGrouping.none
  public var folded: Set<RecordReference> = []
}

/// A timeline, as a pane or a screen: its rows and its axis.
public struct TimelineList: Hashable, Sendable {
  public internal(set) var list = ListModel<TimelineRow>(sort: .start, options: TimelineOptions())
  /// The extent and density of the whole list; its rows are in `list`.
  public internal(set) var data = TimelineListing()
  /// Nil fits the whole span to the width.
  public internal(set) var zoom: TimeZoom?
  /// The whole span of a timeline that is one pane of several; nil derives it from the rows.
  ///
  /// It keeps bars in their places while a cursor narrows the timeline.
  public internal(set) var frame: ClosedRange<Day>?
  /// Maps days to columns; nil until there is a width, and a frame or a dated item.
  public internal(set) var axis: TimeAxis?
  /// The first visible day of a restored session; nil once there is an axis.
  var restoredDay: Day?

  public init() {}

  public var grouping: TimelineGrouping {
    get { list.options.grouping }
    set { list.options.grouping = newValue }
  }
  public var folded: Set<RecordReference> {
    get { list.options.folded }
    set { list.options.folded = newValue }
  }
  /// The days shown without zoom; nil if there is neither a frame nor a dated item.
  public var wholeSpan: ClosedRange<Day>? { (frame ?? (data.span == nil ? nil : data.core))?.withMargin }
  /// Returns the row at a position; nil if it was not fetched.
  public func row(at position: Int) -> TimelineRow? { list.row(at: position) }
  public var rowUnderCursor: TimelineRow? { list.rowUnderCursor }
  /// The item under the cursor; nil on a heading.
  public var selected: ItemRow? { rowUnderCursor?.item }

  /// The group of the first visible row, if its heading is out of view.
  public var groupAbove: TimelineGroup? {
    guard grouping != .none, row(at: list.scroll)?.item != nil else { return nil }
    for position in stride(from: list.scroll - 1, through: list.listing.offset, by: -1) {
      if case .group(let group)? = row(at: position) { return group }
    }
    return data.leadingGroup
  }

  /// The outcome of Enter.
  var opened: ScreenOutcome {
    guard let reference = rowUnderCursor?.reference else { return .say(Words.nothingToOpen) }
    return .goTo(.record(reference))
  }
}

extension TimelineList: AnyListModel {
  public var cursor: Int { list.cursor }
  public var scroll: Int { list.scroll }
  /// The number of rows, including headings.
  public var count: Int { list.count }
  public var itemCount: Int { data.items }
  public var hasAllRow: Bool { false }
  public var orderPhrases: (sort: Phrase, direction: Phrase)? { list.orderPhrases }
  public var reference: RecordReference? { selected?.reference }
  public var savedRow: String? { list.savedRow }
  public var hasRowUnderCursor: Bool { list.hasRowUnderCursor }
  public var answered: Query? { list.answered }
  public var filter: String {
    get { list.filter }
    set { list.filter = newValue }
  }
  public var order: ListOrder? {
    get { list.order }
    set { list.order = newValue }
  }

  public func texts(of positions: Range<Int>, in context: TableContext) -> TextTable? { list.texts(of: positions, in: context) }
  public func spoken(at position: Int, in context: TableContext) -> [String] { list.spoken(at: position, in: context) }
  public func term(isExcluded: Bool) -> (term: Term, title: LocalizedText)? { nil }
  public func question(_ selection: Selection, _ room: ListRoom) -> Query? { list.question(selection, room) }
  public func isCovered(_ room: ListRoom) -> Bool { list.isCovered(room) }
  public mutating func invalidate() { list.invalidate() }

  public mutating func receive(_ answer: Answer, for query: Query, _ room: ListRoom) -> Bool {
    guard case .timeline(var shape) = answer else { return true }
    guard list.receive(answer, for: query, room) else { return false }
    shape.listing = Listing()
    data = shape
    fit(room)
    return true
  }

  public mutating func move(_ motion: Motion, _ room: ListRoom) {
    list.move(motion, room)
    switch motion {
    case .lines, .select: break
    case .by, .pages, .first, .last, .to: follow()
    }
  }

  public mutating func settle(_ room: ListRoom) {
    list.settle(room)
    fit(room)
  }

  public mutating func scroll(to position: Int) { list.scroll(to: position) }
  public mutating func sortByNext() { list.sortByNext() }
  public mutating func locate(_ savedRow: String) { list.locate(savedRow) }
}

extension TimelineRow: ListRow {
  public static func table(_ rows: [TimelineRow], _ options: TimelineOptions, in context: TableContext) -> Table<TimelineRow> {
    .items(isGrouped: options.grouping != .none, in: context)
  }

  public var rowID: RecordReference? { reference }
  public var record: RecordReference? { reference }

  public static func question(
    _ list: ListQuery<TimelineSort>, _ options: TimelineOptions, locating row: RecordReference?
  ) -> Query {
    .timeline(TimelineQuery(list: list.locating(row), grouping: options.grouping, folded: options.folded))
  }

  public static func listing(in answer: Answer) -> Listing<TimelineRow>? {
    if case .timeline(let timeline) = answer { timeline.listing } else { nil }
  }
}

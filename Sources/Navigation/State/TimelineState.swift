public import Cooperation

/// A timeline, as a pane or as a whole screen.
public struct TimelineState: Hashable, Sendable {
  /// Where the person is among the rows, and how they are ordered and filtered.
  public var list = ListState<TimelineSort>(sort: .start)
  /// What the rows are gathered under.
  public var grouping = TimelineGrouping.none
  /// The groups of which only the heading is shown.
  public var folded: Set<RecordReference> = []
  /// The rows that were fetched, and the shape of the whole.
  public var data = TimelineListing()
  /// The question that `data` answers; nil before the first answer.
  public internal(set) var answered: TimelineQuery?
  /// Nil shows the whole span in the width there is.
  public var zoom: TimeZoom?
  /// The days that the whole span is where the timeline is one pane of several, so that bars keep their places while it is narrowed
  /// by a cursor; nil where it is its own rows that say so.
  public internal(set) var frame: ClosedRange<Day>?
  /// Days to columns; nil until there is a width, and a frame or something dated.
  public var axis: TimeAxis?
  /// The first day that was in view when the person left; forgotten when there is an axis.
  var dayLeft: Day?

  /// Creates a timeline for which nothing was fetched yet.
  public init() {}

  /// The number of rows, headings included.
  public var count: Int { data.listing.total }
  /// The days that are shown as long as nothing is zoomed; nil where there is neither a frame nor anything dated.
  public var wholeSpan: ClosedRange<Day>? { (frame ?? (data.span == nil ? nil : data.core))?.withMargin }
  /// Returns the row at a position; nil where it was not fetched.
  public func row(at position: Int) -> TimelineRow? { data.listing[position] }
  /// The row under the cursor; nil where there is none, or it was not fetched.
  public var rowUnderCursor: TimelineRow? { row(at: list.cursor) }
  /// The item under the cursor; nil on a heading.
  public var selected: ItemRow? { rowUnderCursor?.item }

  /// The group of the first row in view, where its heading has gone out of view.
  public var groupAbove: TimelineGroup? {
    guard grouping != .none, row(at: list.scroll)?.item != nil else { return nil }
    for position in stride(from: list.scroll - 1, through: data.listing.offset, by: -1) {
      if case .group(let group)? = row(at: position) { return group }
    }
    return data.leadingGroup
  }

  /// Takes an answer in, with the cursor back on the row that it was on; false, and nothing is taken, where the cursor went to
  /// another row while a new list was on its way, so that it has to be asked for with that row.
  mutating func take(_ answer: TimelineListing, for query: TimelineQuery, height: Int, width: Int, today: Day) -> Bool {
    let isSameList = answered?.isSameList(as: query) ?? false
    guard isSameList || query.list.locate == list.anchor else { return false }
    data = answer
    answered = query
    if isSameList {
      // More rows of the same list: the cursor is where it was put.
      list.settle(count: count, height: height)
    } else if list.anchor != nil, let located = answer.listing.located {
      list.relocate(to: located, count: count, height: height)
    } else if list.anchor != nil {
      list.move(to: 0, count: count, height: height)
    } else {
      list.settle(count: count, height: height)
    }
    fit(width: width, today: today)
    return true
  }

  /// Makes the axis agree with the width: the whole span again, or the same first day at the same zoom.
  ///
  /// Where there is no width, because the window is tiny for a moment, it stays as it is.
  mutating func fit(width: Int, today: Day) {
    guard width > 0 else { return }
    guard let span = wholeSpan else {
      axis = nil
      return
    }
    if let zoom {
      if let first = firstDay {
        axis = TimeAxis(firstDay: first, zoom: zoom, width: width)
        dayLeft = nil
      } else {
        // The first look at a zoomed timeline is at today, or at what is nearest to it.
        let day = min(max(today, span.lowerBound), span.upperBound)
        axis = TimeAxis(fitting: span, width: width).zoomed(to: zoom, keeping: day, atColumn: width / 2)
      }
    } else {
      axis = TimeAxis(fitting: span, width: width)
    }
  }

  /// The first day in view of a zoomed timeline; nil where the whole span is shown.
  var firstDay: Day? { zoom == nil ? nil : axis?.days.lowerBound ?? dayLeft }

  func window(height: Int) -> Window { Window(offset: max(0, list.scroll - 2 * height), count: 5 * height) }

  /// Tells whether the rows at hand are those that a selection and the timeline's own state call for.
  func isCurrent(_ selection: Selection) -> Bool {
    answered?.isSameList(as: query(selection, window: .all)) ?? false
  }

  func isCovered(height: Int) -> Bool {
    let last = min(count, list.scroll + height)
    return list.scroll >= last
      || (data.listing.offset <= list.scroll && last <= data.listing.offset + data.listing.rows.count)
  }

  /// The days at which the selected item's dates begin, earliest first.
  private var selectedDays: [Day] {
    (selected?.dates.sorted() ?? []).compactMap { $0.extent.earliestStart ?? $0.extent.latestEnd }
  }

  /// The day that zooming keeps in its column: a date of the selected item, in the middle if it was out of view; as long as no
  /// item was chosen, or for one without dates, today or the day in the middle.
  private func pivot(today: Day) -> (day: Day, column: Int)? {
    guard let axis else { return nil }
    let middle = axis.width / 2
    let days = list.anchor == nil ? [] : selectedDays
    for day in days {
      if let column = axis.column(of: day) { return (day, column) }
    }
    // An item that begins outside and reaches into view, say one of 1900, is looked at where it is in view.
    let isInView = selected?.dates.contains { $0.extent.canTouch(axis.days) } ?? false
    if let day = days.first, !isInView { return (day, middle) }
    return axis.column(of: today).map { (today, $0) } ?? (axis.day(atColumn: middle), middle)
  }

  /// Moves a zoomed axis by as little as brings the selected item into view, if nothing of it is.
  mutating func follow() {
    guard zoom != nil, let axis, let item = selected, let first = selectedDays.first,
      !item.dates.contains(where: { $0.extent.canTouch(axis.days) })
    else { return }
    let margin = min(4, axis.width / 8)
    let column = axis.eighths(of: first) >> 3
    self.axis = axis.panned(byCells: column < 0 ? column - margin : column - axis.width + 1 + margin)
  }

  /// Zooms one step in or out, the pivot's day kept in its column; out of the decade shows the whole span.
  mutating func zoom(in inwards: Bool, width: Int, today: Day) {
    guard let pivot = pivot(today: today), let axis else { return }
    let target = inwards ? zoom.map(\.finer) ?? .decade : zoom?.coarser
    if let target {
      zoom = target
      self.axis = axis.zoomed(to: target, keeping: pivot.day, atColumn: pivot.column)
    } else if !inwards {
      zoom = nil
      fit(width: width, today: today)
    }
  }

  /// Moves the visible stretch of time; a timeline that shows the whole span has nowhere to go.
  mutating func pan(cells: Int) {
    guard zoom != nil, let axis else { return }
    self.axis = axis.panned(byCells: cells)
  }

  /// Brings a day to the middle.
  mutating func centre(on day: Day) {
    guard zoom != nil, let axis else { return }
    self.axis = axis.panned(byCells: (axis.eighths(of: day) >> 3) - axis.width / 2)
  }
}

/// The timeline as a screen of its own.
public struct TimelineScreen: Hashable, Sendable {
  /// What the timeline is narrowed to.
  public var selection: Selection
  /// The timeline itself.
  public var timeline: TimelineState

  /// Creates the screen of a timeline; by default of everything.
  public init(selection: Selection = Selection(), timeline: TimelineState = TimelineState()) {
    self.selection = selection
    self.timeline = timeline
  }
}

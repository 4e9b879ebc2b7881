public import Cooperation
public import TextUI
public import Wording

/// Defaults for screens with lists.
extension ScreenModel {
  public var canBeNarrowed: Bool { true }
  public var selectionToPassOn: Selection { selection }
  public var selectionToReturn: Selection? { nil }
  public func title(of list: ListID) -> Phrase { listTitle }
  public var dataList: ListID? { focus }
  public var isPredictable: Bool { false }
  public var timelineInFront: TimelineList? {
    get { nil }
    set {}
  }
  public var timelineScreen: TimelineScreen { TimelineScreen(selection: selection) }
  public mutating func focus(on id: ListID) {}
  public func selection(of id: ListID) -> Selection { selection }
  public func questions(resuming: Bool) -> [(slot: Slot, query: Query)] { [(.totals, .totals(selection))] }
  public mutating func receive(
    _ answer: Answer, in slot: Slot, _ context: ScreenContext
  ) -> [(slot: Slot, query: Query)] { [] }
  public mutating func receive(_ diagnosis: Diagnosis, _ context: ScreenContext) {}
  public var isDiagnosing: Bool { false }
  public mutating func rebuild(_ context: ScreenContext) {}
  public mutating func select(link: Int, ofItem item: Int, _ context: ScreenContext) {}
  public mutating func perform(_ command: Command.ID, _ context: ScreenContext) -> ScreenOutcome? { nil }
  public func isAvailable(_ command: Command.ID) -> Bool? { nil }

  public var restingConditions: [(facet: Facet, title: LocalizedText)] { [] }
  public func status(_ context: ScreenContext) -> [Span] { [] }
  public var hint: Phrase? { nil }
  public var emptyHint: Phrase? { nil }
  public var showsMoney: Bool { false }
  public var announcesName: Bool { false }

  // MARK: Lists

  public var focusedList: (any AnyListModel)? { focus.flatMap { list($0) } }

  public func rooms(_ context: ScreenContext) -> [(id: ListID, room: ListRoom)] {
    let body = context.layout.body
    let frames = frames(in: body)
    return listIDs.map { id in
      let frame = frames.first { $0.id == id }
      return (
        id,
        ListRoom(
          height: max(1, frame?.rows.height ?? body.height - 1), chartWidth: frame?.chart?.width ?? 0, today: context.today)
      )
    }
  }

  /// Returns the room of one list.
  public func room(of id: ListID, _ context: ScreenContext) -> ListRoom {
    rooms(context).first { $0.id == id }?.room ?? ListRoom(height: 1, today: context.today)
  }

  public var subject: RecordReference? { focusedList?.reference }
  public var filter: String { dataList.flatMap { list($0) }?.filter ?? "" }
  public var filteredCount: Int { dataList.flatMap { list($0) }?.itemCount ?? 0 }

  public func copied(onlyCursor: Bool, _ context: ScreenContext, _ table: TableContext) -> TextTable? {
    guard let id = onlyCursor ? focus : dataList, let list = list(id) else { return nil }
    let positions =
      onlyCursor ? list.cursor..<list.cursor + 1 : list.scroll..<list.scroll + room(of: id, context).height
    return list.texts(of: positions, in: table)
  }

  public var place: ListPlace {
    guard let list = focusedList else { return ListPlace(position: 0, count: 0, firstNumber: 1) }
    return ListPlace(position: list.cursor, count: list.count, firstNumber: list.hasAllRow ? 0 : 1)
  }

  public mutating func settle(_ context: ScreenContext) {
    for (id, room) in rooms(context) { update(id) { $0.settle(room) } }
  }

  public mutating func invalidate() {
    for id in listIDs { update(id) { $0.invalidate() } }
  }

  public func awaitsRows(_ awaited: (Slot) -> Bool) -> Bool {
    guard let focus, let list = list(focus) else { return false }
    return awaited(.list(focus)) && !list.isStale
  }

  public mutating func setFilter(_ text: String, _ context: ScreenContext) {
    if let id = dataList { update(id) { $0.filter = text } }
  }

  public mutating func clearFilters(_ context: ScreenContext) {
    for id in listIDs { update(id) { $0.filter = "" } }
  }

  public mutating func move(_ motion: Motion, _ context: ScreenContext) {
    guard let focus else { return }
    let room = room(of: focus, context)
    update(focus) { $0.move(motion, room) }
  }

  public mutating func scroll(to position: Int) {
    if let focus { update(focus) { $0.scroll(to: position) } }
  }

  public func opened(_ context: ScreenContext) -> ScreenOutcome {
    guard let reference = focusedList?.reference else { return .say(Words.nothingToOpen) }
    return .goTo(.record(reference))
  }

  public var canOpen: Bool { focusedList.map { !($0.hasAllRow && $0.cursor == 0) } ?? false }

  // MARK: Mouse

  public mutating func wheel(_ lines: Int, at point: Point, _ context: ScreenContext) {
    guard let frame = frames(in: context.layout.body).first(where: { $0.rect.contains(point) }) else { return }
    let room = room(of: frame.id, context)
    update(frame.id) { $0.move(.lines(lines), room) }
  }

  public func hit(_ point: Point, _ context: ScreenContext) -> ListHit? {
    guard let frame = frames(in: context.layout.body).first(where: { $0.rect.contains(point) }),
      let list = list(frame.id)
    else { return nil }
    var hit = ListHit(list: frame.id, isTitle: frame.title.contains(point))
    hit.isChart = frame.chart?.contains(point) ?? false
    hit.isHandle = hit.isChart || frame.handles.contains { $0.contains(point) }
    let position = list.scroll + point.y - frame.rows.y
    if frame.rows.contains(point), position < list.count { hit.position = position }
    return hit
  }

  // MARK: Sessions

  public var saved: SavedSession.Place {
    SavedSession.Place(
      address: address.description, lists: listIDs.compactMap { list($0)?.saved }, line: nil, day: timelineInFront?.firstDay)
  }

  public mutating func restore(_ place: SavedSession.Place) {
    var lists = place.lists[...]
    for id in listIDs where list(id)?.order != nil {
      guard let saved = lists.popFirst() else { continue }
      update(id) { $0.restore(saved) }
    }
    timelineInFront?.restoredDay = place.day
  }
}

extension AnyListModel {
  var saved: SavedSession.List? {
    order.map { SavedSession.List(sort: $0.sort, isReversed: $0.isReversed, row: savedRow) }
  }

  mutating func restore(_ saved: SavedSession.List) {
    order = ListOrder(sort: saved.sort, isReversed: saved.isReversed)
    if let row = saved.row { locate(row) }
  }
}

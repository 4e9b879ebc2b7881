public import Cooperation
public import TextUI
public import Wording

/// Programmes and money by facet: the facets on the left, the values of the selected one on the right.
public struct BreakdownScreen: Hashable, Sendable {
  public var selection: Selection
  public private(set) var facets: FacetList
  /// True while the values have the focus, false while the facets have it.
  public private(set) var isInValues = false
  /// The values of each visited facet.
  private var lists: [Facet: ListModel<FacetRow>] = [:]

  public init(selection: Selection = Selection(), facet: Facet = .agency) {
    self.selection = selection
    facets = FacetList(facet)
  }

  public var facet: Facet { facets.facet }

  /// The values of the selected facet.
  public var values: ListModel<FacetRow> {
    get {
      if let list = lists[facet] { return list }
      var list = ListModel<FacetRow>(sort: facet.firstSort, options: facet)
      // The latest year first.
      list.isReversed = facet == .year
      return list
    }
    set { lists[facet] = newValue }
  }

  /// The value under the cursor, while the values have the focus.
  public var selected: FacetRow? { isInValues ? values.rowUnderCursor : nil }

  /// Returns the number of values of a facet that are included or excluded.
  public func chosen(_ facet: Facet) -> Int { selection.terms.count { $0.facet == facet } }

  /// Returns the layout of a body.
  public func layout(in body: Rect) -> BreakdownLayout { BreakdownLayout(body: body, isInValues: isInValues) }
}

extension ListID {
  public static let facets = ListID("facets")

  /// Returns the identifier for the values of a facet.
  public static func values(of facet: Facet) -> ListID { ListID("values of \(facet.rawValue)") }
}

extension BreakdownScreen: ScreenModel {
  public init(_ address: Address) {
    self.init(selection: address.selection, facet: address.facet ?? .agency)
    if address.facet != nil || !address.filter.isEmpty { isInValues = true }
    values.filter = address.filter
  }

  public var address: Address { Address(.facets, selection: selection, filter: values.filter, facet: facet) }

  public var selectionToReturn: Selection? { selection }

  // MARK: Lists

  private var valuesID: ListID { .values(of: facet) }
  public var listIDs: [ListID] { [.facets, valuesID] }
  public var focus: ListID? { isInValues ? valuesID : .facets }
  public var dataList: ListID? { valuesID }
  public var isPredictable: Bool { true }

  public func list(_ id: ListID) -> (any AnyListModel)? { id == .facets ? facets : id == valuesID ? values : nil }

  public mutating func update(_ id: ListID, _ change: (inout any AnyListModel) -> Void) {
    if id == .facets {
      facets.update(change)
    } else if id == valuesID {
      var list = values
      list.update(change)
      values = list
    }
  }

  public mutating func focus(on id: ListID) { isInValues = id != .facets }

  public func frames(in body: Rect) -> [ListFrame] {
    let layout = layout(in: body)
    var frames: [ListFrame] = []
    if let rect = layout.facets, let rows = layout.facetRows { frames.append(ListFrame(id: .facets, rect: rect, rows: rows)) }
    if let rect = layout.values, let rows = layout.valueRows {
      var frame = ListFrame(id: valuesID, rect: rect, rows: rows)
      if layout.isTitled { frame.title = rect.split(top: 1).top }
      frames.append(frame)
    }
    return frames
  }

  public func rooms(_ context: ScreenContext) -> [(id: ListID, room: ListRoom)] {
    func room(_ rows: Rect?) -> ListRoom { ListRoom(height: max(1, rows?.height ?? 1), today: context.today) }
    let body = context.layout.body
    return [
      (.facets, room(BreakdownLayout(body: body, isInValues: false).facetRows)),
      (valuesID, room(BreakdownLayout(body: body, isInValues: true).valueRows)),
    ]
  }

  public mutating func invalidate() {
    for facet in lists.keys { lists[facet]?.invalidate() }
  }

  // MARK: Description

  public func name(_ context: ScreenContext, title: (Term) -> String) -> (text: String, limit: Int?) {
    (Words.facets.text(in: context.language), nil)
  }

  public var listTitle: Phrase { isInValues ? facet.title : Words.facets }
  public var showsMoney: Bool { true }
  public var announcesName: Bool { isInValues }

  public func status(_ context: ScreenContext) -> [Span] {
    guard let row = selected else { return [] }
    if facet == .rule, let rule = ActivityRule(rawValue: row.value) {
      return context.explanation(rule.explanation(in: context.language))
    }
    return context.names(row.title, code: row.code)
  }

  public var subject: RecordReference? { selected.flatMap { facet.reference($0.value) } }

  // MARK: Commands

  public func opened(_ context: ScreenContext) -> ScreenOutcome {
    guard isInValues else { return .perform(.facetValues) }
    guard selected != nil else { return .changed }
    guard let subject else { return .perform(.pin) }
    return .goTo(.record(subject))
  }

  public mutating func perform(_ command: Command.ID, _ context: ScreenContext) -> ScreenOutcome? {
    switch command {
    case .facetList: focus(on: .facets)
    case .facetValues: focus(on: valuesID)
    default: return nil
    }
    settle(context)
    return .changed
  }

  public func isAvailable(_ command: Command.ID) -> Bool? {
    switch command {
    case .facetList: isInValues
    case .facetValues: !isInValues
    case .facets: false
    default: nil
    }
  }

  // MARK: Sessions

  public var saved: SavedSession.Place {
    SavedSession.Place(
      address: address.description, lists: [values.saved].compactMap(\.self), line: isInValues ? 1 : nil, day: nil)
  }

  public mutating func restore(_ place: SavedSession.Place) {
    isInValues = place.line == 1
    if let list = place.lists.first {
      values.restore(list)
    }
  }
}

extension FacetRow: ListRow {
  public static func table(_ rows: [FacetRow], _ facet: Facet, in context: TableContext) -> Table<FacetRow> {
    .values(of: facet, rows, in: context)
  }

  public var rowID: String? { value }
  public var record: RecordReference? { nil }
  public var narrowingTitle: LocalizedText? { title }

  public static func question(_ list: ListQuery<FacetSort>, _ facet: Facet, locating value: String?) -> Query {
    .facet(FacetQuery(facet: facet, list: list, locating: value))
  }

  public static func listing(in answer: Answer) -> Listing<FacetRow>? {
    if case .facet(let listing) = answer { listing } else { nil }
  }

  public func term(_ facet: Facet, isExcluded: Bool) -> Term? { Term(facet, value, isExcluded: isExcluded) }

  public static func sorts(_ facet: Facet) -> [FacetSort] { FacetSort.allCases.filter { $0 != .money || facet.hasMoney } }

  public static func phrase(of sort: FacetSort, _ facet: Facet) -> Phrase {
    facet == .year && sort == .name ? facet.phrase : sort.phrase
  }

  public static func directions(of sort: FacetSort, _ facet: Facet) -> (usual: Phrase, reversed: Phrase) {
    facet == .year && sort == .name ? OrderDirections.byDate : sort.directions
  }
}

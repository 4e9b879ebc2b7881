public import Cooperation
public import TextUI
public import Wording

/// The programmes under a selection as a list: who, where, from when to when, how far, and what they spent.
public struct ProgrammesScreen: Hashable, Sendable {
  public var selection: Selection
  public private(set) var programmes = ListModel<ItemRow>(sort: .start)

  /// Creates the list of the programmes of a selection; by default of all.
  public init(selection: Selection = Selection()) { self.selection = selection }
}

extension ListID {
  public static let programmes = ListID("programmes")
}

extension ProgrammesScreen: ScreenModel {
  public init(_ address: Address) {
    self.init(selection: address.selection)
    programmes.filter = address.filter
  }

  public var address: Address { Address(.programmes, selection: selection, filter: programmes.filter) }

  // MARK: Lists

  public var listIDs: [ListID] { [.programmes] }
  public var focus: ListID? { .programmes }
  public func list(_ id: ListID) -> (any AnyListModel)? { id == .programmes ? programmes : nil }

  public mutating func update(_ id: ListID, _ change: (inout any AnyListModel) -> Void) {
    if id == .programmes { programmes.update(change) }
  }

  public func frames(in body: Rect) -> [ListFrame] {
    [ListFrame(id: .programmes, rect: body, title: Self.title(in: body), rows: Self.rows(in: body))]
  }

  /// The line with the name of the list and its order.
  public static func title(in body: Rect) -> Rect { body.split(top: 1).top }
  /// The line with the heads of the columns.
  public static func head(in body: Rect) -> Rect { body.split(top: 1).rest.split(top: 1).top }
  /// The lines of the rows.
  public static func rows(in body: Rect) -> Rect { body.split(top: 2).rest }

  // MARK: What it is about

  public func name(_ context: ScreenContext, title: (Term) -> String) -> (text: String, limit: Int?) {
    (listTitle.text(in: context.language), nil)
  }

  public var listTitle: Phrase { Words.programmes }
  public var showsMoney: Bool { true }
  public var emptyHint: Phrase? { selection.isEmpty ? nil : Words.noMatchHint }
  public func status(_ context: ScreenContext) -> [Span] { programmes.rowUnderCursor.map { context.names($0.title) } ?? [] }
  public func isAvailable(_ command: Command.ID) -> Bool? { command == .programmes ? false : nil }
}

extension ItemRow: ListRow {
  public var rowID: RecordReference? { reference }
  public var record: RecordReference? { reference }

  public static func table(_ rows: [ItemRow], _ options: NoOptions, in context: TableContext) -> Table<ItemRow> {
    .programmes(in: context)
  }

  public static func question(_ list: ListQuery<ItemSort>, _ options: NoOptions, locating row: RecordReference?) -> Query {
    .items(ItemsQuery(list: list.locating(row)))
  }

  public static func listing(in answer: Answer) -> Listing<ItemRow>? {
    if case .items(let listing) = answer { listing } else { nil }
  }
}

extension ItemSort: ListSort {
  public var directions: (usual: Phrase, reversed: Phrase) {
    switch self {
    case .start: OrderDirections.byDate
    case .title: OrderDirections.byName
    case .end: OrderDirections.byLatest
    case .status: OrderDirections.byCode
    case .money: OrderDirections.byCount
    }
  }
}

public import Cooperation
public import TextUI
public import Wording

/// The programmes under a selection as a list: agencies, places, dates, status and spending.
public struct ProgrammesScreen: Hashable, Sendable {
  public var selection: Selection
  public private(set) var programmes = ListModel<ItemRow>(sort: .start)

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

  /// Returns the line for the title and order of the list.
  public static func title(in body: Rect) -> Rect { body.split(top: 1).top }
  /// Returns the line of column heads.
  public static func head(in body: Rect) -> Rect { body.split(top: 1).rest.split(top: 1).top }
  /// Returns the lines for rows.
  public static func rows(in body: Rect) -> Rect { body.split(top: 2).rest }

  // MARK: Description

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

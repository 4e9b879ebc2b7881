public import Cooperation
public import Wording

/// A type of row: how its lists identify, order and query rows.
public protocol ListRow: TableRow, Hashable where Sort: ListSort {
  associatedtype ID: RowID
  /// Query parameters besides selection, filter, order and window.
  associatedtype Options: Hashable & Sendable

  /// Identifies the row in its list; nil if it cannot be located again.
  var rowID: ID? { get }
  /// The record that the row opens.
  var record: RecordReference? { get }
  /// The title of the value that the row adds to a selection; nil if it adds none.
  var narrowingTitle: LocalizedText? { get }

  /// The title of the All row; nil in lists without one.
  static var allTitle: Phrase? { get }
  /// Returns the table of a list, scaled to the fetched rows.
  static func table(_ rows: [Self], _ options: Options, in context: TableContext) -> Table<Self>
  /// Returns the query for a window of a list, with a row to locate.
  static func question(_ list: ListQuery<Sort>, _ options: Options, locating row: ID?) -> Query
  /// Returns the rows of an answer; nil for an answer to another kind of query.
  static func listing(in answer: Answer) -> Listing<Self>?
  /// Returns the condition for the row's value in a list with these options.
  func term(_ options: Options, isExcluded: Bool) -> Term?
  /// Returns the sort orders of a list, in the order in which a key cycles through them.
  static func sorts(_ options: Options) -> [Sort]
  static func phrase(of sort: Sort, _ options: Options) -> Phrase
  static func directions(of sort: Sort, _ options: Options) -> (usual: Phrase, reversed: Phrase)
}

extension ListRow {
  public static var allTitle: Phrase? { nil }
  public static func sorts(_ options: Options) -> [Sort] { Array(Sort.allCases) }
  public static func phrase(of sort: Sort, _ options: Options) -> Phrase { sort.phrase }
  public static func directions(of sort: Sort, _ options: Options) -> (usual: Phrase, reversed: Phrase) { sort.directions }
  public var narrowingTitle: LocalizedText? { nil }
  public func term(_ options: Options, isExcluded: Bool) -> Term? { nil }
}

/// A row identifier that sessions store as text.
public protocol RowID: Hashable, Sendable {
  var savedText: String { get }
  init?(savedText: String)
}

/// A sort order; the raw value is its name in sessions.
public protocol ListSort: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  var phrase: Phrase { get }
  /// Labels of the normal and the reversed direction.
  var directions: (usual: Phrase, reversed: Phrase) { get }
}

/// The options of a list without any.
public struct NoOptions: Hashable, Sendable {
  public init() {}
}

extension RecordReference: RowID {
  public var savedText: String { "\(kind.rawValue)/\(id)" }

  public init?(savedText: String) {
    let parts = savedText.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, let kind = RecordKind(rawValue: String(parts[0])) else { return nil }
    self.init(kind, String(parts[1]))
  }
}

extension String: RowID {
  public var savedText: String { self }
  public init?(savedText: String) { self = savedText }
}

extension AgencySort: ListSort {
  public var directions: (usual: Phrase, reversed: Phrase) {
    switch self {
    case .programmes: OrderDirections.byCount
    case .name: OrderDirections.byName
    case .latest: OrderDirections.byLatest
    }
  }
}

extension PlaceSort: ListSort {
  public var directions: (usual: Phrase, reversed: Phrase) {
    switch self {
    case .programmes: OrderDirections.byCount
    case .name: OrderDirections.byName
    case .latest: OrderDirections.byLatest
    }
  }
}

extension TimelineSort: ListSort {
  public var directions: (usual: Phrase, reversed: Phrase) {
    switch self {
    case .start: OrderDirections.byDate
    case .title: OrderDirections.byName
    case .end: OrderDirections.byLatest
    }
  }
}

extension FacetSort: ListSort {
  public var directions: (usual: Phrase, reversed: Phrase) {
    switch self {
    case .programmes, .money: OrderDirections.byCount
    case .name: OrderDirections.byName
    }
  }
}

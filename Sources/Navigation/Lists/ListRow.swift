public import Cooperation
public import Wording

/// A kind of row that lists hold: how rows are told apart, ordered and asked for.
public protocol ListRow: TableRow, Hashable where Sort: ListSort {
  associatedtype ID: RowID
  /// What a question says besides selection, filter, order and window.
  associatedtype Options: Hashable & Sendable

  /// Identifies the row in its list; nil for a row that cannot be located again.
  var rowID: ID? { get }
  /// The record that the row leads to.
  var record: RecordReference? { get }
  /// What the row is called, where it stands for a value to narrow by.
  var narrowingTitle: LocalizedText? { get }

  /// What the row that stands for all others is called; nil in lists without one.
  static var allTitle: Phrase? { get }
  /// The columns of a list, for the rows at hand.
  static func table(_ rows: [Self], _ options: Options, in context: TableContext) -> Table<Self>
  /// The question for part of a list, with a row that its window must hold.
  static func question(_ list: ListQuery<Sort>, _ options: Options, locating row: ID?) -> Query
  /// The rows in an answer; nil for an answer to another kind of question.
  static func listing(in answer: Answer) -> Listing<Self>?
  /// The condition that a row stands for in a list with these options.
  func term(_ options: Options, isExcluded: Bool) -> Term?
  /// The orders of a list, in the order in which a key goes through them.
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

/// Identifies a row; sessions keep it as text.
public protocol RowID: Hashable, Sendable {
  var savedText: String { get }
  init?(savedText: String)
}

/// An order of a list; the raw value is its name in sessions.
public protocol ListSort: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  var phrase: Phrase { get }
  /// Which way the order goes when it is not reversed, and when it is.
  var directions: (usual: Phrase, reversed: Phrase) { get }
}

/// The options of lists that have none.
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

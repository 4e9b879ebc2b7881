public import Cooperation
public import Wording

/// The order of a list, by the names that sessions store.
public struct ListOrder: Hashable, Sendable {
  public var sort: String
  public var isReversed: Bool
}

/// The space available to a list.
public struct ListRoom: Hashable, Sendable {
  /// Lines for rows; at least one.
  public var height: Int
  /// Columns of the chart beside the rows; 0 without a chart.
  public var chartWidth = 0
  public var today: Day
}

/// The interface of lists, independent of the type of their rows.
public protocol AnyListModel: Hashable, Sendable {
  var cursor: Int { get }
  var scroll: Int { get }
  /// The number of positions, including the All row.
  var count: Int { get }
  /// The number of entries that match the filter, without headings and the All row.
  var itemCount: Int { get }
  /// True if the list begins with an All row, which represents all other rows.
  var hasAllRow: Bool { get }
  /// Words that a row must contain; empty matches all rows.
  var filter: String { get set }
  /// Nil for a list without sort orders.
  var order: ListOrder? { get set }
  /// Labels of the sort order and its direction.
  var orderPhrases: (sort: Phrase, direction: Phrase)? { get }
  /// The record under the cursor.
  var reference: RecordReference? { get }
  /// The row under the cursor, as stored in a session.
  var savedRow: String? { get }
  /// False while the row under the cursor is pending.
  var hasRowUnderCursor: Bool { get }
  /// The query that the fetched rows answer; nil before the first answer and after invalidation.
  var answered: Query? { get }

  /// Returns rows as they are copied; nil for a list that cannot be copied.
  func texts(of positions: Range<Int>, in context: TableContext) -> TextTable?
  /// Returns the spoken text of a row, column by column.
  func spoken(at position: Int, in context: TableContext) -> [String]
  /// Returns the condition for the value under the cursor, with its title.
  func term(isExcluded: Bool) -> (term: Term, title: LocalizedText)?
  /// Returns the query for the visible rows; nil for a list that needs none.
  func question(_ selection: Selection, _ room: ListRoom) -> Query?
  /// Returns whether all visible rows have been fetched.
  func isCovered(_ room: ListRoom) -> Bool
  /// Marks the fetched rows as out of date.
  mutating func invalidate()
  /// Stores the rows of an answer and puts the cursor back on its row. Returns false, without storing anything, if the cursor has
  /// moved to another row while a new list was pending: the list has to be requested again to locate that row.
  mutating func receive(_ answer: Answer, for query: Query, _ room: ListRoom) -> Bool
  mutating func move(_ motion: Motion, _ room: ListRoom)
  mutating func settle(_ room: ListRoom)
  mutating func scroll(to position: Int)
  /// Switches to the next sort order.
  mutating func sortByNext()
  /// Locates a row stored in a session, with the next query.
  mutating func locate(_ savedRow: String)
}

extension AnyListModel {
  /// True while the fetched rows are out of date.
  var isStale: Bool { answered == nil && count > (hasAllRow ? 1 : 0) }

  /// Applies a type-erased change in place.
  mutating func update(_ change: (inout any AnyListModel) -> Void) {
    var list: any AnyListModel = self
    change(&list)
    if let changed = list as? Self { self = changed }
  }
}

extension Query {
  /// Returns whether another query asks for the same rows in the same order, regardless of the window.
  public func isSameList(as other: Query) -> Bool {
    func isSame<Sort>(_ one: ListQuery<Sort>, _ other: ListQuery<Sort>) -> Bool {
      one.sort == other.sort && one.reversed == other.reversed && one.filter == other.filter && one.selection == other.selection
    }
    return switch (self, other) {
    case (.agencies(let one), .agencies(let other)): isSame(one, other)
    case (.places(let one), .places(let other)): isSame(one, other)
    case (.timeline(let one), .timeline(let other)):
      one.grouping == other.grouping && one.folded == other.folded && isSame(one.list, other.list)
    case (.items(let one), .items(let other)): one.kinds == other.kinds && isSame(one.list, other.list)
    case (.facet(let one), .facet(let other)): one.facet == other.facet && isSame(one.list, other.list)
    default: self == other
    }
  }
}

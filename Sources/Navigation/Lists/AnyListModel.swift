public import Cooperation
public import Wording

/// How a list is ordered, by the names that sessions keep.
public struct ListOrder: Hashable, Sendable {
  public var sort: String
  public var isReversed: Bool
}

/// The room that a list is shown in.
public struct ListRoom: Hashable, Sendable {
  /// Lines for rows; at least one.
  public var height: Int
  /// Columns of the chart beside the rows; 0 without one.
  public var chartWidth = 0
  public var today: Day
}

/// What every list can do, whatever its rows are.
public protocol AnyListModel: Hashable, Sendable {
  var cursor: Int { get }
  var scroll: Int { get }
  /// Positions of the list, the row that stands for all rows included.
  var count: Int { get }
  /// Entries that a filter leaves over, without headings and the row for all.
  var itemCount: Int { get }
  /// True where the first row stands for all of them.
  var hasAllRow: Bool { get }
  /// Words that a row must hold; empty shows all rows.
  var filter: String { get set }
  /// Nil for a list that cannot be ordered.
  var order: ListOrder? { get set }
  /// What the list is ordered by, and which way.
  var orderPhrases: (sort: Phrase, direction: Phrase)? { get }
  /// The record under the cursor.
  var reference: RecordReference? { get }
  /// The row under the cursor as a session keeps it.
  var savedRow: String? { get }
  /// False while the row under the cursor is still to come.
  var hasRowUnderCursor: Bool { get }
  /// The question that the rows at hand answer; nil before the first answer, and after a change of the data.
  var answered: Query? { get }

  /// The rows at some positions as they are copied; nil for a list that cannot be copied.
  func texts(of positions: Range<Int>, in context: TableContext) -> TextTable?
  /// What is said of a row, column by column.
  func spoken(at position: Int, in context: TableContext) -> [String]
  /// The condition that the row under the cursor stands for, and what it is called.
  func term(isExcluded: Bool) -> (term: Term, title: LocalizedText)?
  /// The question for the rows in view; nil for a list that needs no answer.
  func question(_ selection: Selection, _ room: ListRoom) -> Query?
  /// True where all rows in view are at hand.
  func isCovered(_ room: ListRoom) -> Bool
  /// Marks the rows at hand as out of date.
  mutating func invalidate()
  /// Takes rows over, with the cursor back on its row. False, and nothing is taken over, where the cursor went to another row while
  /// a new list was on its way, so that it has to be asked for with that row.
  mutating func receive(_ answer: Answer, for query: Query, _ room: ListRoom) -> Bool
  mutating func move(_ motion: Motion, _ room: ListRoom)
  mutating func settle(_ room: ListRoom)
  mutating func scroll(to position: Int)
  /// Goes on to the next order.
  mutating func sortByNext()
  /// Looks for a row that a session kept.
  mutating func locate(_ savedRow: String)
}

extension AnyListModel {
  /// True while rows are at hand that a change of the data made out of date.
  var isStale: Bool { answered == nil && count > (hasAllRow ? 1 : 0) }

  /// Lets `change` work on the list whatever its type is.
  mutating func update(_ change: (inout any AnyListModel) -> Void) {
    var list: any AnyListModel = self
    change(&list)
    if let changed = list as? Self { self = changed }
  }
}

extension Query {
  /// Tells whether another question asks for the same rows in the same order, whichever part of them.
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

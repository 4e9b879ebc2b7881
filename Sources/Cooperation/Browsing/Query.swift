/// A query to the archive, as data: the state machine can ask without touching a database.
public enum Query: Hashable, Sendable {
  case totals(Selection)
  case agencies(ListQuery<AgencySort>)
  case places(ListQuery<PlaceSort>)
  case timeline(TimelineQuery)
  /// Programmes, agreements and other items as a flat list.
  case items(ItemsQuery)
  case page(RecordReference)
  /// Full-text search over the names, codes and summaries of all records; all words must match. Best match first.
  case search(text: String, limit: Int)
  /// Records of one kind that match a selection and filter words, by title; see `RecordKind.objection(to:)`.
  case records(RecordKind, selection: Selection = Selection(), filter: String = "")
  case findings
  /// The number of imported activities that break each rule, most broken first.
  case rules
  /// Facet values, for a list or for completion.
  case facet(FacetQuery)
  /// Records whose addresses are closest to a mistyped one, nearest first.
  case nearest(address: String, limit: Int)
}

/// The archive's answer to a `Query`, case by case.
public enum Answer: Hashable, Sendable {
  case totals(Totals)
  case agencies(Listing<AgencyRow>)
  case places(Listing<PlaceRow>)
  case timeline(TimelineListing)
  case items(Listing<ItemRow>)
  /// Nil if the record does not exist.
  case page(RecordPage?)
  case search([SearchHit])
  case records([SearchHit])
  case findings([Finding])
  case rules([RuleCount])
  case facet(Listing<FacetRow>)
  case nearest([SearchHit])
}

/// A query for one window of a list, with selection, filter and order.
public struct ListQuery<Sort: Hashable & Sendable>: Hashable, Sendable {
  public var selection: Selection
  /// Words that must all occur in a row's names, codes, identifiers or summary; empty matches all.
  ///
  /// Case and accents are ignored.
  public var filter: String
  public var sort: Sort
  public var reversed: Bool
  /// The requested rows, as positions in the whole list.
  public var window: Window
  /// A row that the window must include, if the list contains it.
  public var locate: RecordReference?

  public init(
    selection: Selection = Selection(), filter: String = "", sort: Sort, reversed: Bool = false, window: Window = .all,
    locate: RecordReference? = nil
  ) {
    self.selection = selection
    self.filter = filter
    self.sort = sort
    self.reversed = reversed
    self.window = window
    self.locate = locate
  }
}

/// A range of positions in a list.
public struct Window: Hashable, Sendable, Codable {
  /// The position of the first row.
  public var offset: Int
  /// The maximum number of rows.
  public var count: Int

  public init(offset: Int, count: Int) {
    self.offset = offset
    self.count = count
  }

  /// All rows, for output and for lists known to be short.
  public static let all = Window(offset: 0, count: .max)
}

/// One window of a list, with its position and the total number of rows.
public struct Listing<Row: Hashable & Sendable>: Hashable, Sendable {
  /// The fetched rows.
  public var rows: [Row]
  /// The position of the first fetched row in the whole list.
  public var offset: Int
  /// The number of rows in the whole list.
  public var total: Int
  /// The position of the row that the query locates; nil if the list does not contain it.
  public var located: Int?

  public init(rows: [Row] = [], offset: Int = 0, total: Int = 0, located: Int? = nil) {
    self.rows = rows
    self.offset = offset
    self.total = total
    self.located = located
  }

  /// Returns the row at a position of the whole list; nil if it was not fetched.
  @inlinable public subscript(position: Int) -> Row? {
    let index = position - offset
    return rows.indices.contains(index) ? rows[index] : nil
  }
}

/// Sort orders for agencies.
public enum AgencySort: String, CaseIterable, Hashable, Sendable, Codable {
  /// Most programmes first.
  case programmes
  case name
  /// Most recently active first.
  case latest
}

/// Sort orders for countries and regions, as for agencies.
public enum PlaceSort: String, CaseIterable, Hashable, Sendable, Codable {
  case programmes
  case name
  case latest
}

/// Sort orders for timeline rows.
public enum TimelineSort: String, CaseIterable, Hashable, Sendable, Codable {
  /// Earliest start first; undated last.
  case start
  case title
  /// Latest end first; open ends before all others.
  case end
}

/// Groupings of timeline rows.
public enum TimelineGrouping: String, CaseIterable, Hashable, Sendable, Codable {
  case none, country, agency, theme
}

/// A query for timeline rows: programmes, agreements, and milestones that belong to no programme.
public struct TimelineQuery: Hashable, Sendable {
  /// The selection, filter, order and window of the rows.
  public var list: ListQuery<TimelineSort>
  public var grouping: TimelineGrouping
  /// Groups collapsed to their headings.
  public var folded: Set<RecordReference>

  public init(list: ListQuery<TimelineSort>, grouping: TimelineGrouping = .none, folded: Set<RecordReference> = []) {
    self.list = list
    self.grouping = grouping
    self.folded = folded
  }
}

/// Sort orders for a flat list of items.
public enum ItemSort: String, CaseIterable, Hashable, Sendable, Codable {
  /// Earliest start first; undated last.
  case start
  case title
  /// Latest end first; open ends before all others.
  case end
  /// By ActivityStatus code, then by start; items without a status last.
  case status
  /// Highest spending first, in the currency that most programmes under the selection use.
  ///
  /// Items without spending in it come last.
  case money
}

/// A query for one window of a flat list of items.
public struct ItemsQuery: Hashable, Sendable {
  /// The kinds of record that are items.
  public static let kinds: Set<RecordKind> = [.programme, .agreement, .milestone, .partnership, .result]

  /// The kinds to list; kinds outside `ItemsQuery.kinds` are ignored.
  public var kinds: Set<RecordKind>
  /// The selection, filter, order and window of the rows.
  public var list: ListQuery<ItemSort>

  public init(kinds: Set<RecordKind> = [.programme], list: ListQuery<ItemSort>) {
    self.kinds = kinds
    self.list = list
  }
}

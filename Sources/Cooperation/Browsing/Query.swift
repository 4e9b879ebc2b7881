/// A question to the archive; data, so that the state machine can ask without touching a database.
public enum Query: Hashable, Sendable {
  case totals(Selection)
  case agencies(ListQuery<AgencySort>)
  case places(ListQuery<PlaceSort>)
  case timeline(TimelineQuery)
  /// Programmes, agreements and other items as a plain list.
  case items(ItemsQuery)
  case page(RecordReference)
  /// Records of every kind whose names, codes or summaries hold all the words, best first.
  case search(text: String, limit: Int)
  /// The records of one kind that a selection and the words of a filter leave over, by title; see `RecordKind.objection(to:)`.
  case records(RecordKind, selection: Selection = Selection(), filter: String = "")
  case findings
  /// How many imported activities break each rule, those that most break first.
  case rules
  /// The values of a facet, for a list or to complete what is being typed.
  case facet(FacetQuery)
  /// The records whose address is most like a mistyped one, nearest first.
  case nearest(address: String, limit: Int)
}

/// What the archive answers to a `Query`, case by case.
public enum Answer: Hashable, Sendable {
  case totals(Totals)
  case agencies(Listing<AgencyRow>)
  case places(Listing<PlaceRow>)
  case timeline(TimelineListing)
  case items(Listing<ItemRow>)
  /// Nil when there is no such record.
  case page(RecordPage?)
  case search([SearchHit])
  case records([SearchHit])
  case findings([Finding])
  case rules([RuleCount])
  case facet(Listing<FacetRow>)
  case nearest([SearchHit])
}

/// Asks for part of a list: narrowed, filtered, sorted, and only the rows that a pane can show.
public struct ListQuery<Sort: Hashable & Sendable>: Hashable, Sendable {
  /// What the list is narrowed to.
  public var selection: Selection
  /// Words that a row's names, codes, identifiers or summary must all hold, case and accents aside; empty for all rows.
  public var filter: String
  /// What the rows are ordered by.
  public var sort: Sort
  /// True for the opposite order.
  public var reversed: Bool
  /// The rows wanted, counted from the top of the whole list.
  public var window: Window
  /// A row that the window must hold, if it is in the list at all.
  public var locate: RecordReference?

  /// Creates a query; by default for the whole list.
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

/// A stretch of a list.
public struct Window: Hashable, Sendable, Codable {
  /// The position of the first row wanted.
  public var offset: Int
  /// How many rows are wanted at most.
  public var count: Int

  /// Creates a window of `count` rows from a position on.
  public init(offset: Int, count: Int) {
    self.offset = offset
    self.count = count
  }

  /// Every row, for lists that are known to be short and for output.
  public static let all = Window(offset: 0, count: .max)
}

/// Part of a list, with what is needed to show where in the whole it lies.
public struct Listing<Row: Hashable & Sendable>: Hashable, Sendable {
  /// The rows that were fetched.
  public var rows: [Row]
  /// The position of the first row in the whole list.
  public var offset: Int
  /// How many rows the whole list has.
  public var total: Int
  /// The position of the row that the query wanted located; nil when it is not in the list.
  public var located: Int?

  /// Creates a part of a list; by default of an empty one.
  public init(rows: [Row] = [], offset: Int = 0, total: Int = 0, located: Int? = nil) {
    self.rows = rows
    self.offset = offset
    self.total = total
    self.located = located
  }

  /// Returns the row at a position of the whole list; nil when it was not fetched.
  @inlinable public subscript(position: Int) -> Row? {
    let index = position - offset
    return rows.indices.contains(index) ? rows[index] : nil
  }
}

/// What agencies can be ordered by.
public enum AgencySort: String, CaseIterable, Hashable, Sendable, Codable {
  /// Most programmes first.
  case programmes
  case name
  /// Those active latest first.
  case latest
}

/// What countries and regions can be ordered by, as agencies are.
public enum PlaceSort: String, CaseIterable, Hashable, Sendable, Codable {
  case programmes
  case name
  case latest
}

/// What the rows of a timeline can be ordered by.
public enum TimelineSort: String, CaseIterable, Hashable, Sendable, Codable {
  /// Earliest start first; undated last.
  case start
  case title
  /// Latest end first; open ends before all.
  case end
}

/// What the rows of a timeline are gathered under.
public enum TimelineGrouping: String, CaseIterable, Hashable, Sendable, Codable {
  case none, country, agency, theme
}

/// Asks for the rows of a timeline: programmes, agreements, and milestones that belong to no programme.
public struct TimelineQuery: Hashable, Sendable {
  /// Which rows, and in which order.
  public var list: ListQuery<TimelineSort>
  /// What the rows are gathered under.
  public var grouping: TimelineGrouping
  /// Groups of which only the heading is shown.
  public var folded: Set<RecordReference>

  /// Creates a query; by default ungrouped.
  public init(list: ListQuery<TimelineSort>, grouping: TimelineGrouping = .none, folded: Set<RecordReference> = []) {
    self.list = list
    self.grouping = grouping
    self.folded = folded
  }
}

/// What a plain list of items can be ordered by.
public enum ItemSort: String, CaseIterable, Hashable, Sendable, Codable {
  /// Earliest start first; undated last.
  case start
  case title
  /// Latest end first; open ends before all.
  case end
  /// By code of ActivityStatus, then by start; those without a status last.
  case status
  /// Most spent first, in the currency that most programmes under the selection use; those that spent none of it last.
  case money
}

/// Asks for part of a plain list of items of some kinds.
public struct ItemsQuery: Hashable, Sendable {
  /// The kinds of record that are items.
  public static let kinds: Set<RecordKind> = [.programme, .agreement, .milestone, .partnership, .result]

  /// The kinds wanted; others than `ItemsQuery.kinds` add nothing.
  public var kinds: Set<RecordKind>
  /// Which rows, and in which order.
  public var list: ListQuery<ItemSort>

  /// Creates a query; by default for programmes.
  public init(kinds: Set<RecordKind> = [.programme], list: ListQuery<ItemSort>) {
    self.kinds = kinds
    self.list = list
  }
}

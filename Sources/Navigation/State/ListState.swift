public import Cooperation

/// Where a person is in a list, and how it is ordered and filtered.
public struct ListState<Sort: Hashable & Sendable>: Hashable, Sendable {
  /// The selected position, counted from the top of the whole list.
  public var cursor = 0
  /// The position shown in the first line.
  public var scroll = 0
  /// What the rows are ordered by.
  public var sort: Sort
  /// True for the opposite order.
  public var reversed = false
  /// Words that a row must hold; empty shows all.
  public var filter = ""
  /// The row that was chosen last: it is sought again when the list around it changes.
  public var anchor: RecordReference?

  /// Creates the state of a list at its top, with nothing filtered.
  public init(sort: Sort) { self.sort = sort }

  /// Moves the cursor to a position and scrolls as little as keeps it in view.
  public mutating func move(to position: Int, count: Int, height: Int) {
    cursor = max(0, min(position, count - 1))
    settle(count: count, height: height)
  }

  /// Brings cursor and scroll into a list of `count` rows shown in `height` lines.
  public mutating func settle(count: Int, height: Int) {
    let height = max(1, height)
    cursor = max(0, min(cursor, count - 1))
    scroll = max(0, min(scroll, count - height))
    if cursor < scroll { scroll = cursor }
    if cursor >= scroll + height { scroll = cursor - height + 1 }
  }

  /// Puts the cursor on a position while the row keeps its line on the screen, as far as the list allows.
  public mutating func relocate(to position: Int, count: Int, height: Int) {
    let line = cursor - scroll
    cursor = position
    scroll = position - line
    settle(count: count, height: height)
  }
}

/// A list pane: where the person is, and the rows that were fetched.
public struct ListPane<Row: Hashable & Sendable, Sort: Hashable & Sendable>: Hashable, Sendable {
  /// Where the person is in the list, and how it is ordered and filtered.
  public var list: ListState<Sort>
  /// The rows that were fetched.
  public var listing: Listing<Row>
  /// The question that `listing` answers; nil before the first answer.
  public internal(set) var answered: ListQuery<Sort>?

  /// Creates a pane for which nothing was fetched yet.
  public init(sort: Sort) {
    list = ListState(sort: sort)
    listing = Listing()
  }

  /// True when the first row stands for all of them; a filtered list has no such row.
  @inlinable public var hasAllRow: Bool { list.filter.isEmpty }

  /// Rows of the whole list, the row for all of them included.
  @inlinable public var count: Int { listing.total + (hasAllRow ? 1 : 0) }

  /// Returns the row at a position of the list; nil for the row that stands for all, and for rows not fetched.
  @inlinable public func row(at position: Int) -> Row? { listing[position - (hasAllRow ? 1 : 0)] }

  /// Takes an answer in, with the cursor back on the row that it was on; false, and nothing is taken, where the cursor went to
  /// another row while a new list was on its way, so that it has to be asked for with that row.
  mutating func take(_ listing: Listing<Row>, for query: ListQuery<Sort>, height: Int) -> Bool {
    let isSameList = answered?.isSameList(as: query) ?? false
    guard isSameList || query.locate == list.anchor else { return false }
    self.listing = listing
    answered = query
    if isSameList {
      // More rows of the same list: the cursor is where it was put.
      list.settle(count: count, height: height)
    } else if list.anchor != nil, let located = listing.located {
      list.relocate(to: located + (hasAllRow ? 1 : 0), count: count, height: height)
    } else if list.anchor != nil || !hasAllRow {
      list.move(to: 0, count: count, height: height)
    } else {
      list.settle(count: count, height: height)
    }
    return true
  }

  /// The window of rows to ask for, so that a page in both directions is at hand.
  func window(height: Int) -> Window {
    Window(offset: max(0, list.scroll - 2 * height - 1), count: 5 * height + 2)
  }

  /// Tells whether the rows at hand are those that a selection and the list's own state call for.
  func isCurrent(_ selection: Selection) -> Bool {
    answered?.isSameList(as: list.query(selection, window: .all)) ?? false
  }

  /// Tells whether all rows in view are at hand.
  func isCovered(height: Int) -> Bool {
    let first = max(0, list.scroll - 1)
    let last = min(listing.total, list.scroll + height)
    return first >= last || (listing.offset <= first && last <= listing.offset + listing.rows.count)
  }
}

extension CaseIterable where Self: Equatable {
  /// The case after this one, the first after the last.
  var next: Self {
    let cases = Array(Self.allCases)
    guard let index = cases.firstIndex(of: self) else { return self }
    return cases[(index + 1) % cases.count]
  }
}

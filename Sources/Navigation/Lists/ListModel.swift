public import Cooperation
public import Wording

/// A list of rows of one type: cursor, order, filter and the fetched rows.
public struct ListModel<Row: ListRow>: Hashable, Sendable {
  public private(set) var place = ListCursor()
  public var sort: Row.Sort
  public var isReversed = false
  /// Words that a row must contain; empty matches all rows.
  public var filter = ""
  public var options: Row.Options
  /// The last selected row, located again when the list changes around it.
  public var anchor: Row.ID?
  /// The fetched rows.
  public internal(set) var listing = Listing<Row>()
  public internal(set) var answered: Query?
  /// True if the list begins with an All row while unfiltered.
  private let startsWithAll: Bool

  public init(sort: Row.Sort, options: Row.Options, startsWithAll: Bool = false) {
    self.sort = sort
    self.options = options
    self.startsWithAll = startsWithAll
  }

  public var cursor: Int { place.cursor }
  public var scroll: Int { place.scroll }
  public var hasAllRow: Bool { startsWithAll && filter.isEmpty }
  public var count: Int { listing.total + (hasAllRow ? 1 : 0) }

  /// Returns the row at a position; nil for the All row and for rows not fetched.
  public func row(at position: Int) -> Row? { listing[position - (hasAllRow ? 1 : 0)] }
  public var rowUnderCursor: Row? { row(at: cursor) }

  /// Returns the rows to request: those in view and two pages in each direction.
  private func window(_ room: ListRoom) -> Window {
    let spare = startsWithAll ? 1 : 0
    return Window(offset: max(0, scroll - 2 * room.height - spare), count: 5 * room.height + 2 * spare)
  }
}

extension ListModel where Row.Options == NoOptions {
  public init(sort: Row.Sort, startsWithAll: Bool = false) {
    self.init(sort: sort, options: NoOptions(), startsWithAll: startsWithAll)
  }
}

extension ListModel: AnyListModel {
  public var itemCount: Int { listing.total }
  public var orderPhrases: (sort: Phrase, direction: Phrase)? {
    let directions = Row.directions(of: sort, options)
    return (Row.phrase(of: sort, options), isReversed ? directions.reversed : directions.usual)
  }
  public var reference: RecordReference? { rowUnderCursor?.record }
  public var savedRow: String? { (rowUnderCursor?.rowID ?? anchor)?.savedText }
  public var hasRowUnderCursor: Bool { rowUnderCursor != nil || listing.total == 0 || hasAllRow && cursor == 0 }

  public var order: ListOrder? {
    get { ListOrder(sort: sort.rawValue, isReversed: isReversed) }
    set {
      guard let newValue else { return }
      if let sort = Row.Sort(rawValue: newValue.sort) { self.sort = sort }
      isReversed = newValue.isReversed
    }
  }

  public func texts(of positions: Range<Int>, in context: TableContext) -> TextTable? {
    let rows = positions.clamped(to: 0..<count).compactMap(row(at:))
    return rows.isEmpty ? nil : Row.table(listing.rows, options, in: context).texts(of: rows)
  }

  public func spoken(at position: Int, in context: TableContext) -> [String] {
    if let row = row(at: position) { return Row.table(listing.rows, options, in: context).spoken(row) }
    return hasAllRow && position == 0 ? [Row.allTitle.map(context.word)].compactMap(\.self) : []
  }

  public func term(isExcluded: Bool) -> (term: Term, title: LocalizedText)? {
    guard let row = rowUnderCursor, let title = row.narrowingTitle, let term = row.term(options, isExcluded: isExcluded) else {
      return nil
    }
    return (term, title)
  }

  public func question(_ selection: Selection, _ room: ListRoom) -> Query? {
    func query(locating row: Row.ID?) -> Query {
      Row.question(
        ListQuery(selection: selection, filter: filter, sort: sort, reversed: isReversed, window: window(room)), options,
        locating: row)
    }
    // In the fetched list, visible rows are requested by position; in another list, the anchor is located.
    let more = query(locating: nil)
    return anchor == nil || answered?.isSameList(as: more) == true ? more : query(locating: anchor)
  }

  public func isCovered(_ room: ListRoom) -> Bool {
    let all = hasAllRow ? 1 : 0
    let first = max(0, scroll - all)
    let last = min(listing.total, scroll + room.height)
    return first >= last || (listing.offset <= first && last <= listing.offset + listing.rows.count)
  }

  public mutating func invalidate() { answered = nil }

  public mutating func receive(_ answer: Answer, for query: Query, _ room: ListRoom) -> Bool {
    guard let rows = Row.listing(in: answer) else { return true }
    let isSameList = answered?.isSameList(as: query) ?? false
    guard isSameList || query.located == anchor?.savedText else { return false }
    listing = rows
    answered = query
    if isSameList {
      // More rows of the same list: the cursor stays.
      settle(room)
    } else if anchor != nil, let located = rows.located {
      place.relocate(to: located + (hasAllRow ? 1 : 0), count: count, height: room.height)
    } else if anchor != nil || startsWithAll && !hasAllRow {
      place.move(to: 0, count: count, height: room.height)
    } else {
      settle(room)
    }
    // The row may not have been fetched when the cursor moved there.
    if anchor == nil, cursor > 0 { anchor = rowUnderCursor?.rowID }
    return true
  }

  public mutating func move(_ motion: Motion, _ room: ListRoom) {
    place.move(motion, count: count, height: room.height)
    anchor = rowUnderCursor?.rowID
  }

  public mutating func settle(_ room: ListRoom) { place.settle(count: count, height: room.height) }
  public mutating func scroll(to position: Int) { place.scroll = position }

  public mutating func sortByNext() {
    let sorts = Row.sorts(options)
    sort = sorts[((sorts.firstIndex(of: sort) ?? -1) + 1) % sorts.count]
  }

  public mutating func locate(_ savedRow: String) { anchor = Row.ID(savedText: savedRow) ?? anchor }

  /// Returns an empty list at its top, with the same order, filter and anchor.
  func restarted(_ options: Row.Options) -> Self {
    var list = self
    list.place = ListCursor()
    list.options = options
    list.listing = Listing()
    list.answered = nil
    return list
  }
}

extension Query {
  /// The row to locate, as stored in a session.
  fileprivate var located: String? {
    switch self {
    case .agencies(let list): list.locate?.savedText
    case .places(let list): list.locate?.savedText
    case .timeline(let query): query.list.locate?.savedText
    case .facet(let query): query.locate
    case .items(let query): query.list.locate?.savedText
    case .totals, .page, .search, .records, .findings, .rules, .nearest: nil
    }
  }
}

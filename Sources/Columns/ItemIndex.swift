public import Cooperation
internal import Synchronization

/// The columns of all items in memory, ready to be counted, added up and put in order under any condition.
///
/// A value that does not change while it is asked; segments that an import adds are appended to a copy, which shares the rest.
public struct ItemIndex: Sendable {
  /// The day up to which what has no end is counted as active.
  public let today: Day
  var blocks: [ItemBlock] = []
  var books = ItemBooks()
  /// The rows of blocks that have been overtaken, by the place of the block; nothing where there is none.
  var dead: [RowSet?] = []
  /// How many places for rows there are; some stand for none.
  public private(set) var places = 0
  /// The block of each stretch of 64 places.
  private var blockOfWord: [UInt32] = []
  private var segments: [Int64: Int] = [:]
  private var smallKeys = RowBook(first: 0)
  private var largeKeys = RowBook(first: 1 << 32)
  /// The category of each theme that has one, by the keys of both.
  private(set) var categories: [UInt32: UInt32] = [:]
  private(set) var shelf = Shelf()

  /// What has been found out about this index and is kept for the next time.
  final class Shelf: Sendable {
    let everything = Mutex<ItemCounts?>(nil)
    let orders = Mutex<[OrderName: [UInt32]]>([:])
  }

  /// Creates an empty index.
  public init(today: Day) { self.today = today }

  /// How many rows stand for something.
  public var count: Int { blocks.indices.reduce(0) { $0 + blocks[$1].count - (dead[$1]?.count ?? 0) } }

  /// Appends a segment by the number that the archive calls it by; one with a number that is there already changes nothing.
  ///
  /// Of `bits`, each that is set stands for a row that has been overtaken, the lowest of the first byte for the first row.
  public mutating func append(_ segment: ColumnSegment, number: Int64, dead bits: [UInt8] = []) {
    guard segments[number] == nil, segment.count > 0 else { return }
    enter(ItemBlock(segment, start: places, books: &books, today: today), number: number, dead: bits)
  }

  /// Bytes of a segment that are still to be read.
  public struct PackedSegment: Sendable {
    /// The number that the archive calls the segment by.
    public var number: Int64
    /// The bytes of each group of columns.
    public var columns: [ColumnGroup: [UInt8]]
    /// Bits of the rows that have been overtaken.
    public var dead: [UInt8]

    /// Creates a segment to be read.
    public init(number: Int64, columns: [ColumnGroup: [UInt8]], dead: [UInt8]) {
      self.number = number
      self.columns = columns
      self.dead = dead
    }
  }

  /// Reads and appends segments, the two halves of many at once.
  ///
  /// - Throws: `ColumnError` where one is damaged; then none is appended.
  public mutating func append(_ packed: [PackedSegment]) throws {
    let new = packed.filter { segments[$0.number] == nil }
    let middle = new.count / 2
    let today = today
    // Each half numbers its values by itself; the numbers of the other are then put in place of its own.
    let halves = Halves.map(middle == 0 ? [0..<new.count] : [0..<middle, middle..<new.count]) { range in
      Result { () throws -> (books: ItemBooks, blocks: [ItemBlock]) in
        var books = ItemBooks()
        let blocks = try new[range].map { packed in
          let segment = try ColumnSegment { packed.columns[$0, default: []] }
          return ItemBlock(segment, start: 0, books: &books, today: today)
        }
        return (books, blocks)
      }
    }
    let read = try halves.map { try $0.get() }
    let isFresh = blocks.isEmpty
    let numbers = read.enumerated().map { place, half -> ItemBooks.Renumbering? in
      if isFresh && place == 0 {
        books = half.books
        return nil
      }
      return books.enter(half.books)
    }
    var starts: [Int] = []
    var place = self.places
    for block in read.flatMap(\.blocks) {
      starts.append(place)
      place += (block.count + 63) / 64 * 64
    }
    let places = starts
    let placed = Halves.map(read.count == 2 ? [0..<middle, middle..<new.count] : [0..<new.count]) { range in
      range.map { place in
        let half = place < middle || read.count == 1 ? 0 : 1
        let block = half == 0 ? read[0].blocks[place] : read[1].blocks[place - middle]
        return numbers[half].map { ItemBlock(block, start: places[place], numbers: $0) } ?? ItemBlock(block, start: places[place])
      }
    }
    for (packed, block) in zip(new, placed.flatMap(\.self)) where block.count > 0 {
      enter(block, number: packed.number, dead: packed.dead)
    }
  }

  private mutating func enter(_ block: ItemBlock, number: Int64, dead bits: [UInt8]) {
    segments[number] = blocks.count
    blockOfWord += Array(repeating: UInt32(blocks.count), count: (block.count + 63) / 64)
    blocks.append(block)
    dead.append(nil)
    places += (block.count + 63) / 64 * 64
    enter(block, except: bits)
    if !bits.isEmpty { setDead(bits, of: number) }
    forget()
  }

  /// Says which rows of a segment have been overtaken.
  public mutating func setDead(_ bits: [UInt8], of number: Int64) {
    guard let index = segments[number] else { return }
    let block = blocks[index]
    var rows = RowSet(places: block.count)
    for row in 0..<block.count where row >> 3 < bits.count && bits[row >> 3] & (1 << UInt8(row & 7)) != 0 { rows.insert(row) }
    let changed = rows.words.contains { $0 != 0 } ? rows : nil
    if dead[index] == changed { return }
    dead[index] = changed
    for row in 0..<block.count where rows.contains(row) {
      let key = block.keys[row]
      if self.row(of: key) == block.start + row { setRow(nil, of: key) }
    }
    forget()
  }

  /// Says which themes belong to which categories.
  public mutating func setCategories(_ categories: [UInt32: UInt32]) {
    if categories == self.categories { return }
    self.categories = categories
    forget()
  }

  /// Returns the first row of a segment; nil where it has none.
  public func start(of segment: Int64) -> Int? { segments[segment].map { blocks[$0].start } }

  /// The numbers of the segments that are there.
  public var segmentNumbers: Set<Int64> { Set(segments.keys) }

  private mutating func forget() { shelf = Shelf() }

  private mutating func enter(_ block: ItemBlock, except bits: [UInt8]) {
    let isLive = bits.isEmpty
    for row in 0..<block.count {
      let isDead = !isLive && row >> 3 < bits.count && bits[row >> 3] & (1 << UInt8(row & 7)) != 0
      if !isDead { setRow(block.start + row, of: block.keys[row]) }
    }
  }

  private mutating func setRow(_ row: Int?, of key: Int64) {
    if key < 1 << 32 { smallKeys.set(row, of: key) } else { largeKeys.set(row, of: key) }
  }
}

// MARK: Rows

extension ItemIndex {
  /// Returns the row of an item; nil where it has none.
  public func row(of key: Int64) -> Int? { key < 1 << 32 ? smallKeys.row(of: key) : largeKeys.row(of: key) }

  /// Returns the key of the item in a row, which must be one of the index.
  public func key(of row: Int) -> Int64? {
    guard let (block, local) = place(of: row) else { return nil }
    return block.keys[local]
  }

  /// Returns the block of a row and its place there; nil where there is no such row.
  func place(of row: Int) -> (block: ItemBlock, local: Int)? {
    guard row >= 0, row >> 6 < blockOfWord.count else { return nil }
    let block = blocks[Int(blockOfWord[row >> 6])]
    return row - block.start < block.count ? (block, row - block.start) : nil
  }

  /// Returns the agencies of a row and their roles, in the order in which they were given.
  public func agencies(of row: Int) -> [ColumnRow.AgencyLink] {
    guard let (block, local) = place(of: row) else { return [] }
    return block.agencies.range(of: local).map { index in
      let cell = block.agencies.cells[index]
      return ColumnRow.AgencyLink(
        agency: books.agencies.keys[Int(books.agencies.values[Int(cell >> 6)])], roles: UInt8(cell & 63))
    }
  }

  /// Returns the countries and regions of a row, in the order in which they were given.
  public func places(of row: Int) -> [UInt32] {
    guard let (block, local) = place(of: row) else { return [] }
    return block.places.range(of: local).map { books.places.keys[Int(books.places.values[Int(block.places.cells[$0])])] }
  }

  /// Returns the themes of a row, in the order in which they were given.
  public func themes(of row: Int) -> [UInt32] {
    guard let (block, local) = place(of: row) else { return [] }
    return block.themes.range(of: local).map { books.themes.keys[Int(books.themes.values[Int(block.themes.cells[$0])])] }
  }

  /// Returns the set of the rows of some items.
  public func rows(of keys: some Sequence<Int64>) -> RowSet {
    var rows = RowSet(places: places)
    for key in keys { if let row = row(of: key) { rows.insert(row) } }
    return rows
  }

  /// Returns the keys of the items in a set of rows, in the order of the rows.
  public func keys(in rows: RowSet) -> [Int64] {
    var keys: [Int64] = []
    rows.forEach { row in if let key = key(of: row) { keys.append(key) } }
    return keys
  }
}

extension ItemBlock.Links {
  func range(of row: Int) -> Range<Int> { Int(offsets[row])..<Int(offsets[row + 1]) }
}

/// The rows of items by their keys, which are nearly without gaps.
private struct RowBook: Sendable {
  private let first: Int64
  private var rows: [UInt32] = []
  /// Those of keys that are too far off for an array.
  private var far: [Int64: UInt32] = [:]

  private static let none = UInt32.max

  init(first: Int64) { self.first = first }

  func row(of key: Int64) -> Int? {
    guard let place = place(of: key) else { return far[key].map { Int($0) } }
    return place < rows.count && rows[place] != Self.none ? Int(rows[place]) : nil
  }

  mutating func set(_ row: Int?, of key: Int64) {
    let value = row.map { UInt32(clamping: $0) }
    guard let place = place(of: key) else { return far[key] = value }
    if place >= rows.count {
      if row == nil { return }
      rows += Array(repeating: Self.none, count: max(place + 1, rows.count + rows.count / 2) - rows.count)
    }
    rows[place] = value ?? Self.none
  }

  private func place(of key: Int64) -> Int? {
    let (distance, overflow) = key.subtractingReportingOverflow(first)
    return overflow || distance < 0 || distance >= 1 << 26 ? nil : Int(distance)
  }
}

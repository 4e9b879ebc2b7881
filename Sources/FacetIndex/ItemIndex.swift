public import Cooperation
internal import Synchronization

/// An in-memory column store of all items, to be counted, summed and ordered under any condition.
///
/// A value type: an import appends segments to a copy, which shares the storage of the others.
public struct ItemIndex: Sendable {
  /// The day up to which what has no end is counted as active.
  public let today: Day
  var blocks: [ItemBlock] = []
  var dictionaries = ValueDictionaries()
  /// The rows of blocks that are superseded, by the place of the block; nothing where there is none.
  var dead: [RowSet?] = []
  /// How many places for rows there are; some stand for none.
  public private(set) var places = 0
  /// The block of each stretch of 64 places.
  private var blockOfWord: [UInt32] = []
  private var segments: [Int64: Int] = [:]
  private var rowsByKey = RowMap()
  /// The category of each theme that has one, by the keys of both.
  private(set) var categories: [UInt32: UInt32] = [:]
  private(set) var cache = Cache()

  /// Results that are kept until the index changes.
  final class Cache: Sendable {
    let everything = Mutex(Kept())
    let orders = Mutex<[OrderName: [UInt32]]>([:])
    let activity = Mutex<(rows: RowSet, activity: Activity)?>(nil)
  }

  /// The counts of all rows in the facets of some parts.
  struct Kept: Sendable {
    var parts: ItemParts = []
    var tallies: (programmes: FacetCounts, events: FacetCounts)?
  }

  /// Creates an empty index.
  public init(today: Day) { self.today = today }

  /// How many rows stand for something.
  public var count: Int { blocks.indices.reduce(0) { $0 + blocks[$1].count - (dead[$1]?.count ?? 0) } }

  /// Appends a segment by the number that the archive calls it by; one with a number that is there already changes nothing.
  ///
  /// Of `bits`, each that is set stands for a row that is superseded, the lowest of the first byte for the first row.
  public mutating func append(_ segment: ColumnSegment, number: Int64, dead bits: [UInt8] = []) {
    guard segments[number] == nil, segment.count > 0 else { return }
    enter(ItemBlock(segment, start: places, dictionaries: &dictionaries, today: today), number: number, dead: bits)
  }

  /// Bytes of a segment that are still to be read.
  public struct PackedSegment: Sendable {
    /// The number that the archive calls the segment by.
    public var number: Int64
    /// The bytes of each group of columns.
    public var columns: [ColumnGroup: [UInt8]]
    /// Bits of the rows that are superseded.
    public var dead: [UInt8]

    /// Creates a segment to be read.
    public init(number: Int64, columns: [ColumnGroup: [UInt8]], dead: [UInt8]) {
      self.number = number
      self.columns = columns
      self.dead = dead
    }
  }

  /// Appends segments that `read` fetches one after the other; of many, another thread takes apart the first part while the rest is
  /// still being fetched.
  ///
  /// - Throws: What `read` threw, or `ColumnError` where a segment is damaged; then none is appended.
  public mutating func append(_ numbers: [Int64], read: (Int64) throws -> PackedSegment) throws {
    let new = numbers.filter { segments[$0] == nil }
    // This thread fetches all of them, so the other one gets more to take apart.
    let middle = new.count < Self.fewSegments ? 0 : new.count * 4 / 7
    let other = SegmentDecoder(today: today, count: middle)
    if middle > 0 { other.start() }
    var own = SegmentDecoder.Result()
    var dead: [[UInt8]] = []
    do {
      for (place, number) in new.enumerated() {
        let packed = try read(number)
        dead.append(packed.dead)
        if place < middle { other.hand(packed) } else { try own.append(packed, today: today) }
      }
    } catch {
      other.stop()
      throw error
    }
    place(middle == 0 ? [own] : [try other.result(), own], of: new, dead)
  }

  /// Fewer segments than this are not worth a second thread.
  private static let fewSegments = 8

  /// Gives the blocks of one or two decoders, which follow each other, their places and common numbers.
  private mutating func place(_ decoders: [SegmentDecoder.Result], of new: [Int64], _ dead: [[UInt8]]) {
    // Each decoder has numbered its values by itself; the numbers of the first that there is are kept, the others replaced.
    let isFresh = blocks.isEmpty
    let numbers = decoders.enumerated().map { place, decoder -> ValueDictionaries.Renumbering? in
      if isFresh && place == 0 {
        dictionaries = decoder.dictionaries
        return nil
      }
      return dictionaries.enter(decoder.dictionaries)
    }
    var read: [(block: ItemBlock, decoder: Int, start: Int)] = []
    var start = places
    for (decoder, result) in decoders.enumerated() {
      for block in result.blocks {
        read.append((block, decoder, start))
        start += (block.count + 63) / 64 * 64
      }
    }
    // Both threads do every second block, because only those of one decoder are much work.
    let all = read
    let placed = ParallelRanges.map(decoders.count == 2 ? [0..<1, 1..<2] : [0..<1]) { range in
      stride(from: range.lowerBound, to: all.count, by: decoders.count).map { place in
        let (block, decoder, start) = all[place]
        return numbers[decoder].map { ItemBlock(block, start: start, numbers: $0) } ?? ItemBlock(block, start: start)
      }
    }
    if let last = read.last?.block.keys.last { rowsByKey.reserve(upTo: last) }
    for (place, number) in new.enumerated() {
      let block = placed[place % placed.count][place / placed.count]
      if block.count > 0 { enter(block, number: number, dead: dead[place]) }
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

  /// Says which rows of a segment are superseded.
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
      if self.row(of: key) == block.start + row { rowsByKey.set(nil, of: key) }
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

  private mutating func forget() { cache = Cache() }

  private mutating func enter(_ block: ItemBlock, except bits: [UInt8]) {
    if bits.isEmpty { return rowsByKey.set(block.keys, from: block.start) }
    for row in 0..<block.count {
      let isDead = row >> 3 < bits.count && bits[row >> 3] & (1 << UInt8(row & 7)) != 0
      if !isDead { rowsByKey.set(block.start + row, of: block.keys[row]) }
    }
  }
}

// MARK: Rows

extension ItemIndex {
  /// Returns the row of an item; nil where it has none.
  public func row(of key: Int64) -> Int? { rowsByKey.row(of: key) }

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
      let link = block.agencies.values[index]
      return ColumnRow.AgencyLink(
        agency: dictionaries.agencies.keys[Int(link >> 6)], roles: UInt8(link & 63))
    }
  }

  /// Returns the countries and regions of a row, in the order in which they were given.
  public func places(of row: Int) -> [UInt32] {
    guard let (block, local) = place(of: row) else { return [] }
    return block.places.range(of: local).map {
      dictionaries.places.keys[Int(block.places.values[$0])]
    }
  }

  /// Returns the themes of a row, in the order in which they were given.
  public func themes(of row: Int) -> [UInt32] {
    guard let (block, local) = place(of: row) else { return [] }
    return block.themes.range(of: local).map {
      dictionaries.themes.keys[Int(block.themes.values[$0])]
    }
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

internal import Cooperation

/// One segment decoded for counting.
final class ItemBlock: Sendable {
  /// The links of all rows, as numbers of values; see `ValueDictionary`.
  struct Links: Sendable {
    var offsets: [UInt32]
    /// For agencies the roles are in the lowest six bits.
    var values: [UInt32]

    func renumbered(_ numbers: [UInt32]) -> Links { Links(offsets: offsets, values: values.map { numbers[Int($0)] }) }
  }

  /// Where the first row stands in the index; a multiple of 64.
  let start: Int
  /// How many rows there are.
  let count: Int
  let keys: [Int64]
  /// See `ColumnSegment.flags`.
  let flags: [UInt8]
  /// False where all rows are programmes.
  let hasEvents: Bool
  /// The rows that are counted neither as programmes nor as events.
  let uncounted: [UInt32]
  /// True where rows have the days of their programmes.
  let hasInheritedDays: Bool
  let children: [UInt32]
  let parents: [Int64]
  let statuses: [UInt8]
  let firstDays: [Int32]
  let lastDays: [Int32]
  /// The years of activity, of a row without dates those of its programmes; the first is after the last where nothing is dated.
  let firstYears: [Int16]
  let lastYears: [Int16]
  /// The years in which any row is active.
  let years: ClosedRange<Int>?
  let agencies: Links
  let places: Links
  let themes: Links
  let modalityOffsets: [UInt32]
  let modalities: [UInt16]
  /// The number of the publisher; `noPublisher` for none.
  let publishers: [UInt32]
  /// Years in which a row is active beside those from its first to its last: sorted by row, each pair once.
  let furtherYears: [FurtherYear]
  let amounts: BlockAmounts
  /// The rows without a place, and those with money of no stated place.
  let placeless: [UInt64]
  let counting: CountingRows

  struct FurtherYear: Sendable {
    var row: UInt32
    var year: Int16
  }

  static let noPublisher = UInt32.max

  /// The rows of another block from another place on.
  init(_ block: ItemBlock, start: Int) {
    self.start = start
    (count, keys, flags, hasEvents) = (block.count, block.keys, block.flags, block.hasEvents)
    (uncounted, hasInheritedDays) = (block.uncounted, block.hasInheritedDays)
    (children, parents, statuses) = (block.children, block.parents, block.statuses)
    (firstDays, lastDays) = (block.firstDays, block.lastDays)
    (firstYears, lastYears, years) = (block.firstYears, block.lastYears, block.years)
    (agencies, places, themes) = (block.agencies, block.places, block.themes)
    (modalityOffsets, modalities) = (block.modalityOffsets, block.modalities)
    (publishers, counting) = (block.publishers, block.counting)
    (furtherYears, amounts, placeless) = (block.furtherYears, block.amounts, block.placeless)
  }

  /// The rows of another block from another place on, with the numbers that another index gives their values.
  init(_ block: ItemBlock, start: Int, numbers: ValueDictionaries.Renumbering) {
    self.start = start
    (count, keys, flags, hasEvents) = (block.count, block.keys, block.flags, block.hasEvents)
    (uncounted, hasInheritedDays) = (block.uncounted, block.hasInheritedDays)
    (children, parents, statuses) = (block.children, block.parents, block.statuses)
    (firstDays, lastDays) = (block.firstDays, block.lastDays)
    (firstYears, lastYears, years) = (block.firstYears, block.lastYears, block.years)
    agencies = Links(
      offsets: block.agencies.offsets, values: block.agencies.values.map { numbers.agencies[Int($0 >> 6)] << 6 | $0 & 63 })
    places = block.places.renumbered(numbers.places)
    themes = block.themes.renumbered(numbers.themes)
    modalityOffsets = block.modalityOffsets
    modalities = block.modalities.map { numbers.modalities[Int($0)] }
    publishers = block.publishers.map { $0 == Self.noPublisher ? $0 : numbers.publishers[Int($0)] }
    counting = block.counting.renumbered(numbers)
    amounts = block.amounts.renumbered(numbers)
    (furtherYears, placeless) = (block.furtherYears, block.placeless)
  }

  init(_ segment: ColumnSegment, start: Int, dictionaries: inout ValueDictionaries, today: Day) {
    self.start = start
    count = segment.count
    keys = segment.keys
    flags = segment.flags
    hasEvents = segment.flags.contains { $0 & ColumnRow.Kind.mask != 0 }
    let last = ColumnRow.Kind.milestone.rawValue
    let beyond = hasEvents ? segment.flags.indices.filter { segment.flags[$0] & ColumnRow.Kind.mask > last } : []
    uncounted = beyond.map { UInt32(truncatingIfNeeded: $0) }
    hasInheritedDays = segment.flags.contains { $0 & 32 != 0 }
    children = segment.children
    parents = segment.parents
    statuses = segment.statuses
    for status in segment.statuses { dictionaries.enter(status: status) }
    firstDays = segment.firstDays
    lastDays = segment.lastDays
    var firstYears = Array(repeating: 1 as Int16, count: segment.count)
    var lastYears = Array(repeating: 0 as Int16, count: segment.count)
    let calendar = YearTable.common
    for row in 0..<segment.count where segment.flags[row] & 40 != 0 {
      let last = segment.lastDays[row]
      firstYears[row] = calendar.year(of: segment.firstDays[row])
      lastYears[row] = calendar.year(of: segment.flags[row] & 4 == 0 ? last : max(last, today.number))
    }
    (self.firstYears, self.lastYears) = (firstYears, lastYears)
    var active: (first: Int16, last: Int16) = (.max, .min)
    for row in 0..<segment.count where firstYears[row] <= lastYears[row] {
      active = (min(active.first, firstYears[row]), max(active.last, lastYears[row]))
    }
    years = active.first <= active.last ? Int(active.first)...Int(active.last) : nil

    agencies = Links(
      offsets: segment.agencyOffsets,
      values: zip(segment.agencies, segment.roles).map { dictionaries.agencies.enter($0) << 6 | UInt32($1 & 63) })
    places = Links(offsets: segment.places.offsets, values: segment.places.records.map { dictionaries.places.enter($0) })
    themes = Links(offsets: segment.themes.offsets, values: segment.themes.records.map { dictionaries.themes.enter($0) })
    publishers = segment.publishers.map { $0 == 0 ? Self.noPublisher : dictionaries.publishers.enter($0 - 1) }
    let modalityNumbers = segment.modalityNames.map { UInt16(clamping: dictionaries.modalities.enter($0)) }
    modalityOffsets = segment.modalityOffsets
    modalities = segment.modalities.map { modalityNumbers[Int($0)] }
    furtherYears = Self.furtherYears(of: segment, firstYears, lastYears)
    amounts = BlockAmounts(segment, modalityNumbers, &dictionaries)
    placeless = Self.placeless(places.offsets, amounts)
    counting = CountingRows(
      CountingRows.Columns(
        rows: zip(publishers, statuses).map { CountingRows.Row(publisher: $0, status: $1) }, agencies: agencies, places: places,
        themes: themes, modalityOffsets: modalityOffsets, modalities: modalities, placeless: placeless))
  }

  private static func furtherYears(of segment: ColumnSegment, _ firsts: [Int16], _ lasts: [Int16]) -> [FurtherYear] {
    if segment.furtherYears.isEmpty { return [] }
    return (0..<segment.count).flatMap { row in
      let years = segment.furtherYears[Int(segment.furtherYearOffsets[row])..<Int(segment.furtherYearOffsets[row + 1])]
      return Set(years).sorted().filter { $0 < firsts[row] || $0 > lasts[row] }.map {
        FurtherYear(row: UInt32(truncatingIfNeeded: row), year: $0)
      }
    }
  }

  private static func placeless(_ offsets: [UInt32], _ amounts: BlockAmounts) -> [UInt64] {
    var words = Array(repeating: 0 as UInt64, count: (offsets.count + 62) >> 6)
    for row in 0..<(offsets.count - 1) where offsets[row] == offsets[row + 1] || amounts.hasPlaceless(row) {
      words[row >> 6] |= 1 << UInt64(row & 63)
    }
    return words
  }

  func isPlaceless(_ row: Int) -> Bool { placeless[row >> 6] & 1 << UInt64(row & 63) != 0 }
}

/// The dictionaries of all facets of an index.
struct ValueDictionaries: Sendable {
  var agencies = ValueDictionary()
  var places = ValueDictionary()
  var themes = ValueDictionary()
  var publishers = ValueDictionary()
  var modalities = TextDictionary()
  var currencies = TextDictionary()
  /// One more than the number of a status; 0 where no row has it.
  private(set) var statusNumbers = Array(repeating: 0 as UInt8, count: 256)
  private(set) var statuses: [UInt8] = []

  /// The new numbers of values after their dictionaries were merged into others.
  struct Renumbering: Sendable {
    var agencies: [UInt32]
    var places: [UInt32]
    var themes: [UInt32]
    var publishers: [UInt32]
    var modalities: [UInt16]
    var currencies: [UInt16]
  }

  /// Merges other dictionaries into these.
  mutating func enter(_ other: ValueDictionaries) -> Renumbering {
    for status in other.statuses { enter(status: status) }
    return Renumbering(
      agencies: agencies.enter(other.agencies), places: places.enter(other.places), themes: themes.enter(other.themes),
      publishers: publishers.enter(other.publishers),
      modalities: other.modalities.texts.map { UInt16(clamping: modalities.enter($0)) },
      currencies: other.currencies.texts.map { UInt16(clamping: currencies.enter($0)) })
  }

  mutating func enter(status: UInt8) {
    if statusNumbers[Int(status)] == 0, statuses.count < 255 {
      statuses.append(status)
      statusNumbers[Int(status)] = UInt8(statuses.count)
    }
  }
}

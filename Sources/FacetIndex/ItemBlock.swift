internal import Cooperation

/// One segment decoded for counting.
///
/// Behind the rows stand further ones without a count: one for each further currency in which a row has money, with the links of
/// that row.
final class ItemBlock: Sendable {
  /// The links of all rows, as cells; see `CellDictionary`.
  struct Links: Sendable {
    var offsets: [UInt32]
    /// For agencies the roles are in the lowest six bits.
    var cells: [UInt32]

    func renumbered(_ numbers: [UInt32]) -> Links { Links(offsets: offsets, cells: cells.map { numbers[Int($0)] }) }
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
  /// The cell of the publisher; `noPublisher` for none.
  let publishers: [UInt32]
  let currencies: [UInt16]
  /// Hundredths.
  let spent: [Int64]
  /// All rows with the further ones, for counting.
  let counting: CountingRows
  /// The rows that the further ones repeat, in ascending order.
  let repeated: [UInt32]

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
    (publishers, counting, repeated) = (block.publishers, block.counting, block.repeated)
    (currencies, spent) = (block.currencies, block.spent)
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
      offsets: block.agencies.offsets, cells: block.agencies.cells.map { numbers.agencies[Int($0 >> 6)] << 6 | $0 & 63 })
    places = block.places.renumbered(numbers.places)
    themes = block.themes.renumbered(numbers.themes)
    modalityOffsets = block.modalityOffsets
    modalities = block.modalities.map { numbers.modalities[Int($0)] }
    publishers = block.publishers.map { $0 == Self.noPublisher ? $0 : numbers.publishers[Int($0)] }
    counting = block.counting.renumbered(numbers)
    currencies = block.currencies.map { numbers.currencies[Int($0)] }
    (spent, repeated) = (block.spent, block.repeated)
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

    let currencyNumbers = segment.currencyNames.map { UInt16(clamping: dictionaries.currencies.enter($0)) }
    var currencies = Array(repeating: 0 as UInt16, count: segment.count)
    var spent = Array(repeating: 0 as Int64, count: segment.count)
    var committed = spent
    var repeated: [UInt32] = []
    var further: [(currency: UInt16, spent: Int64, committed: Int64)] = []
    for row in 0..<segment.count {
      let range = Int(segment.moneyOffsets[row])..<Int(segment.moneyOffsets[row + 1])
      for place in range {
        let currency = currencyNumbers[Int(segment.currencies[place])]
        let sums = (Self.hundredths(segment.spent[place]), Self.hundredths(segment.committed[place]))
        if place == range.lowerBound {
          (currencies[row], (spent[row], committed[row])) = (currency, sums)
        } else {
          repeated.append(UInt32(row))
          further.append((currency, sums.0, sums.1))
        }
      }
    }
    for sum in further {
      currencies.append(sum.currency)
      spent.append(sum.spent)
      committed.append(sum.committed)
    }
    self.currencies = currencies
    self.spent = spent
    self.repeated = repeated

    let sources = (0..<segment.count) + repeated.map(Int.init)
    agencies = Self.links(
      segment.agencyOffsets, segment.agencies, segment.roles, sources, currencies, &dictionaries.agencies)
    places = Self.links(segment.places.offsets, segment.places.records, [], sources, currencies, &dictionaries.places)
    themes = Self.links(segment.themes.offsets, segment.themes.records, [], sources, currencies, &dictionaries.themes)
    var publisherCells = RecentCells()
    publishers = sources.indices.map { row in
      let number = segment.publishers[sources[row]]
      return number == 0 ? Self.noPublisher : publisherCells.cell(number - 1, currencies[row], of: &dictionaries.publishers)
    }
    let modalityNumbers = segment.modalityNames.map { UInt16(clamping: dictionaries.modalities.enter($0)) }
    var modalityOffsets = segment.modalityOffsets
    var modalities = segment.modalities.map { modalityNumbers[Int($0)] }
    for row in repeated {
      modalities += modalities[Int(modalityOffsets[Int(row)])..<Int(modalityOffsets[Int(row) + 1])]
      modalityOffsets.append(UInt32(modalities.count))
    }
    self.modalityOffsets = modalityOffsets
    self.modalities = modalities

    let (links, statuses) = (publishers, statuses)
    counting = CountingRows(
      CountingRows.Columns(
        rows: sources.enumerated().map { row, source in
          CountingRows.Row(
            spent: spent[row], committed: committed[row], publisher: links[row], currency: currencies[row],
            status: statuses[source])
        }, agencies: agencies, places: places, themes: themes, modalityOffsets: modalityOffsets, modalities: modalities,
        placeShares: segment.places, themeShares: segment.themes, sources: sources))
  }

  private static func links(
    _ offsets: [UInt32], _ records: [UInt32], _ roles: [UInt8], _ sources: [Int], _ currencies: [UInt16],
    _ dictionary: inout CellDictionary
  ) -> Links {
    let isRoleless = roles.isEmpty
    // The rows come first, so that their links stand as they were; behind them come those of further currencies.
    let own = offsets.count - 1
    var links = Links(offsets: offsets, cells: [])
    links.offsets.reserveCapacity(sources.count + 1)
    var count = records.count
    for source in sources.dropFirst(own) { count += Int(offsets[source + 1] - offsets[source]) }
    var memory = RecentCells()
    let values = records.span
    let sets = roles.span
    let starts = offsets.span
    let numbers = currencies.span
    // With room for one at least: arrays without room are one that all threads share, and its count would be written.
    links.cells = unsafe [UInt32](unsafeUninitializedCapacity: max(1, count)) { cells, filled in
      for row in sources.indices {
        let source = row < own ? row : sources[row]
        let currency = numbers[row]
        for place in Int(starts[source])..<Int(starts[source + 1]) {
          let cell = memory.cell(values[place], currency, of: &dictionary)
          unsafe cells[filled] = isRoleless ? cell : cell << 6 | UInt32(sets[place] & 63)
          filled &+= 1
        }
        if row >= own { links.offsets.append(UInt32(truncatingIfNeeded: filled)) }
      }
    }
    return links
  }

  /// Amounts are added as hundredths, so that a sum does not depend on the order; larger ones than any real are cut.
  private static func hundredths(_ amount: Double) -> Int64 {
    if !amount.isFinite { return 0 }
    let cut = min(max(amount, -1e14), 1e14) * 100
    return Int64(cut < 0 ? cut - 0.5 : cut + 0.5)
  }
}

/// The dictionaries of all facets of an index.
struct ValueDictionaries: Sendable {
  var agencies = CellDictionary()
  var places = CellDictionary()
  var themes = CellDictionary()
  var publishers = CellDictionary()
  var modalities = TextDictionary()
  var currencies = TextDictionary()
  /// One more than the number of a status; 0 where no row has it.
  private(set) var statusNumbers = Array(repeating: 0 as UInt8, count: 256)
  private(set) var statuses: [UInt8] = []

  /// There is always one currency, for rows without money.
  init() { _ = currencies.enter("") }

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
    let currencies = other.currencies.texts.map { UInt16(clamping: self.currencies.enter($0)) }
    return Renumbering(
      agencies: agencies.enter(other.agencies, currencies), places: places.enter(other.places, currencies),
      themes: themes.enter(other.themes, currencies), publishers: publishers.enter(other.publishers, currencies),
      modalities: other.modalities.texts.map { UInt16(clamping: modalities.enter($0)) }, currencies: currencies)
  }

  mutating func enter(status: UInt8) {
    if statusNumbers[Int(status)] == 0, statuses.count < 255 {
      statuses.append(status)
      statusNumbers[Int(status)] = UInt8(statuses.count)
    }
  }
}

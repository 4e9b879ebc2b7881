internal import Cooperation

/// The columns of one segment as an index counts them.
///
/// Behind the rows stand further ones without a count: one for each further currency in which a row has money, with the links of
/// that row.
final class ItemBlock: Sendable {
  /// The links of all rows, as cells; see `CellBook`.
  struct Links: Sendable {
    var offsets: [UInt32]
    /// For agencies the roles are in the lowest six bits.
    var cells: [UInt32]
    /// Empty where all are 1.
    var shares: [Float]
  }

  /// Where the first row stands in the index; a multiple of 64.
  let start: Int
  /// How many rows there are.
  let count: Int
  let keys: [Int64]
  /// The kind (two bits), whether it goes on (4), whether it is dated (8).
  let flags: [UInt8]
  let hasEvents: Bool
  let children: [UInt32]
  let parents: [Int64]
  let statuses: [UInt8]
  let firstDays: [Int32]
  let lastDays: [Int32]
  /// The years of activity; the first is after the last where nothing is dated.
  let firstYears: [Int16]
  let lastYears: [Int16]
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
  let committed: [Int64]
  /// The rows that the further ones repeat, in ascending order.
  let repeated: [UInt32]

  static let noPublisher = UInt32.max

  init(_ segment: ColumnSegment, start: Int, books: inout ItemBooks, today: Day) {
    self.start = start
    count = segment.count
    keys = segment.keys
    flags = segment.flags
    hasEvents = segment.flags.contains { $0 & 3 != 0 }
    children = segment.children
    parents = segment.parents
    statuses = segment.statuses
    for status in segment.statuses { books.enter(status: status) }
    firstDays = segment.firstDays
    lastDays = segment.lastDays
    firstYears = segment.flags.indices.map { segment.flags[$0] & 8 == 0 ? 1 : Self.year(segment.firstDays[$0]) }
    lastYears = segment.flags.indices.map { index in
      let flags = segment.flags[index]
      if flags & 8 == 0 { return 0 }
      return Self.year(flags & 4 == 0 ? segment.lastDays[index] : max(segment.lastDays[index], today.number))
    }

    let currencyNumbers = segment.currencyNames.map { UInt16(clamping: books.currencies.enter($0)) }
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
    self.committed = committed
    self.repeated = repeated

    let sources = (0..<segment.count) + repeated.map(Int.init)
    agencies = Self.links(
      segment.agencyOffsets, segment.agencies, segment.roles, [], sources, currencies, &books.agencies)
    places = Self.links(
      segment.places.offsets, segment.places.records, [], segment.places.shares, sources, currencies, &books.places)
    themes = Self.links(
      segment.themes.offsets, segment.themes.records, [], segment.themes.shares, sources, currencies, &books.themes)
    publishers = sources.indices.map { row in
      let number = segment.publishers[sources[row]]
      return number == 0 ? Self.noPublisher : books.publishers.cell(number - 1, currencies[row])
    }
    let modalityNumbers = segment.modalityNames.map { UInt16(clamping: books.modalities.enter($0)) }
    var modalityOffsets = segment.modalityOffsets
    var modalities = segment.modalities.map { modalityNumbers[Int($0)] }
    for row in repeated {
      modalities += modalities[Int(modalityOffsets[Int(row)])..<Int(modalityOffsets[Int(row) + 1])]
      modalityOffsets.append(UInt32(modalities.count))
    }
    self.modalityOffsets = modalityOffsets
    self.modalities = modalities
  }

  private static func year(_ day: Int32) -> Int16 { Int16(clamping: Day(clamping: Int(day)).year) }

  private static func links(
    _ offsets: [UInt32], _ records: [UInt32], _ roles: [UInt8], _ shares: [Float], _ sources: [Int], _ currencies: [UInt16],
    _ book: inout CellBook
  ) -> Links {
    let isPlain = shares.allSatisfy { $0 == 1 }
    var links = Links(offsets: [0], cells: [], shares: [])
    links.offsets.reserveCapacity(sources.count + 1)
    links.cells.reserveCapacity(records.count)
    for row in sources.indices {
      let source = sources[row]
      for place in Int(offsets[source])..<Int(offsets[source + 1]) {
        let cell = book.cell(records[place], currencies[row])
        links.cells.append(roles.isEmpty ? cell : cell << 6 | UInt32(roles[place] & 63))
        if !isPlain { links.shares.append(shares[place]) }
      }
      links.offsets.append(UInt32(links.cells.count))
    }
    return links
  }

  /// Amounts are added as hundredths, so that a sum does not depend on the order; larger ones than any real are cut.
  private static func hundredths(_ amount: Double) -> Int64 {
    amount.isFinite ? Int64((min(max(amount, -1e14), 1e14) * 100).rounded()) : 0
  }
}

/// The numbers of all values of an index.
struct ItemBooks: Sendable {
  var agencies = CellBook()
  var places = CellBook()
  var themes = CellBook()
  var publishers = CellBook()
  var modalities = TextBook()
  var currencies = TextBook()
  /// One more than the number of a status; 0 where no row has it.
  private(set) var statusNumbers = Array(repeating: 0 as UInt8, count: 256)
  private(set) var statuses: [UInt8] = []

  /// There is always one currency, for rows without money.
  init() { _ = currencies.enter("") }

  mutating func enter(status: UInt8) {
    if statusNumbers[Int(status)] == 0, statuses.count < 255 {
      statuses.append(status)
      statusNumbers[Int(status)] = UInt8(statuses.count)
    }
  }
}

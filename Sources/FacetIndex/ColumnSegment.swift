internal import Cooperation

/// An immutable batch of rows in column form; one batch of an import writes one.
///
/// The archive keeps a bitmap of superseded rows beside it.
public struct ColumnSegment: Hashable, Sendable {
  /// What a row has several of: where the values of each row begin, and one more for the end of the last.
  struct Links: Hashable, Sendable {
    var offsets: [UInt32] = [0]
    var records: [UInt32] = []
    /// The weights, with the highest bit set where a further whole begins.
    var weights: [UInt64] = []

    static let startBit: UInt64 = 1 << 63

    func links(of row: Int) -> [ColumnRow.Link] {
      (Int(offsets[row])..<Int(offsets[row + 1])).map {
        ColumnRow.Link(
          record: records[$0], weight: weights[$0] & ~Self.startBit, startsWhole: weights[$0] & Self.startBit != 0)
      }
    }

    /// Returns whether a row has several links of one whole.
    func divides(_ row: Int) -> Bool {
      let range = Int(offsets[row])..<Int(offsets[row + 1])
      return range.dropFirst().contains { weights[$0] & Self.startBit == 0 }
    }
  }

  var keys: [Int64] = []
  /// The kind (`ColumnRow.Kind.mask`), whether it goes on (4), whether it is dated (8), or by its programmes only (32).
  var flags: [UInt8] = []
  /// The rows with parents, and these.
  var children: [UInt32] = []
  var parents: [Int64] = []
  var statuses: [UInt8] = []
  var firstDays: [Int32] = []
  var lastDays: [Int32] = []
  var agencyOffsets: [UInt32] = [0]
  var agencies: [UInt32] = []
  var roles: [UInt8] = []
  var places = Links()
  var themes = Links()
  var modalityNames: [String] = []
  var modalityOffsets: [UInt32] = [0]
  var modalities: [UInt32] = []
  /// The number of the publisher and one more; 0 for none.
  var publishers: [UInt32] = []
  var amounts = AmountColumns()
  var furtherYearOffsets: [UInt32] = [0]
  var furtherYears: [Int16] = []

  /// How many rows there are.
  public var count: Int { keys.count }

  /// No agency, place or theme has this number or a larger one: numbers index arrays.
  public static let numberLimit: UInt32 = 1 << 26

  /// Gathers rows.
  ///
  /// - Throws: `ColumnError.tooLarge` for a number that is no agency's, place's or theme's, and for too many values.
  public init(_ rows: [ColumnRow]) throws(ColumnError) {
    var modalityNumbers: [String: UInt32] = [:]
    var currencyNumbers: [String: UInt32] = [:]
    var currencyNames: [String] = []
    for (index, row) in rows.enumerated() {
      keys.append(row.key)
      flags.append(row.kind.rawValue | (row.isOpen ? 4 : 0) | (row.days == nil ? 0 : row.hasInheritedDays ? 32 : 8))
      if let parent = row.parent {
        children.append(UInt32(truncatingIfNeeded: index))
        parents.append(parent)
      }
      statuses.append(row.status)
      firstDays.append(row.days?.lowerBound.number ?? 0)
      lastDays.append(row.days?.upperBound.number ?? 0)
      for link in row.agencies {
        agencies.append(try Self.checked(link.agency))
        roles.append(link.roles)
      }
      agencyOffsets.append(UInt32(clamping: agencies.count))
      try places.append(row.places)
      try themes.append(row.themes)
      for code in row.modalities { modalities.append(Self.number(of: code, &modalityNumbers, &modalityNames)) }
      modalityOffsets.append(UInt32(clamping: modalities.count))
      publishers.append(try row.publisher.map { number throws(ColumnError) in try Self.checked(number) + 1 } ?? 0)
      try amounts.append(
        row, currency: { Self.number(of: $0, &currencyNumbers, &currencyNames) },
        modality: { Self.number(of: $0, &modalityNumbers, &modalityNames) })
      furtherYears += row.furtherYears
      furtherYearOffsets.append(UInt32(clamping: furtherYears.count))
    }
    amounts.currencyNames = currencyNames
    amounts.finish()
    let longest = [
      keys.count, agencies.count, places.records.count, themes.records.count, modalities.count, amounts.kinds.count,
      amounts.places.records.count, amounts.themes.records.count, furtherYears.count,
    ].max()
    if let longest, longest > ColumnReader.largestCount { throw .tooLarge("\(longest) values in one segment") }
  }

  private static func number(of text: String, _ numbers: inout [String: UInt32], _ names: inout [String]) -> UInt32 {
    if let number = numbers[text] { return number }
    let number = UInt32(clamping: names.count)
    numbers[text] = number
    names.append(text)
    return number
  }

  fileprivate static func checked(_ number: UInt32) throws(ColumnError) -> UInt32 {
    guard number < numberLimit else { throw .tooLarge("a record with the number \(number)") }
    return number
  }

  /// The rows as they were gathered.
  public var rows: [ColumnRow] {
    let parent = Dictionary(zip(children.map(Int.init), parents)) { first, _ in first }
    return keys.indices.map { index in
      func range(_ offsets: [UInt32]) -> Range<Int> { Int(offsets[index])..<Int(offsets[index + 1]) }
      var row = ColumnRow(key: keys[index], kind: ColumnRow.Kind(rawValue: flags[index] & ColumnRow.Kind.mask) ?? .programme)
      row.parent = parent[index]
      row.status = statuses[index]
      row.isOpen = flags[index] & 4 != 0
      if flags[index] & 40 != 0 {
        row.hasInheritedDays = flags[index] & 32 != 0
        row.days = Day(clamping: Int(firstDays[index]))...Day(clamping: Int(lastDays[index]))
      }
      row.agencies = range(agencyOffsets).map { ColumnRow.AgencyLink(agency: agencies[$0], roles: roles[$0]) }
      row.places = places.links(of: index)
      row.themes = themes.links(of: index)
      row.modalities = range(modalityOffsets).map { modalityNames[Int(modalities[$0])] }
      row.publisher = publishers[index] == 0 ? nil : publishers[index] - 1
      (row.amounts, row.divisions) = amounts.amounts(of: index, modalityNames: modalityNames)
      row.furtherYears = range(furtherYearOffsets).map { furtherYears[$0] }
      return row
    }
  }
}

extension ColumnSegment.Links {
  mutating func append(_ links: [ColumnRow.Link]) throws(ColumnError) {
    for link in links {
      records.append(try ColumnSegment.checked(link.record))
      weights.append(min(link.weight, ColumnRow.Link.wholeWeight) | (link.startsWhole ? Self.startBit : 0))
    }
    offsets.append(UInt32(clamping: records.count))
  }
}

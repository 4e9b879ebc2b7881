internal import Cooperation

extension ColumnSegment {
  /// Returns the bytes of some columns, as the archive keeps them.
  public func bytes(of group: ColumnGroup) -> [UInt8] {
    var writer = ColumnWriter(rows: count)
    switch group {
    case .items:
      writer.integers(keys)
      writer.integers(flags)
      writer.append(UInt32(clamping: children.count))
      writer.integers(children)
      writer.integers(parents)
      writer.integers(statuses)
      writer.integers(firstDays)
      writer.integers(zip(firstDays, lastDays).map { $1 &- $0 })
    case .agencies:
      writer.integers(Self.counts(agencyOffsets))
      writer.integers(agencies)
      writer.integers(roles)
    case .places: places.write(to: &writer)
    case .themes: themes.write(to: &writer)
    case .modalities:
      writer.texts(modalityNames)
      writer.integers(Self.counts(modalityOffsets))
      writer.integers(modalities)
    case .publishers: writer.integers(publishers)
    case .amounts: amounts.write(to: &writer)
    case .furtherYears:
      writer.integers(Self.counts(furtherYearOffsets))
      writer.integers(furtherYears)
    }
    return writer.bytes
  }

  static func counts(_ offsets: [UInt32]) -> [UInt32] { zip(offsets, offsets.dropFirst()).map { $1 - $0 } }

  /// Reads the columns that the archive has kept.
  ///
  /// - Throws: `ColumnError.damaged` where the bytes are not what `bytes(of:)` gives, or not all of the same rows.
  public init(bytes: (ColumnGroup) throws -> [UInt8]) throws {
    for group in ColumnGroup.allCases {
      var reader = try ColumnReader(try bytes(group), of: group)
      if group == .items {
        try readItems(from: &reader)
      } else {
        guard reader.rows == count else { throw reader.damaged("it has \(reader.rows) rows instead of \(count)") }
        try read(group, from: &reader)
      }
      try reader.end()
    }
  }

  private mutating func readItems(from reader: inout ColumnReader) throws(ColumnError) {
    let rows = reader.rows
    keys = try reader.integers(rows)
    flags = try reader.integers(rows, upTo: 63)
    // Bit 16 stands by itself, so that of the five bits' values 17 to 19 are no kinds.
    guard flags.allSatisfy({ $0 & ColumnRow.Kind.mask <= 16 }) else { throw reader.damaged("a row is of an unknown kind") }
    let number = Int(try reader.number(UInt32.self))
    guard number <= rows else { throw reader.damaged("it claims \(number) parents") }
    children = try reader.integers(number, upTo: UInt32(clamping: max(0, rows - 1)))
    parents = try reader.integers(number)
    statuses = try reader.integers(rows)
    firstDays = try reader.integers(rows)
    let lengths: [Int32] = try reader.integers(rows)
    lastDays = zip(firstDays, lengths).map { $0 &+ $1 }
    for index in firstDays.indices where flags[index] & 40 != 0 {
      guard let first = Day(number: firstDays[index]), let last = Day(number: lastDays[index]), first <= last else {
        throw reader.damaged("its days are in no order")
      }
    }
  }

  private mutating func read(_ group: ColumnGroup, from reader: inout ColumnReader) throws(ColumnError) {
    switch group {
    case .items: break
    case .agencies:
      agencyOffsets = try reader.offsets()
      agencies = try reader.integers(Int(agencyOffsets.last ?? 0), upTo: Self.numberLimit - 1)
      roles = try reader.integers(agencies.count)
    case .places: places = try Links(from: &reader)
    case .themes: themes = try Links(from: &reader)
    case .modalities:
      modalityNames = try reader.texts()
      modalityOffsets = try reader.offsets()
      modalities = try Self.indices(Int(modalityOffsets.last ?? 0), of: modalityNames, from: &reader)
    case .publishers: publishers = try reader.integers(count, upTo: Self.numberLimit)
    case .amounts: amounts = try AmountColumns(from: &reader, modalities: modalityNames.count)
    case .furtherYears:
      furtherYearOffsets = try reader.offsets()
      furtherYears = try reader.integers(Int(furtherYearOffsets.last ?? 0), upTo: 9999)
      guard furtherYears.allSatisfy({ $0 >= 0 }) else { throw reader.damaged("a year is out of range") }
    }
  }

  static func indices(_ count: Int, of names: [String], from reader: inout ColumnReader) throws(ColumnError) -> [UInt32] {
    let indices: [UInt32] = try reader.integers(count)
    guard indices.allSatisfy({ $0 < names.count }) else { throw reader.damaged("it names a text that it does not have") }
    return indices
  }
}

extension ColumnSegment.Links {
  func write(to writer: inout ColumnWriter) {
    writer.integers(ColumnSegment.counts(offsets))
    writer.integers(records)
    writer.integers(weights.map { Int64(bitPattern: $0) })
  }

  /// Reads the links of each row, or of `count` divisions.
  init(from reader: inout ColumnReader, count: Int? = nil) throws(ColumnError) {
    offsets = try reader.offsets(count)
    records = try reader.integers(Int(offsets.last ?? 0), upTo: ColumnSegment.numberLimit - 1)
    weights = (try reader.integers(records.count) as [Int64]).map { UInt64(bitPattern: $0) }
    guard weights.allSatisfy({ $0 & ~Self.startBit <= ColumnRow.Link.wholeWeight }) else {
      throw reader.damaged("a share is more than all")
    }
  }
}

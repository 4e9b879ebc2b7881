internal import Cooperation

/// The amounts of the rows of a segment, in columns.
struct AmountColumns: Hashable, Sendable {
  /// Where the amounts of each row begin, and one more for the end.
  var offsets: [UInt32] = [0]
  var kinds: [UInt8] = []
  /// Years from 1899; 0 for undated.
  var years: [UInt16] = []
  var currencyNames: [String] = []
  var currencies: [UInt32] = []
  /// Ten-thousandths; 0 where `wide` has the amount.
  var units: [Int64] = []
  /// Amounts in billionths that are no whole ten-thousandths, or too large: their places, high and low halves.
  var widePlaces: [UInt32] = []
  var wideHighs: [Int64] = []
  var wideLows: [UInt64] = []
  /// The division of each amount and one more; 0 for that of the row. Empty where all are 0.
  var divisions: [UInt32] = []
  /// All divisions of all rows; where one is not stated, it is the row's.
  var places = ColumnSegment.Links()
  var themes = ColumnSegment.Links()
  var modalityOffsets: [UInt32] = [0]
  var modalities: [UInt32] = []
  /// What each division states: places (1), themes (2), modalities (4).
  var stated: [UInt8] = []

  static let firstYear = 1899
  /// Billionths in a ten-thousandth.
  static let unit: Int128 = 100_000

  var wide: [UInt32: Int128] {
    Dictionary(
      zip(widePlaces, zip(wideHighs, wideLows)).map { ($0, Int128($1.0) << 64 | Int128($1.1)) }, uniquingKeysWith: { $1 })
  }

  /// Appends the amounts of a row.
  mutating func append(
    _ row: ColumnRow, currency: (String) -> UInt32, modality: (String) -> UInt32
  ) throws(ColumnError) {
    let firstDivision = stated.count
    for division in row.divisions {
      try places.append(division.places ?? [])
      try themes.append(division.themes ?? [])
      for code in division.modalities ?? [] { modalities.append(modality(code)) }
      modalityOffsets.append(UInt32(clamping: modalities.count))
      stated.append(
        (division.places == nil ? 0 : 1) | (division.themes == nil ? 0 : 2) | (division.modalities == nil ? 0 : 4))
    }
    for amount in row.amounts {
      kinds.append(amount.kind.rawValue)
      years.append(amount.year.map { UInt16(clamping: $0 - Self.firstYear) } ?? 0)
      currencies.append(currency(amount.currency))
      let (quotient, remainder) = amount.billionths.quotientAndRemainder(dividingBy: Self.unit)
      if remainder == 0, let exact = Int64(exactly: quotient), exact.magnitude < 1 << 62 {
        units.append(exact)
      } else {
        widePlaces.append(UInt32(clamping: units.count))
        wideHighs.append(Int64(truncatingIfNeeded: amount.billionths >> 64))
        wideLows.append(UInt64(truncatingIfNeeded: amount.billionths))
        units.append(0)
      }
      let isOwn = amount.division.map(row.divisions.indices.contains) ?? false
      divisions.append(isOwn ? UInt32(clamping: firstDivision + (amount.division ?? 0) + 1) : 0)
    }
    offsets.append(UInt32(clamping: kinds.count))
  }

  /// Drops what says nothing.
  mutating func finish() { if divisions.allSatisfy({ $0 == 0 }) { divisions = [] } }

  /// Returns the amounts of a row, and their divisions, numbered by their first use.
  func amounts(of row: Int, modalityNames: [String]) -> (amounts: [ColumnRow.Amount], divisions: [ColumnRow.Division]) {
    let wide = wide
    let range = Int(offsets[row])..<Int(offsets[row + 1])
    let first = range.compactMap { divisions.isEmpty || divisions[$0] == 0 ? nil : Int(divisions[$0]) - 1 }.min() ?? 0
    let last = range.compactMap { divisions.isEmpty || divisions[$0] == 0 ? nil : Int(divisions[$0]) }.max() ?? 0
    let amounts = range.map { place in
      ColumnRow.Amount(
        kind: AmountKind(rawValue: kinds[place]) ?? .untyped,
        year: years[place] == 0 ? nil : Int(years[place]) + Self.firstYear, currency: currencyNames[Int(currencies[place])],
        billionths: wide[UInt32(place)] ?? Int128(units[place]) * Self.unit,
        division: divisions.isEmpty || divisions[place] == 0 ? nil : Int(divisions[place]) - 1 - first)
    }
    let own = (first..<max(first, last)).map { number in
      ColumnRow.Division(
        places: stated[number] & 1 == 0 ? nil : places.links(of: number),
        themes: stated[number] & 2 == 0 ? nil : themes.links(of: number),
        modalities: stated[number] & 4 == 0
          ? nil
          : (Int(modalityOffsets[number])..<Int(modalityOffsets[number + 1])).map { modalityNames[Int(modalities[$0])] })
    }
    return (amounts, own)
  }
}

// MARK: Bytes

extension AmountColumns {
  func write(to writer: inout ColumnWriter) {
    writer.texts(currencyNames)
    writer.integers(ColumnSegment.counts(offsets))
    writer.integers(kinds)
    writer.integers(years)
    writer.integers(currencies)
    writer.integers(units)
    writer.append(UInt32(clamping: widePlaces.count))
    writer.integers(widePlaces)
    writer.integers(wideHighs)
    writer.integers(wideLows.map { Int64(bitPattern: $0) })
    writer.append(UInt32(clamping: stated.count))
    if stated.isEmpty { return }
    writer.integers(divisions)
    writer.integers(stated)
    places.write(to: &writer)
    themes.write(to: &writer)
    writer.integers(ColumnSegment.counts(modalityOffsets))
    writer.integers(modalities)
  }

  /// Reads the columns of a segment that names so many modalities.
  init(from reader: inout ColumnReader, modalities modalityCount: Int) throws(ColumnError) {
    currencyNames = try reader.texts()
    offsets = try reader.offsets()
    let count = Int(offsets.last ?? 0)
    kinds = try reader.integers(count)
    guard kinds.allSatisfy({ AmountKind(rawValue: $0) != nil }) else { throw reader.damaged("an amount is of an unknown kind") }
    years = try reader.integers(count, upTo: UInt16(ColumnRow.Amount.years.upperBound - Self.firstYear))
    currencies = try ColumnSegment.indices(count, of: currencyNames, from: &reader)
    units = try reader.integers(count)
    guard units.allSatisfy({ $0.magnitude < 1 << 62 }) else { throw reader.damaged("an amount is too large") }
    let wideCount = Int(try reader.number(UInt32.self))
    guard wideCount <= count else { throw reader.damaged("it claims \(wideCount) large amounts") }
    widePlaces = try reader.integers(wideCount, upTo: UInt32(clamping: max(0, count - 1)))
    wideHighs = try reader.integers(wideCount)
    // A sum of a million such amounts still fits.
    guard wideHighs.allSatisfy({ $0.magnitude < 1 << 42 }) else { throw reader.damaged("an amount is too large") }
    wideLows = (try reader.integers(wideCount) as [Int64]).map { UInt64(bitPattern: $0) }
    let number = Int(try reader.number(UInt32.self))
    guard number <= ColumnReader.largestCount else { throw reader.damaged("it claims \(number) divisions") }
    if number == 0 { return }
    divisions = try reader.integers(count, upTo: UInt32(clamping: number))
    stated = try reader.integers(number, upTo: 7)
    places = try ColumnSegment.Links(from: &reader, count: number)
    themes = try ColumnSegment.Links(from: &reader, count: number)
    modalityOffsets = try reader.offsets(number)
    modalities = try reader.integers(Int(modalityOffsets.last ?? 0))
    guard modalities.allSatisfy({ $0 < modalityCount }) else { throw reader.damaged("it names a text that it does not have") }
  }
}

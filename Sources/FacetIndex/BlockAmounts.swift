internal import Cooperation

/// The amounts of the rows of a block.
struct BlockAmounts: Sendable {
  /// Links of divisions or rows, with the weights of their parts.
  struct Divided: Sendable {
    var offsets: [UInt32]
    var values: [UInt32]
    /// See `ColumnSegment.Links.weights`; empty where each row has at most one link, to all of its money.
    var weights: [UInt64]
  }

  /// All amounts.
  let entries: AmountEntries
  /// Spending and commitments of all years.
  let sums: AmountEntries
  let stated: [UInt8]
  let places: Divided
  let themes: Divided
  let modalityOffsets: [UInt32]
  let modalities: [UInt16]
  /// The weights of the links of rows; empty like those of `Divided`.
  let rowPlaceWeights: [UInt64]
  let rowThemeWeights: [UInt64]

  init(_ segment: ColumnSegment, _ modalityNumbers: [UInt16], _ dictionaries: inout ValueDictionaries) {
    let amounts = segment.amounts
    let currencies = amounts.currencyNames.map { UInt32(UInt16(clamping: dictionaries.currencies.enter($0))) }
    entries = AmountEntries(amounts, currencies)
    sums = entries.summed { row, division in
      division == 0
        ? segment.places.divides(row) || segment.themes.divides(row)
        : Self.divides(amounts, division - 1, segment, row)
    }
    stated = amounts.stated
    places = Divided(
      offsets: amounts.places.offsets, values: amounts.places.records.map { dictionaries.places.enter($0) },
      weights: amounts.places.weights)
    themes = Divided(
      offsets: amounts.themes.offsets, values: amounts.themes.records.map { dictionaries.themes.enter($0) },
      weights: amounts.themes.weights)
    modalityOffsets = amounts.modalityOffsets
    modalities = amounts.modalities.map { modalityNumbers[Int($0)] }
    rowPlaceWeights = Self.weights(segment.places)
    rowThemeWeights = Self.weights(segment.themes)
  }

  /// Returns whether an amount with a division of its own is divided by weight.
  private static func divides(_ amounts: AmountColumns, _ division: Int, _ segment: ColumnSegment, _ row: Int) -> Bool {
    let stated = amounts.stated[division]
    return (stated & 1 != 0 ? amounts.places.divides(division) : segment.places.divides(row))
      || (stated & 2 != 0 ? amounts.themes.divides(division) : segment.themes.divides(row))
  }

  private static func weights(_ links: ColumnSegment.Links) -> [UInt64] {
    let areWhole = links.weights.allSatisfy { $0 & ~ColumnSegment.Links.startBit == ColumnRow.Link.wholeWeight }
    let areSingle = areWhole && zip(links.offsets, links.offsets.dropFirst()).allSatisfy { $1 - $0 <= 1 }
    return areSingle ? [] : links.weights
  }

  private init(_ other: BlockAmounts, currencies: [UInt16], places: Divided, themes: Divided, modalities: [UInt16]) {
    (entries, sums) = (other.entries.renumbered(currencies), other.sums.renumbered(currencies))
    (stated, self.places, self.themes) = (other.stated, places, themes)
    (modalityOffsets, self.modalities) = (other.modalityOffsets, modalities)
    (rowPlaceWeights, rowThemeWeights) = (other.rowPlaceWeights, other.rowThemeWeights)
  }

  /// Returns the same amounts with the numbers that other dictionaries give.
  func renumbered(_ numbers: ValueDictionaries.Renumbering) -> BlockAmounts {
    BlockAmounts(
      self, currencies: numbers.currencies,
      places: Divided(offsets: places.offsets, values: places.values.map { numbers.places[Int($0)] }, weights: places.weights),
      themes: Divided(offsets: themes.offsets, values: themes.values.map { numbers.themes[Int($0)] }, weights: themes.weights),
      modalities: modalities.map { numbers.modalities[Int($0)] })
  }

  /// Returns whether a row has an amount whose own division names no place.
  func hasPlaceless(_ row: Int) -> Bool {
    if entries.divisions.isEmpty { return false }
    return entries.range(of: row).contains { place in
      let division = Int(entries.divisions[place]) - 1
      return division >= 0 && stated[division] & 1 != 0 && places.offsets[division] == places.offsets[division + 1]
    }
  }
}

/// The amounts of the rows of a block, or sums of them.
struct AmountEntries: Sendable {
  private(set) var offsets: [UInt32] = [0]
  /// Kind (5 bits), year from 1899 (11 bits, 0 for undated), number of the currency (16 bits).
  private(set) var heads: [UInt32] = []
  /// Ten-thousandths; `isWide` where `wide` has the amount.
  private(set) var units: [Int64] = []
  /// Amounts in billionths that are no whole ten-thousandths, or too large.
  private(set) var wide: [UInt32: Int128] = [:]
  /// The division of each amount and one more; 0 for that of the row. Empty where all are 0.
  private(set) var divisions: [UInt32] = []

  static let isWide = Int64.min

  init(_ amounts: AmountColumns, _ currencies: [UInt32]) {
    offsets = amounts.offsets
    heads = amounts.kinds.indices.map { place in
      UInt32(amounts.kinds[place] & 31) << 27 | UInt32(amounts.years[place] & 2047) << 16
        | currencies[Int(amounts.currencies[place])]
    }
    units = amounts.units
    wide = amounts.wide
    for place in wide.keys { units[Int(place)] = Self.isWide }
    divisions = amounts.divisions
  }

  private init() {}

  /// Returns spending, as disbursements, and commitments without years; sums where they are not divided by weight.
  ///
  /// Dividing the sum of amounts would round otherwise than dividing each.
  func summed(without isDivided: (Int, Int) -> Bool) -> AmountEntries {
    var sums = AmountEntries()
    var found: [(head: UInt32, division: UInt32, billionths: Int128)] = []
    var hasDivisions = false
    sums.offsets.reserveCapacity(offsets.count)
    for row in 0..<(offsets.count - 1) {
      found.removeAll(keepingCapacity: true)
      for place in range(of: row) {
        var kind = UInt8(truncatingIfNeeded: heads[place] >> 27)
        if kind == AmountKind.expenditure.rawValue { kind = AmountKind.disbursement.rawValue }
        if kind != AmountKind.disbursement.rawValue && kind != AmountKind.commitment.rawValue { continue }
        let head = UInt32(kind) << 27 | heads[place] & 0xFFFF
        let division = divisions.isEmpty ? 0 : divisions[place]
        if let same = found.firstIndex(where: { $0.head == head && $0.division == division }), !isDivided(row, Int(division)) {
          found[same].billionths &+= self[place]
        } else {
          found.append((head, division, self[place]))
        }
      }
      for sum in found {
        let (quotient, remainder) = sum.billionths.quotientAndRemainder(dividingBy: AmountColumns.unit)
        if remainder == 0, let exact = Int64(exactly: quotient), exact != Self.isWide {
          sums.units.append(exact)
        } else {
          sums.wide[UInt32(truncatingIfNeeded: sums.units.count)] = sum.billionths
          sums.units.append(Self.isWide)
        }
        sums.heads.append(sum.head)
        sums.divisions.append(sum.division)
        if sum.division != 0 { hasDivisions = true }
      }
      sums.offsets.append(UInt32(truncatingIfNeeded: sums.units.count))
    }
    if !hasDivisions { sums.divisions = [] }
    return sums
  }

  /// Returns the same amounts with other numbers of currencies.
  func renumbered(_ currencies: [UInt16]) -> AmountEntries {
    var other = self
    other.heads = heads.map { $0 & 0xFFFF_0000 | UInt32(currencies[Int($0 & 0xFFFF)]) }
    return other
  }

  func range(of row: Int) -> Range<Int> { Int(offsets[row])..<Int(offsets[row + 1]) }

  /// An amount in billionths.
  @inline(__always)
  subscript(place: Int) -> Int128 {
    let unit = units[place]
    if unit == Self.isWide { return wide[UInt32(truncatingIfNeeded: place)] ?? 0 }
    return Int128(unit) &* AmountColumns.unit
  }
}

/// Which amounts are added up, and of each which part.
struct AmountCondition: Sendable {
  /// For each kind the place of its sum; `none` for kinds that are not added up.
  let slots: [UInt8]
  /// Whether a year counts, from 1899 on; empty where all count.
  let years: [Bool]
  /// The places and themes whose parts count, by their numbers; empty where all count.
  let places: [UInt8]
  let themes: [UInt8]
  let includesPlaceless: Bool
  /// Modalities of which an amount must have one, and must have none; empty where it does not matter.
  let modalities: [UInt8]
  let needsModality: Bool
  let includesNoModality: Bool
  let excludesNoModality: Bool
  /// Whether sums of spending and of commitments decide, whatever their years.
  let areSummed: Bool

  static let none = UInt8.max

  init(_ condition: ItemCondition, _ dictionaries: ValueDictionaries, kinds: [Set<AmountKind>], byYear: Bool = false) {
    var slots = Array(repeating: Self.none, count: 32)
    for (slot, set) in kinds.enumerated() { for kind in set { slots[Int(kind.rawValue)] = UInt8(clamping: slot) } }
    self.slots = slots
    let isPlain = kinds.allSatisfy { $0 == AmountKind.spending || $0 == [.commitment] }
    areSummed = isPlain && !byYear && condition.years.isEmpty && condition.excludedYears.isEmpty
    if condition.years.isEmpty && condition.excludedYears.isEmpty {
      years = []
    } else {
      years = (0..<2048).map { number in
        let year = number + AmountColumns.firstYear
        // What is not dated is in none of the years that are asked for, and in none that are excluded.
        if number == 0 { return condition.years.isEmpty }
        return (condition.years.isEmpty || condition.years.contains { $0.contains(year) })
          && !condition.excludedYears.contains { $0.contains(year) }
      }
    }
    let compiled = CompiledCondition(condition, dictionaries)
    let asksForPlaces = condition.places.included != nil || condition.places.includesNone
    places = asksForPlaces ? compiled.places : []
    includesPlaceless = condition.places.includesNone
    themes = condition.themes.included != nil ? compiled.themes : []
    modalities = condition.modalities.isEmpty ? [] : compiled.modalities
    needsModality = !condition.modalities.included.isEmpty
    includesNoModality = condition.modalities.included.contains("")
    excludesNoModality = condition.modalities.excluded.contains("")
    asksForPlace = asksForPlaces
  }

  /// Whether places are asked for; `places` is empty as well where no row has any.
  let asksForPlace: Bool
}

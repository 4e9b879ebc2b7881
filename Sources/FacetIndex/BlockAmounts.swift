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

  let offsets: [UInt32]
  /// Kind (5 bits), year from 1899 (11 bits, 0 for undated), number of the currency (16 bits).
  let heads: [UInt32]
  /// Ten-thousandths.
  let units: [Int64]
  /// Amounts in billionths that are not in `units`.
  let wide: [UInt32: Int128]
  /// The division of each amount and one more; 0 for that of the row. Empty where all are 0.
  let divisions: [UInt32]
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
    offsets = amounts.offsets
    heads = amounts.kinds.indices.map { place in
      UInt32(amounts.kinds[place] & 31) << 27 | UInt32(amounts.years[place] & 2047) << 16
        | currencies[Int(amounts.currencies[place])]
    }
    units = amounts.units
    wide = amounts.wide
    divisions = amounts.divisions
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

  private static func weights(_ links: ColumnSegment.Links) -> [UInt64] {
    let areWhole = links.weights.allSatisfy { $0 & ~ColumnSegment.Links.startBit == ColumnRow.Link.wholeWeight }
    let areSingle = areWhole && zip(links.offsets, links.offsets.dropFirst()).allSatisfy { $1 - $0 <= 1 }
    return areSingle ? [] : links.weights
  }

  private init(_ other: BlockAmounts, heads: [UInt32], places: Divided, themes: Divided, modalities: [UInt16]) {
    (offsets, self.heads, units, wide, divisions) = (other.offsets, heads, other.units, other.wide, other.divisions)
    (stated, self.places, self.themes) = (other.stated, places, themes)
    (modalityOffsets, self.modalities) = (other.modalityOffsets, modalities)
    (rowPlaceWeights, rowThemeWeights) = (other.rowPlaceWeights, other.rowThemeWeights)
  }

  /// Returns the same amounts with the numbers that other dictionaries give.
  func renumbered(_ numbers: ValueDictionaries.Renumbering) -> BlockAmounts {
    BlockAmounts(
      self, heads: heads.map { $0 & 0xFFFF_0000 | UInt32(numbers.currencies[Int($0 & 0xFFFF)]) },
      places: Divided(offsets: places.offsets, values: places.values.map { numbers.places[Int($0)] }, weights: places.weights),
      themes: Divided(offsets: themes.offsets, values: themes.values.map { numbers.themes[Int($0)] }, weights: themes.weights),
      modalities: modalities.map { numbers.modalities[Int($0)] })
  }

  func range(of row: Int) -> Range<Int> { Int(offsets[row])..<Int(offsets[row + 1]) }

  /// Returns whether a row has an amount whose own division names no place.
  func hasPlaceless(_ row: Int) -> Bool {
    if divisions.isEmpty { return false }
    return range(of: row).contains { place in
      let division = Int(divisions[place]) - 1
      return division >= 0 && stated[division] & 1 != 0 && places.offsets[division] == places.offsets[division + 1]
    }
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

  static let none = UInt8.max

  init(_ condition: ItemCondition, _ dictionaries: ValueDictionaries, kinds: [Set<AmountKind>]) {
    var slots = Array(repeating: Self.none, count: 32)
    for (slot, set) in kinds.enumerated() { for kind in set { slots[Int(kind.rawValue)] = UInt8(clamping: slot) } }
    self.slots = slots
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

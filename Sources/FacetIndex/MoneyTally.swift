internal import Cooperation

/// Sums by value and currency. Most values have one currency, whose sums stand in an array; those of others are looked up.
struct MoneyTally: Sendable {
  private let slots: Int
  /// The first currency of each value; `none` where it has no amount.
  private var currencies: [UInt16]
  private var first: [Int128]
  private var further: [UInt64: [Int128]] = [:]
  /// How many rows have amounts in each currency.
  private(set) var rows: [Int]

  private static let none = UInt16.max

  init(values: Int, slots: Int, currencies: Int) {
    self.slots = slots
    self.currencies = Array(repeating: Self.none, count: values)
    first = Array(repeating: 0, count: values * slots)
    rows = Array(repeating: 0, count: currencies)
  }

  @inline(__always)
  mutating func add(_ amount: Int128, to value: Int, _ currency: UInt16, _ slot: Int) {
    let known = currencies[value]
    if known == currency { return first[value &* slots &+ slot] &+= amount }
    if known == Self.none {
      currencies[value] = currency
      return first[value &* slots &+ slot] &+= amount
    }
    further[UInt64(value) << 16 | UInt64(currency), default: Array(repeating: 0, count: slots)][slot] &+= amount
  }

  /// Adds the sums of the same values.
  mutating func add(_ other: MoneyTally) {
    for value in other.currencies.indices {
      for (currency, amounts) in other.sums(of: value, isFirst: true) {
        for (slot, amount) in amounts.enumerated() where amount != 0 { add(amount, to: value, currency, slot) }
      }
    }
    for (key, amounts) in other.further {
      for (slot, amount) in amounts.enumerated() { add(amount, to: Int(key >> 16), UInt16(truncatingIfNeeded: key), slot) }
    }
    for (currency, count) in other.rows.enumerated() { rows[currency] += count }
  }

  /// Returns the sums of a value by currency.
  func sums(of value: Int, isFirst: Bool = false) -> [(currency: UInt16, amounts: [Int128])] {
    if currencies[value] == Self.none { return [] }
    let own = (currencies[value], Array(first[value * slots..<(value + 1) * slots]))
    if isFirst || further.isEmpty { return [own] }
    return [own]
      + rows.indices.compactMap { currency in
        further[UInt64(value) << 16 | UInt64(currency)].map { (UInt16(truncatingIfNeeded: currency), $0) }
      }
  }

  // MARK: Adding rows

  /// Adds what counts of the amounts of a block's rows to the values of a facet.
  mutating func add(
    _ block: ItemBlock, _ rows: RowSet, _ facet: MoneyFacet, _ condition: AmountCondition, _ context: ItemIndex.CountingContext,
    table agencies: [UInt8]
  ) {
    var walk = AmountWalk(block, condition)
    rows.forEach(in: block) { row in
      var last = Self.none
      walk.forEachEntry(of: row) { walk, entry in
        if entry.currency != last {
          last = entry.currency
          self.rows[Int(entry.currency)] += 1
        }
        switch facet {
        case .records(.places):
          walk.forEachPlace(of: row, entry) { place, part in
            add(part, to: place ?? currencies.count - 1, entry.currency, entry.slot)
          }
        case .records(.themes):
          walk.forEachTheme(of: row, entry) { theme, part in add(part, to: theme, entry.currency, entry.slot) }
        case .records(.categories):
          walk.forEachTheme(of: row, entry) { theme, part in
            let category = context.categoryNumbers[theme]
            if category != ItemIndex.CountingContext.none { add(part, to: Int(category), entry.currency, entry.slot) }
          }
        default: addRow(walk.counted(entry, of: row), row, entry, block, facet, context, walk, agencies)
        }
      }
    }
  }

  /// Adds an amount to the values that its row has of a facet.
  private mutating func addRow(
    _ amount: Int128, _ row: Int, _ entry: AmountWalk.Entry, _ block: ItemBlock, _ facet: MoneyFacet,
    _ context: ItemIndex.CountingContext, _ walk: AmountWalk, _ agencies: [UInt8]
  ) {
    if amount == 0 { return }
    func add(to value: Int) { self.add(amount, to: value, entry.currency, entry.slot) }
    switch facet {
    case .whole: add(to: 0)
    case .records(.publishers):
      let publisher = block.publishers[row]
      if publisher != ItemBlock.noPublisher { add(to: Int(publisher)) }
    case .records:
      for index in block.agencies.range(of: row) {
        let link = block.agencies.values[index]
        if (link & 63 | 64) & context.roles != 0 { add(to: Int(link >> 6)) }
      }
    case .codes(.statuses):
      let number = Int(context.statusNumbers[Int(block.statuses[row])]) - 1
      if number >= 0 { add(to: number) }
    case .codes(.modalities): walk.forEachModality(of: row, entry) { add(to: $0 ?? context.modalities) }
    case .codes(.roles):
      let roles = block.roles(of: row, among: agencies)
      for bit in 0..<6 where roles & 1 << UInt32(bit) != 0 { add(to: bit) }
    case .years: add(to: entry.year)
    }
  }
}

internal import Cooperation

/// The numbers that rows are sorted by, and bins of close numbers, so that a stretch can be found without sorting everything.
struct OrderKeys: Sendable {
  private enum Order: Sendable {
    case days
    case status
    /// The number of a currency; nil where no row has it. What counts of the amounts is spending under a condition.
    case spent(UInt16?, AmountCondition)
  }

  private let order: Order
  private let isDescending: Bool
  private let days: DayKeys
  /// How many bins hold all numbers.
  let bins: Int

  init(_ index: ItemIndex, _ order: ItemOrder, _ isDescending: Bool) {
    self.isDescending = isDescending
    switch order {
    case .days(let order):
      self.order = .days
      days = DayKeys(index, order, isDescending)
      bins = DayKeys.bins
    case .status:
      self.order = .status
      days = DayKeys(index, .start, false)
      bins = 8 << Int(Self.dayBits - Self.statusShift)
    case .spent(let currency, let condition):
      self.order = .spent(
        index.dictionaries.currencies.number(of: currency).map { UInt16(clamping: $0) },
        AmountCondition(condition, index.dictionaries, kinds: [AmountKind.spending]))
      days = DayKeys(index, .start, false)
      bins = 2 * Self.amountBins + 1
    }
  }

  /// A start takes so many bits below the status.
  private static let dayBits: UInt64 = 22
  /// So many low bits of a status with its start make no bin of their own.
  private static let statusShift: UInt64 = 7

  @inline(__always)
  func key(of row: Int, in block: ItemBlock) -> UInt64 {
    switch order {
    case .days: return UInt64(days.key(of: row, in: block))
    case .status:
      let status = UInt64(StatusSet.codes(of: block.statuses[row]).first { $0 > 0 } ?? 0)
      let rank = status == 0 ? 7 : isDescending ? 6 - min(6, status) : min(6, status)
      return rank << Self.dayBits | min(UInt64(days.key(of: row, in: block)), 1 << Self.dayBits - 1)
    case .spent(let currency, let condition):
      let amount = currency.map { block.amountKey(of: row, in: $0, condition) } ?? 0
      if amount == 0 { return .max }
      let key = UInt64(bitPattern: isDescending ? -amount : amount) ^ 1 << 63
      return min(key, .max - 1)
    }
  }

  @inline(__always)
  func bin(of key: UInt64) -> Int {
    switch order {
    case .days: return DayKeys.bin(of: UInt32(truncatingIfNeeded: key))
    case .status: return Int(key >> Self.statusShift)
    case .spent:
      if key == .max { return bins - 1 }
      let amount = Int64(bitPattern: key ^ 1 << 63)
      return Self.amountBins + (amount < 0 ? -1 - Self.amountBin(~amount) : Self.amountBin(amount))
    }
  }

  /// Half as many bins as amounts of both signs have.
  private static let amountBins = 64 << 8

  /// The bin of an amount that is not negative: its highest bit and the eight below.
  private static func amountBin(_ amount: Int64) -> Int {
    let exponent = 63 - max(1, amount).leadingZeroBitCount
    let mantissa = exponent >= 8 ? amount >> Int64(exponent - 8) : amount << Int64(8 - exponent)
    return exponent << 8 | Int(mantissa & 255)
  }
}

/// The numbers that rows are sorted by where only days count.
struct DayKeys: Sendable {
  private let order: DayOrder
  private let isDescending: Bool
  private let spans: [Int: RowSpan]
  private let bottom = Day.first.number
  private let top = Day.last.number + 1

  /// So many bins of sixteen days hold all numbers; the last one is that of undated rows.
  static let bins = Int((Day.last.number - Day.first.number + 1) >> 4) + 2

  /// The keys of an index, with what its rows show of their milestones.
  init(_ index: ItemIndex, _ order: DayOrder, _ isDescending: Bool) {
    self.order = order
    self.isDescending = isDescending
    spans = index.shownSpans
  }

  static func bin(of key: UInt32) -> Int { key == .max ? bins - 1 : Int(key >> 4) }

  func key(of row: Int, in block: ItemBlock) -> UInt32 {
    guard let span = (spans.isEmpty ? nil : spans[block.start + row]) ?? block.span(of: row) else { return .max }
    let day = order == .start ? span.first : span.isOpen ? top : span.last
    return UInt32(clamping: isDescending ? top - day : day - bottom)
  }
}

extension ItemBlock {
  /// Returns what counts of a row's amounts in a currency, in hundredths, cut at the limits of 64 bits.
  fileprivate func amountKey(of row: Int, in currency: UInt16, _ condition: AmountCondition) -> Int64 {
    if amounts.entries.range(of: row).isEmpty { return 0 }
    var walk = AmountWalk(self, condition)
    var sum: Int128 = 0
    walk.forEachEntry(of: row) { walk, entry in
      if entry.currency == currency { sum &+= walk.counted(entry, of: row) }
    }
    let hundredths = Int64(clamping: sum / 10_000_000)
    // What is not nothing stands before nothing, and -Int64.min would overflow.
    if hundredths == 0 { return sum.signum() < 0 ? -1 : sum > 0 ? 1 : 0 }
    return max(hundredths, -Int64.max)
  }
}

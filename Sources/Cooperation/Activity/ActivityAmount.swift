public import Foundation

/// A part of an activity's money: what was transacted in one year, or planned for it, in one currency.
///
/// All sums of money, on pages, in lists and in facets, are sums of these.
public struct ActivityAmount: Hashable, Sendable {
  /// A set of places or themes, and how an amount is divided among them.
  public struct Division<Key: Hashable & Sendable>: Hashable, Sendable {
    /// One part of a whole.
    public struct Part: Hashable, Sendable {
      public var key: Key
      /// The part of the whole, 0 to 1.
      public var share: Double
      /// Parts of different wholes overlap: countries and the regions they are in, sectors and policy markers.
      public var whole: Int

      public init(key: Key, share: Double, whole: Int) {
        self.key = key
        self.share = share
        self.whole = whole
      }
    }

    public var parts: [Part]

    public init(_ parts: [Part] = []) { self.parts = parts }
  }

  public var kind: AmountKind
  /// The year of the transaction, or one year of the planned period; nil if undated.
  public var year: Int?
  /// ISO 4217; nil if not stated.
  public var currency: String?
  /// The exact amount, in billionths of the currency's unit.
  public var billionths: Int128
  /// The places of this transaction alone; nil for the activity's.
  public var places: Division<Place>?
  /// The themes of this transaction alone; nil for the activity's.
  public var themes: Division<Theme.ID>?
  /// The DAC aid types of this transaction alone; nil for the activity's.
  public var modalities: [String]?
}

/// The kind of an amount. Databases store the raw value.
public enum AmountKind: UInt8, CaseIterable, Hashable, Sendable, Codable {
  /// The codes of TransactionType.
  case incomingFunds = 1
  case commitment, disbursement, expenditure, interestPayment, loanRepayment, reimbursement, purchaseOfEquity, saleOfEquity
  case creditGuarantee, incomingCommitment, pledge, incomingPledge
  /// Transactions without a known type.
  case untyped = 19
  case budget, plannedDisbursement

  /// Whether it counts as spending: disbursements and expenditure.
  public var isSpending: Bool { self == .disbursement || self == .expenditure }

  /// Whether it is a transaction, and no plan.
  public var isTransaction: Bool { rawValue < Self.budget.rawValue }
}

// MARK: Exact numbers

extension Decimal {
  /// The exact number of some billionths.
  public init(billionths: Int128) {
    let magnitude = billionths.magnitude
    let high = Decimal(UInt64(truncatingIfNeeded: magnitude >> 64)) * Self.twoTo64
    let sum = high + Decimal(UInt64(truncatingIfNeeded: magnitude))
    self = Decimal(sign: billionths < 0 ? .minus : .plus, exponent: -9, significand: sum)
  }

  private static let twoTo64 = Decimal(UInt64.max) + 1
}

extension Amount {
  /// The amount in billionths, rounded half away from zero beyond; nil if it is too large.
  public var billionths: Int128? {
    let places = Int(scale)
    if places <= 9 {
      let (product, overflows) = Int128(units).multipliedReportingOverflow(by: Self.power(9 - places))
      return overflows ? nil : product
    }
    let divisor = Self.power(places - 9)
    let half = units < 0 ? -divisor / 2 : divisor / 2
    return (Int128(units) + half) / divisor
  }

  private static func power(_ exponent: Int) -> Int128 { (0..<exponent).reduce(1) { value, _ in value * 10 } }
}

// MARK: Amounts of an activity

extension Activity {
  /// All amounts: transactions, then budgets and planned disbursements by year.
  ///
  /// A transaction belongs to the year of its date, or else of its value date. Budgets and planned disbursements are spread evenly
  /// over the days of their period. A revised one replaces the originals on the days that it covers.
  public var amounts: [ActivityAmount] {
    // Shares that were derived from transactions are those of the transactions, not of what states none.
    let unstatedPlaces = recipients.contains(where: \.isDerived) ? ActivityAmount.Division<Place>() : nil
    let unstatedThemes = sectors.contains(where: \.isDerived) ? ActivityAmount.Division<Theme.ID>() : nil
    let ownModalities = Self.modalityCodes(aidTypes)
    let statesModalities = transactions.contains { !Set(Self.modalityCodes($0.aidTypes)).isSubset(of: ownModalities) }
    let unstatedModalities = statesModalities ? ownModalities : nil

    var amounts: [ActivityAmount] = []
    amounts.reserveCapacity(transactions.count + budgets.count)
    for transaction in transactions {
      guard let value = transaction.value.amount?.billionths else { continue }
      let codes = Self.modalityCodes(transaction.aidTypes)
      amounts.append(
        ActivityAmount(
          kind: transaction.type.flatMap(UInt8.init).flatMap(AmountKind.init(rawValue:)) ?? .untyped,
          year: (transaction.date?.day ?? transaction.value.date?.day)?.year, currency: transaction.value.currency,
          billionths: value,
          places: transaction.recipients.isEmpty ? unstatedPlaces : division(of: transaction.recipients),
          themes: transaction.sectors.isEmpty ? unstatedThemes : Self.division(of: transaction.sectors),
          modalities: codes.isEmpty ? unstatedModalities : codes))
    }
    for (plans, kind) in [(budgets, AmountKind.budget), (plannedDisbursements, .plannedDisbursement)] {
      for plan in plans.spread {
        amounts.append(
          ActivityAmount(
            kind: kind, year: plan.year, currency: plan.currency, billionths: plan.billionths, places: unstatedPlaces,
            themes: unstatedThemes, modalities: unstatedModalities))
      }
    }
    return amounts
  }

  /// The distinct DAC codes of some aid types.
  public static func modalityCodes(_ types: [CodedValue]) -> [String] {
    types.isEmpty ? [] : types.lazy.filter { $0.vocabulary == "1" }.map(\.code).firsts { $0 }
  }

  private func division(of recipients: [Recipient]) -> ActivityAmount.Division<Place> {
    // Without percentages, a country and its region are two names for all of it.
    let areShares = recipients.contains { $0.share.reported != nil }
    var wholes = PositionIndex<String>()
    let parts = recipients.compactMap { recipient -> (key: Place, weight: Double?, whole: Int)? in
      guard let place = recipient.place(of: publisher) else { return nil }
      let whole = areShares ? 0 : wholes.insert(recipient.isRegion ? recipient.vocabulary : "").position
      return (place, recipient.share.reported?.double, whole)
    }
    return ActivityAmount.Division(weighted: parts)
  }

  private static func division(of sectors: [Sector]) -> ActivityAmount.Division<Theme.ID> {
    let vocabulary = sectors.contains { $0.vocabulary == "1" } ? "1" : "2"
    return ActivityAmount.Division(
      weighted: sectors.lazy.filter { $0.vocabulary == vocabulary }.map { sector in
        (Theme.ID(sector.code), sector.share.reported?.double, 0)
      })
  }
}

extension ActivityAmount.Division {
  /// Divides wholes by weights; equally unless all parts of a whole have one.
  fileprivate init(weighted parts: some Sequence<(key: Key, weight: Double?, whole: Int)>) {
    var index = PositionIndex<Key>()
    var distinct: [(key: Key, weight: Double?, whole: Int)] = []
    for part in parts {
      let (position, isNew) = index.insert(part.key)
      if isNew {
        distinct.append(part)
      } else if let weight = part.weight {
        distinct[position].weight = (distinct[position].weight ?? 0) + weight
      }
    }
    let wholes = Dictionary(grouping: distinct, by: \.whole).mapValues { parts -> Double? in
      let total = parts.reduce(0) { $0 + abs($1.weight ?? 0) }
      return parts.allSatisfy { $0.weight != nil } && total > 0 ? total : nil
    }
    let counts = Dictionary(distinct.map { ($0.whole, 1.0) }, uniquingKeysWith: +)
    self.parts = distinct.sorted { $0.whole < $1.whole }.map { part in
      let share = (wholes[part.whole] ?? nil).map { abs(part.weight ?? 0) / $0 } ?? 1 / counts[part.whole, default: 1]
      return Part(key: part.key, share: share, whole: part.whole)
    }
  }
}

// MARK: Plans

extension [Activity.Budget] {
  /// The part of a plan that falls into a year.
  struct YearPart {
    var year: Int?
    var currency: String?
    var billionths: Int128
  }

  /// The amounts by year, without the days of originals that revised ones cover.
  var spread: [YearPart] {
    var parts: [YearPart] = []
    let revised = lazy.filter { $0.type == "2" }.compactMap(\.days).sorted { $0.lowerBound < $1.lowerBound }
    for plan in self {
      guard let value = plan.value.amount?.billionths else { continue }
      let (days, years) = plan.years(without: plan.type == "2" ? [] : revised)
      guard days > 0 else {
        let year = plan.start?.day?.year ?? plan.end?.day?.year
        parts.append(YearPart(year: year, currency: plan.value.currency, billionths: value))
        continue
      }
      // Rounding running totals keeps the sum of the parts exact.
      var before = 0
      for (year, count) in years {
        let part = value.part(before + count, of: days) - value.part(before, of: days)
        before += count
        if part != 0 { parts.append(YearPart(year: year, currency: plan.value.currency, billionths: part)) }
      }
    }
    return parts
  }
}

extension Activity.Budget {
  /// The days of the period, by their numbers; nil unless both ends are dated, in order.
  fileprivate var days: ClosedRange<Int>? {
    guard let first = start?.day, let last = end?.lastDay, first <= last else { return nil }
    return Int(first.number)...Int(last.number)
  }

  /// Returns how many days the period has, and how many lie in each year outside some ranges, which are sorted by their first days.
  fileprivate func years(without ranges: [ClosedRange<Int>]) -> (days: Int, years: [(year: Int, count: Int)]) {
    guard let period = days else { return (0, []) }
    var years: [(year: Int, count: Int)] = []
    func add(_ first: Int, _ last: Int) {
      var first = first
      while first <= last {
        let year = Day(clamping: first).year
        let end = Swift.min(last, Day(year: year, month: 12, day: 31).map { Int($0.number) } ?? last)
        if years.last?.year != year { years.append((year, 0)) }
        years[years.count - 1].count += end - first + 1
        first = end + 1
      }
    }
    var next = period.lowerBound
    for range in ranges where range.upperBound >= next && next <= period.upperBound {
      if range.lowerBound > period.upperBound { break }
      add(next, range.lowerBound - 1)
      next = range.upperBound + 1
    }
    if next <= period.upperBound { add(next, period.upperBound) }
    return (period.count, years)
  }
}

extension Activity {
  /// The part of each budget that is counted: all of it, some days or none, because revised budgets replace the others.
  public var budgetReplacements: [Replacement] {
    let revised = budgets.lazy.filter { $0.type == "2" }.compactMap(\.days).sorted { $0.lowerBound < $1.lowerBound }
    return budgets.map { budget in
      if budget.type == "2" { return .none }
      let (days, years) = budget.years(without: revised)
      let left = years.reduce(0) { $0 + $1.count }
      return days == 0 || left == days ? .none : left == 0 ? .all : .some
    }
  }

  /// How much of a budget revised ones replace.
  public enum Replacement: Hashable, Sendable {
    case none, some, all
  }
}

extension ReportedDate {
  /// The last day of the stated period; nil if unreadable.
  fileprivate var lastDay: Day? {
    switch precision {
    case .day: day
    case .month: day?.endOfMonth
    case .year: day.flatMap { Day(year: $0.year, month: 12, day: 31) }
    }
  }
}

extension Int128 {
  /// Returns this number times a fraction of at most 1, rounded half away from zero.
  fileprivate func part(_ numerator: Int, of denominator: Int) -> Int128 {
    let whole = UInt128(denominator)
    let (high, low) = magnitude.multipliedFullWidth(by: UInt128(numerator))
    let (quotient, remainder) = whole.dividingFullWidth((high, low))
    let rounded = Int128(remainder * 2 >= whole ? quotient + 1 : quotient)
    return self < 0 ? -rounded : rounded
  }
}

extension Activity {
  /// An amount for a period: a budget or a planned disbursement.
  public struct Budget: Hashable, Sendable, Codable {
    /// Codelist BudgetType: 1 original, 2 revised.
    public var type: String
    /// Codelist BudgetStatus: 1 indicative, 2 committed; nil for planned disbursements.
    public var status: String?
    /// The first day.
    public var start: ReportedDate?
    /// The last day.
    public var end: ReportedDate?
    /// How much.
    public var value: ReportedValue
    /// Who pays, of a planned disbursement.
    public var provider: Organisation?
    /// Who receives, of a planned disbursement.
    public var receiver: Organisation?

    /// Creates a budget.
    public init(type: String = "1", status: String? = nil, value: ReportedValue = ReportedValue()) {
      self.type = type
      self.status = status
      self.value = value
    }
  }

  /// Money committed, paid or received.
  public struct Transaction: Hashable, Sendable, Codable {
    /// The publisher's own name for it.
    public var ref: String?
    /// Codelist TransactionType, `1` to `13`; nil where it is not stated or not known.
    public var type: String?
    /// When it took place.
    public var date: ReportedDate?
    /// How much.
    public var value: ReportedValue
    /// What the publisher says of it.
    public var description: LocalizedText
    /// Who gives.
    public var provider: Organisation?
    /// The provider's activity that the money comes from.
    public var providerActivity: String?
    /// Who receives.
    public var receiver: Organisation?
    /// The receiver's activity that the money goes to.
    public var receiverActivity: String?
    /// The countries and regions that this transaction alone is for.
    public var recipients: [Recipient]
    /// What this transaction alone is about.
    public var sectors: [Sector]
    /// Whether it is marked as humanitarian.
    public var isHumanitarian: Bool?
    /// Codelist FlowType, where it differs from the activity's.
    public var flowType: String?
    /// Codelist FinanceType, where it differs from the activity's.
    public var financeType: String?
    /// Codelist AidType, where it differs from the activity's.
    public var aidTypes: [CodedValue]
    /// Codelist TiedStatus, where it differs from the activity's.
    public var tiedStatus: String?
    /// The line on which it begins.
    public var line: Int

    /// Creates a transaction of which nothing is known yet.
    public init(line: Int = 0) {
      self.line = line
      value = ReportedValue()
      description = LocalizedText()
      recipients = []
      sectors = []
      aidTypes = []
    }
  }
}

/// An amount of money as reported.
public struct ReportedValue: Hashable, Sendable, Codable {
  /// The amount; nil where it is missing or cannot be read.
  public var amount: Amount?
  /// The amount as written, where it cannot be read or could be read in two ways.
  public var wording: String?
  /// ISO 4217: the value's own, else the activity's default; nil where neither is stated.
  public var currency: String?
  /// The day whose exchange rate is meant.
  public var date: ReportedDate?

  /// Creates a value; by default of nothing.
  public init(amount: Amount? = nil, wording: String? = nil, currency: String? = nil, date: ReportedDate? = nil) {
    self.amount = amount
    self.wording = wording
    self.currency = currency
    self.date = date
  }
}

/// A decimal number, exact: `units` times ten to the power of minus `scale`.
public struct Amount: Hashable, Sendable, Codable {
  /// All digits, without the decimal point.
  public var units: Int64
  /// How many of the digits stand behind the decimal point, 0 to 18.
  public var scale: UInt8

  /// Creates a number.
  public init(units: Int64, scale: UInt8 = 0) {
    self.units = units
    self.scale = min(scale, 18)
  }

  /// The nearest binary number, for sums and comparisons.
  public var double: Double { Double(units) / Self.powers[Int(scale)] }

  private static let powers: [Double] = (0...18).map { exponent in (0..<exponent).reduce(1.0) { value, _ in value * 10 } }
}

extension Amount: CustomStringConvertible {
  /// The number with a decimal point where it needs one: `-12.50`.
  public var description: String {
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, Int(scale) + 1 - digits.count)) + digits
    let sign = units < 0 ? "-" : ""
    return sign + padded.dropLast(Int(scale)) + (scale == 0 ? "" : "." + padded.suffix(Int(scale)))
  }
}

/// A date as reported.
public struct ReportedDate: Hashable, Sendable, Codable {
  /// How much of a date is stated.
  public enum Precision: UInt8, Hashable, Sendable, Codable {
    case day, month, year
  }

  /// The first day that it can mean; nil where what is written is no date.
  public var day: Day?
  /// How much of it is stated.
  public var precision: Precision
  /// What is written, where that is not `yyyy-mm-dd`.
  public var wording: String?

  /// Creates a date; by default one stated to the day and written as IATI asks.
  public init(_ day: Day?, precision: Precision = .day, wording: String? = nil) {
    self.day = day
    self.precision = precision
    self.wording = wording
  }

  /// The date in the notation of the domain; nil where what is written is no date.
  public var date: EDTFDate? {
    guard let day else { return nil }
    let (year, month, _) = day.civil
    return switch precision {
    case .day: EDTFDate(day)
    case .month: EDTFDate(year: year, month: month)
    case .year: EDTFDate(year: year)
    }
  }
}

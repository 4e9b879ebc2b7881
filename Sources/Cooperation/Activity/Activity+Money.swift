internal import Foundation

extension Activity {
  /// An amount for a period: a budget or a planned disbursement.
  public struct Budget: Hashable, Sendable, Codable {
    /// Codelist BudgetType: 1 original, 2 revised.
    public var type: String
    /// Codelist BudgetStatus: 1 indicative, 2 committed; nil for planned disbursements.
    public var status: String?
    public var start: ReportedDate?
    public var end: ReportedDate?
    public var value: ReportedValue
    /// The payer of a planned disbursement.
    public var provider: Organisation?
    /// The payee of a planned disbursement.
    public var receiver: Organisation?

    public init(type: String = "1", status: String? = nil, value: ReportedValue = ReportedValue()) {
      self.type = type
      self.status = status
      self.value = value
    }
  }

  /// A commitment, a payment or a receipt.
  public struct Transaction: Hashable, Sendable, Codable {
    /// The publisher's reference.
    public var ref: String?
    /// Codelist TransactionType, `1` to `13`; nil if missing or unknown.
    public var type: String?
    public var date: ReportedDate?
    public var value: ReportedValue
    /// The publisher's comment.
    public var description: LocalizedText
    public var provider: Organisation?
    /// The provider's activity.
    public var providerActivity: String?
    public var receiver: Organisation?
    /// The receiver's activity.
    public var receiverActivity: String?
    /// The countries and regions of this transaction alone.
    public var recipients: [Recipient]
    /// The sectors of this transaction alone.
    public var sectors: [Sector]
    public var isHumanitarian: Bool?
    /// Codelist FlowType; nil inherits the activity's.
    public var flowType: String?
    /// Codelist FinanceType; nil inherits the activity's.
    public var financeType: String?
    /// Codelist AidType; empty inherits the activity's.
    public var aidTypes: [CodedValue]
    /// Codelist TiedStatus; nil inherits the activity's.
    public var tiedStatus: String?
    /// The line of the element.
    public var line: Int

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

/// A reported amount of money.
public struct ReportedValue: Hashable, Sendable, Codable {
  /// The amount; nil if missing or unreadable.
  public var amount: Amount?
  /// The original text, if unreadable or ambiguous.
  public var wording: String?
  /// ISO 4217: the value's own or the activity's default; nil if neither is stated.
  public var currency: String?
  /// The date of the exchange rate.
  public var date: ReportedDate?

  public init(amount: Amount? = nil, wording: String? = nil, currency: String? = nil, date: ReportedDate? = nil) {
    self.amount = amount
    self.wording = wording
    self.currency = currency
    self.date = date
  }
}

/// An exact decimal number: `units` × 10^-`scale`.
public struct Amount: Hashable, Sendable {
  /// All digits, without the decimal point.
  public var units: Int64
  /// The number of decimal places, 0 to 18.
  public var scale: UInt8

  public init(units: Int64, scale: UInt8 = 0) {
    self.units = units
    self.scale = min(scale, 18)
  }

  /// The nearest binary number, for sums and comparisons.
  public var double: Double { Double(units) / Self.powers[Int(scale)] }

  private static let powers: [Double] = (0...18).map { exponent in (0..<exponent).reduce(1.0) { value, _ in value * 10 } }
}

extension Amount: CustomStringConvertible {
  public var description: String {
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, Int(scale) + 1 - digits.count)) + digits
    let sign = units < 0 ? "-" : ""
    return sign + padded.dropLast(Int(scale)) + (scale == 0 ? "" : "." + padded.suffix(Int(scale)))
  }
}

/// A reported date.
public struct ReportedDate: Hashable, Sendable {
  /// The stated precision of a date.
  public enum Precision: UInt8, Hashable, Sendable {
    case day, month, year
  }

  /// The first day of the stated period; nil if unreadable.
  public var day: Day?
  /// The stated precision.
  public var precision: Precision
  /// The original text, if not `yyyy-mm-dd`.
  public var wording: String?

  public init(_ day: Day?, precision: Precision = .day, wording: String? = nil) {
    self.day = day
    self.precision = precision
    self.wording = wording
  }

  /// The date in EDTF; nil if unreadable.
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

// MARK: Coding

extension Amount: Codable {
  /// Encodes a number with all its digits.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Decimal(sign: units < 0 ? .minus : .plus, exponent: -Int(scale), significand: Decimal(units.magnitude)))
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let parts = "\(try container.decode(Decimal.self))".split(separator: ".")
    guard let whole = parts.first, let units = Int64(whole + (parts.count > 1 ? parts[1] : "")) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "an amount of more than 18 digits")
    }
    self.init(units: units, scale: parts.count > 1 ? UInt8(clamping: parts[1].count) : 0)
  }
}

extension ReportedDate: Codable {
  private enum Key: CodingKey { case date, wording }

  /// Encodes the date in EDTF, and its wording.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encodeIfPresent(date?.description, forKey: .date)
    try container.encodeIfPresent(wording, forKey: .wording)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let text = try container.decodeIfPresent(String.self, forKey: .date)
    let parts = (text ?? "").split(separator: "-").compactMap { Int($0) }
    let precision: Precision = parts.count == 1 ? .year : parts.count == 2 ? .month : .day
    let day = parts.first.flatMap { year in
      Day(year: year, month: parts.count > 1 ? parts[1] : 1, day: parts.count > 2 ? parts[2] : 1)
    }
    self.init(
      day, precision: day == nil ? .day : precision, wording: try container.decodeIfPresent(String.self, forKey: .wording))
  }
}

/// A day of the proleptic Gregorian calendar, as the number of days since 1970-01-01.
///
/// Ranges from 0000-01-01 to 9999-12-31, the four-digit years of ISO 8601. Arithmetic saturates at these days.
public struct Day: Hashable, Sendable {
  /// The days since 1970-01-01; negative before it.
  public let number: Int32

  /// The minimum, 0000-01-01.
  public static let first = Day(unchecked: -719_528)
  /// The maximum, 9999-12-31.
  public static let last = Day(unchecked: 2_932_896)

  /// Returns nil outside the years 0000 to 9999.
  public init?(number: Int32) {
    guard number >= Self.first.number, number <= Self.last.number else { return nil }
    self.number = number
  }

  public init(clamping number: Int) {
    self.number = Int32(clamping: min(max(number, Int(Self.first.number)), Int(Self.last.number)))
  }

  private init(unchecked number: Int32) {
    self.number = number
  }

  /// Returns nil for an invalid date (month 13, 30 February, year 10000).
  public init?(year: Int, month: Int, day: Int) {
    guard year >= 0, year <= 9999, month >= 1, month <= 12, day >= 1, day <= Self.lastDay(ofMonth: month, year: year) else {
      return nil
    }
    self.number = Self.number(year: year, month: month, day: day)
  }

  /// Creates the first or last day of a valid month, clamped to the range of days.
  init(clampedYear year: Int, month: Int, day: Int) {
    self.init(clamping: Int(Self.number(year: min(max(year, -1), 10_000), month: month, day: day)))
  }

  /// Returns the number of days in a month (1 to 12) of a year.
  public static func lastDay(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Returns whether a year has a 29 February.
  public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

// MARK: Order

extension Day: Strideable {
  public static func == (left: Day, right: Day) -> Bool { left.number == right.number }
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Returns the days from this day to another.
  public func distance(to other: Day) -> Int { Int(other.number) - Int(number) }

  /// Returns the day some days later, saturating at the first and last day.
  public func advanced(by days: Int) -> Day {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    return overflow ? (days < 0 ? .first : .last) : Day(clamping: sum)
  }
}

// MARK: ISO 8601

extension Day: LosslessStringConvertible, Codable {
  /// Parses the ISO 8601 extended format only: `2026-11-21`.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.digits(bytes[0..<4]), let month = Self.digits(bytes[5..<7]), let day = Self.digits(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public init?(_ description: String) {
    self.init(iso: description)
  }

  public var description: String {
    let (year, month, day) = civil
    return "\(Self.yearText(year))-\(Self.pairText(month))-\(Self.pairText(day))"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(iso: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text): not a day; write it as 2026-11-21")
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}

// MARK: Digits

extension Day {
  /// Formats a year with four digits.
  static func yearText(_ number: Int) -> String {
    yearText(String(number))
  }

  /// Pads digits to four.
  static func yearText(_ digits: String) -> String {
    String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// Formats a month or day with two digits.
  static func pairText(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

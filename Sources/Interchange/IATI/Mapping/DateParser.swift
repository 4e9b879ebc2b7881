internal import Cooperation

/// A parser of dates as reported, in unambiguous notations only.
enum DateParser {
  /// The parsed date, and the rule it violates.
  struct Result {
    var date: ReportedDate
    var rule: ActivityRule?
  }

  /// Parses a date without surrounding white space; `order` is asked for if the order of day and month matters.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, order: () -> DateOrder? = { nil }) -> Result {
    if let day = unsafe plain(bytes) { return judged(ReportedDate(day)) }
    return unsafe read(loosely: Array(bytes)[...], order)
  }

  private static func read(loosely bytes: ArraySlice<UInt8>, _ order: () -> DateOrder?) -> Result {
    let wording = String(decoding: bytes, as: UTF8.self)
    let text = withoutTime(bytes)
    var date = loose(text)
    if date == nil {
      switch DateOrder.Reading(text) {
      case .day(let day, _): date = ReportedDate(day)
      case .either(let dayFirst, let monthFirst):
        guard let order = order() else { return Result(date: ReportedDate(nil, wording: wording), rule: .dateAmbiguous) }
        date = ReportedDate(order == .dayFirst ? dayFirst : monthFirst)
      case nil: date = NamedMonth.date(String(decoding: text, as: UTF8.self))
      }
    }
    guard var date else { return Result(date: ReportedDate(nil, wording: wording), rule: .dateUnreadable) }
    date.wording = wording
    let result = judged(date)
    // A date with a time or time zone is a valid xsd:dateTime.
    let isPlain = bytes.count > 10 && plain(bytes.prefix(10)) != nil
    return Result(date: result.date, rule: result.rule ?? (isPlain ? nil : .dateForm))
  }

  private static func judged(_ date: ReportedDate) -> Result {
    guard let day = date.day, isPlaceholder(day) else { return Result(date: date) }
    return Result(date: ReportedDate(nil, precision: date.precision, wording: date.day?.description), rule: .dateImplausible)
  }

  /// Returns whether a day is in the year 1 or 9999, or the first of 1900, which are placeholders.
  private static func isPlaceholder(_ day: Day) -> Bool {
    (366..<731).contains(Day.first.distance(to: day)) || day.distance(to: .last) < 365 || day == firstOf1900
  }

  private static let firstOf1900 = Day(year: 1900, month: 1, day: 1)

  /// Parses `yyyy-mm-dd` without allocating.
  private static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> Day? {
    guard bytes.count == 10, unsafe bytes[4] == UInt8(ascii: "-"), unsafe bytes[7] == UInt8(ascii: "-") else { return nil }
    var digits = (year: 0, month: 0, day: 0)
    for index in 0..<10 where index != 4 && index != 7 {
      let digit = unsafe Int(bytes[index]) - 0x30
      guard digit >= 0, digit <= 9 else { return nil }
      if index < 4 {
        digits.year = digits.year * 10 + digit
      } else if index < 7 {
        digits.month = digits.month * 10 + digit
      } else {
        digits.day = digits.day * 10 + digit
      }
    }
    return Day(year: digits.year, month: digits.month, day: digits.day)
  }

  /// Parses `yyyy-mm-dd`.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> Day? {
    let start = bytes.startIndex
    guard bytes.count == 10, bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
      let year = number(bytes[start..<start + 4]), let month = number(bytes[start + 5..<start + 7]),
      let day = number(bytes[start + 8..<start + 10])
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 4 else { return nil }
    var value = 0
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  /// Removes a time or time zone behind a digit: `T00:00:00Z`, ` 12:00 AM`, `Z`, `-05:00`.
  private static func withoutTime(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = bytes.indices.dropFirst().first { isDigit(bytes[$0 - 1]) && isTime(bytes[$0...]) }
    return bytes[..<(end ?? bytes.endIndex)]
  }

  private static func isTime(_ text: ArraySlice<UInt8>) -> Bool {
    let rest = text.dropFirst()
    switch text.first {
    case UInt8(ascii: "Z"): return rest.isEmpty
    case UInt8(ascii: "+"): return !rest.isEmpty && rest.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ":") }
    case UInt8(ascii: "-"): return rest.count == 5 && rest[rest.startIndex + 2] == UInt8(ascii: ":")
    case UInt8(ascii: "T"), 0x20:
      let hour = rest.prefix { isDigit($0) }
      // `T120000` has no colons, but ` 12` may be a day.
      guard !hour.isEmpty, text.first != 0x20 || rest.dropFirst(hour.count).first == UInt8(ascii: ":") else { return false }
      return rest.allSatisfy { isDigit($0) || "Z:+-. AMPamp".utf8.contains($0) }
    default: return false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Parses ISO 8601 dates leniently, of any precision.
  ///
  /// Accepts `yyyy-mm-dd`, `yyyy-m-d`, `yyyy/mm/dd`, `yyyy.mm.dd`, `yyyymmdd`, `yyyy-mm` and `yyyy`.
  private static func loose(_ head: ArraySlice<UInt8>) -> ReportedDate? {
    let separator = head.first { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") } ?? UInt8(ascii: "-")
    let parts = head.split(separator: separator, omittingEmptySubsequences: false)
    guard let first = parts.first else { return nil }
    if parts.count == 1, first.count == 8, let year = number(first.prefix(4)), let month = number(first.dropFirst(4).prefix(2)),
      let day = number(first.suffix(2))
    {
      return Day(year: year, month: month, day: day).map { ReportedDate($0) }
    }
    guard first.count == 4, let year = number(first), parts.dropFirst().allSatisfy({ $0.count <= 2 }) else { return nil }
    let numbers = parts.dropFirst().compactMap { number($0) }
    guard numbers.count == parts.count - 1 else { return nil }
    switch numbers.count {
    case 0: return Day(year: year, month: 1, day: 1).map { ReportedDate($0, precision: .year) }
    case 1: return Day(year: year, month: numbers[0], day: 1).map { ReportedDate($0, precision: .month) }
    case 2: return Day(year: year, month: numbers[0], day: numbers[1]).map { ReportedDate($0) }
    default: return nil
    }
  }
}

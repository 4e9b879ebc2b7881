internal import Cooperation

/// A lenient parser of reported amounts.
///
/// Accepts thousands separators, decimal commas and currency signs if the result is unambiguous.
enum AmountParser {
  /// The parsed amount, and the rule it violates.
  struct Result: Equatable {
    var amount: Amount?
    var rule: ActivityRule?
  }

  /// Parses a number without surrounding white space.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result {
    if let amount = unsafe plain(bytes) { return Result(amount: amount) }
    return unsafe loose(Array(bytes)[...])
  }

  /// Parses a sign, digits, and an optional decimal part.
  private static func plain(_ bytes: some RandomAccessCollection<UInt8>) -> Amount? {
    var units: Int64 = 0
    var scale = -1
    var digits = 0
    var index = bytes.startIndex
    guard index < bytes.endIndex else { return nil }
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative || bytes[index] == UInt8(ascii: "+") { bytes.formIndex(after: &index) }
    while index < bytes.endIndex {
      let byte = bytes[index]
      bytes.formIndex(after: &index)
      if byte == UInt8(ascii: "."), scale < 0 {
        scale = 0
        continue
      }
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      digits += 1
      // Decimals beyond Int64 are dropped: no amount of money is that precise.
      let (shifted, overflow) = units.multipliedReportingOverflow(by: 10)
      let (sum, isTooLarge) = shifted.addingReportingOverflow(Int64(byte - 0x30))
      if overflow || isTooLarge || scale == 18 {
        guard scale >= 0 else { return nil }
        continue
      }
      units = sum
      if scale >= 0 { scale += 1 }
    }
    guard digits > 0 else { return nil }
    while scale > 0, units % 10 == 0 {
      units /= 10
      scale -= 1
    }
    return Amount(units: isNegative ? -units : units, scale: UInt8(max(scale, 0)))
  }

  private static func loose(_ bytes: ArraySlice<UInt8>) -> Result {
    let text = String(decoding: bytes, as: UTF8.self)
    if let amount = scientific(text) { return Result(amount: amount, rule: .valueForm) }
    var digits: [UInt8] = []
    var isNegative = false
    var isAfterDigits = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9", ".", ",":
        if isAfterDigits { return Result(rule: .valueUnreadable) }
        digits.append(UInt8(scalar.value))
      case "'", "’": digits.append(UInt8(ascii: " "))
      case "-", "−": if digits.isEmpty { isNegative = true } else { isAfterDigits = true }
      case "(" where digits.isEmpty: isNegative = true
      case _ where scalar.properties.isWhitespace:
        if !digits.isEmpty { digits.append(UInt8(ascii: " ")) }
      case _ where scalar.properties.generalCategory == .currencySymbol || scalar == "%" || scalar == ")" || scalar == "+":
        if !digits.isEmpty { isAfterDigits = true }
      case "A"..."Z", "a"..."z":
        // A currency code: `USD 500`, `500 EUR`.
        if !digits.isEmpty { isAfterDigits = true }
      default: return Result(rule: .valueUnreadable)
      }
    }
    guard text.unicodeScalars.count(where: { $0.properties.isAlphabetic }) <= 3 else { return Result(rule: .valueUnreadable) }
    while digits.last == UInt8(ascii: " ") { digits.removeLast() }
    guard let number = separated(digits) else { return Result(rule: .valueUnreadable) }
    guard case .number(let text) = number else { return Result(rule: .valueAmbiguous) }
    guard var amount = plain(text[...]) else { return Result(rule: .valueUnreadable) }
    if isNegative { amount.units = -amount.units }
    return Result(amount: amount, rule: .valueForm)
  }

  private enum Separated {
    case number([UInt8]), ambiguous
  }

  /// Removes the thousands separators; nil if the groups are invalid.
  private static func separated(_ digits: [UInt8]) -> Separated? {
    let (comma, point, space) = (UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: " "))
    var text = digits
    if text.contains(space) {
      let whole = text.prefix { $0 != comma && $0 != point }
      guard groupsAreThousands(Array(whole), separator: space) else { return nil }
      text.removeAll { $0 == space }
    }
    let (commas, points) = (text.count { $0 == comma }, text.count { $0 == point })
    switch (commas, points) {
    case (0, 0), (0, 1): return .number(text)
    case (1, 0):
      // `1,5` and `1,50` are decimals; `1,500` is ambiguous, unless the digits before the comma are no group: `1234,500`,
      // `0,500`.
      guard let place = text.firstIndex(of: comma) else { return nil }
      let after = text.count - place - 1
      if after == 3, place >= 1, place <= 3, text[0] != 0x30 {
        return digits.contains(space) ? decimal(text, comma) : .ambiguous
      }
      return after == 0 ? nil : decimal(text, comma)
    case (2..., 0): return groupsAreThousands(text, separator: comma) ? .number(text.filter { $0 != comma }) : nil
    case (0, 2...): return groupsAreThousands(text, separator: point) ? .number(text.filter { $0 != point }) : nil
    case (_, 1):
      // The point is last: `1,234.50`; or a single comma is: `1.234,50`.
      guard let place = text.firstIndex(of: point) else { return nil }
      if let last = text.lastIndex(of: comma), last < place {
        return groupsAreThousands(Array(text[..<place]), separator: comma) ? .number(text.filter { $0 != comma }) : nil
      }
      guard commas == 1, let end = text.firstIndex(of: comma), groupsAreThousands(Array(text[..<end]), separator: point) else {
        return nil
      }
      return decimal(text.filter { $0 != point }, comma)
    case (1, _):
      guard let end = text.firstIndex(of: comma), groupsAreThousands(Array(text[..<end]), separator: point),
        !text[end...].contains(point)
      else { return nil }
      return decimal(text.filter { $0 != point }, comma)
    default: return nil
    }
  }

  private static func decimal(_ text: [UInt8], _ comma: UInt8) -> Separated {
    .number(text.map { $0 == comma ? UInt8(ascii: ".") : $0 })
  }

  private static func groupsAreThousands(_ text: [UInt8], separator: UInt8) -> Bool {
    let groups = text.split(separator: separator, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count) else { return false }
    return groups.count == 1 || groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// Parses scientific notation, `1.5E7`, as written by spreadsheets.
  private static func scientific(_ text: String) -> Amount? {
    guard let mark = text.firstIndex(where: { $0 == "E" || $0 == "e" }), mark > text.startIndex,
      let exponent = Int(text[text.index(after: mark)...]), (-18...18).contains(exponent),
      var amount = plain(Array(text[..<mark].utf8)[...])
    else { return nil }
    let scale = Int(amount.scale) - exponent
    guard scale <= 18 else { return nil }
    if scale >= 0 { return Amount(units: amount.units, scale: UInt8(scale)) }
    for _ in 0..<(-scale) {
      let (units, overflow) = amount.units.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      amount.units = units
    }
    return Amount(units: amount.units)
  }
}

internal import Cooperation

/// A lenient parser of reported amounts.
///
/// Accepts thousands separators, decimal commas and currency signs if the result is unambiguous.
enum AmountParser {
  /// The parsed amount, and the rule it violates.
  struct Result: Equatable {
    var amount: Amount?
    var rule: ActivityRule?
    /// The currencies that the code or sign beside the number can mean; empty without one.
    var currencies: Set<String> = []
  }

  /// What stands around a number, and whether it may be a percentage.
  struct Notation {
    var isPercentage = false
    /// Whether three letters are a currency's code.
    var isCurrency: (String) -> Bool = { _ in true }
  }

  /// Parses a number without surrounding white space.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ notation: @autoclosure () -> Notation = Notation()) -> Result {
    if let amount = unsafe plain(bytes) { return Result(amount: amount) }
    return unsafe loose(String(decoding: Array(bytes), as: UTF8.self), notation())
  }

  /// Parses a sign, digits, and an optional decimal part.
  private static func plain(_ bytes: some RandomAccessCollection<UInt8>) -> Amount? {
    var units: Int64 = 0
    var scale = -1
    var digits = 0
    var isFull = false
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
      if isFull { continue }
      let (shifted, overflow) = units.multipliedReportingOverflow(by: 10)
      let (sum, isTooLarge) = shifted.addingReportingOverflow(Int64(byte - 0x30))
      if overflow || isTooLarge || scale == 18 {
        // Decimals beyond Int64 are dropped: no amount of money is that precise.
        guard scale >= 0 else { return nil }
        isFull = true
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

  /// Parses a number with signs, separators, a currency or a unit around it.
  private static func loose(_ text: String, _ notation: Notation) -> Result {
    let unreadable = Result(rule: .valueUnreadable)
    if let amount = scientific(text) { return Result(amount: amount, rule: .valueForm) }
    let scalars = text.unicodeScalars.map(normalised)
    guard let first = scalars.firstIndex(where: isDigit), let last = scalars.lastIndex(where: isDigit) else { return unreadable }
    var start = first
    if first > 0, scalars[first - 1] == ".", first < 2 || !scalars[first - 2].properties.isAlphabetic { start = first - 1 }
    var digits: [UInt8] = []
    for scalar in scalars[start...last] {
      switch scalar {
      case "0"..."9", ".", ",": digits.append(UInt8(scalar.value))
      case " ", "'": digits.append(UInt8(ascii: " "))
      default: return unreadable
      }
    }
    guard var around = Surroundings(prefix: scalars[..<start], notation) else { return unreadable }
    guard around.read(suffix: scalars[(last + 1)...], notation), around.isBalanced else { return unreadable }
    guard let number = separated(digits, notation) else { return unreadable }
    guard case .number(let plainDigits) = number else { return Result(rule: .valueAmbiguous) }
    guard let amount = plain(plainDigits[...])?.shifted(by: around.exponent) else { return unreadable }
    return Result(
      amount: around.isNegative ? Amount(units: -amount.units, scale: amount.scale) : amount, rule: .valueForm,
      currencies: around.currencies ?? [])
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Replaces digits of all scripts, and the various blanks, signs and marks, by those of ASCII.
  private static func normalised(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\0"..."\u{7F}": return scalar.properties.isWhitespace ? " " : scalar
    case "−", "–", "‐", "‑", "\u{FE63}", "\u{FF0D}": return "-"
    case "’", "‘", "\u{FF07}", "ʼ": return "'"
    case "\u{FF0C}", "\u{3001}", "٬": return ","
    case "\u{FF0E}", "٫": return "."
    case "\u{FF08}": return "("
    case "\u{FF09}": return ")"
    case "\u{FF05}": return "%"
    default: break
    }
    if scalar.properties.isWhitespace { return " " }
    // No letter is a digit: ² and ½ have other numeric types.
    if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue, (0...9).contains(value) {
      return Unicode.Scalar(0x30 + UInt8(value))
    }
    return scalar
  }

  /// What stands before and behind the digits of a number.
  private struct Surroundings {
    private var minusSigns = 0
    private var opened = 0
    private var closed = 0
    /// The currencies that the code or sign can mean; nil without one.
    private(set) var currencies: Set<String>?
    /// The power of ten that a unit stands for.
    private(set) var exponent = 0
    private var units = 0

    var isNegative: Bool { minusSigns + opened == 1 }

    /// Whether there is one sign and one unit at most.
    var isBalanced: Bool { opened == closed && minusSigns + opened < 2 && units < 2 }

    /// Returns nil if something before the digits has no certain meaning.
    init?(prefix: ArraySlice<Unicode.Scalar>, _ notation: Notation) {
      var isPositive = false
      for token in Self.tokens(prefix) {
        switch token {
        case "-": minusSigns += 1
        case "(": opened += 1
        case "+" where !isPositive && minusSigns == 0: isPositive = true
        default: guard addCurrency(token, notation) else { return nil }
        }
      }
    }

    /// Returns false if something behind the digits has no certain meaning.
    mutating func read(suffix: ArraySlice<Unicode.Scalar>, _ notation: Notation) -> Bool {
      var suffix = suffix
      // `1000.-` and `1000,--` say that there are no cents.
      if let mark = suffix.first, mark == "." || mark == "," {
        let signs = suffix.dropFirst().prefix { $0 == "-" }
        if (1...2).contains(signs.count) {
          suffix = suffix[signs.endIndex...]
        } else if mark == ".", suffix.count == 1 {
          suffix = []
        }
      }
      for token in Self.tokens(suffix) {
        switch token {
        case "-": minusSigns += 1
        case ")": closed += 1
        case "%" where notation.isPercentage: break
        default:
          if let unit = AmountParser.units[token.lowercased()], exponent == 0 {
            exponent = unit
            units += 1
          } else if !addCurrency(token, notation) {
            return false
          }
        }
      }
      return true
    }

    private mutating func addCurrency(_ token: String, _ notation: Notation) -> Bool {
      if notation.isPercentage { return ["percent", "pct"].contains(token.lowercased()) }
      let isCode = token.utf8.count == 3 && token.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      guard currencies == nil else { return false }
      currencies = AmountParser.currencySigns[token] ?? (isCode && notation.isCurrency(token) ? [token] : nil)
      return currencies != nil
    }

    /// Splits into words, and signs that stand alone; a word takes the currency sign behind it: `US$`.
    private static func tokens(_ scalars: ArraySlice<Unicode.Scalar>) -> [String] {
      var tokens: [String] = []
      var word = ""
      // Chinese and Japanese units and currencies are one character each.
      func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic && !scalar.properties.isIdeographic }
      for scalar in scalars {
        if isLetter(scalar) {
          word.unicodeScalars.append(scalar)
          continue
        }
        if scalar == "$", AmountParser.currencySigns[word + "$"] != nil {
          tokens.append(word + "$")
          word = ""
          continue
        }
        // A stop ends an abbreviation: `Mio.`, `Rs.`.
        if !word.isEmpty {
          tokens.append(word)
          word = ""
          if scalar == "." { continue }
        }
        if scalar != " " { tokens.append(String(scalar)) }
      }
      return word.isEmpty ? tokens : tokens + [word]
    }
  }

  /// The powers of ten of units with one meaning only: a billion is 10⁹ or, in German and French, 10¹².
  private static let units: [String: Int] = [
    "k": 3, "thousand": 3, "tsd": 3, "lakh": 5, "crore": 7, "m": 6, "mn": 6, "mio": 6, "mln": 6, "million": 6, "millions": 6,
    "bn": 9, "bln": 9, "mrd": 9, "milliard": 9, "\u{4E07}": 4, "\u{5104}": 8, "\u{4EBF}": 8,
  ]

  /// The currencies that a sign can mean (ISO 4217).
  private static let currencySigns: [String: Set<String>] = {
    let dollars = """
      ARS AUD BBD BMD BND BSD BZD CAD CLP COP CVE DOP FJD GYD HKD JMD KYD LRD MXN NAD NIO NZD SBD SGD SRD TOP TTD TWD USD UYU \
      WST XCD ZWG ZWL
      """
    let pounds = "EGP FKP GBP GIP LBP SDG SHP SSP SYP"
    let francs = "BIF CDF CHF DJF GNF KMF RWF XAF XOF XPF"
    let signs = [
      "$": dollars, "\u{FF04}": dollars, "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD NIO", "CA$": "CAD", "HK$": "HKD",
      "NZ$": "NZD", "R$": "BRL", "S$": "SGD", "£": pounds, "\u{FFE1}": pounds, "€": "EUR", "¥": "CNY JPY",
      "\u{FFE5}": "CNY JPY", "\u{5186}": "JPY", "\u{5143}": "CNY HKD TWD", "₹": "INR", "Rs": "INR LKR MUR NPR PKR SCR",
      "₩": "KPW KRW", "₫": "VND", "₱": "PHP", "₦": "NGN", "₵": "GHS", "₺": "TRY", "₽": "RUB", "฿": "THB", "₭": "LAK",
      "₴": "UAH", "₪": "ILS", "₡": "CRC", "₲": "PYG", "Fr": francs, "kr": "DKK ISK NOK SEK",
    ]
    return signs.mapValues { Set($0.split { $0.isWhitespace }.map(String.init)) }
  }()

  private enum Separated {
    case number([UInt8]), ambiguous
  }

  /// Removes the thousands separators; nil if the groups are invalid.
  private static func separated(_ digits: [UInt8], _ notation: Notation) -> Separated? {
    let (comma, point, space) = (UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: " "))
    var text = digits
    if text.contains(space) {
      let whole = text.prefix { $0 != comma && $0 != point }
      guard groupsAreThousands(Array(whole), separator: space), !text[whole.count...].contains(space) else { return nil }
      text.removeAll { $0 == space }
    }
    let (commas, points) = (text.count { $0 == comma }, text.count { $0 == point })
    switch (commas, points) {
    case (0, 0): return .number(text)
    case (0, 1), (1, 0):
      // `1,5` and `1,50` are decimals; `1,500` and `EUR 1.500` are ambiguous, unless the digits before the mark are no
      // group: `1234,500`, `0,500`, or no percentage is that large.
      guard let place = text.firstIndex(where: { $0 == comma || $0 == point }) else { return nil }
      let after = text.count - place - 1
      if after == 3, (1...3).contains(place), text[0] != 0x30, !notation.isPercentage, !digits.contains(space) {
        return .ambiguous
      }
      return after == 0 ? nil : decimal(text, comma)
    case (2..., 0): return groupsAreValid(text) ? .number(text.filter { $0 != comma }) : nil
    case (0, 2...): return groupsAreThousands(text, separator: point) ? .number(text.filter { $0 != point }) : nil
    case (_, 1):
      // The point is last: `1,234.50`; or a single comma is: `1.234,50`.
      guard let place = text.firstIndex(of: point) else { return nil }
      if let last = text.lastIndex(of: comma), last < place {
        return groupsAreValid(Array(text[..<place])) ? .number(text.filter { $0 != comma }) : nil
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
    if groups.count > 1, first.first == 0x30 { return false }
    return groups.count == 1 || groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// Returns whether commas separate thousands, or as in India thousands and then hundreds: `12,34,567`.
  private static func groupsAreValid(_ text: [UInt8]) -> Bool {
    let comma = UInt8(ascii: ",")
    if groupsAreThousands(text, separator: comma) { return true }
    let groups = text.split(separator: comma, omittingEmptySubsequences: false)
    guard groups.count > 2, groups.last?.count == 3, let first = groups.first, (1...2).contains(first.count),
      first.first != 0x30
    else { return false }
    return groups.dropFirst().dropLast().allSatisfy { $0.count == 2 }
  }

  /// Parses scientific notation, `1.5E7`, as written by spreadsheets.
  private static func scientific(_ text: String) -> Amount? {
    guard let mark = text.firstIndex(where: { $0 == "E" || $0 == "e" }), mark > text.startIndex,
      let exponent = Int(text[text.index(after: mark)...]), (-18...18).contains(exponent),
      let amount = plain(Array(text[..<mark].utf8)[...])
    else { return nil }
    return amount.shifted(by: exponent)
  }
}

extension Amount {
  /// Returns the amount times a power of ten; nil if it is too large or too precise.
  fileprivate func shifted(by exponent: Int) -> Amount? {
    let scale = Int(scale) - exponent
    guard scale <= 18 else { return nil }
    if scale >= 0 { return Amount(units: units, scale: UInt8(scale)) }
    var units = units
    for _ in 0..<(-scale) {
      let (product, overflows) = units.multipliedReportingOverflow(by: 10)
      if overflows { return nil }
      units = product
    }
    return Amount(units: units)
  }
}

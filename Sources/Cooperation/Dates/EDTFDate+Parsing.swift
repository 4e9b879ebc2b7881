extension EDTFDate {
  /// Parses an EDTF date.
  ///
  /// - Throws: `EDTFError` with the problem, its position and a correction.
  public init(parsing text: String) throws(EDTFError) {
    let reader = EDTFReader(text: text)
    self = try reader.date()
  }
}

/// A parser of a single date; offsets are in bytes, except in errors, which count characters.
private struct EDTFReader {
  let text: String
  let bytes: [UInt8]

  init(text: String) {
    self.text = text
    self.bytes = Array(text.utf8)
  }

  func date() throws(EDTFError) -> EDTFDate {
    guard !bytes.isEmpty else { throw error(.empty, at: 0) }
    guard let slash = bytes.firstIndex(of: .slash) else {
      return EDTFDate(.single(try point(in: 0..<bytes.count)))
    }
    if let second = bytes[(slash + 1)...].firstIndex(of: .slash) {
      throw error(.tooManySlashes(suggestion: slashedDay), at: second)
    }
    let start = try bound(in: 0..<slash)
    if let suggestion = slashedMonth(after: slash) {
      throw error(.slashForHyphen(suggestion: suggestion), at: slash)
    }
    let end = try bound(in: slash + 1..<bytes.count)
    // An interval's error quotes its description, which equals the input.
    return try EDTFDate(start: start, end: end)
  }

  // MARK: Intervals

  private func bound(in range: Range<Int>) throws(EDTFError) -> EDTFDate.Bound {
    if range.isEmpty { return .unknown }
    let side = bytes[range]
    if side.elementsEqual("..".utf8) { return .open }
    let word = string(range)
    switch word.lowercased() {
    case "open", "unknown":
      let mark = word.lowercased() == "open" ? ".." : ""
      let other = range.lowerBound == 0 ? "/2012" : "2003/"
      throw error(.spelledOutSide(word, suggestion: range.lowerBound == 0 ? mark + other : other + mark), at: range.lowerBound)
    default:
      return .known(try point(in: range))
    }
  }

  /// The correction of `2011/05/06`.
  private var slashedDay: String? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1...].allSatisfy({ (1...2).contains($0.utf8.count) }),
      parts.joined().utf8.allSatisfy(\.isDigit), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    return valid("\(parts[0])-\(Day.pairText(month))-\(Day.pairText(day))")
  }

  /// Returns the correction of `2007/08`.
  private func slashedMonth(after slash: Int) -> String? {
    let month = string(slash + 1..<bytes.count)
    guard slash == 4, month.utf8.count <= 2, month.utf8.allSatisfy(\.isDigit), let number = Int(month), (1...12).contains(number)
    else { return nil }
    return "\(string(0..<slash))-\(Day.pairText(number))"
  }

  // MARK: Points

  private func point(in range: Range<Int>) throws(EDTFError) -> EDTFDate.Point {
    let (digits, qualifier) = try qualified(range)
    try checkStart(of: digits)
    if let fiscalYear = try fiscalYear(in: digits) {
      return EDTFDate.Point(value: .fiscalYear(fiscalYear), qualifier: qualifier)
    }
    try checkCharacters(of: digits)
    return EDTFDate.Point(value: try value(in: digits), qualifier: qualifier)
  }

  /// Splits off the qualifier.
  private func qualified(_ range: Range<Int>) throws(EDTFError) -> (Range<Int>, EDTFDate.Qualifier) {
    guard let qualifier = bytes[range].last?.qualifier else { return (range, .none) }
    let rest = range.dropLast()
    if let before = bytes[rest].last?.qualifier {
      let combined = before == qualifier ? qualifier : .uncertainAndApproximate
      let first = bytes[range].firstIndex { $0.qualifier != nil } ?? rest.upperBound
      throw error(
        .repeatedQualifier(suggestion: string(range.lowerBound..<first) + combined.rawValue), at: rest.upperBound)
    }
    return (rest, qualifier)
  }

  /// Rejects the prefixes of unsupported notations.
  private func checkStart(of range: Range<Int>) throws(EDTFError) {
    guard let first = bytes[range].first else { throw error(.yearNotFourDigits(""), at: range.lowerBound) }
    switch first {
    case UInt8(ascii: "-") where range.count > 1 && bytes[range.lowerBound + 1].isDigit:
      throw error(.negativeYear, at: range.lowerBound)
    case UInt8(ascii: "Y") where range.count > 1: throw error(.longYear, at: range.lowerBound)
    case UInt8(ascii: "["), UInt8(ascii: "{"): throw error(.list, at: range.lowerBound)
    default: return
    }
  }

  /// Rejects characters other than digits, `X` and hyphens.
  private func checkCharacters(of range: Range<Int>) throws(EDTFError) {
    for (index, byte) in zip(range, bytes[range]) where !byte.isDigit && byte != .x && byte != .hyphen {
      switch byte {
      case UInt8(ascii: "T") where index == range.lowerBound + 10,
        UInt8(ascii: " ") where index == range.lowerBound + 10 && index + 1 < range.upperBound && bytes[index + 1].isDigit:
        throw error(.timeOfDay(suggestion: string(range.lowerBound..<index)), at: index)
      case UInt8(ascii: "x"), UInt8(ascii: "u"): throw error(.otherUnspecifiedDigit(character(at: index)), at: index)
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): throw error(.list, at: index)
      default:
        let problem =
          byte.qualifier == nil
          ? .strayCharacter(character(at: index)) : EDTFError.Problem.misplacedQualifier(character(at: index))
        throw error(problem, at: index)
      }
    }
  }

  private func value(in range: Range<Int>) throws(EDTFError) -> EDTFDate.Value {
    let parts = split(range)
    let yearText = string(parts[0])
    let year = try self.year(in: parts[0], alone: parts.count == 1)
    guard parts.count > 1 else { return year }
    guard case .year(let yearNumber) = year else { throw error(.misplacedUnspecified, at: parts[1].lowerBound) }
    if parts.count > 3 { throw error(.tooManyParts, at: parts[3].lowerBound - 1) }

    let month = try twoDigits(in: parts[1], unit: .month, prefix: yearText)
    if let month {
      if (21...41).contains(month) { throw error(.season(month, year: yearText), at: parts[1].lowerBound) }
      guard (1...12).contains(month) else { throw error(.noSuchMonth(month, year: yearText), at: parts[1].lowerBound) }
    }
    guard parts.count > 2 else { return month.map { .month(yearNumber, $0) } ?? .unspecifiedMonth(yearNumber) }

    let monthText = string(parts[0].lowerBound..<parts[1].upperBound)
    let day = try twoDigits(in: parts[2], unit: .day, prefix: monthText)
    switch (month, day) {
    case (nil, nil): return .unspecifiedDay(yearNumber)
    case (nil, _?): throw error(.misplacedUnspecified, at: parts[1].lowerBound)
    case (let month?, nil): return .unspecifiedDayOfMonth(yearNumber, month)
    case (let month?, let day?):
      guard let known = Day(year: yearNumber, month: month, day: day) else {
        let lastDay = Day.lastDay(ofMonth: month, year: yearNumber)
        throw error(.noSuchDay(day, month: monthText, lastDay: lastDay), at: parts[2].lowerBound)
      }
      return .day(known)
    }
  }

  private func year(in range: Range<Int>, alone: Bool) throws(EDTFError) -> EDTFDate.Value {
    let written = string(range)
    guard range.count == 4 else {
      if alone, range.count == 8 || range.count == 6, let suggestion = valid(hyphenated(range)) {
        throw error(.hyphensMissing(suggestion: suggestion), at: range.lowerBound + 4)
      }
      throw error(.yearNotFourDigits(written), at: range.lowerBound)
    }
    let known = bytes[range].prefix { $0.isDigit }
    let number = known.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    let unspecified = bytes[range].dropFirst(known.count)
    guard unspecified.allSatisfy({ $0 == .x }), known.count >= 2 else {
      throw error(.misplacedUnspecified, at: unspecified.startIndex)
    }
    switch known.count {
    case 2: return .century(number * 100)
    case 3: return .decade(number * 10)
    default: return .year(number)
    }
  }

  /// Parses two digits; nil for `XX`.
  private func twoDigits(in range: Range<Int>, unit: EDTFError.Unit, prefix: String) throws(EDTFError) -> Int? {
    let written = string(range)
    guard range.count == 2 else {
      let suggestion = range.count == 1 ? valid("\(prefix)-0\(written)") : nil
      throw error(.notTwoDigits(written, unit: unit, suggestion: suggestion), at: range.lowerBound)
    }
    if bytes[range].allSatisfy({ $0 == .x }) { return nil }
    guard let number = Int(written) else { throw error(.misplacedUnspecified, at: range.lowerBound) }
    return number
  }

  // MARK: Fiscal years

  /// Parses `JP-FY2003`; nil if the text does not start like a fiscal year.
  private func fiscalYear(in range: Range<Int>) throws(EDTFError) -> FiscalYear? {
    guard let mark = range.dropLast().first(where: { bytes[$0] | 0x20 == .f && bytes[$0 + 1] | 0x20 == .y }) else { return nil }
    let written = string(range)
    let country = string(range.lowerBound..<mark).uppercased()
    let digits = string(mark + 2..<range.upperBound)
    let number = digits.utf8.allSatisfy(\.isDigit) ? Int(digits) : nil
    guard written == written.uppercased(), country.utf8.count == 3, country.utf8.last == .hyphen,
      country.utf8.dropLast().allSatisfy(\.isCapital),
      digits.utf8.count == 4, let number
    else {
      let calendar = FiscalCalendar(rawValue: String(country.prefix(2))) ?? .japan
      let suggestion = FiscalYear(Int(digits.prefix(4)) ?? 2003, in: calendar)?.description ?? "JP-FY2003"
      throw error(.fiscalYearForm(suggestion: suggestion), at: range.lowerBound)
    }
    guard let calendar = FiscalCalendar(rawValue: String(country.dropLast())) else {
      throw error(.noFiscalCalendar(String(country.dropLast())), at: range.lowerBound)
    }
    guard let fiscalYear = FiscalYear(number, in: calendar) else {
      throw error(.fiscalYearOutOfRange(calendar), at: range.lowerBound + 5)
    }
    return fiscalYear
  }

  // MARK: Text

  private func split(_ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where bytes[index] == .hyphen {
      parts.append(start..<index)
      start = index + 1
    }
    parts.append(start..<range.upperBound)
    return parts
  }

  /// Returns a suggestion if it is a valid date.
  private func valid(_ suggestion: String) -> String? {
    EDTFDate(suggestion) == nil ? nil : suggestion
  }

  private func hyphenated(_ range: Range<Int>) -> String {
    var parts = [string(range.prefix(4))]
    for start in stride(from: range.lowerBound + 4, to: range.upperBound, by: 2) { parts.append(string(start..<start + 2)) }
    return parts.joined(separator: "-")
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Returns the character at a byte offset.
  private func character(at offset: Int) -> Character {
    text[text.utf8.index(text.startIndex, offsetBy: offset)]
  }

  private func error(_ problem: EDTFError.Problem, at offset: Int) -> EDTFError {
    let place = text.utf8.index(text.startIndex, offsetBy: offset)
    return EDTFError(input: text, offset: text.distance(from: text.startIndex, to: place), problem: problem)
  }
}

extension UInt8 {
  fileprivate static let slash = UInt8(ascii: "/")
  fileprivate static let hyphen = UInt8(ascii: "-")
  fileprivate static let x = UInt8(ascii: "X")
  fileprivate static let f = UInt8(ascii: "f")
  fileprivate static let y = UInt8(ascii: "y")

  fileprivate var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  fileprivate var isCapital: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }

  fileprivate var qualifier: EDTFDate.Qualifier? {
    switch self {
    case UInt8(ascii: "?"): .uncertain
    case UInt8(ascii: "~"): .approximate
    case UInt8(ascii: "%"): .uncertainAndApproximate
    default: nil
    }
  }
}

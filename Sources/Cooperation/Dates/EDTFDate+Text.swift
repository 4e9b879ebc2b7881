extension EDTFDate {
  /// The verbosity of a date's text.
  public enum TextStyle: Hashable, Sendable {
    /// For pages: "since fiscal year 2003 (April 2003 – March 2004)".
    case long
    /// For rows: "since FY2003".
    case short
  }

  /// The notation of dates; neither is more precise than the source.
  public enum Notation: String, Hashable, Sendable, CaseIterable {
    /// "April 2019", "since fiscal year 2003".
    case words
    /// EDTF (ISO 8601-2): "2019-04", "2019-04-01/2024-03".
    case iso
  }

  /// Formats the date in words, in Japanese or English, or in EDTF.
  ///
  /// Fiscal years of countries other than Japan include the country; in the long style, fiscal years include the months.
  public func text(in language: Language, style: TextStyle = .long, notation: Notation = .words) -> String {
    guard notation == .words else { return description }
    let words = DateWords(language: language, style: style)
    switch form {
    case .single(let point): return words.text(point)
    case .interval(.known(let start), .known(let end)):
      return words.fiscalRange(from: start, to: end) ?? words.range(from: words.text(start), to: words.text(end))
    case .interval(.known(let start), .open): return words.since(words.text(start))
    case .interval(.known(let start), .unknown): return words.range(from: words.text(start), to: words.unknownEnd)
    case .interval(.open, .known(let end)): return words.until(words.text(end))
    case .interval(.unknown, .known(let end)): return words.range(from: words.unknownStart, to: words.text(end))
    case .interval(.open, .open), .interval(.open, .unknown), .interval(.unknown, .open), .interval(.unknown, .unknown):
      return description
    }
  }

  /// Returns the precision in words: "to the month", "start to the month, end open".
  public func precisionText(in language: Language) -> String {
    let words = DateWords(language: language, style: .long)
    let (startText, endText) = (words.precision(start), words.precision(end))
    return startText == endText ? startText : words.sides(start: startText, end: endText)
  }
}

/// The wording of dates in one language and style.
struct DateWords {
  let isJapanese: Bool
  let isLong: Bool

  init(language: Language, style: EDTFDate.TextStyle) {
    isJapanese = language.primary == Language.japanese.rawValue
    isLong = style == .long
  }

  func since(_ text: String) -> String { isJapanese ? "\(text)から" : "since \(text)" }
  func until(_ text: String) -> String { isJapanese ? "\(text)まで" : "until \(text)" }

  var unknownStart: String {
    if isJapanese { return isLong ? "開始不明" : "不明" }
    return isLong ? "start unknown" : "?"
  }

  var unknownEnd: String {
    if isJapanese { return isLong ? "終了不明" : "不明" }
    return isLong ? "end unknown" : "?"
  }

  func range(from start: String, to end: String) -> String {
    if isJapanese { return "\(start)～\(end)" }
    let isTight = !isLong && !start.utf8.contains(UInt8(ascii: " ")) && !end.utf8.contains(UInt8(ascii: " "))
    return isTight ? "\(start)–\(end)" : "\(start) – \(end)"
  }

  func text(_ point: EDTFDate.Point) -> String {
    let text = isJapanese ? japanese(point.value) : english(point.value)
    let about = point.qualifier.isApproximate
    let doubt = point.qualifier.isUncertain
    if isJapanese { return text + (about ? "頃" : "") + (doubt ? (isLong ? "（不確か）" : "？") : "") }
    return (about ? (isLong ? "about " : "c. ") : "") + text + (doubt ? (isLong ? " (uncertain)" : "?") : "")
  }
}

// MARK: English

extension DateWords {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]

  /// Returns the English name of a month, 1 to 12; three letters if not long.
  static func englishMonth(_ month: Int, isLong: Bool) -> String {
    isLong ? months[month - 1] : String(months[month - 1].prefix(3))
  }

  private func english(_ value: EDTFDate.Value) -> String {
    switch value {
    case .century(let year): isLong ? "some year from \(year) to \(year + 99)" : "\(Day.pairText(year / 100))XX"
    case .decade(let year): isLong ? "the \(year)s" : "\(year)s"
    case .year(let year): "\(year)"
    case .unspecifiedMonth(let year): isLong ? "some month of \(year)" : "\(year)"
    case .unspecifiedDay(let year): isLong ? "some day of \(year)" : "\(year)"
    case .month(let year, let month): "\(Self.englishMonth(month, isLong: isLong)) \(year)"
    case .unspecifiedDayOfMonth(let year, let month):
      (isLong ? "some day of " : "") + "\(Self.englishMonth(month, isLong: isLong)) \(year)"
    case .day(let day): english(day)
    case .fiscalYear(let fiscalYear): english(fiscalYear)
    }
  }

  private func english(_ day: Day) -> String {
    let (year, month, day) = day.civil
    return "\(day) \(Self.englishMonth(month, isLong: isLong)) \(year)"
  }

  private func english(_ fiscalYear: FiscalYear) -> String {
    let country = fiscalYear.calendar == .japan ? "" : "\(fiscalYear.calendar.country) "
    guard isLong else { return "\(country)FY\(fiscalYear.number)" }
    return "\(country)fiscal year \(fiscalYear.number) (\(months(from: fiscalYear.first, to: fiscalYear.last)))"
  }
}

// MARK: Japanese

extension DateWords {
  private func japanese(_ value: EDTFDate.Value) -> String {
    switch value {
    case .century(let year): isLong ? "\(year)～\(year + 99)年のある年" : "\(Day.pairText(year / 100))XX年"
    case .decade(let year): "\(year)年代"
    case .year(let year): "\(year)年"
    case .unspecifiedMonth(let year): "\(year)年某月"
    case .unspecifiedDay(let year): "\(year)年某月某日"
    case .month(let year, let month): isLong ? "\(year)年\(month)月" : "\(year)/\(month)"
    case .unspecifiedDayOfMonth(let year, let month): "\(year)年\(month)月某日"
    case .day(let day): japanese(day)
    case .fiscalYear(let fiscalYear): japanese(fiscalYear)
    }
  }

  private func japanese(_ day: Day) -> String {
    let (year, month, day) = day.civil
    return isLong ? "\(year)年\(month)月\(day)日" : "\(year)/\(month)/\(day)"
  }

  private func japanese(_ fiscalYear: FiscalYear) -> String {
    guard fiscalYear.calendar != .japan else { return "\(fiscalYear.number)年度" }
    let name = "\(fiscalYear.calendar.country) \(fiscalYear.number)年度"
    return isLong ? "\(name)（\(months(from: fiscalYear.first, to: fiscalYear.last))）" : name
  }
}

// MARK: Fiscal years

extension DateWords {
  /// Returns a range of fiscal years of one country with a common month range; nil for other ranges.
  func fiscalRange(from start: EDTFDate.Point, to end: EDTFDate.Point) -> String? {
    guard isLong, start.qualifier == .none, end.qualifier == .none, case .fiscalYear(let first) = start.value,
      case .fiscalYear(let last) = end.value, first.calendar == last.calendar
    else { return nil }
    let months = months(from: first.first, to: last.last)
    let isHome = first.calendar == .japan
    let country = isHome ? "" : "\(first.calendar.country) "
    if isJapanese { return "\(country)\(first.number)年度～\(last.number)年度" + (isHome ? "" : "（\(months)）") }
    return "\(country)fiscal years \(first.number) – \(last.number) (\(months))"
  }

  /// Formats a range of months, without repeating a common year.
  private func months(from start: Day, to end: Day) -> String {
    let (first, last) = (start.civil, end.civil)
    if isJapanese {
      return "\(first.year)年\(first.month)月～\(first.year == last.year ? "" : "\(last.year)年")\(last.month)月"
    }
    let (from, to) = (Self.englishMonth(first.month, isLong: true), Self.englishMonth(last.month, isLong: true))
    return "\(from)\(first.year == last.year ? "" : " \(first.year)") – \(to) \(last.year)"
  }
}

// MARK: Precision

extension DateWords {
  func sides(start: String, end: String) -> String {
    isJapanese ? "開始は\(start)、終了は\(end)" : "start \(start), end \(end)"
  }

  func precision(_ bound: EDTFDate.Bound) -> String {
    switch bound {
    case .open: isJapanese ? "未定" : "open"
    case .unknown: isJapanese ? "不明" : "unknown"
    case .known(let point): precision(point.precision) + qualifier(point.qualifier)
    }
  }

  private func precision(_ precision: EDTFDate.Precision) -> String {
    switch precision {
    case .day: isJapanese ? "日まで判明" : "to the day"
    case .month: isJapanese ? "月まで判明" : "to the month"
    case .year: isJapanese ? "年まで判明" : "to the year"
    case .fiscalYear: isJapanese ? "年度まで判明" : "to the fiscal year"
    case .decade: isJapanese ? "年代まで判明" : "to the decade"
    case .century: isJapanese ? "百年単位で判明" : "to the hundred years"
    }
  }

  private func qualifier(_ qualifier: EDTFDate.Qualifier) -> String {
    switch qualifier {
    case .none: ""
    case .approximate: isJapanese ? "（おおよそ）" : " (approximate)"
    case .uncertain: isJapanese ? "（不確か）" : " (uncertain)"
    case .uncertainAndApproximate: isJapanese ? "（おおよそ、不確か）" : " (approximate, uncertain)"
    }
  }
}

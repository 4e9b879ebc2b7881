extension TimeAxis {
  /// A label on the axis.
  public struct Tick: Hashable, Sendable {
    /// The column where the labelled period begins and the label starts.
    public let column: Int
    public let label: String
    /// Whether a larger unit begins here: a decade among years, a year among quarters or months.
    public let isMajor: Bool
  }

  /// Returns the labels from left to right, at least one cell apart and within the width.
  ///
  /// The tick interval is the smallest of 1, 2, 5, 10 days, 1, 3 months, 1, 2, 3, 5, 10, 20, 50 and more years whose labels fit,
  /// subject to the zoom's minimum. Ticks within a year show the year at the first tick and at each new year. If no unit boundary
  /// fits, the first column is labelled instead, if that fits.
  public func ticks(language: Language, notation: EDTFDate.Notation = .words) -> [Tick] {
    let labels = TickLabels(isJapanese: language.primary == Language.japanese.rawValue, isISO: notation == .iso)
    let unit = tickUnit(labels)
    var ticks: [Tick] = []
    var free = 0  // The first column clear of the previous label.
    var candidates = unit.starts(in: days).makeIterator()
    var next = candidates.next()
    while let day = next {
      next = candidates.next()
      guard let column = column(of: day), column >= free else { continue }
      let isMajor = unit.isMajor(day)
      var label = labels.text(unit, day, isFirst: ticks.isEmpty)
      // An upcoming major tick takes precedence, and shows the year.
      let limit = next.flatMap { unit.isMajor($0) && !isMajor ? self.column(of: $0) : nil } ?? width + 1
      if column + label.cells >= limit { label = labels.text(unit, day, isFirst: false) }
      guard column + label.cells < limit, column + label.cells <= width else { continue }
      ticks.append(Tick(column: column, label: label.text, isMajor: isMajor))
      free = column + label.cells + 1
    }
    return ticks.isEmpty ? edgeTick(unit, labels) : ticks
  }

  /// Returns the smallest unit whose labels fit.
  private func tickUnit(_ labels: TickLabels) -> TickUnit {
    let units = TickUnit.all.drop { unit in zoom.map { unit != $0.smallestTick } ?? false }
    return units.first { unit in
      let length = unit.length
      return length.days * scale.cells >= labels.room(for: unit) * scale.days * length.divisor
    } ?? .years(1000)
  }

  /// Returns a tick for the left edge, in the longest form that fits.
  private func edgeTick(_ unit: TickUnit, _ labels: TickLabels) -> [Tick] {
    let day = day(atColumn: 0)
    for label in [labels.text(unit, day, isFirst: true), labels.text(.years(1), day, isFirst: true)] where label.cells <= width {
      return [Tick(column: 0, label: label.text, isMajor: false)]
    }
    return []
  }
}

extension TimeZoom {
  fileprivate var smallestTick: TickUnit {
    switch self {
    case .decade: .years(5)
    case .year: .years(1)
    case .quarter: .months(3)
    case .month: .months(1)
    }
  }
}

/// A tick interval; months count from January, years from the year 0.
private enum TickUnit: Hashable {
  case days(Int)
  case months(Int)
  case years(Int)

  /// All intervals, smallest first.
  static let all: [TickUnit] =
    [1, 2, 5, 10].map { .days($0) } + [1, 3].map { .months($0) }
    + [1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000].map { .years($0) }

  /// The mean length in days, as a fraction.
  var length: (days: Int, divisor: Int) {
    switch self {
    case .days(let count): (count, 1)
    case .months(let count): (count * 146_097, 4800)
    case .years(let count): (count * 146_097, 400)
    }
  }

  /// Returns whether a larger unit begins on a day.
  func isMajor(_ day: Day) -> Bool {
    switch self {
    case .days: day.day == 1
    case .months: day.month == 1
    case .years(let count): day.year % (count < 10 ? 10 : count < 100 ? 100 : 1000) == 0
    }
  }

  /// Returns the unit boundaries within a range of days.
  func starts(in days: ClosedRange<Day>) -> some Sequence<Day> {
    sequence(first: start(onOrBefore: days.lowerBound)) { day in
      let next = start(after: day)
      // The last day of the calendar has no successor.
      return next > day && start(onOrBefore: next) == next ? next : nil
    }
    .lazy.drop { $0 < days.lowerBound }.prefix { $0 <= days.upperBound }
  }

  private func start(onOrBefore day: Day) -> Day {
    let (year, month, dayOfMonth) = day.civil
    switch self {
    case .days(let count):
      // The extra days at the end of a month belong to its last tick.
      let ticks = max(1, 30 / count)
      return Day(clampedYear: year, month: month, day: min((dayOfMonth - 1) / count, count == 1 ? 30 : ticks - 1) * count + 1)
    case .months(let count): return Day(clampedYear: year, month: (month - 1) / count * count + 1, day: 1)
    case .years(let count): return Day(clampedYear: year / count * count, month: 1, day: 1)
    }
  }

  private func start(after day: Day) -> Day {
    switch self {
    case .days(let count):
      let next = day.advanced(by: count)
      return next.month == day.month && start(onOrBefore: next) == next ? next : day.endOfMonth.advanced(by: 1)
    case .months(let count): return day.adding(months: count)
    case .years(let count): return day.adding(years: count)
    }
  }
}

/// The labels of an axis in one language, or in ISO 8601.
private struct TickLabels {
  let isJapanese: Bool
  let isISO: Bool

  /// A label with its width.
  struct Label {
    let text: String

    /// The width: two cells for CJK characters, one for the others in labels (ASCII and the en dash).
    var cells: Int { text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) } }
  }

  /// Returns the cells that a label of the unit needs, including a space.
  func room(for unit: TickUnit) -> Int {
    if isISO { return if case .months = unit { 8 } else { 6 } }
    return switch unit {
    case .days: isJapanese ? 7 : 5
    case .months(let count): isJapanese ? (count == 1 ? 7 : 8) : 5
    case .years: isJapanese ? 8 : 6
    }
  }

  func text(_ unit: TickUnit, _ day: Day, isFirst: Bool) -> Label {
    let (year, month, dayOfMonth) = day.civil
    if isISO { return iso(unit, day, isFirst: isFirst) }
    let yearText = isJapanese ? "\(year)年" : "\(year)"
    switch unit {
    case .years: return Label(text: yearText)
    case .months(let count):
      let isQuarter = count == 3
      if month == 1 { return Label(text: yearText) }
      let name = isQuarter ? quarter(month) : self.month(month)
      guard isFirst else { return Label(text: name) }
      return Label(text: isJapanese ? yearText + name : isQuarter ? "\(year) \(name)" : "\(name) \(year)")
    case .days:
      if isFirst {
        return Label(text: isJapanese ? "\(yearText)\(month)月\(dayOfMonth)日" : "\(dayOfMonth) \(self.month(month)) \(year)")
      }
      if dayOfMonth > 1 { return Label(text: isJapanese ? "\(dayOfMonth)日" : "\(dayOfMonth)") }
      return Label(text: month == 1 ? yearText : self.month(month))
    }
  }

  /// Returns an ISO 8601 label; days after the first omit the year.
  private func iso(_ unit: TickUnit, _ day: Day, isFirst: Bool) -> Label {
    let text = day.description
    switch unit {
    case .years: return Label(text: String(text.dropLast(6)))
    case .months: return Label(text: String(text.dropLast(3)))
    case .days: return Label(text: isFirst ? text : String(text.suffix(5)))
    }
  }

  private func month(_ month: Int) -> String {
    isJapanese ? "\(month)月" : DateWords.englishMonth(month, isLong: false)
  }

  private func quarter(_ month: Int) -> String {
    let first = (month - 1) / 3 * 3 + 1
    return isJapanese ? "\(first)–\(first + 2)月" : "Q\(first / 3 + 1)"
  }
}

extension TimeAxis {
  /// A label on the axis.
  public struct Tick: Hashable, Sendable {
    /// The column in which the labelled time begins and the label starts.
    public let column: Int
    /// The text to draw from that column on.
    public let label: String
    /// Whether a larger unit begins here too: a decade among years, a year among quarters or months.
    public let isMajor: Bool
  }

  /// The labels to draw, from left to right, with at least a cell between two of them and all within the width.
  ///
  /// The distance of the ticks is the smallest of 1, 2, 5, 10 days, 1, 3 months, 1, 2, 3, 5, 10, 20, 50 and more years
  /// whose labels have room; at a zoom not smaller than suits it. Ticks within a year tell the year at the first tick and
  /// at each new year. When no beginning of a unit has room, the first column tells what it shows, if that has room.
  public func ticks(language: Language, notation: EDTFDate.Notation = .words) -> [Tick] {
    let labels = TickLabels(isJapanese: language.primary == Language.japanese.rawValue, isISO: notation == .iso)
    let unit = tickUnit(labels)
    var ticks: [Tick] = []
    var free = 0  // The first column that is neither labelled nor beside a label.
    var candidates = unit.starts(in: days).makeIterator()
    var next = candidates.next()
    while let day = next {
      next = candidates.next()
      guard let column = column(of: day), column >= free else { continue }
      let isMajor = unit.isMajor(day)
      var label = labels.text(unit, day, isFirst: ticks.isEmpty)
      // A coming major tick needs its room more than this one, and tells the year as well.
      let limit = next.flatMap { unit.isMajor($0) && !isMajor ? self.column(of: $0) : nil } ?? width + 1
      if column + label.cells >= limit { label = labels.text(unit, day, isFirst: false) }
      guard column + label.cells < limit, column + label.cells <= width else { continue }
      ticks.append(Tick(column: column, label: label.text, isMajor: isMajor))
      free = column + label.cells + 1
    }
    return ticks.isEmpty ? edgeTick(unit, labels) : ticks
  }

  /// The smallest unit whose labels have room.
  private func tickUnit(_ labels: TickLabels) -> TickUnit {
    let units = TickUnit.all.drop { unit in zoom.map { unit != $0.smallestTick } ?? false }
    return units.first { unit in
      let length = unit.length
      return length.days * scale.cells >= labels.room(for: unit) * scale.days * length.divisor
    } ?? .years(1000)
  }

  /// One tick that says what is at the left edge, as fully as there is room for.
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

/// The distance between two ticks; months are counted from January, years from the year 0.
private enum TickUnit: Hashable {
  case days(Int)
  case months(Int)
  case years(Int)

  /// All distances, smallest first.
  static let all: [TickUnit] =
    [1, 2, 5, 10].map { .days($0) } + [1, 3].map { .months($0) }
    + [1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000].map { .years($0) }

  /// The mean length as a fraction.
  var length: (days: Int, divisor: Int) {
    switch self {
    case .days(let count): (count, 1)
    case .months(let count): (count * 146_097, 4800)
    case .years(let count): (count * 146_097, 400)
    }
  }

  /// Whether a larger unit begins on the day.
  func isMajor(_ day: Day) -> Bool {
    switch self {
    case .days: day.day == 1
    case .months: day.month == 1
    case .years(let count): day.year % (count < 10 ? 10 : count < 100 ? 100 : 1000) == 0
    }
  }

  /// The days among others on which the unit begins.
  func starts(in days: ClosedRange<Day>) -> some Sequence<Day> {
    sequence(first: start(onOrBefore: days.lowerBound)) { day in
      let next = start(after: day)
      // At the end of all days there is no next start.
      return next > day && start(onOrBefore: next) == next ? next : nil
    }
    .lazy.drop { $0 < days.lowerBound }.prefix { $0 <= days.upperBound }
  }

  private func start(onOrBefore day: Day) -> Day {
    let (year, month, dayOfMonth) = day.civil
    switch self {
    case .days(let count):
      // The days left over at the end of a month belong to its last tick.
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

/// The words on an axis in one language, or its figures.
private struct TickLabels {
  let isJapanese: Bool
  let isISO: Bool

  /// A label and the count of cells it takes.
  struct Label {
    let text: String

    /// CJK characters take two cells, all others that labels have (ASCII and the en dash) take one.
    var cells: Int { text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) } }
  }

  /// The cells that a label of the unit needs, with the space after it.
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

  /// What begins on the day, as ISO 8601 writes it; days after the first tell no year.
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

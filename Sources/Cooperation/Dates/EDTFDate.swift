/// A date with the precision of its source in EDTF (ISO 8601-2), extended by fiscal years.
///
/// Supports level 0 dates and intervals, and of level 1 qualifiers, unspecified digits, and open or unknown bounds:
///
/// | notation | meaning |
/// |---|---|
/// | `2003`, `2007-08`, `2026-01-13` | a day in that year or month, or that day |
/// | `201X`, `20XX` | a year of that decade, of that century |
/// | `2007-XX`, `2007-XX-XX`, `2007-08-XX` | an unspecified month or day |
/// | `JP-FY2003` | a fiscal year as its country names it, see `FiscalCalendar` |
/// | `2021/2024` | from a day in 2021 to a day in 2024 |
/// | `2003/..`, `../2012` | an open end, an open start |
/// | `2003/`, `/2012` | an unknown end or start |
/// | `1995~`, `1995?`, `1995%` | approximate, uncertain, both; for each bound of an interval |
///
/// The notation is canonical: `description` returns the parsed text. Seasons, times of day, years outside 0000 to 9999 and level
/// 2 are rejected with an `EDTFError`.
public struct EDTFDate: Hashable, Sendable {
  /// A year, month or day as its source gives it: a bound of an interval, or the whole date.
  public struct Point: Hashable, Sendable {
    let value: Value
    /// How certain the source is.
    public let qualifier: Qualifier
  }

  /// A bound of an interval.
  public enum Bound: Hashable, Sendable {
    case known(Point)
    /// Unbounded: `..`.
    case open
    /// Existing but unknown: nothing written.
    case unknown
  }

  enum Form: Hashable, Sendable {
    case single(Point)
    case interval(start: Bound, end: Bound)
  }

  /// The qualifier of a date.
  public enum Qualifier: String, Hashable, Sendable, CaseIterable {
    case none = ""
    /// The source may be wrong: `?`.
    case uncertain = "?"
    /// Near that time: `~`.
    case approximate = "~"
    /// Both: `%`.
    case uncertainAndApproximate = "%"

    public var isApproximate: Bool { self == .approximate || self == .uncertainAndApproximate }
    public var isUncertain: Bool { self == .uncertain || self == .uncertainAndApproximate }
  }

  let form: Form

  init(_ form: Form) {
    self.form = form
  }
}

// MARK: Making dates

extension EDTFDate {
  /// Creates the date of a bound alone, no more precise than the bound is.
  public init(_ point: Point) {
    self.init(.single(point))
  }

  public init(_ day: Day) {
    self.init(.single(Point(value: .day(day), qualifier: .none)))
  }

  /// Returns nil outside 0 to 9999.
  public init?(year: Int) {
    guard (0...9999).contains(year) else { return nil }
    self.init(.single(Point(value: .year(year), qualifier: .none)))
  }

  /// Returns nil for an invalid month.
  public init?(year: Int, month: Int) {
    guard (0...9999).contains(year), (1...12).contains(month) else { return nil }
    self.init(.single(Point(value: .month(year, month), qualifier: .none)))
  }

  public init(_ fiscalYear: FiscalYear) {
    self.init(.single(Point(value: .fiscalYear(fiscalYear), qualifier: .none)))
  }

  /// Creates an interval.
  ///
  /// - Throws: `EDTFError` if neither bound is known, or the end is before the start.
  public init(start: Bound, end: Bound) throws(EDTFError) {
    let problem: EDTFError.Problem? =
      switch (start, end) {
      case (.known(let first), .known(let second)): second.last < first.first ? .endsBeforeItStarts("\(second)/\(first)") : nil
      case (.known, .open), (.known, .unknown), (.open, .known), (.unknown, .known): nil
      case (.open, .open), (.open, .unknown), (.unknown, .open), (.unknown, .unknown): .noSideKnown
      }
    if let problem {
      let startText = start.description
      throw EDTFError(
        input: "\(startText)/\(end)", offset: problem == .noSideKnown ? 0 : startText.utf8.count + 1, problem: problem)
    }
    self.init(.interval(start: start, end: end))
  }
}

// MARK: What is known

extension EDTFDate {
  /// The start; a single date is both its bounds.
  public var start: Bound {
    switch form {
    case .single(let point): .known(point)
    case .interval(let start, _): start
    }
  }

  /// The end; a single date is both its bounds.
  public var end: Bound {
    switch form {
    case .single(let point): .known(point)
    case .interval(_, let end): end
    }
  }

  public var isInterval: Bool {
    switch form {
    case .single: false
    case .interval: true
    }
  }

  /// Whether either bound is approximate.
  public var isApproximate: Bool { start.qualifier.isApproximate || end.qualifier.isApproximate }

  /// Whether either bound is uncertain.
  public var isUncertain: Bool { start.qualifier.isUncertain || end.qualifier.isUncertain }
}

extension EDTFDate.Bound {
  public var point: EDTFDate.Point? {
    switch self {
    case .known(let point): point
    case .open, .unknown: nil
    }
  }

  public var qualifier: EDTFDate.Qualifier { point?.qualifier ?? .none }

  public var precision: EDTFDate.Precision? { point?.precision }
}

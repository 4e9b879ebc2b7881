/// A date exactly as precise as its source, in the notation of EDTF (ISO 8601-2), plus fiscal years.
///
/// Read are the dates and intervals of level 0 and, of level 1, the qualifiers, unspecified digits and open or unknown
/// ends:
///
/// | written | means |
/// |---|---|
/// | `2003`, `2007-08`, `2026-01-13` | some day in that year or month, or that day |
/// | `201X`, `20XX` | some year of that decade, of those hundred years |
/// | `2007-XX`, `2007-XX-XX`, `2007-08-XX` | a month or day the source has and does not tell |
/// | `JP-FY2003` | a fiscal year by the country's own name for it, see `FiscalCalendar` |
/// | `2021/2024` | from some day in 2021 to some day in 2024 |
/// | `2003/..`, `../2012` | an open end, an open start |
/// | `2003/`, `/2012` | an end or start that exists and is not known |
/// | `1995~`, `1995?`, `1995%` | approximate, uncertain, both; for each side of an interval |
///
/// There is one spelling for each date, so `description` gives back what was read. Seasons, times of day, years outside
/// 0000 to 9999 and level 2 are refused with an `EDTFError`.
public struct EDTFDate: Hashable, Sendable {
  /// A year, month or day as its source gives it: one side of an interval, or the whole date.
  public struct Point: Hashable, Sendable {
    let value: Value
    /// What the source says of its own trust in the date.
    public let qualifier: Qualifier
  }

  /// Where an interval starts or ends.
  public enum Bound: Hashable, Sendable {
    /// On some day within a point.
    case known(Point)
    /// Nowhere yet, or not at all: `..`.
    case open
    /// Somewhere, but not known where: nothing written.
    case unknown
  }

  /// A single date, or an interval between two.
  enum Form: Hashable, Sendable {
    case single(Point)
    case interval(start: Bound, end: Bound)
  }

  /// How far a source trusts a date.
  public enum Qualifier: String, Hashable, Sendable, CaseIterable {
    /// Stated as it is.
    case none = ""
    /// The source may be wrong: `?`.
    case uncertain = "?"
    /// Near that time: `~`.
    case approximate = "~"
    /// Both: `%`.
    case uncertainAndApproximate = "%"

    /// Whether the date is near the one given.
    public var isApproximate: Bool { self == .approximate || self == .uncertainAndApproximate }
    /// Whether the date may be wrong.
    public var isUncertain: Bool { self == .uncertain || self == .uncertainAndApproximate }
  }

  let form: Form

  init(_ form: Form) {
    self.form = form
  }
}

// MARK: Making dates

extension EDTFDate {
  /// Creates a date known to the day.
  public init(_ day: Day) {
    self.init(.single(Point(value: .day(day), qualifier: .none)))
  }

  /// Creates a date known to the year; nil outside 0 to 9999.
  public init?(year: Int) {
    guard (0...9999).contains(year) else { return nil }
    self.init(.single(Point(value: .year(year), qualifier: .none)))
  }

  /// Creates a date known to the month; nil when there is no such month.
  public init?(year: Int, month: Int) {
    guard (0...9999).contains(year), (1...12).contains(month) else { return nil }
    self.init(.single(Point(value: .month(year, month), qualifier: .none)))
  }

  /// Creates a date known to the fiscal year.
  public init(_ fiscalYear: FiscalYear) {
    self.init(.single(Point(value: .fiscalYear(fiscalYear), qualifier: .none)))
  }

  /// Creates an interval, say from another date's `start` to `.open`.
  ///
  /// - Throws: `EDTFError` when neither side is known, or when the end is before the start.
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
  /// Where the date starts; a single date starts and ends within itself.
  public var start: Bound {
    switch form {
    case .single(let point): .known(point)
    case .interval(let start, _): start
    }
  }

  /// Where the date ends; a single date starts and ends within itself.
  public var end: Bound {
    switch form {
    case .single(let point): .known(point)
    case .interval(_, let end): end
    }
  }

  /// Whether the date has two sides.
  public var isInterval: Bool {
    switch form {
    case .single: false
    case .interval: true
    }
  }

  /// Whether the date is an interval without an end: `2003/..`. An unknown end (`2003/`) is not an open one.
  public var isOpenEnded: Bool { end == .open }

  /// Whether a side of the date is approximate.
  public var isApproximate: Bool { start.qualifier.isApproximate || end.qualifier.isApproximate }

  /// Whether a side of the date is uncertain.
  public var isUncertain: Bool { start.qualifier.isUncertain || end.qualifier.isUncertain }
}

extension EDTFDate.Bound {
  /// The point, when there is one.
  public var point: EDTFDate.Point? {
    switch self {
    case .known(let point): point
    case .open, .unknown: nil
    }
  }

  /// The point's qualifier; none when there is no point.
  public var qualifier: EDTFDate.Qualifier { point?.qualifier ?? .none }

  /// How precisely the point is known; nil when there is no point.
  public var precision: EDTFDate.Precision? { point?.precision }
}

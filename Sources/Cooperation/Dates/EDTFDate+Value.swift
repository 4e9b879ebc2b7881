extension EDTFDate {
  /// The precision of a date, finest first.
  public enum Precision: Int, Comparable, Hashable, Sendable, CaseIterable {
    case day, month, year, fiscalYear, decade, century

    public static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
  }

  /// The value of a point without its qualifier; always within the calendar's range.
  enum Value: Hashable, Sendable {
    /// A year of a century, `20XX`, identified by its first year.
    case century(Int)
    /// A year of a decade, `201X`, identified by its first year.
    case decade(Int)
    case year(Int)
    /// An unspecified month, `2007-XX`.
    case unspecifiedMonth(Int)
    /// An unspecified day of an unspecified month, `2007-XX-XX`.
    case unspecifiedDay(Int)
    case month(Int, Int)
    /// An unspecified day, `2007-08-XX`.
    case unspecifiedDayOfMonth(Int, Int)
    case day(Day)
    case fiscalYear(FiscalYear)
  }

  /// The coarsest precision of the known bounds.
  public var precision: Precision {
    switch (start.precision, end.precision) {
    case (let start?, let end?): max(start, end)
    case (let known?, nil), (nil, let known?): known
    case (nil, nil): .century  // Never: an interval has at least one known side.
    }
  }
}

extension EDTFDate.Point {
  /// The precision; unspecified digits do not count.
  public var precision: EDTFDate.Precision {
    switch value {
    case .century: .century
    case .decade: .decade
    case .year, .unspecifiedMonth, .unspecifiedDay: .year
    case .month, .unspecifiedDayOfMonth: .month
    case .day: .day
    case .fiscalYear: .fiscalYear
    }
  }

  /// The first possible day.
  public var first: Day {
    switch value {
    case .century(let year), .decade(let year), .year(let year), .unspecifiedMonth(let year), .unspecifiedDay(let year):
      Day(clampedYear: year, month: 1, day: 1)
    case .month(let year, let month), .unspecifiedDayOfMonth(let year, let month):
      Day(clampedYear: year, month: month, day: 1)
    case .day(let day): day
    case .fiscalYear(let fiscalYear): fiscalYear.first
    }
  }

  /// The last possible day.
  public var last: Day {
    switch value {
    case .century(let year): Day(clampedYear: year + 99, month: 12, day: 31)
    case .decade(let year): Day(clampedYear: year + 9, month: 12, day: 31)
    case .year(let year), .unspecifiedMonth(let year), .unspecifiedDay(let year): Day(clampedYear: year, month: 12, day: 31)
    case .month(let year, let month), .unspecifiedDayOfMonth(let year, let month):
      Day(clampedYear: year, month: month, day: Day.lastDay(ofMonth: month, year: year))
    case .day(let day): day
    case .fiscalYear(let fiscalYear): fiscalYear.last
    }
  }
}

// MARK: Notation

extension EDTFDate: LosslessStringConvertible, Codable {
  /// The canonical EDTF notation, which parses to the same date.
  public var description: String {
    switch form {
    case .single(let point): point.description
    case .interval(let start, let end): "\(start)/\(end)"
    }
  }

  /// Parses EDTF; nil where `init(parsing:)` throws.
  public init?(_ description: String) {
    guard let date = try? EDTFDate(parsing: description) else { return nil }
    self = date
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do {
      self = try EDTFDate(parsing: text)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension EDTFDate.Bound: CustomStringConvertible {
  /// The notation beside the `/`.
  public var description: String {
    switch self {
    case .known(let point): point.description
    case .open: ".."
    case .unknown: ""
    }
  }
}

extension EDTFDate.Point: CustomStringConvertible {
  public var description: String {
    let digits =
      switch value {
      case .century(let year): "\(Day.pairText(year / 100))XX"
      case .decade(let year): "\(Day.yearText(year).dropLast())X"
      case .year(let year): Day.yearText(year)
      case .unspecifiedMonth(let year): "\(Day.yearText(year))-XX"
      case .unspecifiedDay(let year): "\(Day.yearText(year))-XX-XX"
      case .month(let year, let month): "\(Day.yearText(year))-\(Day.pairText(month))"
      case .unspecifiedDayOfMonth(let year, let month): "\(Day.yearText(year))-\(Day.pairText(month))-XX"
      case .day(let day): day.description
      case .fiscalYear(let fiscalYear): fiscalYear.description
      }
    return digits + qualifier.rawValue
  }
}

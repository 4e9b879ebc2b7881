extension EDTFDate {
  /// How precisely a date is known, finest first.
  public enum Precision: Int, Comparable, Hashable, Sendable, CaseIterable {
    case day, month, year, fiscalYear, decade, century

    public static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
  }

  /// What a point says, its qualifier aside. Numbers are within the calendar; only this folder makes values.
  enum Value: Hashable, Sendable {
    /// Some year of a hundred, `20XX`, by the first of them.
    case century(Int)
    /// Some year of ten, `201X`, by the first of them.
    case decade(Int)
    case year(Int)
    /// A month that is not told, `2007-XX`.
    case someMonth(Int)
    /// A day that is not told in a month that is not told, `2007-XX-XX`.
    case someDay(Int)
    case month(Int, Int)
    /// A day that is not told, `2007-08-XX`.
    case someDayOfMonth(Int, Int)
    case day(Day)
    case fiscalYear(FiscalYear)
  }

  /// The coarsest precision among the known sides.
  public var precision: Precision {
    switch (start.precision, end.precision) {
    case (let start?, let end?): max(start, end)
    case (let known?, nil), (nil, let known?): known
    case (nil, nil): .century  // Never: an interval has at least one known side.
    }
  }

  /// How precisely the start is known; nil when it is open or unknown.
  public var startPrecision: Precision? { start.precision }

  /// How precisely the end is known; nil when it is open or unknown.
  public var endPrecision: Precision? { end.precision }
}

extension EDTFDate.Point {
  /// How precisely the point is known; unspecified digits count as not known.
  public var precision: EDTFDate.Precision {
    switch value {
    case .century: .century
    case .decade: .decade
    case .year, .someMonth, .someDay: .year
    case .month, .someDayOfMonth: .month
    case .day: .day
    case .fiscalYear: .fiscalYear
    }
  }

  /// The first day the point can mean.
  public var first: Day {
    switch value {
    case .century(let year), .decade(let year), .year(let year), .someMonth(let year), .someDay(let year):
      Day(clampedYear: year, month: 1, day: 1)
    case .month(let year, let month), .someDayOfMonth(let year, let month):
      Day(clampedYear: year, month: month, day: 1)
    case .day(let day): day
    case .fiscalYear(let fiscalYear): fiscalYear.first
    }
  }

  /// The last day the point can mean.
  public var last: Day {
    switch value {
    case .century(let year): Day(clampedYear: year + 99, month: 12, day: 31)
    case .decade(let year): Day(clampedYear: year + 9, month: 12, day: 31)
    case .year(let year), .someMonth(let year), .someDay(let year): Day(clampedYear: year, month: 12, day: 31)
    case .month(let year, let month), .someDayOfMonth(let year, let month):
      Day(clampedYear: year, month: month, day: Day.lastDay(ofMonth: month, year: year))
    case .day(let day): day
    case .fiscalYear(let fiscalYear): fiscalYear.last
    }
  }
}

// MARK: Notation

extension EDTFDate: LosslessStringConvertible, Codable {
  /// The date in EDTF, the one spelling that reads back as the same date.
  public var description: String {
    switch form {
    case .single(let point): point.description
    case .interval(let start, let end): "\(start)/\(end)"
    }
  }

  /// Reads EDTF; nil where `init(parsing:)` would throw.
  public init?(_ description: String) {
    guard let date = try? EDTFDate(parsing: description) else { return nil }
    self = date
  }

  /// Reads a single EDTF string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do {
      self = try EDTFDate(parsing: text)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
    }
  }

  /// Writes a single EDTF string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension EDTFDate.Bound: CustomStringConvertible {
  /// The side as it stands before or after the `/`.
  public var description: String {
    switch self {
    case .known(let point): point.description
    case .open: ".."
    case .unknown: ""
    }
  }
}

extension EDTFDate.Point: CustomStringConvertible {
  /// The point in EDTF.
  public var description: String {
    let digits =
      switch value {
      case .century(let year): "\(Day.pairText(year / 100))XX"
      case .decade(let year): "\(Day.yearText(year).dropLast())X"
      case .year(let year): Day.yearText(year)
      case .someMonth(let year): "\(Day.yearText(year))-XX"
      case .someDay(let year): "\(Day.yearText(year))-XX-XX"
      case .month(let year, let month): "\(Day.yearText(year))-\(Day.pairText(month))"
      case .someDayOfMonth(let year, let month): "\(Day.yearText(year))-\(Day.pairText(month))-XX"
      case .day(let day): day.description
      case .fiscalYear(let fiscalYear): fiscalYear.description
      }
    return digits + qualifier.rawValue
  }
}

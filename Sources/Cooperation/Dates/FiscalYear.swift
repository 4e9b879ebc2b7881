/// How a country's government counts its fiscal years, by the country's ISO 3166-1 alpha-2 code.
///
/// A fiscal year is named by the number its own country uses: the year it begins in, or the year it ends in. Years whose
/// official name has two numbers (`2003-04`) are named by the first.
///
/// | country | fiscal year | named by the year it | counted so since fiscal year |
/// |---|---|---|---|
/// | Cambodia `KH` | January – December | is | 1994 |
/// | India `IN` | April – March | begins in | 1867 |
/// | Japan `JP` | April – March | begins in | 1886 |
/// | Pakistan `PK` | July – June | ends in | 1960 |
/// | United Kingdom `GB` | April – March, the government's year, not the tax year from 6 April | begins in | 1854 |
/// | United States `US` | October – September | ends in | 1977 |
/// | Viet Nam `VN` | January – December | is | 1997 |
public enum FiscalCalendar: String, CaseIterable, Hashable, Sendable {
  case cambodia = "KH"
  case india = "IN"
  case japan = "JP"
  case pakistan = "PK"
  case unitedKingdom = "GB"
  case unitedStates = "US"
  case vietNam = "VN"

  /// Which of the two calendar years that a fiscal year touches gives it its name.
  public enum Naming: Hashable, Sendable {
    /// The year it begins in: Japan's fiscal year 2003 begins in April 2003.
    case beginning
    /// The year it ends in: the United States' fiscal year 2003 ends in September 2003.
    case ending
  }

  /// The country as an ISO 3166-1 alpha-2 code.
  public var country: String { rawValue }

  /// The month on whose first day the fiscal year begins, 1 to 12.
  public var firstMonth: Int {
    switch self {
    case .cambodia, .vietNam: 1
    case .india, .japan, .unitedKingdom: 4
    case .pakistan: 7
    case .unitedStates: 10
    }
  }

  /// The year that gives a fiscal year its name.
  public var naming: Naming {
    switch self {
    case .cambodia, .india, .japan, .unitedKingdom, .vietNam: .beginning
    case .pakistan, .unitedStates: .ending
    }
  }

  /// The first fiscal year counted this way; earlier ones began in another month or are not known here.
  public var since: Int {
    switch self {
    case .cambodia: 1994
    case .india: 1867
    case .japan: 1886
    case .pakistan: 1960
    case .unitedKingdom: 1854
    case .unitedStates: 1977
    case .vietNam: 1997
    }
  }
}

/// A government's fiscal year, written with the country and the number that country gives it: `JP-FY2003`.
public struct FiscalYear: Hashable, Sendable {
  /// How the country counts.
  public let calendar: FiscalCalendar
  /// The year in the fiscal year's name, by the country's own naming.
  public let number: Int

  /// Creates a fiscal year; nil before the calendar was in use and after 9998.
  public init?(_ number: Int, in calendar: FiscalCalendar) {
    guard number >= calendar.since, number <= 9998 else { return nil }
    self.calendar = calendar
    self.number = number
  }

  /// The first day.
  public var first: Day { Day(clampedYear: firstCalendarYear, month: calendar.firstMonth, day: 1) }

  /// The last day, a year less one day after the first.
  public var last: Day { first.adding(years: 1).advanced(by: -1) }

  private var firstCalendarYear: Int {
    switch calendar.naming {
    case .beginning: number
    case .ending: number - 1
    }
  }
}

extension FiscalYear: CustomStringConvertible {
  /// The notation in a date: `JP-FY2003`.
  public var description: String { "\(calendar.country)-FY\(Day.yearText(number))" }
}

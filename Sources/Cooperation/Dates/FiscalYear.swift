/// A country's fiscal calendar, by ISO 3166-1 alpha-2 code.
///
/// A fiscal year has the number its country uses: the year it begins or ends in. Official names of two years (`2003-04`) are
/// shortened to the first.
///
/// | country | fiscal year | named after the year it | valid since fiscal year |
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

  /// The calendar year that a fiscal year is named after.
  public enum Naming: Hashable, Sendable {
    /// The year it begins in: Japan's fiscal year 2003 begins in April 2003.
    case beginning
    /// The year it ends in: the United States' fiscal year 2003 ends in September 2003.
    case ending
  }

  /// The ISO 3166-1 alpha-2 code.
  public var country: String { rawValue }

  /// The month of the fiscal year's first day, 1 to 12.
  public var firstMonth: Int {
    switch self {
    case .cambodia, .vietNam: 1
    case .india, .japan, .unitedKingdom: 4
    case .pakistan: 7
    case .unitedStates: 10
    }
  }

  public var naming: Naming {
    switch self {
    case .cambodia, .india, .japan, .unitedKingdom, .vietNam: .beginning
    case .pakistan, .unitedStates: .ending
    }
  }

  /// The first fiscal year of this calendar; earlier ones began in another month or are unknown.
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

/// A government's fiscal year, as its country numbers it: `JP-FY2003`.
public struct FiscalYear: Hashable, Sendable {
  public let calendar: FiscalCalendar
  /// The number in the fiscal year's official name.
  public let number: Int

  /// Returns nil before the calendar's first year and after 9998.
  public init?(_ number: Int, in calendar: FiscalCalendar) {
    guard number >= calendar.since, number <= 9998 else { return nil }
    self.calendar = calendar
    self.number = number
  }

  public var first: Day { Day(clampedYear: firstCalendarYear, month: calendar.firstMonth, day: 1) }

  public var last: Day { first.adding(years: 1).advanced(by: -1) }

  private var firstCalendarYear: Int {
    switch calendar.naming {
    case .beginning: number
    case .ending: number - 1
    }
  }
}

extension FiscalYear: CustomStringConvertible {
  public var description: String { "\(calendar.country)-FY\(Day.yearText(number))" }
}

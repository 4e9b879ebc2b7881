@testable import Cooperation
import Testing

@Suite struct FiscalYearTests {
  @Test(
    "A fiscal year has the days its country gives it",
    arguments: [
      ("JP-FY2003", "2003-04-01", "2004-03-31"), ("JP-FY2023", "2023-04-01", "2024-03-31"),
      ("US-FY2003", "2002-10-01", "2003-09-30"),
      ("PK-FY2024", "2023-07-01", "2024-06-30"), ("IN-FY2023", "2023-04-01", "2024-03-31"),
      ("GB-FY2020", "2020-04-01", "2021-03-31"),
      ("VN-FY2020", "2020-01-01", "2020-12-31"), ("KH-FY2021", "2021-01-01", "2021-12-31"),
      ("JP-FY9998", "9998-04-01", "9999-03-31"),
    ])
  func days(text: String, first: String, last: String) throws {
    let extent = try EDTFDate(parsing: text).extent
    #expect(extent.earliestStart?.description == first)
    #expect(extent.latestEnd?.description == last)
  }

  @Test("Fiscal years follow each other without a gap, for as long as the calendar is known", arguments: FiscalCalendar.allCases)
  func sequence(calendar: FiscalCalendar) throws {
    #expect(FiscalYear(calendar.since - 1, in: calendar) == nil)
    #expect(FiscalYear(9999, in: calendar) == nil)
    for number in calendar.since..<2100 {
      let this = try #require(FiscalYear(number, in: calendar))
      let next = try #require(FiscalYear(number + 1, in: calendar))
      #expect(this.last.advanced(by: 1) == next.first)
      #expect(this.first.day == 1 && this.first.month == calendar.firstMonth)
      switch calendar.naming {
      case .beginning: #expect(this.first.year == number)
      case .ending: #expect(this.last.year == number)
      }
    }
  }
}

import Cooperation
import Testing

/// Which years a timeline shows at first.
@Suite struct YearSpanTests {
  @Test(
    arguments: [
      ([], 0..<0), ([0, 0], 0..<2), ([3, 4, 5], 0..<3),
      // A lone early or late date beyond a gap of more than a third.
      ([1, 0, 0, 0, 0, 3, 4, 5], 5..<8), ([3, 4, 5, 0, 0, 0, 0, 1], 0..<3), ([1, 0, 3, 4, 5], 0..<5),
      // A few that go on from 1900 or to 2999 beside many.
      (Array(repeating: 2, count: 100) + [200, 300, 200], 100..<103), ([200, 300, 200] + Array(repeating: 2, count: 900), 0..<3),
      (Array(repeating: 4, count: 90) + [50, 200] + Array(repeating: 1, count: 60), 90..<92),
      // What is not few stays.
      (Array(repeating: 20, count: 100) + [200, 300, 200], 0..<103),
      // Years in which one of a thousand is active.
      ([1, 1, 600, 1000, 600, 1], 2..<5),
    ] as [([Int], Range<Int>)])
  func `The years are those in which nearly everything lies`(density: [Int], years: Range<Int>) {
    #expect(YearSpan.core(of: density) == years)
  }

  @Test func `A list at hand has the same shape as one that was counted`() throws {
    let today = try #require(Day(iso: "2026-08-01"))
    func row(_ dates: String) throws -> ItemRow {
      ItemRow(reference: .init(.programme, dates), title: .init(dates), actual: DateClaim(try EDTFDate(parsing: dates)))
    }
    let rows = try ["1900-01-01/2013-12-31"].map(row) + (0..<60).map { _ in try row("2010/2014") } + [row("2012/..")]
    let listing = TimelineListing(spanning: rows, today: today)
    #expect(listing.span?.lowerBound.year == 1900)
    #expect(listing.span?.upperBound == today)
    #expect(listing.core?.lowerBound == Day(iso: "2010-01-01"))
    #expect(TimelineListing(spanning: [], today: today).core == nil)
  }
}

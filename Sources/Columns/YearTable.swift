internal import Cooperation

/// The years of days, looked up rather than worked out: loading asks for two in each row.
struct YearTable: Sendable {
  private let first: Int
  private let years: [Int16]

  /// The years from 1900 to 2100.
  static let common = YearTable(days: -25_567...47_846)

  private init(days: ClosedRange<Int>) {
    first = days.lowerBound
    years = days.map { Int16(clamping: Day(clamping: $0).year) }
  }

  /// Returns the year of the day with a number; the nearest that there is for one that no day has.
  func year(of day: Int32) -> Int16 {
    let place = Int(day) - first
    return years.indices.contains(place) ? years[place] : Int16(clamping: Day(clamping: Int(day)).year)
  }
}

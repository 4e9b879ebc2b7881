internal import Cooperation

/// A lookup table from days to years: decoding a segment needs two for each row.
struct YearTable: Sendable {
  private let first: Int
  private let years: [Int16]

  /// The years from 1900 to 2100.
  static let common = YearTable(1900...2100)

  private init(_ range: ClosedRange<Int>) {
    let starts = (range.lowerBound...(range.upperBound + 1)).map { Int((Day(year: $0, month: 1, day: 1) ?? .first).number) }
    first = starts[0]
    years = zip(range, zip(starts, starts.dropFirst())).flatMap { year, days in
      Array(repeating: Int16(clamping: year), count: days.1 - days.0)
    }
  }

  /// Returns the year of the day with a number; the nearest that there is for one that no day has.
  func year(of day: Int32) -> Int16 {
    let place = Int(day) - first
    return years.indices.contains(place) ? years[place] : Int16(clamping: Day(clamping: Int(day)).year)
  }
}

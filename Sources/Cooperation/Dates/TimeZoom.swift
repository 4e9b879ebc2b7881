/// How much time a cell of the timeline stands for; the raw value is what an address says (`zoom=quarter`).
public enum TimeZoom: String, CaseIterable, Codable, Hashable, Sendable {
  /// A decade in 20 cells: half a year in a cell, 60 years in 120 cells.
  case decade
  /// A year in 8 cells: six weeks in a cell, 15 years in 120 cells.
  case year
  /// A quarter in 8 cells: eleven days in a cell, three and three quarter years in 120 cells.
  case quarter
  /// A month in 8 cells: not quite four days in a cell, 15 months in 120 cells.
  case month

  /// The zoom that shows less time in more detail; nil at the finest.
  public var finer: TimeZoom? {
    switch self {
    case .decade: .year
    case .year: .quarter
    case .quarter: .month
    case .month: nil
    }
  }

  /// The zoom that shows more time in less detail; nil at the coarsest.
  public var coarser: TimeZoom? {
    switch self {
    case .decade: nil
    case .year: .decade
    case .quarter: .year
    case .month: .quarter
    }
  }

  /// The count of cells that a mean Gregorian year takes.
  public var cellsPerYear: Int {
    switch self {
    case .decade: 2
    case .year: 8
    case .quarter: 32
    case .month: 96
    }
  }
}

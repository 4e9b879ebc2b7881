/// The time per cell of a timeline; the raw value appears in addresses (`zoom=quarter`).
public enum TimeZoom: String, CaseIterable, Codable, Hashable, Sendable {
  /// A decade in 20 cells: six months per cell, 60 years in 120 cells.
  case decade
  /// A year in 8 cells: six weeks per cell, 15 years in 120 cells.
  case year
  /// A quarter in 8 cells: eleven days per cell, three and three quarter years in 120 cells.
  case quarter
  /// A month in 8 cells: nearly four days per cell, 15 months in 120 cells.
  case month

  /// The next finer zoom; nil at the finest.
  public var finer: TimeZoom? {
    switch self {
    case .decade: .year
    case .year: .quarter
    case .quarter: .month
    case .month: nil
    }
  }

  /// The next coarser zoom; nil at the coarsest.
  public var coarser: TimeZoom? {
    switch self {
    case .decade: nil
    case .year: .decade
    case .quarter: .year
    case .month: .quarter
    }
  }

  /// The number of cells in a mean Gregorian year.
  public var cellsPerYear: Int {
    switch self {
    case .decade: 2
    case .year: 8
    case .quarter: 32
    case .month: 96
    }
  }
}

extension EDTFDate: Comparable {
  /// Orders dates chronologically.
  ///
  /// Compares the first day of the start, then its last day, so that the more precise date comes first (`2007-01-01`, `2007-01`,
  /// `2007`); then the end likewise, open ends after known ones and unknown ends last. An open start precedes all dates, an
  /// unknown start follows all. Dates of the same days are ordered by notation, so that only equal dates compare equal.
  public static func < (left: EDTFDate, right: EDTFDate) -> Bool {
    let (start, otherStart) = (left.start.sortKey(open: .min), right.start.sortKey(open: .min))
    if start.days != otherStart.days { return start.days < otherStart.days }
    let (end, otherEnd) = (left.end.sortKey(open: .max - 1), right.end.sortKey(open: .max - 1))
    if end.days != otherEnd.days { return end.days < otherEnd.days }
    return (start.notation, end.notation, left.isInterval ? 1 : 0)
      < (otherStart.notation, otherEnd.notation, right.isInterval ? 1 : 0)
  }
}

extension EDTFDate.Bound {
  /// Returns the sort key of a bound: its first and last day, and a rank among bounds of the same days.
  fileprivate func sortKey(open: Int32) -> (days: (Int32, Int32), notation: Int) {
    switch self {
    case .known(let point): ((point.first.number, point.last.number), point.notationRank)
    case .open: ((open, open), 0)
    case .unknown: ((.max, .max), 0)
    }
  }
}

extension EDTFDate.Point {
  /// A number that distinguishes points of the same first and last day.
  fileprivate var notationRank: Int {
    let kind =
      switch value {
      case .day: 0
      case .month: 1
      case .unspecifiedDayOfMonth: 2
      case .year: 3
      case .unspecifiedMonth: 4
      case .unspecifiedDay: 5
      case .decade: 6
      case .century: 7
      case .fiscalYear(let fiscalYear): 8 + fiscalYear.calendar.country.utf8.reduce(0) { $0 * 256 + Int($1) }
      }
    let trust =
      switch qualifier {
      case .none: 0
      case .approximate: 1
      case .uncertain: 2
      case .uncertainAndApproximate: 3
      }
    return kind << 2 | trust
  }
}

extension EDTFDate: Comparable {
  /// Whether a date comes before another in a list by time.
  ///
  /// Sorted by the first day of the start, then by its last day, so the more precise of two comes first (`2007-01-01`,
  /// `2007-01`, `2007`); then likewise by the end, open ends after known ones and unknown ends last. An open start comes
  /// before all dates, an unknown start after all. Dates that mean the same days are told apart by their notation, so that
  /// no two different dates are equal in order.
  public static func < (left: EDTFDate, right: EDTFDate) -> Bool {
    let (start, otherStart) = (left.start.place(open: .min), right.start.place(open: .min))
    if start.days != otherStart.days { return start.days < otherStart.days }
    let (end, otherEnd) = (left.end.place(open: .max - 1), right.end.place(open: .max - 1))
    if end.days != otherEnd.days { return end.days < otherEnd.days }
    return (start.notation, end.notation, left.isInterval ? 1 : 0)
      < (otherStart.notation, otherEnd.notation, right.isInterval ? 1 : 0)
  }
}

extension EDTFDate.Bound {
  /// Where a side is sorted: its first and last day, and what tells it from others with the same days.
  fileprivate func place(open: Int32) -> (days: (Int32, Int32), notation: Int) {
    switch self {
    case .known(let point): ((point.first.number, point.last.number), point.notationRank)
    case .open: ((open, open), 0)
    case .unknown: ((.max, .max), 0)
    }
  }
}

extension EDTFDate.Point {
  /// A number that differs between any two points with the same first and last day.
  fileprivate var notationRank: Int {
    let kind =
      switch value {
      case .day: 0
      case .month: 1
      case .someDayOfMonth: 2
      case .year: 3
      case .someMonth: 4
      case .someDay: 5
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

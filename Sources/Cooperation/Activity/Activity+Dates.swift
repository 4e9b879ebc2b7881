extension Activity {
  /// The planned period; nil if neither planned date is readable.
  ///
  /// An end before the start is dropped, with a finding; the report keeps both.
  public var planned: EDTFDate? { period(.plannedStart, .plannedEnd, openEnd: false) }

  /// The actual period; open-ended without an end date, unless the status is final.
  public var actual: EDTFDate? {
    let isOver = activityStatus == .closed || activityStatus == .cancelled
    return period(.actualStart, .actualEnd, openEnd: !isOver)
  }

  private func period(_ start: ActivityDate.Kind, _ end: ActivityDate.Kind, openEnd: Bool) -> EDTFDate? {
    let first = bound(start)
    let last = bound(end)
    switch (first, last) {
    case (nil, nil): return nil
    case (let first?, nil): return try? EDTFDate(start: first, end: openEnd ? .open : .unknown)
    case (nil, let last?): return try? EDTFDate(start: .unknown, end: last)
    case (let first?, let last?):
      return (try? EDTFDate(start: first, end: last)) ?? (try? EDTFDate(start: first, end: .unknown))
    }
  }

  /// Returns the first readable date of a kind.
  private func bound(_ kind: ActivityDate.Kind) -> EDTFDate.Bound? {
    for date in dates where date.kind == kind {
      if let bound = date.date.date?.start, bound.point != nil { return bound }
    }
    return nil
  }
}

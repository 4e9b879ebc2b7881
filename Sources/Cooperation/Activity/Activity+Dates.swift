extension Activity {
  /// The period that was planned; nil where neither planned date can be read.
  ///
  /// Where the end is before the start, the start stands alone: a finding says so, and the report keeps both.
  public var planned: EDTFDate? { period(.plannedStart, .plannedEnd, openEnd: false) }

  /// The period in which it took place; it has no end yet where none is stated and the status is not a final one.
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

  /// The first readable date of a kind.
  private func bound(_ kind: ActivityDate.Kind) -> EDTFDate.Bound? {
    for date in dates where date.kind == kind {
      if let bound = date.date.date?.start, bound.point != nil { return bound }
    }
    return nil
  }
}

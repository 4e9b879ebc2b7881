/// What is known of a date's start and end, in days: the interval to draw.
///
/// A single date and an interval use the same fields. `2003` started on some day of 2003 and ended on some day of 2003;
/// `2021/2024` started on some day of 2021 and ended on some day of 2024. Where both sides are known,
/// `earliestStart ≤ latestStart ≤ latestEnd` and `earliestStart ≤ earliestEnd ≤ latestEnd`: the start of `2004/2004-06` is
/// at the latest the last of June, because nothing ends before it starts. Approximate dates are not widened: by how much
/// would be invented.
public struct Extent: Hashable, Sendable {
  /// The first day on which it can have started; nil when the start is open or unknown.
  public let earliestStart: Day?
  /// The last day on which it can have started; nil when the start is open or unknown.
  public let latestStart: Day?
  /// The first day that can have been its last; nil when the end is open or unknown.
  public let earliestEnd: Day?
  /// The last day that can have been its last; nil when the end is open or unknown.
  public let latestEnd: Day?
  /// Whether it has no start (`../2012`).
  public let openStart: Bool
  /// Whether it has no end (`2003/..`).
  public let openEnd: Bool
  /// Whether the start exists and is not known (`/2012`).
  public let unknownStart: Bool
  /// Whether the end exists and is not known (`2003/`).
  public let unknownEnd: Bool
  /// Whether the start is near the days given (`2003~/2005`).
  public let approximateStart: Bool
  /// Whether the end is near the days given (`2003/2005~`).
  public let approximateEnd: Bool
  /// Whether the start may be wrong (`2003?/2005`).
  public let uncertainStart: Bool
  /// Whether the end may be wrong (`2003/2005?`).
  public let uncertainEnd: Bool
}

extension Extent {
  init(start: EDTFDate.Bound, end: EDTFDate.Bound) {
    let (first, last) = (start.point, end.point)
    let startLimit = last?.last ?? .last
    let endLimit = first?.first ?? .first
    earliestStart = first?.first
    latestStart = first.map { min($0.last, startLimit) }
    earliestEnd = last.map { max($0.first, endLimit) }
    latestEnd = last?.last
    openStart = start == .open
    openEnd = end == .open
    unknownStart = start == .unknown
    unknownEnd = end == .unknown
    approximateStart = start.qualifier.isApproximate
    approximateEnd = end.qualifier.isApproximate
    uncertainStart = start.qualifier.isUncertain
    uncertainEnd = end.qualifier.isUncertain
  }

  /// The days on which it was surely under way, from the latest start to the earliest end.
  ///
  /// Nil when there is no such day that the source vouches for: a side is open or unknown, or the two sides overlap.
  public var certain: ClosedRange<Day>? {
    guard let latestStart, let earliestEnd, latestStart <= earliestEnd else { return nil }
    return latestStart...earliestEnd
  }

  /// The days on which it can have been under way, without bound on a side that is open or unknown.
  public var possible: ClosedRange<Day> { (earliestStart ?? .first)...(latestEnd ?? .last) }

  /// Whether it can have been under way on one of the days.
  public func canTouch(_ days: ClosedRange<Day>) -> Bool { possible.overlaps(days) }
}

extension EDTFDate {
  /// What is known of the start and end, in days.
  public var extent: Extent { Extent(start: start, end: end) }
}

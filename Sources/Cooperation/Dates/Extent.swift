/// The bounds of a date's start and end in days: the interval to draw.
///
/// Applies to single dates and intervals: `2003` started on some day of 2003 and ended on some day of 2003; `2021/2024` started
/// on some day of 2021 and ended on some day of 2024. With both bounds known, `earliestStart ≤ latestStart ≤ latestEnd` and
/// `earliestStart ≤ earliestEnd ≤ latestEnd`: `2004/2004-06` started by the end of June, because it cannot end earlier.
/// Approximate dates are not widened, as the margin is unknown.
public struct Extent: Hashable, Sendable {
  /// The first possible day of the start; nil if open or unknown.
  public let earliestStart: Day?
  /// The last possible day of the start; nil if open or unknown.
  public let latestStart: Day?
  /// The first possible day of the end; nil if open or unknown.
  public let earliestEnd: Day?
  /// The last possible day of the end; nil if open or unknown.
  public let latestEnd: Day?
  /// Whether the start is open (`../2012`).
  public let openStart: Bool
  /// Whether the end is open (`2003/..`).
  public let openEnd: Bool
  /// Whether the start is unknown (`/2012`).
  public let unknownStart: Bool
  /// Whether the end is unknown (`2003/`).
  public let unknownEnd: Bool
  /// Whether the start is approximate (`2003~/2005`).
  public let approximateStart: Bool
  /// Whether the end is approximate (`2003/2005~`).
  public let approximateEnd: Bool
  /// Whether the start is uncertain (`2003?/2005`).
  public let uncertainStart: Bool
  /// Whether the end is uncertain (`2003/2005?`).
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

  /// The days that may lie within the interval; unbounded where open or unknown.
  public var possible: ClosedRange<Day> { (earliestStart ?? .first)...(latestEnd ?? .last) }

  /// Returns whether any of the days may lie within the interval.
  public func canTouch(_ days: ClosedRange<Day>) -> Bool { possible.overlaps(days) }
}

extension EDTFDate {
  public var extent: Extent { Extent(start: start, end: end) }
}

extension EDTFDate {
  /// Whether a plan states its end.
  public var plansEnd: Bool { !extent.openEnd && !extent.unknownEnd && extent.latestEnd != nil }
}

internal import Cooperation

/// The days on which an item can have been active by its own dates.
struct ItemSpan {
  var first: Day
  var last: Day
  /// Whether it goes on after `last`.
  var isOpen: Bool

  init(first: Day, last: Day, isOpen: Bool) {
    self.first = first
    self.last = last
    self.isOpen = isOpen
  }

  /// Takes in all that the dates allow: the earliest start, the latest end; nil when there is no date.
  ///
  /// An unknown start or end adds nothing, so `2003/` spans 2003.
  init?(of dates: [EDTFDate]) {
    let spans = dates.map(\.extent).compactMap { extent -> ItemSpan? in
      guard let first = extent.earliestStart ?? extent.earliestEnd, let last = extent.latestEnd ?? extent.latestStart else {
        return nil
      }
      return ItemSpan(first: first, last: last, isOpen: extent.openEnd)
    }
    guard let first = spans.map(\.first).min(), let last = spans.map(\.last).max() else { return nil }
    self.init(first: first, last: last, isOpen: spans.contains(where: \.isOpen))
  }

  /// Takes in a plan and what took place.
  ///
  /// What has begun goes on only as long as no end is planned: one that has passed says nothing of the time after it. Work under way
  /// of which only a planned start is stated goes on.
  init?(planned: EDTFDate?, actual: EDTFDate?, status: ActivityStatus?) {
    self.init(of: [planned, actual].compactMap(\.self))
    if planned?.plansEnd == true {
      isOpen = false
    } else if actual == nil, planned != nil, status == .implementation {
      isOpen = true
    }
  }

  /// The last day of activity: what has no end is active until today, and at least as long as it can have started.
  func lastActive(today: Day) -> Day { isOpen ? max(last, today) : last }
}

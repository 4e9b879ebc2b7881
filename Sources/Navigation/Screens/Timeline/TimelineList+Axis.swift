import Cooperation

extension TimelineList {
  /// Fits the axis to the width: the whole span again, or the same first day at the same zoom.
  ///
  /// Without any width, in a momentarily tiny window, the axis stays unchanged.
  mutating func fit(_ room: ListRoom) {
    let width = room.chartWidth
    guard width > 0 else { return }
    guard let span = wholeSpan else {
      axis = nil
      return
    }
    if let zoom {
      if let first = firstDay {
        axis = TimeAxis(firstDay: first, zoom: zoom, width: width)
        restoredDay = nil
      } else {
        // A zoomed timeline is first centred on today, or on the nearest day of the span.
        let day = min(max(room.today, span.lowerBound), span.upperBound)
        axis = TimeAxis(fitting: span, width: width).zoomed(to: zoom, keeping: day, atColumn: width / 2)
      }
    } else {
      axis = TimeAxis(fitting: span, width: width)
    }
  }

  /// The first visible day of a zoomed timeline; nil if the whole span is shown.
  var firstDay: Day? { zoom == nil ? nil : axis?.days.lowerBound ?? restoredDay }

  /// The days on which the selected item's dates begin, earliest first.
  private var selectedDays: [Day] {
    (selected?.dates.sorted() ?? []).compactMap { $0.extent.earliestStart ?? $0.extent.latestEnd }
  }

  /// Returns the day that zooming keeps in its column: a date of the selected item, centred if out of view. If no item is
  /// selected, or it has no dates, today or the day in the middle.
  private func pivot(today: Day) -> (day: Day, column: Int)? {
    guard let axis else { return nil }
    let middle = axis.width / 2
    let days = list.anchor == nil ? [] : selectedDays
    for day in days {
      if let column = axis.column(of: day) { return (day, column) }
    }
    // For an item that begins out of view and reaches into it, say in 1900, zooming keeps the visible part.
    let isInView = selected?.dates.contains { $0.extent.canTouch(axis.days) } ?? false
    if let day = days.first, !isInView { return (day, middle) }
    return axis.column(of: today).map { (today, $0) } ?? (axis.day(atColumn: middle), middle)
  }

  /// Pans a zoomed axis as little as necessary to bring the selected item into view, if none of it is visible.
  mutating func follow() {
    guard zoom != nil, let axis, let item = selected, let first = selectedDays.first,
      !item.dates.contains(where: { $0.extent.canTouch(axis.days) })
    else { return }
    let margin = min(4, axis.width / 8)
    let column = axis.eighths(of: first) >> 3
    self.axis = axis.panned(byCells: column < 0 ? column - margin : column - axis.width + 1 + margin)
  }

  /// Zooms one step around the pivot; one step out from the decade shows the whole span.
  mutating func zoom(in inwards: Bool, _ room: ListRoom) {
    guard let pivot = pivot(today: room.today), let axis else { return }
    let target = inwards ? zoom.map(\.finer) ?? .decade : zoom?.coarser
    if let target {
      zoom = target
      self.axis = axis.zoomed(to: target, keeping: pivot.day, atColumn: pivot.column)
    } else if !inwards {
      zoom = nil
      fit(room)
    }
  }

  /// Pans a zoomed timeline; no effect if the whole span is shown.
  mutating func pan(cells: Int) {
    guard zoom != nil, let axis else { return }
    self.axis = axis.panned(byCells: cells)
  }

  /// Centres a zoomed timeline on a day.
  mutating func centre(on day: Day) {
    guard zoom != nil, let axis else { return }
    self.axis = axis.panned(byCells: (axis.eighths(of: day) >> 3) - axis.width / 2)
  }
}

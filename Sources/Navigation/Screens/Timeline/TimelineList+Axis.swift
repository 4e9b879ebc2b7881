import Cooperation

extension TimelineList {
  /// Makes the axis agree with the width: the whole span again, or the same first day at the same zoom.
  ///
  /// Where there is no width, because the window is tiny for a moment, it stays as it is.
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
        dayLeft = nil
      } else {
        // The first look at a zoomed timeline is at today, or at what is nearest to it.
        let day = min(max(room.today, span.lowerBound), span.upperBound)
        axis = TimeAxis(fitting: span, width: width).zoomed(to: zoom, keeping: day, atColumn: width / 2)
      }
    } else {
      axis = TimeAxis(fitting: span, width: width)
    }
  }

  /// The first day in view of a zoomed timeline; nil where the whole span is shown.
  var firstDay: Day? { zoom == nil ? nil : axis?.days.lowerBound ?? dayLeft }

  /// The days at which the selected item's dates begin, earliest first.
  private var selectedDays: [Day] {
    (selected?.dates.sorted() ?? []).compactMap { $0.extent.earliestStart ?? $0.extent.latestEnd }
  }

  /// The day that zooming keeps in its column: a date of the selected item, in the middle if it was out of view; as long as no
  /// item was chosen, or for one without dates, today or the day in the middle.
  private func pivot(today: Day) -> (day: Day, column: Int)? {
    guard let axis else { return nil }
    let middle = axis.width / 2
    let days = list.anchor == nil ? [] : selectedDays
    for day in days {
      if let column = axis.column(of: day) { return (day, column) }
    }
    // An item that begins outside and reaches into view, say one of 1900, is looked at where it is in view.
    let isInView = selected?.dates.contains { $0.extent.canTouch(axis.days) } ?? false
    if let day = days.first, !isInView { return (day, middle) }
    return axis.column(of: today).map { (today, $0) } ?? (axis.day(atColumn: middle), middle)
  }

  /// Moves a zoomed axis by as little as brings the selected item into view, if nothing of it is.
  mutating func follow() {
    guard zoom != nil, let axis, let item = selected, let first = selectedDays.first,
      !item.dates.contains(where: { $0.extent.canTouch(axis.days) })
    else { return }
    let margin = min(4, axis.width / 8)
    let column = axis.eighths(of: first) >> 3
    self.axis = axis.panned(byCells: column < 0 ? column - margin : column - axis.width + 1 + margin)
  }

  /// Zooms one step in or out with the pivot's day kept in its column; beyond the decade is the whole span.
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

  /// Moves the visible stretch of time; a timeline that shows the whole span has nowhere to go.
  mutating func pan(cells: Int) {
    guard zoom != nil, let axis else { return }
    self.axis = axis.panned(byCells: cells)
  }

  /// Brings a day to the middle.
  mutating func centre(on day: Day) {
    guard zoom != nil, let axis else { return }
    self.axis = axis.panned(byCells: (axis.eighths(of: day) >> 3) - axis.width / 2)
  }
}

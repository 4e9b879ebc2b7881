internal import Cooperation

extension ActivityMapper {
  /// Checks the rules for the activity as a whole.
  mutating func checkActivity() {
    let line = activity.line
    if activity.publisher.ref == nil { report(.publisherUnnamed, line) }
    if activity.title.isEmpty { report(.titleMissing, line) }
    if activity.descriptions.isEmpty { report(.descriptionMissing, line) }
    if activity.status == nil { reportMissingStatus() }
    if let updated = activity.lastUpdated {
      if let moment = Timestamp(updated) {
        if moment.earliest > context.now { report(.lastUpdatedFuture, line, updated) }
      } else {
        report(.dateUnreadable, line, "last-updated-datetime \(updated.prefix(60))")
      }
    }
    checkOrganisationTypes()
    checkDates()
    checkBudgets()
  }

  private mutating func reportMissingStatus() {
    if !activity.findings.contains(where: { $0.detail?.hasPrefix("ActivityStatus") == true }) {
      report(.statusMissing, activity.line)
    }
  }

  private mutating func checkOrganisationTypes() {
    let participants = activity.participants
    for index in 0...participants.count {
      let organisation = index < participants.count ? participants[index].organisation : activity.publisher
      guard let ref = organisation.ref, let type = organisation.type,
        let earlier = participants[..<index].last(where: { $0.organisation.ref == ref && $0.organisation.type != nil }),
        let other = earlier.organisation.type, other != type
      else { continue }
      report(.organisationTypes, activity.line, "\(ref): \(other), \(type)")
    }
  }

  private func day(_ kind: Activity.ActivityDate.Kind) -> Day? { activity.dates.first { $0.kind == kind }?.date.day }

  private mutating func checkDates() {
    let line = activity.line
    let (plannedStart, plannedEnd) = (day(.plannedStart), day(.plannedEnd))
    let (actualStart, actualEnd) = (day(.actualStart), day(.actualEnd))
    let today = context.today
    if plannedStart == nil, actualStart == nil { report(.startMissing, line) }
    if let plannedStart, let plannedEnd, plannedEnd < plannedStart {
      report(.plannedOrder, line, "\(plannedStart) to \(plannedEnd)")
    }
    if let actualStart, let actualEnd, actualEnd < actualStart { report(.actualOrder, line, "\(actualStart) to \(actualEnd)") }
    if let actualStart, actualStart > today { report(.actualStartFuture, line, actualStart.description) }
    if let actualEnd, actualEnd > today { report(.actualEndFuture, line, actualEnd.description) }
    switch activity.status {
    case "1": if let actualStart, actualStart <= today { report(.statusAndDates, line, "pipeline, begun on \(actualStart)") }
    case "2":
      if let actualEnd, actualEnd < today {
        report(.statusAndDates, line, "implementation, ended on \(actualEnd)")
      } else if actualEnd == nil, let plannedEnd, plannedEnd < today {
        report(.statusAndDates, line, "implementation, to end by \(plannedEnd)")
      } else if actualStart == nil, let plannedStart, plannedStart > today {
        report(.statusAndDates, line, "implementation, to start on \(plannedStart)")
      }
    case "3", "4":
      if let actualEnd, actualEnd > today {
        report(.statusAndDates, line, "closed, to end on \(actualEnd)")
      } else if actualEnd == nil, let plannedEnd, plannedEnd > today {
        report(.statusAndDates, line, "closed, to end by \(plannedEnd)")
      }
    default: break
    }
  }

  /// Reports overlapping budgets of one kind, and originals replaced by a revised budget.
  private mutating func checkBudgets() {
    struct Span {
      var start: Day
      var end: Day
      var type: String
      var status: String?
    }
    var spans: [Span] = []
    for budget in activity.budgets {
      guard let start = budget.start?.day, let end = budget.end?.day, start <= end else { continue }
      spans.append(Span(start: start, end: end, type: budget.type, status: budget.status))
    }
    guard spans.count > 1 else { return }
    spans.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    var latest: [String: Day] = [:]
    for (index, span) in spans.enumerated() {
      let kind = span.type + (span.status ?? "")
      // Many publishers start a year on the last day of the previous one.
      if let end = latest[kind], span.start < end { report(.budgetsOverlap, activity.line, "\(span.start) to \(span.end)") }
      latest[kind] = max(latest[kind] ?? span.end, span.end)
      if index > 0, case let before = spans[index - 1], before.start == span.start, before.end == span.end,
        before.type != span.type
      {
        report(.budgetRevised, activity.line, "\(span.start) to \(span.end)")
      }
    }
  }
}

internal import FacetIndex
internal import Cooperation
internal import GRDB

extension Reader {
  /// Counts what there is under a selection; agencies, countries and regions are those that their lists show.
  func totals(_ selection: Selection) throws -> Totals {
    var totals = Totals()
    let counts = try counts(nil, selection)
    let (index, rows) = (try index(), try rows(selection))
    let events = index.events(in: rows)
    totals.programmes = counts.total.programmes
    totals.agreements = events.agreements
    totals.milestones = events.milestones
    totals.money = try money(.whole, selection).whole.map { CurrencySum($0) }
    let activity = index.activity(of: index.withoutHidden(rows))
    totals.core = activity.span.map {
      YearSpan.core(of: $0, density: activity.density.counts, from: activity.density.firstYear)
    }
    let entries = try withItems { $0.records.entries }
    let tied = Set(
      try [.agencies, .places].flatMap { dimension in
        try self.counts(dimension, selection).numbers(of: dimension).map { Int64($0.key) }
      })
    for entry in entries where entry.isStored {
      let isListed = tied.contains(entry.key) || (selection.isEmpty && !entry.isMinor)
      switch entry.kind {
      case .agency where isListed: totals.agencies += 1
      case .country where isListed: totals.countries += 1
      case .region where isListed: totals.regions += 1
      default: break
      }
    }
    totals.recordsWithFindings = try count(
      """
      SELECT count(DISTINCT record) + count(CASE WHEN record IS NULL AND severity = 'error' THEN 1 END)
        + (SELECT coalesce(sum(with_errors), 0) FROM input) FROM finding
      """)
    return totals
  }
}

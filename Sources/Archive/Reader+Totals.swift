internal import Cooperation
internal import GRDB

extension Reader {
  /// Counts what there is under a selection; agencies, countries and regions are those that their lists show.
  func totals(_ selection: Selection) throws -> Totals {
    var totals = Totals()
    let selected = try SelectedItems(selection, reader: self)
    try forEach(
      "SELECT i.kind, count(*) FROM item i WHERE \(SelectedItems.countable)\(selected.sql) GROUP BY i.kind", selected.arguments
    ) { row in
      switch row[0] as String {
      case RecordKind.programme.rawValue: totals.programmes = row[1]
      case RecordKind.agreement.rawValue: totals.agreements = row[1]
      case RecordKind.milestone.rawValue: totals.milestones = row[1]
      default: break
      }
    }
    if selection.isEmpty {
      totals.agencies = try count("SELECT count(*) FROM record WHERE kind = 'agency' AND position IS NOT NULL")
      totals.countries = try count("SELECT count(*) FROM record WHERE kind = 'country' AND position IS NOT NULL")
      totals.regions = try count(
        """
        SELECT count(*) FROM record r WHERE r.kind = 'region' AND r.position IS NOT NULL AND (r.type NOT IN ('dac', 'who')
          OR EXISTS (SELECT 1 FROM item_place l JOIN item i ON i.key = l.item
            WHERE l.place = r.key AND \(SelectedItems.countable)))
        """)
    } else {
      totals.agencies = try linked(.agency, selected)["agency", default: 0]
      let places = try linked(.place, selected)
      totals.countries = places["country", default: 0]
      totals.regions = places["region", default: 0]
    }
    totals.recordsWithFindings = try count(
      "SELECT count(DISTINCT record) + count(CASE WHEN record IS NULL AND severity = 'error' THEN 1 END) FROM finding")
    return totals
  }

  /// Counts the stored records that selected items are linked to, by kind.
  private func linked(_ dimension: Dimension, _ selected: SelectedItems) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    try forEach(
      """
      SELECT r.kind, count(*) FROM record r WHERE r.position IS NOT NULL AND r.key IN (
        SELECT l.\(dimension.column) FROM \(dimension.table) l JOIN item i ON i.key = l.item
        WHERE \(SelectedItems.countable)\(selected.sql)) GROUP BY r.kind
      """, selected.arguments
    ) { counts[$0[0]] = $0[1] }
    return counts
  }
}

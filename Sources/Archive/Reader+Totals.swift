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
    totals.agencies = try listed(.agency, "r.kind = 'agency'", selected, everything: selection.isEmpty)
    totals.countries = try listed(.place, "r.kind = 'country'", selected, everything: selection.isEmpty)
    totals.regions = try listed(.place, "r.kind = 'region'", selected, everything: false)
    if selection.isEmpty {
      totals.regions += try count(
        """
        SELECT count(*) FROM record r WHERE r.kind = 'region' AND r.position IS NOT NULL AND r.type NOT IN ('dac', 'who')
        AND NOT EXISTS (SELECT 1 FROM item_place l JOIN item i ON i.key = l.item
          WHERE l.place = r.key AND \(SelectedItems.countable))
        """)
    }
    totals.recordsWithFindings = try count(
      "SELECT count(DISTINCT record) + count(CASE WHEN record IS NULL AND severity = 'error' THEN 1 END) FROM finding")
    return totals
  }

  /// Counts stored records, all or those that selected items are linked to.
  private func listed(
    _ dimension: Dimension, _ condition: String, _ selected: SelectedItems, everything: Bool
  ) throws -> Int {
    if everything { return try count("SELECT count(*) FROM record r WHERE \(condition) AND r.position IS NOT NULL") }
    return try count(
      """
      SELECT count(DISTINCT r.key) FROM item i JOIN \(dimension.table) l ON l.item = i.key
      JOIN record r ON r.key = l.\(dimension.column)
      WHERE \(SelectedItems.countable) AND \(condition) AND r.position IS NOT NULL\(selected.sql)
      """, selected.arguments)
  }
}

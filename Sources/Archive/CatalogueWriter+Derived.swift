internal import Cooperation
internal import GRDB

extension CatalogueWriter {
  /// Replaces the findings of all records written and named by findings, and those without a record of the same files.
  mutating func writeFindings(_ findings: [Finding]) throws {
    var touched = Set(written.keys)
    for finding in findings {
      if let record = finding.record { touched.insert(try keys.key(of: record)) }
    }
    try db.execute(
      sql: "DELETE FROM finding WHERE record IN (SELECT value FROM json_each(?))", arguments: [KeyList.json(touched)])
    for file in Set(findings.filter { $0.record == nil }.map(\.file)) {
      try db.execute(sql: "DELETE FROM finding WHERE record IS NULL AND file = ?", arguments: [file])
    }
    var rows = BatchInsert(into: "finding", "record", "severity", "rule", "file", "line", "\"column\"", "message", "remedy")
    for finding in findings {
      try rows.append(
        finding.record.map { try keys.key(of: $0) }, finding.severity.rawValue, finding.rule, finding.file, finding.line,
        finding.column, finding.message, finding.remedy, to: db)
    }
    try rows.flush(to: db)
  }

  /// Brings up to date what follows from several records: what milestones inherit, and what rests on outside sources alone.
  func deriveColumns() throws {
    let keys = KeyList.json(written.keys)
    let milestones = KeyList.json(
      try Int64.fetchAll(
        db,
        sql: """
          SELECT key FROM item WHERE kind = 'milestone' AND programme IS NOT NULL
            AND (key IN (SELECT value FROM json_each(:keys)) OR programme IN (SELECT value FROM json_each(:keys)))
          """, arguments: ["keys": keys]))
    for dimension in Dimension.allCases {
      let (table, column) = (dimension.table, dimension.column)
      let roles = dimension == .agency ? ", roles" : ""
      try db.execute(
        sql: "DELETE FROM \(table) WHERE item IN (SELECT value FROM json_each(?)) AND inherited", arguments: [milestones])
      try db.execute(
        sql: """
          INSERT INTO \(table) (item, \(column), position, inherited\(roles))
            SELECT m.key, l.\(column), l.position, 1\(roles)
            FROM json_each(?) j JOIN item m ON m.key = j.value JOIN \(table) l ON l.item = m.programme
            WHERE NOT EXISTS (SELECT 1 FROM \(table) o WHERE o.item = m.key)
          """, arguments: [milestones])
    }
    try db.execute(
      sql: """
        UPDATE record SET outside = (
            SELECT coalesce(min(s.type IS 'outside'), 0) FROM mention m JOIN record s ON s.key = m.target
            WHERE m.record = record.key AND m.tie = 2)
        WHERE key IN (SELECT value FROM json_each(:keys)) OR key IN (
          SELECT m.record FROM json_each(:keys) j JOIN mention m ON m.target = j.value AND m.tie = 2)
        """, arguments: ["keys": keys])
  }
}

/// Writes keys as the JSON array that `json_each` takes apart, so that one statement serves lists of all lengths.
enum KeyList {
  static func json(_ keys: some Sequence<Int64>) -> String {
    "[" + keys.map(String.init).joined(separator: ",") + "]"
  }
}

/// The tables that link items with other records.
enum Dimension: CaseIterable {
  case agency, place, theme

  var column: String {
    switch self {
    case .agency: "agency"
    case .place: "place"
    case .theme: "theme"
    }
  }

  var table: String { "item_\(column)" }
}

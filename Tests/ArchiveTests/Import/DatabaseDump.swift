import Foundation
import GRDB

@testable import Archive

/// What stands in a database.
enum DatabaseDump {
  /// Every row of every table.
  static func everything(_ path: String) throws -> [String] {
    try DatabaseQueue(path: path).read { db in
      var lines: [String] = []
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'fts' ORDER BY name")
      for table in tables {
        for row in try Row.fetchAll(db, sql: "SELECT * FROM \(table)") { lines.append("\(table): \(Self.text(row))") }
      }
      return lines
    }
  }

  /// What people see, without the numbers that depend on the order of importing.
  static func contents(_ path: String) throws -> [String] {
    try DatabaseQueue(path: path).read { db in
      let queries = [
        """
        SELECT r.kind, r.id, r.title_en, r.title_ja, r.title_all, r.sort_title, r.short, r.type, w.id, r.position IS NULL
        FROM record r LEFT JOIN record w ON w.key = r.within ORDER BY r.kind, r.id
        """,
        """
        SELECT r.id, i.name, a.nth, a.line, a.digest, a.last_updated, a.body, a.key = p.activity, p.copies, p.status, p.planned,
          p.actual, p.errors
        FROM activity a JOIN record r ON r.key = a.record JOIN input i ON i.key = a.input
          LEFT JOIN programme p ON p.key = a.record ORDER BY r.id, i.name, a.nth
        """,
        "SELECT name, size, accepted, with_errors, rejected, state FROM input ORDER BY name",
        "SELECT * FROM finding_count ORDER BY rule",
        "SELECT severity, rule, file, line, message FROM finding ORDER BY file, key",
        "SELECT * FROM code ORDER BY list, code",
        "SELECT r.id, n.language, n.name, n.reports FROM agency_name n JOIN record r ON r.key = n.agency ORDER BY 1, 2, 3",
        "SELECT r.id, t.type, t.reports FROM agency_type t JOIN record r ON r.key = t.agency ORDER BY 1, 2",
      ]
      return try queries.flatMap { sql in try Row.fetchAll(db, sql: sql).map(Self.text) }
    }
  }

  /// Finds what is not as it should be in the tables that lean on each other.
  static func contradictions(_ path: String) throws -> [String] {
    try DatabaseQueue(path: path).read { db in
      var found = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      found += try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map(Self.text)
      let sizes = try Row.fetchAll(db, sql: "SELECT key, row_count, dead FROM segment")
      var live: [Int64: Set<Int>] = [:]
      for row in sizes {
        let dead: Data = row[2]
        live[row[0]] = Set((0..<(row[1] as Int)).filter { dead[dead.startIndex + $0 / 8] & 1 << UInt8($0 % 8) == 0 })
      }
      for row in try Row.fetchAll(db, sql: "SELECT p.segment, p.place, r.id, p.key FROM programme p JOIN record r USING (key)") {
        if live[row[0]]?.remove(row[1]) == nil { found.append("\(row[2] as String) has no row that lives") }
        let words = SearchWords.query((row[2] as String) + " ") ?? "\"\""
        let hits = try Int64.fetchAll(db, sql: "SELECT rowid FROM fts WHERE fts MATCH ?", arguments: [words])
        if !hits.contains(row[3]) { found.append("\(row[2] as String) is not found by its words") }
      }
      for (segment, rows) in live where !rows.isEmpty { found.append("segment \(segment) has rows of nobody: \(rows)") }
      for table in ["agency_name", "agency_type"] {
        let counts = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table) WHERE reports <= 0") ?? 0
        if counts > 0 { found.append("\(counts) of \(table) are stated by nobody") }
      }
      let strays = """
        SELECT count(*) FROM fts WHERE fts MATCH '"xm"' AND rowid NOT IN (SELECT key FROM programme)
        """
      if try Int.fetchOne(db, sql: strays) != 0 { found.append("words of programmes that are gone") }
      let orphans = "SELECT count(*) FROM programme WHERE activity NOT IN (SELECT key FROM activity WHERE record = programme.key)"
      if try Int.fetchOne(db, sql: orphans) != 0 { found.append("programmes without a report") }
      return found
    }
  }

  private static func text(_ row: Row) -> String {
    row.map { _, value in
      if case .blob(let data) = value.storage { return data.base64EncodedString() }
      return "\(value)"
    }.joined(separator: "|")
  }
}

internal import Cooperation
internal import GRDB

extension ActivityStore {
  /// Writes down that a file is being read.
  mutating func beginFile(_ name: String) throws -> FileState {
    if let row = try CheckedRow.fetchOne(
      db.cachedStatement(sql: "SELECT key FROM input WHERE name = ?"), arguments: [name])
    {
      return try FileState(input: row[0], isKnown: true)
    }
    let source = try names.source(name)
    try db.cachedStatement(sql: "INSERT INTO input (name, source) VALUES (?, ?)").execute(arguments: [name, source])
    return FileState(input: db.lastInsertedRowID, isKnown: false)
  }

  /// Stores what was noticed about a file. The findings of an earlier import stay as long as the same come up again in the
  /// same order, and go from the first that differs.
  mutating func store(_ finding: Finding) throws {
    let name = memory.fullName(of: finding.file)
    if memory.files[name] == nil { memory.files[name] = try beginFile(name) }
    var finding = finding
    finding.file = name
    if let last = memory.files[name]?.lastFinding {
      let next = try CheckedRow.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT key, severity, rule, line, "column", message, remedy FROM finding
            WHERE file = ? AND record IS NULL AND key > ? ORDER BY key LIMIT 1
            """), arguments: [name, last])
      let isSame =
        try next.map { row in
          try row[1] == finding.severity.rawValue && row[2] == finding.rule && row[3] == finding.line && row[4] == finding.column
            && row[5] == finding.message && row[6] == finding.remedy
        } ?? false
      if isSame, let next {
        memory.files[name]?.lastFinding = try next[0]
        return
      }
      try removeFindings(of: name, after: last)
      memory.files[name]?.lastFinding = nil
    }
    try db.cachedStatement(
      sql: """
        INSERT INTO finding (record, severity, rule, file, line, "column", message, remedy)
        VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      finding.severity.rawValue, finding.rule, name, finding.line, finding.column, finding.message, finding.remedy,
    ])
  }

  private func removeFindings(of file: String, after key: Int64) throws {
    try db.cachedStatement(sql: "DELETE FROM finding WHERE file = ? AND record IS NULL AND key > ?")
      .execute(arguments: [file, key])
  }

  /// Writes down how a file ended, and removes what it no longer holds.
  mutating func finish(_ file: ActivityImport.FinishedFile) throws {
    let name = memory.fullName(of: file.name)
    let state = try memory.files.removeValue(forKey: name) ?? beginFile(name)
    if let last = state.lastFinding { try removeFindings(of: name, after: last) }
    if file.isWhole && state.isKnown {
      let stored = try CheckedRow.fetchAll(
        db, sql: "SELECT key, record, nth FROM activity WHERE input = ? ORDER BY record, nth DESC", arguments: [state.input]
      ).filter { row in try (row[2] as Int) >= state.count(of: row[1]) }
      // The first of a file is the one that is shown, among reports of one date: removed last, it need not be chosen anew each time.
      for row in stored { try remove(row[0]) }
    }
    try db.cachedStatement(
      sql: "UPDATE input SET size = ?, accepted = ?, with_errors = ?, rejected = ?, state = ? WHERE key = ?"
    ).execute(arguments: [
      file.size, state.accepted, state.withErrors, file.rejected, file.isWhole ? "finished" : "broken", state.input,
    ])
  }
}

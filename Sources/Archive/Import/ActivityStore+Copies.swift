internal import Cooperation
internal import Foundation
internal import GRDB

/// A report as the database holds it.
struct StoredReport {
  var key: Int64
  var record: Int64
  var activity: Activity
}

extension ActivityStore {
  /// Which of several reports of a programme is shown: the newest, of those the first by file and place.
  ///
  /// The order does not depend on which was imported first. What is no date counts as older than every date.
  private static let newestFirst = """
    SELECT a.key FROM activity a JOIN input i ON i.key = a.input WHERE a.record = ?
    ORDER BY CASE WHEN a.last_updated GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*' THEN a.last_updated ELSE '' END DESC,
      i.name, a.nth
    """

  /// Returns the report that is shown of a programme; nil where a catalogue describes it.
  func shownReport(of record: Int64) throws -> StoredReport? {
    try Int64.fetchOne(db.cachedStatement(sql: "SELECT activity FROM programme WHERE key = ?"), arguments: [record])
      .map { try report($0) }
  }

  func report(_ key: Int64) throws -> StoredReport {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT a.record, a.body, a.line, r.id, i.name
          FROM activity a JOIN record r ON r.key = a.record JOIN input i ON i.key = a.input WHERE a.key = ?
          """), arguments: [key])
    guard let row else { throw Unpacker.damaged }
    let activity = try ActivityPacking.unpack(
      [UInt8](row[1] as Data), identifier: row[3], file: row[4], line: row[2])
    return StoredReport(key: key, record: row[0], activity: activity)
  }

  /// Shows the right one of a programme's reports after they have changed; `before` is the one that was shown, as it was, and
  /// `rewritten` the number of one that has other contents now.
  mutating func reconsider(_ record: Int64, before: StoredReport?, rewritten: Int64?) throws {
    guard let before else { return }
    let copies = try Int64.fetchAll(db.cachedStatement(sql: Self.newestFirst), arguments: [record])
    guard let newest = copies.first else { return try forget(before) }
    guard newest != before.key || newest == rewritten else {
      try db.cachedStatement(sql: "UPDATE programme SET copies = ?1 WHERE key = ?2 AND copies <> ?1")
        .execute(arguments: [copies.count, record])
      return
    }
    try hide(before)
    let shown = ShownColumns(try report(newest).activity)
    try db.cachedStatement(
      sql: "UPDATE record SET title_en = ?, title_ja = ?, title_all = ?, sort_title = ? WHERE key = ?"
    ).execute(arguments: [shown.title.english, shown.title.japanese, shown.title.all, shown.sortTitle, record])
    try show(shown, of: record, report: newest, copies: copies.count)
  }

  /// Takes a programme out of the lists, the column index and the full-text index.
  private mutating func hide(_ shown: StoredReport) throws {
    let place = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT segment, place FROM programme WHERE key = ?"), arguments: [shown.record])
    if let place { try segment.kill(segment: place[0], row: place[1]) }
    try db.cachedStatement(sql: "DELETE FROM programme WHERE key = ?").execute(arguments: [shown.record])
    let (words, nameLength) = ShownColumns.words(of: shown.activity)
    let removal = try RawStatement("INSERT INTO fts (fts, rowid, names, words) VALUES ('delete', ?, ?, ?)", db)
    removal.bind(shown.record)
    removal.bind(text: words[..<nameLength])
    removal.bind(text: words[nameLength...])
    try removal.run()
  }

  /// Removes a programme of which no report is left; where other records name it, its name stays.
  private mutating func forget(_ shown: StoredReport) throws {
    try hide(shown)
    let isNamed =
      try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM mention WHERE target = ?)"), arguments: [shown.record]) ?? false
    if isNamed {
      try db.cachedStatement(
        sql: """
          UPDATE record SET position = NULL, title_en = NULL, title_ja = NULL, title_all = NULL, sort_title = ? WHERE key = ?
          """
      ).execute(arguments: [Folding.fold(shown.activity.identifier), shown.record])
    } else {
      try db.cachedStatement(sql: "DELETE FROM record WHERE key = ?").execute(arguments: [shown.record])
    }
  }

  /// Removes a report that its file no longer holds.
  mutating func remove(_ key: Int64) throws {
    let removed = try report(key)
    let before = try shownReport(of: removed.record)
    count(removed.activity.ruleCounts, -1)
    countRemoved()
    try db.cachedStatement(sql: "DELETE FROM activity WHERE key = ?").execute(arguments: [key])
    try reconsider(removed.record, before: before, rewritten: nil)
  }

  /// Makes way for an imported programme that other records have named: its row goes, and they name the imported one.
  mutating func makeRoom(for key: Int64) throws {
    let number = programmeNumber
    try db.cachedStatement(sql: "UPDATE mention SET target = ? WHERE target = ?").execute(arguments: [number, key])
    try db.cachedStatement(sql: "UPDATE finding SET record = ? WHERE record = ?").execute(arguments: [number, key])
    try db.cachedStatement(sql: "UPDATE item SET programme = ? WHERE programme = ?").execute(arguments: [number, key])
    try db.cachedStatement(sql: "UPDATE record SET within = ? WHERE within = ?").execute(arguments: [number, key])
    try db.cachedStatement(sql: "DELETE FROM record WHERE key = ?").execute(arguments: [key])
  }
}

extension Activity {
  /// How often each rule was broken.
  var ruleCounts: [ActivityRule: Int] {
    var counts: [ActivityRule: Int] = [:]
    for finding in findings { counts[finding.rule, default: 0] += 1 }
    return counts
  }
}

extension [UInt8] {
  var data: Data { Data(self) }
}

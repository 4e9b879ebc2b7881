internal import Cooperation
internal import GRDB

extension ActivityStore {
  /// Which of several reports of a programme is shown: the newest, of those the first by file and place.
  ///
  /// The order does not depend on which was imported first. What is no date counts as older than every date.
  private static let newestFirst = """
    SELECT a.key FROM activity a JOIN input i ON i.key = a.input WHERE a.record = ?
    ORDER BY CASE WHEN a.last_updated GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*' THEN a.last_updated ELSE '' END DESC,
      i.name, a.nth
    """

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
    let shown = ShownColumns(try reports.report(newest).activity)
    try db.cachedStatement(
      sql: "UPDATE record SET title_en = ?, title_ja = ?, title_all = ?, sort_title = ? WHERE key = ?"
    ).execute(arguments: [shown.title.english, shown.title.japanese, shown.title.all, shown.sortTitle, record])
    try show(shown, of: record, report: newest, copies: copies.count)
  }

  /// Takes a programme out of all that finds and counts it, and what its report states of agencies out of what they are called.
  private mutating func hide(_ shown: StoredReport) throws {
    try reports.hide(shown, in: &segment, &wordChanges)
    for (id, organisation) in shown.activity.mentionedAgencies { _ = try names.agency(id, organisation, -1) }
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
    let removed = try reports.report(key)
    let before = try reports.shown(of: removed.record)
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

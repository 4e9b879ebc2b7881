internal import Cooperation
internal import GRDB

extension ActivityStore {
  /// Which of several reports of a programme is shown: the newest, of those the first by file and place.
  ///
  /// The order does not depend on which was imported first. What is no date counts as older than every date.
  private static let newestFirst = """
    ORDER BY a.updated IS NULL, a.updated DESC, i.name, a.nth LIMIT 1
    """

  /// The number of the report that is shown of a programme; nil where a catalogue describes it.
  func shownReport(of record: Int64) throws -> Int64? {
    try Int64.fetchOne(db.cachedStatement(sql: "SELECT activity FROM programme WHERE key = ?"), arguments: [record])
  }

  /// Shows the right one of a programme's reports after another than the shown one was added or rewritten.
  ///
  /// Compares these two alone, so that many reports of one programme cost no more than those of many.
  mutating func compare(_ report: Int64, with shown: Int64, of record: Int64, isNew: Bool) throws {
    let newest = try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT a.key FROM activity a JOIN input i ON i.key = a.input WHERE a.key IN (?, ?) " + Self.newestFirst),
      arguments: [report, shown])
    if isNew {
      try db.cachedStatement(sql: "UPDATE programme SET copies = copies + 1 WHERE key = ?").execute(arguments: [record])
    }
    if newest == report { try replace(reports.report(shown), by: report) }
  }

  /// Shows the right one of a programme's reports after the shown one, which was `before`, was rewritten or removed.
  mutating func chooseAnew(_ before: StoredReport, isRemoved: Bool = false) throws {
    let newest = try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT a.key FROM activity a JOIN input i ON i.key = a.input WHERE a.record = ? " + Self.newestFirst),
      arguments: [before.record])
    guard let newest else { return try forget(before) }
    try replace(before, by: newest, isRemoved: isRemoved)
  }

  private mutating func replace(_ before: StoredReport, by newest: Int64, isRemoved: Bool = false) throws {
    let record = before.record
    let copies = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT copies FROM programme WHERE key = ?"), arguments: [record])
    try hide(before)
    let shown = ShownColumns(try reports.report(newest).activity)
    try db.cachedStatement(
      sql: "UPDATE record SET title_en = ?, title_ja = ?, title_all = ?, sort_title = ? WHERE key = ?"
    ).execute(arguments: [shown.title.english, shown.title.japanese, shown.title.all, shown.sortTitle, record])
    try show(shown, of: record, report: newest, copies: (copies ?? 1) - (isRemoved ? 1 : 0))
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
    let shown = try shownReport(of: removed.record)
    count(removed.activity.ruleCounts, -1)
    countRemoved()
    try db.cachedStatement(sql: "DELETE FROM activity WHERE key = ?").execute(arguments: [key])
    guard shown != nil else { return }
    if shown == key { return try chooseAnew(removed, isRemoved: true) }
    try db.cachedStatement(sql: "UPDATE programme SET copies = copies - 1 WHERE key = ?").execute(arguments: [removed.record])
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

internal import Cooperation
internal import Foundation
internal import GRDB

/// A report as the database holds it.
struct StoredReport {
  var key: Int64
  var record: Int64
  var activity: Activity
}

/// The reports that a database holds, and which of them are shown.
struct StoredReports {
  let db: Database

  /// Returns the report that is shown of a programme; nil where a catalogue describes it.
  func shown(of record: Int64) throws -> StoredReport? {
    try Int64.fetchOne(db.cachedStatement(sql: "SELECT activity FROM programme WHERE key = ?"), arguments: [record])
      .map { try report($0) }
  }

  func report(_ key: Int64) throws -> StoredReport {
    let row = try CheckedRow.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT a.record, a.body, a.line, r.id, i.name
          FROM activity a JOIN record r ON r.key = a.record JOIN input i ON i.key = a.input WHERE a.key = ?
          """), arguments: [key])
    guard let row else { throw Unpacker.damaged }
    let activity = try ActivityPacking.unpack(
      [UInt8](row[1] as Data), identifier: row[3], file: row[4], line: row[2])
    return try StoredReport(key: key, record: row[0], activity: activity)
  }

  /// Takes a programme out of the lists, the column index and the full-text index.
  func hide(_ shown: StoredReport, in segment: inout SegmentWriter, _ wordChanges: inout WordChanges) throws {
    let place = try CheckedRow.fetchOne(
      db.cachedStatement(sql: "SELECT segment, place FROM programme WHERE key = ?"), arguments: [shown.record])
    if let place { try segment.kill(segment: place[0], row: place[1]) }
    try db.cachedStatement(sql: "DELETE FROM programme WHERE key = ?").execute(arguments: [shown.record])
    let (words, nameLength) = ShownColumns.words(of: shown.activity)
    wordChanges.remove(words, nameLength: nameLength, of: shown.record)
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

import Cooperation
import Foundation
import GRDB
import SeededRandom
import Testing

@testable import Archive

/// Databases with content that Kakehashi never wrote: each question is answered, or ends with an error, and never with a trap.
@Suite struct HostileDatabaseTests {
  /// A database with a catalogue and imported programmes.
  private static func sample() throws -> ImportedFile {
    let file = try ImportedFile()
    try Archive.open(path: file.path, readOnly: false, today: .today).store(.full)
    let codes = CodeLists(entries: [.country: ["VN": .init(name: "Viet Nam")], .activityStatus: ["2": .init(name: "Active")]])
    let finding = Finding(severity: .error, rule: "r", file: "/data/a.xml", line: 3, message: "m", remedy: "n")
    try file.store(
      [("/data/a.xml", (0..<4).map { .sample($0) }), ("/data/b.xml", [.sample(2, updated: "2025-01-01")])], findings: [finding],
      codes: codes)
    return file
  }

  /// Asks everything; returns the errors.
  @discardableResult private func ask(_ path: String) -> [ArchiveError] {
    var errors: [ArchiveError] = []
    func attempt(_ body: () throws -> Void) {
      do { try body() } catch let error as ArchiveError { errors.append(error) } catch { Issue.record("\(error)") }
    }
    attempt {
      let archive = try Archive.open(path: path, readOnly: true, today: .today)
      let selections = [
        Selection(), Selection(terms: [Term(.country, "VN")]), Selection(terms: [Term(.agency, "jica"), Term(.theme, "122")]),
        Selection(terms: [], text: "malaria"),
      ]
      var queries: [Query] = [
        .findings, .rules, .search(text: "malaria", limit: 10), .search(text: "jica", limit: 10),
        .nearest(address: "agency/jcia", limit: 3),
        .facet(FacetQuery(facet: .agency, list: ListQuery(sort: .programmes))),
        .facet(FacetQuery(facet: .rule, list: ListQuery(sort: .programmes))),
      ]
      queries += TimelineGrouping.allCases.map { .timeline(TimelineQuery(list: ListQuery(sort: .start), grouping: $0)) }
      queries += selections.flatMap { selection -> [Query] in
        [
          .totals(selection), .agencies(ListQuery(selection: selection, sort: .name)),
          .places(ListQuery(selection: selection, sort: .programmes)),
          .items(
            ItemsQuery(
              kinds: [.programme, .agreement, .milestone, .partnership, .result],
              list: ListQuery(selection: selection, sort: .title))),
        ]
      }
      queries += RecordKind.allCases.map { .records($0) }
      for query in queries { attempt { _ = try archive.answer(query) } }
      attempt { _ = try archive.catalogue() }
      attempt { try archive.forEachIndexedProgramme { _ in } }
      for reference in ["agency/jica", "programme/XM-TEST-2", "programme/rich", "country/VN", "theme/122", "source//data/a.xml"] {
        guard let reference = RecordReference(reference) else { continue }
        attempt { _ = try archive.answer(.page(reference)) }
        attempt { _ = try archive.resolve(reference) }
      }
    }
    return errors
  }

  /// Every table of a database with its columns.
  private func columns(_ db: Database) throws -> [(table: String, column: String)] {
    try Schema.tables.subtracting(["fts"]).sorted().flatMap { table in
      try db.columns(in: table).map { (table, $0.name) }
    } + [("fts_data", "block"), ("fts_config", "v"), ("fts_docsize", "sz")].filter { try db.tableExists($0.0) }
  }

  private static let values = [
    "NULL", "x'ff00fe'", "x''", "'x'", "''", "'\u{1F}\u{1E}'", "-1", "0", "9223372036854775807", "-9223372036854775808",
    "4294967295", "1e300", "-0.5", "CAST(x'80ff' AS TEXT)",
  ]

  @Test func `A value of any type in any column is answered or an error`() throws {
    let file = try Self.sample()
    #expect(ask(file.path).isEmpty)
    let copy = file.folder.appending(path: "copy.kakehashi").path
    var errors = 0
    for column in try DatabaseQueue(path: file.path).read(columns) {
      for value in Self.values {
        try? FileManager.default.removeItem(atPath: copy)
        try FileManager.default.copyItem(atPath: file.path, toPath: copy)
        let queue = try DatabaseQueue(path: copy)
        try queue.writeWithoutTransaction { db in
          try db.execute(sql: "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; PRAGMA writable_schema = ON")
          // Without its constraints a column takes any value.
          try db.execute(
            sql: "UPDATE sqlite_schema SET sql = replace(replace(sql, ' NOT NULL', ''), ' UNIQUE', '') WHERE name = ?",
            arguments: [column.table])
          try db.execute(sql: "PRAGMA schema_version = 77")
          try? db.execute(sql: "UPDATE OR REPLACE \(column.table) SET \"\(column.column)\" = \(value)")
        }
        try queue.close()
        errors += ask(copy).count
      }
    }
    #expect(errors > 1000)
  }

  @Test(arguments: 0..<4) func `Flipped bits are answered or an error`(seed: UInt64) throws {
    let file = try Self.sample()
    let whole = try Data(contentsOf: URL(filePath: file.path))
    let copy = file.folder.appending(path: "copy.kakehashi")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        bytes[Int.random(in: 100..<bytes.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
      try bytes.write(to: copy)
      ask(copy.path)
    }
  }

  @Test func `A missing table, a cut file and another program's header are said at once`() throws {
    let file = try Self.sample()
    let copy = file.folder.appending(path: "copy.kakehashi")
    let whole = try Data(contentsOf: URL(filePath: file.path))
    for table in Schema.tables.sorted() {
      try whole.write(to: copy)
      try DatabaseQueue(path: copy.path).writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA foreign_keys = OFF; DROP TABLE \(table)")
      }
      #expect(ask(copy.path).map(\.problem) == [.damaged("there is no table \(table)")])
    }
    for size in [0, 1, 50, 99, 100, 512, 4096, 8192, whole.count / 2] {
      try whole.prefix(size).write(to: copy)
      #expect(!ask(copy.path).isEmpty, "\(size)")
    }
    for place in [0, 3, 15, 68, 71] {
      var bytes = whole
      bytes[place] ^= 0x20
      try bytes.write(to: copy)
      #expect(ask(copy.path).map(\.problem) == [.foreign], "byte \(place)")
    }
  }

  @Test func `The tables that are looked for are those of the schema`() throws {
    let queue = try DatabaseQueue()
    try Schema.migrator.migrate(queue)
    let names = try queue.read { db in
      try String.fetchSet(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'fts_*' AND name <> 'grdb_migrations'")
    }
    #expect(names == Schema.tables)
  }

  @Test func `Triggers and views of a file do nothing`() throws {
    let file = try Self.sample()
    try DatabaseQueue(path: file.path).writeWithoutTransaction { db in
      try db.execute(
        sql: "CREATE TABLE trap (n); CREATE TRIGGER spring AFTER INSERT ON input BEGIN INSERT INTO trap VALUES (1); END")
    }
    try file.store([("/data/c.xml", [.sample(9)])])
    #expect(try DatabaseQueue(path: file.path).read { try Int.fetchOne($0, sql: "SELECT count(*) FROM trap") } == 0)
  }

  @Test(arguments: ["removed", "replaced", "cut"]) func `A database that is gone is noticed`(how: String) throws {
    let file = try Self.sample()
    let other = try Self.sample()
    let archive = try Archive.open(path: file.path, readOnly: true, today: .today)
    let run = try ActivityImport(path: file.path)
    try run.store(ActivityImport.Batch(activities: [PreparedActivity(.sample(20))]))
    switch how {
    case "removed": try FileManager.default.removeItem(atPath: file.path)
    case "replaced":
      #expect(rename(other.path, file.path) == 0)
    default: truncate(file.path, 100)
    }
    #expect { try archive.totals() } throws: { ($0 as? ArchiveError)?.problem == .replaced }
    #expect { try run.store(ActivityImport.Batch(activities: [PreparedActivity(.sample(21))])) } throws: {
      $0 is ArchiveError
    }
    #expect(throws: ArchiveError.self) { try run.close() }
    withExtendedLifetime((file, other)) {}
  }
}

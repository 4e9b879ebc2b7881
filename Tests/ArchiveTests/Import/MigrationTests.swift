import Cooperation
import Foundation
import GRDB
import Testing

@testable import Archive

/// Databases of the first version.
@Suite struct MigrationTests {
  /// Makes a database as the first version left it: with that version's tables alone.
  private static func makeOld(_ path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "v1")
    try queue.write { db in
      try db.execute(
        sql: "INSERT INTO record (key, kind, id, position, title_en, sort_title) VALUES (1, 'agency', 'jica', 0, 'JICA', 'jica')")
      try db.execute(
        sql: "INSERT INTO body (record, json) VALUES (1, ?)",
        arguments: [
          String(
            decoding: try JSONEncoder().encode(
              Cooperation.Record.agency(Agency(id: "jica", title: "JICA", identifiers: ["XM-DAC-701-8"]))), as: UTF8.self)
        ])
    }
    try queue.close()
  }

  @Test func `An older database is brought up to date by an import, and keeps what it has`() throws {
    let file = try ImportedFile()
    try Self.makeOld(file.path)
    try file.store([("/data/a.xml", [.sample(1)])])
    #expect(try DatabaseDump.contradictions(file.path) == [])
    let archive = try Archive.open(path: file.path, readOnly: true, today: .today)
    #expect(try archive.record(RecordReference(.agency, "jica"))?.base.title == "JICA")
    // The catalogue's agency and the activity's are one by its public identifier.
    #expect(try archive.record(RecordReference(.agency, "XM-DAC-701-8")) == nil)
    #expect(try archive.record(RecordReference(.programme, "XM-TEST-1")) != nil)
  }

  @Test(arguments: [true, false])
  func `An older database with activities has to be imported again, and says so`(readOnly: Bool) throws {
    let file = try ImportedFile()
    try file.store([("/data/a.xml", [.sample(1)])])
    try DatabaseQueue(path: file.path).write {
      try $0.execute(sql: "DELETE FROM grdb_migrations WHERE identifier = 'v4'")
    }
    let error = #expect(throws: ArchiveError.self) { try Archive.open(path: file.path, readOnly: readOnly, today: .today) }
    #expect(error == ArchiveError(.withoutAmounts, path: file.path))
    #expect(throws: ArchiveError.self) { try ActivityImport(path: file.path) }
  }

  @Test func `An older database that is open for reading only is refused with the remedy`() throws {
    let file = try ImportedFile()
    try Self.makeOld(file.path)
    let error = #expect(throws: ArchiveError.self) { try Archive.open(path: file.path, readOnly: true, today: .today) }
    #expect(error == ArchiveError(.olderSchema, path: file.path))
  }

  @Test func `An import into the database of a newer version is refused`() throws {
    let file = try ImportedFile()
    try file.store([("/data/a.xml", [.sample(1)])])
    try DatabaseQueue(path: file.path).write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('v9')") }
    let error = #expect(throws: ArchiveError.self) { try ActivityImport(path: file.path) }
    #expect(error == ArchiveError(.newerSchema(found: "v9", known: "v4"), path: file.path))
  }
}

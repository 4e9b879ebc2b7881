import Cooperation
import Foundation
import GRDB
import SeededRandom
import TerminalEmulator
import Testing

@testable import Archive
import Wording

/// Imports that something comes in the way of.
@Suite struct InterruptionTests {
  private static func start(_ path: String) throws -> (process: Process, output: FileHandle) {
    let process = Process()
    process.executableURL = URL(filePath: builtProduct(named: "import-example"))
    process.arguments = [path, "240", "8"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    return (process, output.fileHandleForReading)
  }

  private static func finish(_ path: String) throws {
    let (process, output) = try start(path)
    _ = try output.readToEnd()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  @Test func `A kill at any moment leaves whole batches, and going on ends as if nothing had happened`() throws {
    let undisturbed = try ImportedFile()
    try Self.finish(undisturbed.path)
    let expected = try DatabaseDump.contents(undisturbed.path)
    #expect(expected.count > 500)
    var lot = SeededGenerator(seed: 11)
    for _ in 0..<4 {
      let file = try ImportedFile()
      for _ in 0..<5 {
        let (process, output) = try Self.start(file.path)
        // Some batches are waited for, then a part of the next one.
        for _ in 0..<Int.random(in: 0..<40, using: &lot) {
          guard try output.read(upToCount: 6)?.isEmpty == false else { break }
        }
        usleep(UInt32.random(in: 0..<6000, using: &lot))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        if FileManager.default.fileExists(atPath: file.path), try Self.hasSchema(file.path) {
          try #require(try DatabaseDump.contradictions(file.path) == [])
          let reports = try DatabaseQueue(path: file.path).read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM activity") ?? 0
          }
          #expect(reports % 8 == 0)
        }
      }
      try Self.finish(file.path)
      #expect(try DatabaseDump.contradictions(file.path) == [])
      #expect(try DatabaseDump.contents(file.path) == expected)
    }
  }

  private static func hasSchema(_ path: String) throws -> Bool {
    try DatabaseQueue(path: path).read { try $0.tableExists("segment") }
  }

  @Test func `Two imports at once into one file end as one after the other`() throws {
    let serial = try ImportedFile()
    try Self.finish(serial.path)
    let shared = try ImportedFile()
    let runs = try (0..<2).map { _ in try Self.start(shared.path) }
    for run in runs {
      _ = try run.output.readToEnd()
      run.process.waitUntilExit()
      #expect(run.process.terminationStatus == 0)
    }
    #expect(try DatabaseDump.contradictions(shared.path) == [])
    #expect(try DatabaseDump.contents(shared.path) == DatabaseDump.contents(serial.path))
  }

  @Test func `A full disk is said with the remedy, and the batches before stay`() throws {
    let file = try ImportedFile()
    let run = try ActivityImport(path: file.path)
    try run.queue.write { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 40)")
    }
    var stored = 0
    let error = #expect(throws: ArchiveError.self) {
      for start in 0..<10_000 {
        try run.store(
          ActivityImport.Batch(activities: (0..<50).map { PreparedActivity(.sample(start * 50 + $0)) }))
        stored += 50
      }
    }
    #expect(error == ArchiveError(.full, path: file.path))
    #expect(error?.description.contains(file.path) == true)
    #expect(error?.description.contains("Free some space") == true)
    #expect(stored > 0)
    #expect(throws: ArchiveError.self) { try run.store(ActivityImport.Batch()) }
    try run.close()
    #expect(try DatabaseDump.contradictions(file.path) == [])
    let count = try DatabaseQueue(path: file.path).read { try Int.fetchOne($0, sql: "SELECT count(*) FROM programme") }
    #expect(count == stored)
    // The same import done again, with room, goes on.
    #expect(try file.store([("/data/a.xml", (0..<stored + 100).map { .sample($0) })], batch: 50).added == 100)
  }

  @Test func `A place that is not there is said with the path`() {
    let path = "/nowhere/at/all/test.kakehashi"
    let error = #expect(throws: ArchiveError.self) { try ActivityImport(path: path) }
    #expect(error?.path == path)
    #expect(error?.description.contains("permissions of the file and of its folder") == true)
  }

  @Test func `A database that may not be written is said with the path`() throws {
    let file = try ImportedFile()
    try file.store([("/data/a.xml", [.sample(1)])])
    try #require(chmod(file.path, 0o400) == 0)
    // Permissions do not hold for the superuser.
    if geteuid() != 0 {
      let error = #expect(throws: ArchiveError.self) { try file.store([("/data/a.xml", [.sample(2)])]) }
      #expect(error == ArchiveError(.readOnly, path: file.path))
    } else {
      try file.store([("/data/a.xml", [.sample(1)])])
    }
  }

  @Test func `Readers go on while a batch is being stored`() throws {
    let file = try ImportedFile()
    try file.store([("/data/a.xml", [.sample(1)])])
    let reader = try Archive.open(path: file.path, readOnly: true, today: .today)
    let run = try ActivityImport(path: file.path)
    try run.queue.inTransaction(.immediate) { db in
      try db.execute(sql: "UPDATE record SET title_en = 'Half done'")
      let record = try reader.record(RecordReference(.programme, "XM-TEST-1"))
      #expect(record?.base.title.text(in: .english) == "Malaria control, phase 1")
      return .rollback
    }
    try run.store(ActivityImport.Batch(activities: [PreparedActivity(.sample(2))]))
    #expect(try reader.record(RecordReference(.programme, "XM-TEST-2")) != nil)
    try run.close()
  }

  @Test func `A second writer waits its turn, and says so where it waits in vain`() throws {
    let file = try ImportedFile()
    let first = try ActivityImport(path: file.path)
    let second = try ActivityImport(path: file.path)
    try second.queue.write { try $0.execute(sql: "PRAGMA busy_timeout = 1") }
    try first.queue.inTransaction(.immediate) { _ in
      let error = #expect(throws: ArchiveError.self) {
        try second.store(ActivityImport.Batch(activities: [PreparedActivity(.sample(1))]))
      }
      #expect(error?.problem == .busy)
      return .commit
    }
    try first.store(ActivityImport.Batch(activities: [PreparedActivity(.sample(1))]))
    #expect(first.changes.added == 1)
  }
}

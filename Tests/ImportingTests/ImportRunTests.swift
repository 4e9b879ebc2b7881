import Archive
import Cooperation
import Foundation
import Importing
import Interchange
import Navigation
import Testing

@Suite struct ImportRunTests {
  private func run(_ paths: [String], into database: String, _ observer: ImportRun.Observer = .init()) throws -> ImportOutcome {
    try ImportRun(inputs: DataInputs(paths), database: database, today: SampleFolder.today, workers: 2).run(observer)
  }

  @Test func `Files become a database, and the same files again change nothing`() throws {
    let folder = try SampleFolder()
    let files = [
      try folder.write("a.xml", SampleFolder.activities(0..<40)), try folder.write("agencies.yaml", SampleFolder.catalogue),
    ]
    let database = folder.path("aid.kakehashi")
    let first = try run(files, into: database)
    #expect(first.read?.accepted == 40)
    #expect(first.changes?.added == 40)
    #expect(first.records == 2)
    #expect(!first.isIncomplete && !first.isCancelled)
    let again = try run(files, into: database)
    #expect(again.changes?.added == 0 && again.changes?.unchanged == 40)
    let archive = try Archive.open(path: database, readOnly: true, today: SampleFolder.today)
    #expect(try archive.record(RecordReference(.agency, "aoba")) != nil)
    #expect(try archive.record(RecordReference(.programme, "XM-DAC-701-8-39")) != nil)
  }

  @Test func `A cancelled run stores its last batch, and the next one completes it`() throws {
    let folder = try SampleFolder()
    let file = try folder.write("a.xml", SampleFolder.activities(0..<5000))
    let database = folder.path("aid.kakehashi")
    var stored = 0
    let stopped = try run(
      [file], into: database,
      ImportRun.Observer(isCancelled: { stored > 0 }, didAdvance: { _, hasStored in if hasStored { stored += 1 } }))
    #expect(stopped.isCancelled)
    let kept = try #require(stopped.changes?.added)
    #expect(kept > 0 && kept < 5000)
    let rest = try run([file], into: database)
    #expect(rest.changes?.unchanged == kept && rest.changes?.added == 5000 - kept)
  }

  @Test func `The database exists before anything is read, and progress ends with every activity`() throws {
    let folder = try SampleFolder()
    let file = try folder.write("a.xml", SampleFolder.activities(0..<300))
    let database = folder.path("aid.kakehashi")
    var existed: Bool?
    var last: ImportProgress?
    _ = try run(
      [file], into: database,
      ImportRun.Observer(
        didOpen: { existed = FileManager.default.fileExists(atPath: database) },
        didAdvance: { progress, _ in
          #expect(existed == true)
          last = progress
        }))
    #expect(last?.activities == 300)
    #expect(last?.file == "a.xml")
    #expect(last?.line.hasPrefix("100%  300 activities") == true)
  }

  @Test func `The summary counts what was rejected and names the place`() throws {
    let folder = try SampleFolder()
    let broken = "<iati-activity><iati-identifier>X</title></iati-activity>"
    let file = try folder.write("a.xml", SampleFolder.activities(0..<3, extra: broken))
    let outcome = try run([file], into: folder.path("aid.kakehashi"))
    #expect(outcome.isIncomplete)
    let lines = ImportSummary(outcome).lines
    #expect(lines.first?.hasPrefix("4 activities read in 1 file, ") == true, "\(lines)")
    #expect(lines.contains("  3 accepted: 3 new, 0 changed, 0 unchanged"), "\(lines)")
    #expect(lines.contains("  1 rejected"))
    #expect(lines.contains { $0.hasPrefix("\(file):") }, "\(lines)")
  }

  @Test(arguments: [(0.2, "0:01"), (59.5, "1:00"), (3661, "1:01:01"), (1e9, "99:59:59")])
  func `Durations have minutes and seconds`(seconds: Double, text: String) {
    let progress = ImportProgress(file: "a.xml", bytes: 1, totalBytes: 2, activities: 1, secondsLeft: seconds)
    #expect(progress.line.contains("  \(text) left"), "\(progress.line)")
  }
}

import Archive
import Cooperation
import Foundation
import EventLog
import Navigation
import Synchronization
import Testing

@testable import Importing
import Wording

/// Serialized, because `removeAll` removes every database of the process.
@Suite(.serialized) struct BackgroundImportTests {
  private final class Ending: Sendable {
    private let messages = Mutex<[Message?]>([])
    var all: [Message?] { messages.withLock { $0 } }
    func append(_ message: Message?) { messages.withLock { $0.append(message) } }
  }

  private func start(
    _ paths: [String], in folder: SampleFolder, _ ending: Ending, _ language: Language = .english,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> BackgroundImport {
    BackgroundImport(
      DataInputs(paths), into: try TemporaryDatabase(in: folder.path("cache")), language: language, today: SampleFolder.today,
      log: .none,
      observer: BackgroundImport.Observer(
        isCancelled: isCancelled, didAdvance: { _, _ in }, didEnd: { ending.append($0) }))
  }

  @Test func `The database can be read while the import goes on, and a clean end says nothing`() throws {
    let folder = try SampleFolder()
    let file = try folder.write("a.xml", SampleFolder.activities(0..<20))
    let ending = Ending()
    let background = try start([file], in: folder, ending)
    _ = try background.open().answer(.totals(Selection()))
    while ending.all.isEmpty { usleep(1000) }
    try background.finish()
    #expect(ending.all == [nil])
  }

  @Test func `An import that fails says so, and opening throws why`() throws {
    let folder = try SampleFolder()
    let ending = Ending()
    let background = try start(["/nowhere/a.yaml"], in: folder, ending)
    #expect(throws: (any Error).self) { try background.open() }
    #expect(throws: (any Error).self) { try background.finish() }
    #expect(ending.all.first??.severity == .error)
  }

  @Test(arguments: [
    (Language.english, "Stopped. 3 activities were read and stay."), (.japanese, "中止しました。読み終えた3件はそのまま使えます。"),
  ])
  func `A stopped import says what stays`(language: Language, text: String) throws {
    let folder = try SampleFolder()
    let file = try folder.write("a.xml", SampleFolder.activities(0..<3))
    let ending = Ending()
    let background = try start([file], in: folder, ending, language, isCancelled: { true })
    while ending.all.isEmpty { usleep(1000) }
    try background.finish()
    #expect(ending.all == [Message(text)])
  }

  @Test func `A database of a killed process is removed by the next one, a locked or new one is not`() throws {
    let folder = try SampleFolder()
    for name in ["cache/browsing-old/data", "cache/browsing-new/data", "cache/other/data"] { try folder.write(name, "") }
    for name in ["cache/browsing-old", "cache/other"] {
      try FileManager.default.setAttributes([.modificationDate: Date.now - 60], ofItemAtPath: folder.path(name))
    }
    let first = try TemporaryDatabase(in: folder.path("cache"))
    try FileManager.default.setAttributes(
      [.modificationDate: Date.now - 60], ofItemAtPath: URL(filePath: first.path).deletingLastPathComponent().path)
    let second = try TemporaryDatabase(in: folder.path("cache"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("cache"))
    #expect(names.count == 4 && !names.contains("browsing-old") && names.contains("browsing-new") && names.contains("other"))
    #expect(first.path != second.path)
    TemporaryDatabase.removeAll()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("cache")).sorted() == ["browsing-new", "other"])
  }

  @Test func `A folder that cannot be created is named with the remedy`() throws {
    let folder = try SampleFolder()
    let file = try folder.write("file", "")
    #expect {
      try TemporaryDatabase(in: file)
    } throws: {
      "\($0)".contains(file) && "\($0)".contains("KAKEHASHI_CACHE")
    }
  }
}

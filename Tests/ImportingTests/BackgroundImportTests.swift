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
    let (old, new) = ("browsing-a1B2c3", "browsing-00000000-0000-0000-0000-0000000000AA")
    // No lock, another file beside the program's own, a name of another form, a link.
    let spared = ["browsing-photos/a.jpg", "browsing-b1B2c3/letter", "browsing-history/lock", "other/lock"]
    for name in ["\(old)/data.kakehashi", "\(old)/lock", "\(new)/lock", "browsing-b1B2c3/lock"] + spared {
      try folder.write("cache/" + name, "")
    }
    let files = FileManager.default
    for name in [old] + spared.compactMap({ $0.split(separator: "/").first.map(String.init) }) {
      try files.setAttributes([.modificationDate: Date.now - 60], ofItemAtPath: folder.path("cache/" + name))
    }
    try files.createSymbolicLink(atPath: folder.path("cache/browsing-c1B2c3"), withDestinationPath: folder.path("cache/other"))
    try files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path("cache"))
    let kept = try Set(files.contentsOfDirectory(atPath: folder.path("cache"))).subtracting([old])
    let first = try TemporaryDatabase(in: folder.path("cache"))
    try files.setAttributes(
      [.modificationDate: Date.now - 60], ofItemAtPath: URL(filePath: first.path).deletingLastPathComponent().path)
    let second = try TemporaryDatabase(in: folder.path("cache"))
    #expect(try files.contentsOfDirectory(atPath: folder.path("cache")).count == kept.count + 2)
    #expect(first.path != second.path)
    TemporaryDatabase.removeAll()
    #expect(try Set(files.contentsOfDirectory(atPath: folder.path("cache"))) == kept)
    for name in spared { #expect(files.fileExists(atPath: folder.path("cache/" + name)), "\(name)") }
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

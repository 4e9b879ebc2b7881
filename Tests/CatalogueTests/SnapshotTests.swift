import Archive
import Cooperation
import Foundation
import Testing

@testable import BuiltInCatalogue

@Suite("A snapshot of the catalogue") struct SnapshotTests {
  private let today = Day(clamping: 20_778)
  private let a = "0123456789abcdef"
  private let b = "fedcba9876543210"

  /// Gives a test a folder of its own, gone afterwards.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("snapshot-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func filled() throws -> Archive {
    let archive = try Archive.inMemory(today: today)
    try archive.store(Resources.catalogue.get())
    return archive
  }

  private let queries: [Query] = [
    .totals(Selection()), .agencies(ListQuery(sort: .programmes)), .places(ListQuery(filter: "viet", sort: .name)),
    .timeline(TimelineQuery(list: ListQuery(sort: .start), grouping: .country)),
    .page(RecordReference(.country, "VN")), .search(text: "jica", limit: 20), .findings,
  ]

  @Test("answers every question as the archive that it was made of")
  func answers() throws {
    try withFolder { folder in
      let archive = try filled()
      try archive.writeSnapshot(of: a, in: folder)
      let copy = try #require(Archive.snapshot(of: a, in: folder, today: today))
      for query in queries { #expect(try copy.answer(query) == archive.answer(query), "\(query)") }
      #expect(try copy.catalogue() == archive.catalogue())
    }
  }

  @Test("is there under its own fingerprint alone, and replaces those of others")
  func isNamedByItsOrigin() throws {
    try withFolder { folder in
      let archive = try Archive.inMemory(today: today)
      #expect(Archive.snapshot(of: a, in: folder, today: today) == nil)
      try archive.writeSnapshot(of: a, in: folder)
      #expect(Archive.snapshot(of: b, in: folder, today: today) == nil)
      try archive.writeSnapshot(of: b, in: folder)
      #expect(Archive.snapshot(of: a, in: folder, today: today) == nil)
      #expect(Archive.snapshot(of: b, in: folder, today: today) != nil)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
    }
  }

  @Test(
    "that is no database, or one of another program, is as good as none", arguments: ["", "not a database", "SQLite format 3\0"])
  func refusesOtherFiles(content: String) throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(content.utf8).write(to: URL(fileURLWithPath: folder + "/catalogue-\(a).sqlite"))
      #expect(Archive.snapshot(of: a, in: folder, today: today) == nil)
    }
  }

  @Test("cannot be written where there is no folder to be had, which is said")
  func failsAloud() throws {
    try withFolder { folder in
      try Data().write(to: URL(fileURLWithPath: folder))
      #expect(throws: ArchiveError.self) { try Archive.inMemory(today: today).writeSnapshot(of: a, in: folder + "/below") }
    }
  }

  @Test("with a flipped byte, or one that others can write, is as good as none")
  func refusesDamage() throws {
    try withFolder { folder in
      try filled().writeSnapshot(of: a, in: folder)
      let url = URL(fileURLWithPath: folder + "/catalogue-\(a).sqlite")
      let whole = try Data(contentsOf: url)
      for place in stride(from: 0, to: whole.count, by: whole.count / 64) + [whole.count - 1] {
        var damaged = whole
        damaged[place] ^= 0x10
        try damaged.write(to: url)
        #expect(Archive.snapshot(of: a, in: folder, today: today) == nil, "byte \(place)")
      }
      try whole.dropLast(1).write(to: url)
      #expect(Archive.snapshot(of: a, in: folder, today: today) == nil)
      try whole.write(to: url)
      #expect(Archive.snapshot(of: a, in: folder, today: today) != nil)
      try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: url.path)
      #expect(Archive.snapshot(of: a, in: folder, today: today) == nil)
    }
  }

  @Test("removes nothing that only looks like one")
  func sparesLookAlikes() throws {
    try withFolder { folder in
      let files = FileManager.default
      try files.createDirectory(atPath: folder + "/catalogue-2024-photos", withIntermediateDirectories: true)
      try files.createDirectory(atPath: folder + "/catalogue-\(b).sqlite", withIntermediateDirectories: true)
      let spared = [
        "catalogue-2024-photos/a.jpg", "catalogue-\(b).sqlite/a", "catalogue-letters.txt", "catalogue-0123456789abcde.sqlite",
        "catalogue-0123456789ABCDEF.sqlite", "catalogue-00000000000000000.sqlite", "catalogue-1111111111111111.sqlite.bak",
        "catalogue-1111111111111111.sqlite.12", "catalogue-1111111111111111.sqlite-journal", "Catalogue-1111111111111111.sqlite",
        "target",
      ]
      for name in spared { try Data("precious".utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
      try files.createSymbolicLink(
        atPath: folder + "/catalogue-2222222222222222.sqlite", withDestinationPath: folder + "/target")
      let old = folder + "/catalogue-3333333333333333.sqlite"
      let unfinished = folder + "/catalogue-4444444444444444.sqlite.4711"
      for path in [old, unfinished] { try Data().write(to: URL(fileURLWithPath: path)) }
      try files.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -3600)], ofItemAtPath: unfinished)
      try Archive.inMemory(today: today).writeSnapshot(of: a, in: folder)
      for name in spared { #expect(files.contents(atPath: "\(folder)/\(name)") == Data("precious".utf8), "\(name)") }
      #expect(try files.destinationOfSymbolicLink(atPath: folder + "/catalogue-2222222222222222.sqlite") == folder + "/target")
      #expect(!files.fileExists(atPath: old))
      #expect(!files.fileExists(atPath: unfinished))
    }
  }

  @Test("has a fingerprint that stays as long as the files do")
  func fingerprint() throws {
    #expect(try BuiltInCatalogue.fingerprint() == BuiltInCatalogue.fingerprint())
    #expect(try BuiltInCatalogue.fingerprint().count == 16)
  }
}

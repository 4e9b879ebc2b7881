import Archive
import Cooperation
import Foundation
import Testing

@testable import BuiltInCatalogue

@Suite("A snapshot of the catalogue") struct SnapshotTests {
  private let today = Day(clamping: 20_778)

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
      try archive.writeSnapshot(of: "a", in: folder)
      let copy = try #require(Archive.snapshot(of: "a", in: folder, today: today))
      for query in queries { #expect(try copy.answer(query) == archive.answer(query), "\(query)") }
      #expect(try copy.catalogue() == archive.catalogue())
    }
  }

  @Test("is there under its own fingerprint alone, and replaces those of others")
  func isNamedByItsOrigin() throws {
    try withFolder { folder in
      let archive = try Archive.inMemory(today: today)
      #expect(Archive.snapshot(of: "a", in: folder, today: today) == nil)
      try archive.writeSnapshot(of: "a", in: folder)
      #expect(Archive.snapshot(of: "b", in: folder, today: today) == nil)
      try archive.writeSnapshot(of: "b", in: folder)
      #expect(Archive.snapshot(of: "a", in: folder, today: today) == nil)
      #expect(Archive.snapshot(of: "b", in: folder, today: today) != nil)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
    }
  }

  @Test(
    "that is no database, or one of another program, is as good as none", arguments: ["", "not a database", "SQLite format 3\0"])
  func refusesOtherFiles(content: String) throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(content.utf8).write(to: URL(fileURLWithPath: folder + "/catalogue-a.sqlite"))
      #expect(Archive.snapshot(of: "a", in: folder, today: today) == nil)
    }
  }

  @Test("cannot be written where there is no folder to be had, which is said")
  func failsAloud() throws {
    try withFolder { folder in
      try Data().write(to: URL(fileURLWithPath: folder))
      #expect(throws: ArchiveError.self) { try Archive.inMemory(today: today).writeSnapshot(of: "a", in: folder + "/below") }
    }
  }

  @Test("has a fingerprint that stays as long as the files do")
  func fingerprint() throws {
    #expect(try BuiltInCatalogue.fingerprint() == BuiltInCatalogue.fingerprint())
    #expect(try BuiltInCatalogue.fingerprint().count == 16)
  }
}

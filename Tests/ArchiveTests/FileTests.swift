import Archive
import Cooperation
import Foundation
import Testing
import Wording

/// The two kinds of archive; tests that take one hold for both.
enum Connection: CaseIterable {
  case memory, file

  /// Calls `body` with an empty archive.
  func withArchive(_ body: (Archive) throws -> Void) throws {
    switch self {
    case .memory: try body(try Archive.inMemory(today: .today))
    case .file: try withTemporaryPath { try body(try Archive.open(path: $0, readOnly: false, today: .today)) }
    }
  }
}

/// Calls `body` with the path of a database that is not there yet, in a folder that is removed afterwards.
func withTemporaryPath(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "archive-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder.appending(path: "test.sqlite").path)
}

@Suite("A database file")
struct FileTests {
  @Test("opens again with all that was stored", arguments: [true, false])
  func opensAgain(readOnly: Bool) throws {
    try withTemporaryPath { path in
      try Archive.open(path: path, readOnly: false, today: .today).store(.full)
      let archive = try Archive.open(path: path, readOnly: readOnly, today: .today)
      #expect(try archive.catalogue() == .full)
      #expect(try Everything(archive) == Everything(Archive.holding(.full)))
    }
  }

  @Test("can be read while it is open for writing")
  func readers() throws {
    try withTemporaryPath { path in
      let writer = try Archive.open(path: path, readOnly: false, today: .today)
      let reader = try Archive.open(path: path, readOnly: true, today: .today)
      try writer.store(.small)
      #expect(try reader.totals().programmes == 3)
    }
  }

  @Test("is counted anew after any change that another connection makes")
  func followsChanges() throws {
    try withTemporaryPath { path in
      let writer = try Archive.open(path: path, readOnly: false, today: .today)
      let reader = try Archive.open(path: path, readOnly: true, today: .today)
      var catalogue = Catalogue.small
      catalogue.partnerships = [
        Partnership(id: "tie", title: "Tie", programmes: ["training"], citations: report)
      ]
      catalogue.results = [
        ReportedResult(
          id: "nurses", title: "Nurses", type: .output, value: "40", subject: .at("programme/training"), citations: report)
      ]
      try writer.store(catalogue)
      func left(_ kind: RecordKind, _ facet: Facet, _ value: String) throws -> [String] {
        let list = ListQuery(selection: Selection(terms: [Term(facet, value)]), sort: ItemSort.title)
        return try reader.items(ItemsQuery(kinds: [kind], list: list)).rows.map(\.reference.id)
      }
      #expect(try left(.programme, .agency, "jica") == ["telehealth"])
      let training = try #require(catalogue.programmes.firstIndex { $0.id == "training" })

      catalogue.programmes[training].participations = [Programme.Participation(agency: "jica", role: .funding)]
      try writer.store(catalogue)
      for (kind, ids) in [(RecordKind.programme, ["telehealth", "training"]), (.partnership, ["tie"]), (.result, ["nurses"])] {
        #expect(try left(kind, .agency, "jica") == ids)
      }
      #expect(try left(.programme, .role, "funding") == ["telehealth", "training"])

      catalogue.programmes[training].themes = [ThemeShare(theme: "12250")]
      try writer.store(catalogue)
      #expect(try left(.programme, .theme, "122") == ["telehealth", "training"])
      #expect(try left(.result, .theme, "122") == ["nurses"])

      catalogue.programmes[training].status = .finalisation
      try writer.store(catalogue)
      #expect(try left(.programme, .status, "3") == ["training"])
      #expect(try left(.partnership, .status, "3") == ["tie"])

      catalogue.programmes[training].modalities = [.project]
      try writer.store(catalogue)
      #expect(try left(.programme, .modality, "C01") == ["training"])
      #expect(try left(.result, .modality, "C01") == ["nurses"])

      catalogue.partnerships[0].programmes = ["meetings"]
      catalogue.results[0].date = DateClaim("1999")
      try writer.store(catalogue)
      #expect(try left(.partnership, .modality, "C01") == [])
      #expect(try left(.partnership, .year, "2003") == ["tie"])
      #expect(try left(.result, .year, "1999") == ["nurses"])
      #expect(try Everything(reader) == Everything(Archive.holding(catalogue)))
    }
  }

  @Test("of a newer version is refused with both versions and the remedy")
  func newer() throws {
    try withTemporaryPath { path in
      try Archive.open(path: path, readOnly: false, today: .today).store(.small)
      try Self.replace(Data("v1".utf8), by: Data("v7".utf8), in: path)
      let error = try #require(throws: ArchiveError.self) { try Archive.open(path: path, readOnly: false, today: .today) }
      #expect(error == ArchiveError(.newerSchema(found: "v7", known: "v4"), path: path))
      #expect(
        error.description
          == "The database \(path) was made by a newer Kakehashi (schema v7, this one knows v4). "
          + "Install a newer Kakehashi, or open another file.")
    }
  }

  @Test("of another program is refused")
  func foreign() throws {
    try withTemporaryPath { path in
      try Archive.open(path: path, readOnly: false, today: .today).store(.small)
      try Self.replace(Data("KKHS".utf8), by: Data("ABCD".utf8), in: path)
      let error = try #require(throws: ArchiveError.self) { try Archive.open(path: path, readOnly: true, today: .today) }
      #expect(error == ArchiveError(.foreign, path: path))
    }
  }

  @Test("that is no database is refused", arguments: [true, false])
  func noDatabase(readOnly: Bool) throws {
    try withTemporaryPath { path in
      try Data(String(repeating: "agencies: []\n", count: 100).utf8).write(to: URL(filePath: path))
      let error = try #require(throws: ArchiveError.self) { try Archive.open(path: path, readOnly: readOnly, today: .today) }
      #expect(error == ArchiveError(.foreign, path: path))
      #expect(try Data(contentsOf: URL(filePath: path)).count == 1300)
    }
  }

  @Test("that is empty is refused for reading, and filled for writing")
  func empty() throws {
    try withTemporaryPath { path in
      try Data().write(to: URL(filePath: path))
      let error = try #require(throws: ArchiveError.self) { try Archive.open(path: path, readOnly: true, today: .today) }
      #expect(error == ArchiveError(.foreign, path: path))
      #expect(try Archive.open(path: path, readOnly: false, today: .today).catalogue() == Catalogue())
    }
  }

  @Test("that is not there is not made when it is only to be read")
  func missing() throws {
    try withTemporaryPath { path in
      let error = try #require(throws: ArchiveError.self) { try Archive.open(path: path, readOnly: true, today: .today) }
      #expect(error == ArchiveError(.missing, path: path))
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test("that is open for reading only cannot be stored into")
  func readOnly() throws {
    try withTemporaryPath { path in
      try Archive.open(path: path, readOnly: false, today: .today).store(.small)
      let archive = try Archive.open(path: path, readOnly: true, today: .today)
      let error = try #require(throws: ArchiveError.self) { try archive.store(.small) }
      #expect(error == ArchiveError(.readOnly, path: path))
    }
  }

  /// Replaces bytes of a closed database by as many others.
  private static func replace(_ old: Data, by new: Data, in path: String) throws {
    var data = try Data(contentsOf: URL(filePath: path))
    while let range = data.range(of: old) { data.replaceSubrange(range, with: new) }
    try data.write(to: URL(filePath: path))
  }
}

import Archive
import Cooperation
import Testing

/// Searches in a database of a catalogue and activity files.
@Suite struct ImportedSearchTests {
  private static func archive(_ body: (Archive) throws -> Void) throws {
    let file = try ImportedFile()
    var catalogue = Catalogue()
    catalogue.agencies = [.sample("nets", "Nets")]
    catalogue.programmes = [.sample("a", "Nets b", actual: "2021/2024"), .sample("c", "Of nets d")]
    catalogue.regions = [.sample("r", .area)]
    let archive = try Archive.open(path: file.path, readOnly: false, today: .today)
    try archive.store(catalogue)
    try file.store([
      (
        "/data/a.xml",
        [.sample(1, title: "Nets a"), .sample(2, title: "Nets"), .sample(3, title: "Of nets c"), .sample(4, title: "Malaria")]
      )
    ])
    try body(Archive.open(path: file.path, readOnly: true, today: .today))
  }

  @Test func `Hits have one order, wherever they come from`() throws {
    try Self.archive { archive in
      let names = try archive.search("nets").map(\.reference.id)
      #expect(names == ["nets", "XM-TEST-2", "XM-TEST-1", "a", "XM-TEST-3", "c", "XM-TEST-4"])
    }
  }

  @Test func `A limit leaves out the last hits`() throws {
    try Self.archive { archive in
      let all = try archive.search("nets")
      for limit in 1...all.count { #expect(try archive.search("nets", limit: limit) == Array(all.prefix(limit))) }
    }
  }

  @Test func `A programme has one second line in a search and in a list`() throws {
    try Self.archive { archive in
      let listed = try archive.records(.programme)
      let found = try archive.search("nets").filter { $0.reference.kind == .programme }
      #expect(found.count == 6)
      for hit in found { #expect(listed.first { $0.reference == hit.reference }?.detail == hit.detail) }
      #expect(listed.first { $0.reference.id == "XM-TEST-1" }?.detail == "since 2 Mar 2020 · XM-TEST-1")
    }
  }
}

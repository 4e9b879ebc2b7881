import Foundation
import Importing
import Interchange
import Testing

@Suite struct DataInputsTests {
  @Test func `Inputs are classified by magic number, name and contents of folders`() throws {
    let folder = try SampleFolder()
    let database = try folder.write("renamed.xml", "SQLite format 3\0 and so on")
    let xml = try folder.write("activities", "\u{FEFF}\n<iati-activities/>")
    let gzip = folder.path("unnamed")
    try Data([0x1F, 0x8B, 8, 0]).write(to: URL(filePath: gzip))
    let yaml = try folder.write("agencies.yaml", SampleFolder.catalogue)
    let text = try folder.write("notes", "agencies: []")
    let inputs = DataInputs([database, xml, gzip, yaml, text, "-"])
    #expect(inputs.databases == [database])
    #expect(inputs.activities == [.file(path: xml), .file(path: gzip), .standardInput])
    #expect(inputs.catalogues == [yaml, text])
  }

  @Test func `A folder may hold both kinds, at any depth for IATI files`() throws {
    let folder = try SampleFolder()
    try folder.write("both/agencies.yml", SampleFolder.catalogue)
    try folder.write("both/deep/er/a.xml.gz", "")
    try folder.write("empty/readme.txt", "")
    let (both, empty) = (folder.path("both"), folder.path("empty"))
    #expect(DataInputs([both]).activities == [.file(path: both)])
    #expect(DataInputs([both]).catalogues == [both])
    #expect(DataInputs([empty]).activities == [])
    #expect(DataInputs([empty]).catalogues == [empty])
  }

  @Test(arguments: [("a.kakehashi", 0), ("a.db", 0), ("a.SQLITE", 0), ("a.xml.xz", 1), ("a.yaml", 2), ("a", 2)])
  func `A missing file is classified by its name`(name: String, kind: Int) {
    let inputs = DataInputs(["/nowhere/\(name)"])
    #expect([inputs.databases.count, inputs.activities.count, inputs.catalogues.count].firstIndex(of: 1) == kind)
  }

  @Test func `A database is opened alone`() throws {
    #expect(try DataInputs(["a.xml"]).database == nil)
    #expect(try DataInputs(["a.kakehashi"]).database == "a.kakehashi")
    for other in ["b.kakehashi", "b.xml", "b.yaml"] {
      #expect(throws: DataInputError.self) { try DataInputs(["/nowhere/a.kakehashi", "/nowhere/\(other)"]).database }
    }
  }
}

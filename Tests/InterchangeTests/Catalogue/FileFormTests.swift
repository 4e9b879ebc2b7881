import Cooperation
import Foundation
import Interchange
import Testing

/// The same records, however the files are written and wherever they are.
@Suite struct FileFormTests {
  private static let text = """
    agencies:
      - id: new
        title: {en: New, ja: 新しい機関}
        summary: >-
          Two lines
          of text
        sources: ["doc @ Section 2 (3), paragraph 1"]

    """

  private func agency(_ bytes: [UInt8]) -> (agency: Agency?, findings: [Finding]) {
    let catalogue = CatalogueReader().read(files: [surroundings, CatalogueFile(name: "new.yaml", bytes: bytes)])
    return (catalogue.agencies.first, catalogue.findings)
  }

  @Test(
    "Line ends, a byte order mark, quotes, flow or block, and comments make no difference",
    arguments: [
      text, text.replacing("\n", with: "\r\n"), "\u{FEFF}" + text, "---\n" + text, "%YAML 1.1\n---\n" + text,
      text.replacing(": new", with: ":   \"new\"   # a note"),
      text.replacing("  - id", with: "- id").replacing("\n    ", with: "\n  "),
      text.replacing("summary: >-\n      Two lines\n      of text", with: "summary: Two lines\n      of text"),
      text.replacing("summary: >-\n      Two lines\n      of text", with: "'summary': \"Two lines\\x20of\\\n       \\ text\""),
      text.replacing("title: {en: New, ja: 新しい機関}", with: "title:\n      en: New\n\n      # a note\n      ja: 新しい機関"),
      text.replacing("[\"doc @ Section 2 (3), paragraph 1\"]", with: "\n      - doc @ Section 2 (3), paragraph 1"),
    ])
  func forms(text: String) {
    let (agency, findings) = agency(Array(text.utf8))
    #expect(findings == [])
    #expect(
      agency
        == Agency(
          id: "new", title: LocalizedText("New", japanese: "新しい機関"), summary: "Two lines of text",
          citations: [Citation(source: "doc", place: "Section 2 (3), paragraph 1")]))
  }

  @Test("Words that YAML takes for something else are the words that are written")
  func noSpecialWords() {
    let files = [
      surroundings,
      CatalogueFile(name: "a.yaml", text: "countries:\n  - {id: NO, title: yes, names: [null, ~, 0x1F, 1e3], sources: [doc]}\n"),
    ]
    let country = CatalogueReader().read(files: files).countries.first
    #expect(country?.id == "NO")
    #expect(country?.title == "yes")
    #expect(country?.names.map(\.text) == ["null", "~", "0x1F", "1e3"])
  }

  @Test("The order of the files makes no difference to what refers to what")
  func order() {
    let files =
      neighbours + [
        CatalogueFile(
          name: "p.yaml", text: "programmes:\n  - {id: p, title: P, agencies: [{agency: jica, role: partner}], sources: [doc]}\n")
      ]
    let forwards = CatalogueReader().read(files: files)
    let backwards = CatalogueReader().read(files: files.reversed())
    #expect(forwards.findings == [])
    #expect(forwards == backwards)
  }

  @Test("Records keep the order of the files, and in a file the order of its lines")
  func recordOrder() {
    let one = CatalogueFile(
      name: "b.yaml",
      text: "regions:\n  - {id: z, title: Z, type: area, sources: [doc]}\n  - {id: a, title: A, type: area, sources: [doc]}\n")
    let two = CatalogueFile(name: "a.yaml", text: "regions:\n  - {id: m, title: M, type: area, sources: [doc]}\n")
    #expect(CatalogueReader().read(files: [surroundings, one, two]).regions.map(\.id) == ["z", "a", "m"])
  }

  @Test("A file of thousands of records is read whole, with the findings where they are")
  func bigFile() {
    var text = "programmes:\n"
    for number in 1...5000 {
      text += "  - id: programme-\(number)\n    title: {en: \"Programme \(number)\", ja: 事業\(number)}\n"
      text += number % 1000 == 0 ? "    actual: 2003-1\n" : "    actual: 2003\n"
      text += "    sources:\n      - doc @ page \(number)\n"
    }
    let catalogue = CatalogueReader().read(files: [surroundings, CatalogueFile(name: "big.yaml", text: text)])
    #expect(catalogue.programmes.count == 5000)
    #expect(catalogue.programmes[2500].citations == [Citation(source: "doc", place: "page 2501")])
    #expect(catalogue.findings.map(\.line) == [1, 2, 3, 4, 5].map { 5 * 1000 * $0 - 1 })
  }
}

/// Reading from disk.
@Suite struct PathTests {
  private func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("interchange-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
    try body(folder.path)
  }

  @Test("Of a folder every YAML file is read, by name, and nothing else")
  func folder() throws {
    let files = [
      "b.yaml": "regions:\n  - {id: b, title: B, type: area, sources: [s]}\n",
      "a.yml": "regions:\n  - {id: a, title: A, type: area, sources: [s]}\n",
      "s.yaml": "sources:\n  - {id: s, title: S, layer: document}\n", "notes.txt": "regions: nonsense",
      ".hidden.yaml": "nonsense",
    ]
    try withFolder(files) { folder in
      let catalogue = try CatalogueReader().read(folder: folder)
      #expect(catalogue.findings == [])
      #expect(catalogue.regions.map(\.id) == ["a", "b"])
    }
  }

  @Test("Findings name the file as the path that was given")
  func names() throws {
    try withFolder(["a.yaml": "nonsense: []\n"]) { folder in
      let byPath = try CatalogueReader().read(paths: ["\(folder)/a.yaml"])
      let byFolder = try CatalogueReader().read(folder: folder + "/")
      #expect(byPath.findings.map(\.file) == ["\(folder)/a.yaml"])
      #expect(byFolder.findings.map(\.file) == ["\(folder)/a.yaml"])
    }
  }

  @Test("A path that is not there is named")
  func missing() throws {
    try withFolder([:]) { folder in
      #expect(throws: InterchangeError.missing(path: "\(folder)/none.yaml")) {
        try CatalogueReader().read(paths: ["\(folder)/none.yaml"])
      }
      #expect(
        "\(InterchangeError.missing(path: "x"))"
          == "x: there is no such file or folder; check the spelling, or give the path from the root")
    }
  }

  @Test("A folder without catalogue files is named")
  func empty() throws {
    try withFolder(["notes.txt": ""]) { folder in
      #expect(throws: InterchangeError.emptyFolder(path: folder)) { try CatalogueReader().read(folder: folder) }
    }
  }
}

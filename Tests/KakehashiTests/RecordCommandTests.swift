import Foundation
import Testing

@Suite("kakehashi show, export, check and screen")
struct RecordCommandTests {
  private let sample: SampleFiles

  init() throws { sample = try SampleFiles() }

  private static let records = [
    ("agency", "aoba", "Aoba Cooperation Agency"), ("country", "vn", "Viet Nam"), ("region", "asean", "Association of states"),
    ("theme", "12263", "Tuberculosis control"), ("programme", "lungs", "Lungs of the delta"),
    ("partnership", "aoba-vietnam", "Aoba and Viet Nam"), ("agreement", "memorandum", "Memorandum"),
    ("milestone", "launch", "Launch"), ("result", "cases", "New cases"), ("source", "report", "Annual report"),
  ]

  @Test("one record as text, with its sources", arguments: records)
  func showsText(kind: String, id: String, title: String) throws {
    let outcome = try kakehashi("show", kind, id, "--data", sample.folder, "--language", "en")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.lines.first?.contains(title) == true)
    #expect(outcome.output.contains("Sources") || kind == "source")
    #expect(!outcome.output.utf8.contains(0x1B))
  }

  @Test("one record as JSON", arguments: records)
  func showsJSON(kind: String, id: String, title: String) throws {
    let outcome = try kakehashi("show", kind, id, "--data", sample.folder, "--format", "json")
    let object = try #require(try outcome.json() as? [String: Any])
    #expect(object["kind"] as? String == kind)
    let record = try #require(object["record"] as? [String: Any])
    #expect((record["id"] as? String)?.lowercased() == id)
  }

  @Test("the place of a fact in its source is shown")
  func showsPlaces() throws {
    #expect(try kakehashi("show", "programme", "lungs", "--data", sample.folder).output.contains("page 4"))
  }

  @Test(
    "where the locale has only ASCII, so have the texts of the program",
    arguments: ["show programme lungs", "show agency escape", "list programmes --format table", "timeline --format text"])
  func showsASCII(command: String) throws {
    let outcome = try shell("\"$KAKEHASHI\" \(command) --data \(sample.folder)", environment: ["LC_ALL": "C"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("-"))
    // The data's own letters, here Japanese ones, stay.
    #expect(outcome.output.unicodeScalars.allSatisfy { $0.isASCII || $0.properties.isAlphabetic }, "\(outcome.output)")
  }

  @Test("show speaks Japanese")
  func showsJapanese() throws {
    let outcome = try kakehashi("show", "country", "VN", "--data", sample.folder, "--language", "ja")
    #expect(outcome.lines.first?.contains("ベトナム") == true)
  }

  @Test("controls in the data never reach the output of show")
  func showsSafely() throws {
    let outcome = try kakehashi("show", "agency", "escape", "--data", sample.folder)
    #expect(outcome.output.contains("␛[31mred"))
    #expect(!outcome.output.utf8.contains(0x1B) && !outcome.output.utf8.contains(0x09))
  }

  @Test("the export holds every record of every kind")
  func exports() throws {
    let outcome = try kakehashi("export", "--data", sample.folder, "--format", "json")
    #expect(outcome.status == 0)
    let catalogue = try #require(try outcome.json() as? [String: Any])
    #expect(catalogue.keys.sorted() == (SampleFiles.kinds + ["findings"]).sorted())
    for kind in SampleFiles.kinds {
      #expect((catalogue[kind] as? [Any])?.count == SampleFiles.count(of: kind), "\(kind)")
    }
    #expect((catalogue["findings"] as? [Any])?.isEmpty == true)
    #expect(!outcome.output.utf8.contains(0x1B))
  }

  @Test("a catalogue in order is checked without a word on the output")
  func checksGood() throws {
    let outcome = try kakehashi("check", sample.folder)
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    let records = SampleFiles.kinds.map { SampleFiles.count(of: $0) }.reduce(0, +)
    #expect(outcome.errors == "\(records) records read, 0 errors, 0 warnings.\n")
  }

  @Test("one of a kind is counted in the singular")
  func countsInSingular() throws {
    let sample = try SampleFiles(changing: ["extra": Self.broken[2].0])
    #expect(try kakehashi("check", sample.folder).errors.hasSuffix(" read, 1 error, 0 warnings.\n"))
    let other = try SampleFiles(changing: ["extra": Self.broken[0].0])
    #expect(try kakehashi("check", other.folder).errors.hasSuffix(" read, 0 errors, 1 warning.\n"))
  }

  @Test("the built-in catalogue is in order")
  func checksBuiltIn() throws {
    var package = URL(fileURLWithPath: #filePath)
    for _ in 1...3 { package.deleteLastPathComponent() }
    let outcome = try kakehashi("check", package.appendingPathComponent("Resources/catalogue").path)
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  /// Files in which something is wrong, with the line and column of it and its rule.
  private static let broken = [
    ("agencies:\n  - {id: one, title: One, kountry: JP, sources: [report]}", "2:27:", "unknown-key"),
    ("agencies:\n  - {id: one, title: One, country: ZZ, sources: [report]}", "2:36:", "dangling-reference"),
    ("agencies:\n  - {id: one, title: One, sources: [report]}\n  - id: [", "4:1:", "not-yaml"),
  ]

  @Test("a problem is named with file, line, column, and what to do; the status is 2", arguments: broken)
  func checksBroken(text: String, position: String, rule: String) throws {
    let sample = try SampleFiles(changing: ["extra": text])
    let outcome = try kakehashi("check", sample.folder)
    #expect(outcome.status == 2)
    let line = try #require(outcome.lines.first { $0.contains("extra.yaml") }, "\(outcome.output)")
    #expect(line.hasPrefix("\(sample.path("extra")):\(position)"), "\(line)")
    #expect(line.contains(rule), "\(line)")
  }

  @Test("problems as rows for other programs", arguments: ["json", "csv", "tsv"])
  func checksForPrograms(format: String) throws {
    let sample = try SampleFiles(changing: ["extra": Self.broken[0].0])
    let outcome = try kakehashi("check", sample.folder, "--format", format)
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("unknown-key"))
    if format == "json" {
      let findings = try #require(try outcome.json() as? [[String: Any]])
      #expect(findings.count == 1)
      #expect(findings[0]["line"] as? Int == 2)
    } else {
      #expect(outcome.lines.count == 2)
    }
  }

  @Test("a screen as text is as large as asked and holds no escape", arguments: ["80x24", "120x36", "40x12", "1x1"])
  func drawsScreen(size: String) throws {
    let outcome = try kakehashi("screen", "overview", "--data", sample.folder, "--size", size, "--language", "en")
    #expect(outcome.status == 0)
    let rows = outcome.output.dropLast().split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(rows == size.split(separator: "x").last.flatMap { Int($0) })
    #expect(!outcome.output.utf8.contains(0x1B))
  }

  @Test(
    "keys lead from screen to screen",
    arguments: [
      ("j Enter", "Agency · ACA"), ("2 j Enter", "Country · ベトナム"), ("?", "Goes one row down."), ("f text:結核 Enter", "Theme"),
      ("j Enter Escape", "1 Agencies"), ("t", "Lungs of the delta"), (": text:country/KH Enter", "Cambodia"), ("L", "機関"),
      ("j Enter o", "Sources"), ("/ text:minato", "Minato Medical Centre"), ("j Enter Esc", "1 Agencies"),
      ("S-Tab S-Tab ↓ Enter", "Country · ベトナム"), ("pgdn PgUp ^D ^u j Enter", "Agency · ACA"), ("j Enter q t", "Agency · ACA"),
    ])
  func pressesKeys(keys: String, expected: String) throws {
    let outcome = try kakehashi("screen", "overview", "--data", sample.folder, "--keys", keys, "--language", "en")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(expected), "\(outcome.output)")
  }

  @Test("with --format ansi a screen has colours, with --color never only attributes", arguments: ["auto", "never"])
  func drawsColours(colour: String) throws {
    let outcome = try kakehashi("screen", "overview", "--data", sample.folder, "--format", "ansi", "--color", colour)
    #expect(outcome.output.contains("\u{1B}["))
    #expect(outcome.output.contains(";5;") == (colour == "auto"))
  }

  @Test(
    "--color and NO_COLOR choose the colours of ansi",
    arguments: [
      ("16", "", #"\[0(;[1-7])*;3[0-7]m"#), ("256", "", #"\[[0-9;]*38;5;"#), ("direct", "", #"\[[0-9;]*38;2;"#),
      ("auto", "1", ""),
      ("never", "", ""), ("256", "1", #"\[[0-9;]*38;5;"#),
    ])
  func choosesColours(colour: String, noColour: String, expected: String) throws {
    let outcome = try kakehashi(
      "screen", "overview", "--data", sample.folder, "--format", "ansi", "--color", colour, environment: ["NO_COLOR": noColour])
    let others = [#"\[0(;[1-7])*;3[0-7]m"#, #"\[[0-9;]*38;5;"#, #"\[[0-9;]*38;2;"#].filter { $0 != expected }
    if !expected.isEmpty { #expect(outcome.output.contains(try Regex(expected))) }
    for other in others { #expect(!outcome.output.contains(try Regex(other)), "\(other)") }
  }

  @Test("with --ascii the lines are drawn in ASCII")
  func drawsASCII() throws {
    let outcome = try kakehashi("screen", "overview", "--data", sample.folder, "--ascii", "--language", "en")
    #expect(outcome.output.contains(" 1 Agencies 4 ---"))
    #expect(outcome.output.utf8.allSatisfy { $0 < 0x80 })
  }
}

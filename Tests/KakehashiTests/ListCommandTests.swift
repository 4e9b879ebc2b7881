import Foundation
import Testing

@Suite("kakehashi list and timeline")
struct ListCommandTests {
  private let sample: SampleFiles

  init() throws { sample = try SampleFiles() }

  private static let columns = [
    "agencies": "id name name_ja acronym type country programmes events outside",
    "countries": "id name name_ja groups programmes events outside",
    "regions": "id name name_ja groups programmes events outside",
    "themes": "id name name_ja detail outside", "partnerships": "id name name_ja detail outside",
    "results": "id name name_ja detail outside", "sources": "id name name_ja detail outside",
    "programmes": "id name name_ja kind agencies places planned actual events status spent committed outside",
    "agreements": "id name name_ja kind status planned actual events agencies places outside",
    "milestones": "id name name_ja kind status planned actual events agencies places outside",
    "findings": "severity rule file line column record message remedy",
  ]

  @Test("a header and as many rows as the file has records, as tsv", arguments: SampleFiles.kinds)
  func listsTSV(kind: String) throws {
    let outcome = try kakehashi("list", kind, "--data", sample.folder, "--format", "tsv")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.rows.first?.joined(separator: " ") == Self.columns[kind])
    #expect(outcome.rows.count == SampleFiles.count(of: kind) + 1)
    #expect(outcome.rows.allSatisfy { $0.count == outcome.rows[0].count })
    #expect(!outcome.output.utf8.contains(0x1B))
  }

  @Test("the same rows as csv, lines ending in CR LF", arguments: SampleFiles.kinds)
  func listsCSV(kind: String) throws {
    let outcome = try kakehashi("list", kind, "--data", sample.folder, "--format", "csv")
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\r\n")
    #expect(lines.first?.split(separator: ",").joined(separator: " ") == Self.columns[kind])
    #expect(lines.count == SampleFiles.count(of: kind) + 1)
    #expect(!outcome.output.utf8.contains(0x1B))
  }

  @Test("the same rows as JSON objects", arguments: SampleFiles.kinds)
  func listsJSON(kind: String) throws {
    let outcome = try kakehashi("list", kind, "--data", sample.folder, "--format", "json")
    #expect(outcome.status == 0)
    let rows = try #require(try outcome.json() as? [[String: String]])
    #expect(rows.count == SampleFiles.count(of: kind))
    #expect(rows.allSatisfy { $0.keys.sorted() == Self.columns[kind]?.split(separator: " ").map(String.init).sorted() })
    #expect(!outcome.output.utf8.contains(0x1B))
  }

  @Test("the same rows as an aligned table", arguments: SampleFiles.kinds)
  func listsTable(kind: String) throws {
    let outcome = try kakehashi("list", kind, "--data", sample.folder, "--format", "table")
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == SampleFiles.count(of: kind) + 1)
    #expect(outcome.lines.first?.hasPrefix("id") == true)
    #expect(!outcome.output.utf8.contains(0x1B))
  }

  @Test("only with values that there are", arguments: ["status:9", "status:running", "modality:Z99", "year:soon"])
  func refusesUnknownValues(condition: String) throws {
    let outcome = try kakehashi("list", "programmes", "--data", sample.folder, "--where", condition)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(condition.split(separator: ":")[1]), "\(outcome.errors)")
  }

  @Test("findings: only the header where all is well", arguments: ["tsv", "csv", "json", "table"])
  func listsNoFindings(format: String) throws {
    let outcome = try kakehashi("list", "findings", "--data", sample.folder, "--format", format)
    #expect(outcome.status == 0)
    if format == "json" { #expect(try outcome.json() as? [[String: String]] == []) }
    if format == "tsv" { #expect(outcome.output == Self.columns["findings"].map { $0.replacing(" ", with: "\t") + "\n" }) }
    #expect(outcome.lines.count <= 1 || format == "json")
    #expect(outcome.errors == (format == "table" ? "Nothing to list.\n" : ""))
    #expect(outcome.output.isEmpty == (format == "table"))
  }

  @Test("every programme of the built-in catalogue is listed")
  func listsBuiltIn() throws {
    var package = URL(fileURLWithPath: #filePath)
    for _ in 1...3 { package.deleteLastPathComponent() }
    let folder = package.appendingPathComponent("Resources/catalogue")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("programmes") }
    let texts = try names.map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
    let counted = texts.map { SampleFiles.count(of: "programmes", in: ["programmes": $0]) }.reduce(0, +)
    #expect(counted > 0)
    #expect(try kakehashi("list", "programmes").lines.count == counted + 1)
  }

  @Test("in a pipe the default is tsv")
  func isTSVInPipe() throws {
    let bare = try kakehashi("list", "agencies", "--data", sample.folder)
    #expect(bare.output == (try kakehashi("list", "agencies", "--data", sample.folder, "--format", "tsv").output))
  }

  @Test("controls in the data are written as numbers, tabs as \\t")
  func escapesControls() throws {
    let outcome = try kakehashi("list", "agencies", "--data", sample.folder)
    #expect(outcome.output.contains(#"Tab\tand \u001B[31mred"#))
  }

  @Test(
    "conditions narrow the rows",
    arguments: [
      (["--country", "vn"], ["lungs", "nurses", "wing"]), (["--country", "KH"], ["nurses"]),
      (["--agency", "aoba"], ["lungs", "wing"]),
      (["--agency", "aoba", "--theme", "12263"], ["lungs"]),
      (["--agency", "minato", "--agency", "aoba"], ["lungs", "nurses", "wing"]),
      (["--agency", "minato", "--theme", "12263"], []), (["--filter", "結核"], ["lungs"]),
      (["--filter", "NURSES wards"], ["nurses"]),
      (["--region", "asean"], []),
    ])
  func narrows(conditions: [String], expected: [String]) throws {
    let words = (["$KAKEHASHI", "list", "programmes", "--data", sample.folder] + conditions).map { "\"\($0)\"" }
    let outcome = try shell(words.joined(separator: " "))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.rows.dropFirst().map { String($0[0]) }.sorted() == expected)
  }

  @Test(
    "conditions narrow every kind that they can mean something for",
    arguments: [
      ("agencies --country KH", "minato escape"), ("countries --agency minato", "KH VN"),
      ("agreements --agency aoba", "memorandum"), ("agreements --agency minato", ""),
      ("milestones --country VN", "launch"), ("milestones --country KH", "meeting"), ("milestones --agency song-hong", "launch"),
      ("milestones --theme 12263", "launch"), ("milestones --filter meet", "meeting"),
      ("partnerships --agency aoba", "aoba-vietnam"), ("partnerships --agency minato", ""),
      ("partnerships --country VN --theme 12263", "aoba-vietnam"), ("partnerships --country KH", ""),
      ("results --agency aoba", "cases"), ("results --country VN --theme 12263", "cases"), ("results --country KH", ""),
      ("results --country KH --country VN --filter 1200", "cases"), ("partnerships --region asean", ""),
      ("themes --filter 結核", "12263"), ("sources --filter ministry", "report"), ("sources --filter page", "web"),
      ("milestones --where status:closed", "launch"), ("milestones --where status:終了", "launch"),
      ("milestones --where status:4", "launch"), ("milestones --where -status:4", "meeting"), ("milestones --where status:2", ""),
      ("milestones --where year:2019", "launch"), ("milestones --where year:2024..", "meeting"),
      ("milestones --where -year:..2020", "meeting"), ("milestones --where -agency:minato", "launch"),
      ("milestones --where role:funding", "launch"), ("milestones --where 'agency:song-hong role:funding'", ""),
      ("milestones --where meeting", "meeting"), ("milestones --where -meeting", "launch"),
      ("milestones --where modality:none", "launch"), ("milestones --where -country:VN,KH", ""),
      ("results --where status:4", "cases"), ("results --where status:2", ""), ("results --where year:2021", "cases"),
      ("results --where year:2030..", ""), ("results --where -agency:aoba", ""), ("results --where -theme:12263", ""),
      ("results --where 'cases -1200'", ""), ("results --where 'cases -deaths'", "cases"),
      ("results --where 'agency:aoba role:funding'", "cases"), ("results --where 'agency:aoba role:implementing'", ""),
      ("partnerships --where status:4", "aoba-vietnam"), ("partnerships --where -status:4", ""),
      ("partnerships --where 'year:2020 role:partner'", "aoba-vietnam"), ("partnerships --where year:..2010", ""),
      ("partnerships --where '-viet'", ""), ("partnerships --where -country:KH", "aoba-vietnam"),
      ("agreements --where year:2019", "memorandum"), ("agreements --where -year:2019", ""),
      ("agreements --where -agency:aoba", ""), ("agreements --where memorandum", "memorandum"),
      ("themes --where country:VN", "12263"), ("themes --where country:KH", ""), ("themes --where status:4", "12263"),
      ("themes --where -status:4", ""), ("themes --where theme:12263", "12263"), ("themes --where -theme:12263", ""),
      ("themes --where year:2021", "12263"), ("themes --where 'delta -nurses'", "12263"), ("themes --agency aoba", "12263"),
      ("sources --where ministry", "report"), ("sources --where -ministry", "web"),
      ("programmes --where '-status:4 year:2022..2028'", "nurses wing"), ("agencies --where status:4", "aoba song-hong"),
      ("countries --where '-agency:minato year:2021'", "VN"),
    ])
  func narrowsKinds(command: String, expected: String) throws {
    let outcome = try shell("\"$KAKEHASHI\" list \(command) --data \(sample.folder)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(Set(outcome.rows.dropFirst().map { $0[0] }) == Set(expected.split(separator: " ")))
  }

  @Test(
    "a condition that says nothing of a kind is refused, with those that do",
    arguments: [
      ("agreements", "status:2"), ("agreements", "role:funding"), ("agreements", "modality:C01"),
      ("agreements", "publisher:aoba"),
      ("milestones", "publisher:aoba"), ("results", "publisher:aoba"), ("partnerships", "-publisher:aoba"),
      ("sources", "country:VN"), ("sources", "year:2019"), ("findings", "status:2"), ("findings", "agency:aoba"),
    ])
  func refusesForeignConditions(kind: String, condition: String) throws {
    let outcome = try kakehashi("list", kind, "--data", sample.folder, "--where", condition)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.errors.contains("A list of \(kind) cannot be narrowed by \(condition.drop { $0 == "-" }.prefix { $0 != ":" })."))
    #expect(outcome.errors.contains("words"))
  }

  @Test("words narrow findings, and leave them out")
  func narrowsFindings() throws {
    let broken = """
      results:
        - {id: cases, title: New cases, type: outcome, value: "1200", subject: programme/nowhere, sources: [report]}
      """
    let sample = try SampleFiles(changing: ["results": broken])
    func rows(_ words: String) throws -> Int {
      try kakehashi("list", "findings", "--data", sample.folder, "--where", words).rows.count - 1
    }
    let all = try kakehashi("list", "findings", "--data", sample.folder).rows.count - 1
    #expect(all > 0)
    #expect(try rows("nowhere") > 0)
    #expect(try rows("-nowhere") == all - rows("nowhere"))
    #expect(try rows("atlantis") == 0)
  }

  @Test("a theme's category stands for its codes")
  func narrowsToCategory() throws {
    let themes = """
      themes:
        - {id: "12263", title: Tuberculosis control, vocabulary: dac-purpose, category: "122", sources: [web]}
        - {id: "122", title: Basic health, vocabulary: dac-category, sources: [web]}
        - {id: "130", title: Other, vocabulary: dac-category, sources: [web]}
      """
    let sample = try SampleFiles(changing: ["themes": themes])
    for (kind, id) in [("programmes", "lungs"), ("results", "cases"), ("partnerships", "aoba-vietnam"), ("milestones", "launch")]
    {
      let outcome = try kakehashi("list", kind, "--theme", "122", "--data", sample.folder)
      #expect(outcome.rows.dropFirst().map { $0[0] } == [id[...]], "\(kind): \(outcome.errors)")
      #expect(try kakehashi("list", kind, "--theme", "130", "--data", sample.folder).rows.count == 1)
    }
  }

  @Test("--language ja puts the Japanese name first")
  func listsInJapanese() throws {
    let outcome = try kakehashi("list", "countries", "--data", sample.folder, "--language", "ja")
    #expect(outcome.output.contains("VN\tベトナム\tViet Nam\t"))
    #expect(outcome.rows[0].contains("name_en"))
  }

  @Test("the locale chooses the language", arguments: [("LANG", "ja_JP.UTF-8"), ("LC_ALL", "ja_JP.UTF-8")])
  func followsLocale(variable: String, value: String) throws {
    let outcome = try kakehashi("list", "countries", "--data", sample.folder, environment: [variable: value])
    #expect(outcome.output.contains("VN\tベトナム\tViet Nam\t"))
  }

  @Test("a timeline has programmes, agreements, and milestones that no programme carries", arguments: ["tsv", "csv", "json"])
  func listsTimeline(format: String) throws {
    let outcome = try kakehashi("timeline", "--data", sample.folder, "--format", format)
    #expect(outcome.status == 0)
    for id in ["lungs", "nurses", "wing", "memorandum", "meeting"] { #expect(outcome.output.contains(id)) }
    #expect(outcome.output.contains("2019-06/2024-09"))
    #expect(!outcome.output.contains("launch\t"))
    #expect(!outcome.output.utf8.contains(0x1B))
  }

  @Test("a drawn timeline has a line for every row, bars, and no escape")
  func drawsTimeline() throws {
    let outcome = try kakehashi("timeline", "--data", sample.folder, "--format", "text", "--language", "en")
    #expect(outcome.status == 0)
    for title in ["Lungs of the delta", "Nurses, wards", "A new wing", "Memorandum", "Meeting"] {
      #expect(outcome.lines.count { $0.contains(title) } == 1, "\(title)")
    }
    #expect(outcome.output.contains("█"))
    #expect(!outcome.output.utf8.contains(0x1B))
  }

  @Test("a drawn timeline has no cursor", arguments: ["C", "C.UTF-8"])
  func drawsNoCursor(locale: String) throws {
    let outcome = try kakehashi("timeline", "--data", sample.folder, "--format", "text", environment: ["LC_ALL": locale])
    #expect(outcome.lines.count > 4)
    #expect(!outcome.lines.contains { $0.hasPrefix(">") || $0.hasPrefix("▌") })
  }

  @Test("a grouped timeline has the groups as headings")
  func groupsTimeline() throws {
    let outcome = try kakehashi(
      "timeline", "--data", sample.folder, "--format", "text", "--group", "country", "--language", "en")
    #expect(outcome.output.contains("▾ Viet Nam"))
    #expect(outcome.output.contains("▾ Cambodia"))
  }

  @Test("a reader that closes the pipe early hears no complaint")
  func endsQuietly() throws {
    let outcome = try shell("for i in 1 2 3 4 5; do \"$KAKEHASHI\" export | head -c 10 >/dev/null; done; echo done")
    #expect(outcome.output == "done\n")
    #expect(outcome.errors == "")
  }
}

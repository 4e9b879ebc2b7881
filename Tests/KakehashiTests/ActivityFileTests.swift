import Foundation
import TerminalEmulator
import Testing

@Suite struct ActivityFileTests {
  private let sample: SampleActivities
  private let cache: String

  init() throws {
    sample = try SampleActivities()
    cache = sample.path("cache")
  }

  private var environment: [String: String] { ["KAKEHASHI_CACHE": cache] }

  private var leftOver: [String] { (try? FileManager.default.contentsOfDirectory(atPath: cache)) ?? [] }

  // MARK: Checking

  @Test(arguments: ["json", "csv", "tsv"])
  func `Every finding is a row for programs, with rule, file, line and record`(format: String) throws {
    let file = try sample.write("one.xml", 0..<40)
    let outcome = try kakehashi("check", file, "--format", format)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("40 read, 40 accepted, 4 with findings, 0 rejected; 0 errors, 4 warnings, 0 of advice."))
    let starts: [(file: String, line: String, record: String)]
    if format == "json" {
      let rows = try #require(try outcome.json() as? [[String: Any]])
      starts = rows.filter { $0["rule"] as? String == "6.11.1" }.map { row in
        (row["file"] as? String ?? "", "\(row["line"] as? Int ?? 0)", "\(row["record"] ?? "")")
      }
    } else {
      let rows = outcome.lines.map { $0.split(separator: format == "csv" ? "," : "\t", omittingEmptySubsequences: false) }
      #expect(rows.first?.prefix(4).map(String.init) == ["severity", "rule", "file", "line"])
      starts = rows.filter { $0[1] == "6.11.1" }.map { (String($0[2]), String($0[3]), String($0[5])) }
    }
    #expect(starts.count == SampleActivities.withoutStart(0..<40))
    #expect(starts.allSatisfy { $0.file == file && (Int($0.line) ?? 0) > 2 && $0.record.contains("XM-DAC-701-8-") })
  }

  @Test func `For people a rule is said once for a file, with how often and where, or of every place`() throws {
    let (one, two) = (try sample.write("one.xml", 0..<100), try sample.write("two.xml", 0..<20))
    let outcome = try kakehashi("check", one, two)
    #expect(outcome.status == 2)
    #expect(outcome.lines.filter { $0.contains("[6.11.1]") }.count == 2)
    #expect(outcome.lines.first.map(String.init) == one)
    let all = try kakehashi("check", one, two, "--all")
    #expect(all.lines.filter { $0.hasSuffix("[6.11.1]") }.count == 12)
    #expect(all.lines.allSatisfy { $0.hasPrefix(one) || $0.hasPrefix(two) })
  }

  // MARK: Listing

  @Test func `Lists of a file and of a database made of it are the same`() throws {
    let file = try sample.write("one.xml", 0..<20)
    let database = sample.path("a.kakehashi")
    #expect(try kakehashi("import", file, "--into", database).status == 0)
    for kind in ["programmes", "countries", "agencies"] {
      let ofFile = try kakehashi("list", kind, "--data", file, environment: environment)
      let ofDatabase = try kakehashi("list", kind, "--data", database)
      #expect(ofFile.status == 0, "\(ofFile.errors)")
      #expect(ofFile.output == ofDatabase.output)
      #expect(ofFile.rows.count == ["programmes": 21, "countries": 3, "agencies": 2][kind])
    }
    #expect(leftOver.isEmpty)
  }

  @Test(arguments: [
    ("country:VN", 10), ("country:VN,KH", 20), ("-country:VN", 10), ("year:2021", 18), ("status:2", 20), ("status:5", 0),
    ("agency:jica country:KH", 10), ("theme:122", 20), ("mothers", 20),
  ])
  func `Conditions in the words of the field narrow a list`(conditions: String, count: Int) throws {
    let file = try sample.write("one.xml", 0..<20)
    let outcome = try kakehashi("list", "programmes", "--data", file, "--where", conditions, environment: environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(max(0, outcome.rows.count - 1) == count, "\(outcome.output)")
  }

  @Test(arguments: ["cuontry:VN", "year:soon", "country:Atlantis"])
  func `A condition that cannot be meant is refused with what is near`(conditions: String) throws {
    let outcome = try kakehashi("list", "programmes", "--where", conditions)
    #expect(outcome.status == 64)
    #expect(!outcome.errors.isEmpty)
  }

  @Test func `A database is opened alone, and one that is not there is said so`() throws {
    let file = try sample.write("one.xml", 0..<2)
    let database = sample.path("a.kakehashi")
    #expect(try kakehashi("import", file, "--into", database).status == 0)
    #expect(try kakehashi("list", "programmes", "--data", database, "--data", file).status == 64)
    let missing = try kakehashi("list", "programmes", "--data", sample.path("b.kakehashi"))
    #expect(missing.status == 1)
    #expect(missing.errors.contains("does not exist"))
  }

  // MARK: The dashboard

  @Test func `The dashboard opens on a file, and leaves nothing behind`() throws {
    let file = try sample.write("one.xml", 0..<20)
    let terminal = try EmulatedTerminal(command: [program, file], environment: environment, size: (columns: 100, rows: 30))
    try terminal.waitUntil("the programmes are counted") { $0.text.contains("20 programmes") }
    #expect(!leftOver.isEmpty)
    terminal.press("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(leftOver.isEmpty)
  }

  @Test func `Escape stops the import beside the dashboard, and what was read stays`() throws {
    let pipe = sample.path("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    let terminal = try EmulatedTerminal(command: [program, pipe], environment: environment, size: (columns: 100, rows: 30))
    let writer = try #require(FileHandle(forWritingAtPath: pipe))
    let text = Data(SampleActivities.text(0..<12_000).utf8)
    let half = text.count / 2
    try writer.write(contentsOf: text[..<half])
    try terminal.waitUntil("the import is shown") { $0.text.contains("Importing") }
    terminal.press("Escape")
    try terminal.waitUntil("it is stopping") { $0.text.contains("Stopping") || $0.text.contains("stopp") }
    // A pipe is heard of again when something comes out of it; the program may have let go of it by then.
    signal(SIGPIPE, SIG_IGN)
    try? writer.write(contentsOf: text[half...])
    try? writer.close()
    try terminal.waitUntil("it has stopped") { $0.text.contains("Stopped.") }
    terminal.press("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(leftOver.isEmpty)
  }

  @Test func `The dashboard follows an import into the database that it shows`() throws {
    let database = sample.path("a.kakehashi")
    #expect(try kakehashi("import", try sample.write("one.xml", 0..<20), "--into", database).status == 0)
    let terminal = try EmulatedTerminal(command: [program, database], size: (columns: 100, rows: 30))
    try terminal.waitUntil("the programmes are counted") { $0.text.contains("20 programmes") }
    #expect(try kakehashi("import", try sample.write("two.xml", 20..<50), "--into", database).status == 0)
    try terminal.waitUntil("the new programmes are counted") { $0.text.contains("50 programmes") }
    terminal.press("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test func `Plain text says before an answer that the data have changed`() throws {
    let database = sample.path("a.kakehashi")
    #expect(try kakehashi("import", try sample.write("one.xml", 0..<20), "--into", database).status == 0)
    let terminal = try EmulatedTerminal(command: [program, "--plain", database], size: (columns: 100, rows: 30))
    try terminal.waitUntil("it asks") { $0.text.hasSuffix(">") || $0.text.contains("\n>") }
    terminal.send("first\r")
    try terminal.waitUntil("it answers") { $0.text.contains("> first\n1") || $0.text.contains("> first\n0") }
    #expect(!terminal.text.contains("changed"))
    #expect(try kakehashi("import", try sample.write("two.xml", 20..<50), "--into", database).status == 0)
    terminal.send("first\r")
    try terminal.waitUntil("it says so") { $0.text.contains("> first\nThe data have changed: 50 programmes.\n") }
    terminal.send("quit\r")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test func `What a killed program left in the cache is removed, what another one uses is not`() throws {
    let (abandoned, used) = ("\(cache)/browsing-aBanD1", "\(cache)/browsing-uSed12")
    for folder in [abandoned, used] {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data().write(to: URL(fileURLWithPath: "\(folder)/lock"))
      try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -3600)], ofItemAtPath: folder)
    }
    let lock = open("\(used)/lock", O_RDWR)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let file = try sample.write("one.xml", 0..<2)
    #expect(try kakehashi("list", "programmes", "--data", file, environment: environment).status == 0)
    #expect(leftOver == ["browsing-uSed12"])
  }
}

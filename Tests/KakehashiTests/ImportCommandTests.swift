import Foundation
import TerminalEmulator
import Testing

@Suite struct ImportCommandTests {
  private let sample: SampleActivities

  init() throws { sample = try SampleActivities() }

  @Test func `Files become a database, and the same files again change nothing`() throws {
    let (one, two) = (try sample.write("one.xml", 0..<30), try sample.write("two.xml", 30..<50))
    let database = ImportedDatabase(path: sample.path("a.kakehashi"))
    let first = try kakehashi("import", one, two, "--into", database.path)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains("50 activities read in 2 files"))
    #expect(first.output.contains("50 accepted: 50 new, 0 changed, 0 unchanged"))
    #expect(first.output.contains("0 rejected"))
    let before = try database.contents()
    #expect(try database.count("programme") == 50)
    let second = try kakehashi("import", one, two, "--into", database.path)
    #expect(second.status == 0)
    #expect(second.output.contains("50 accepted: 0 new, 0 changed, 50 unchanged"), "\(second.output)")
    #expect(try database.contents() == before)
    #expect(try database.problems().isEmpty)
  }

  @Test func `A folder, a compressed file and standard input are read like a file`() throws {
    let file = try sample.write("files/deep/one.xml", making: 0..<20)
    #expect(try shell("gzip -k '\(file)' && mv '\(file).gz' '\(sample.path("one.xml.gz"))'").status == 0)
    let counts = try ["files", "one.xml.gz"].map { name in
      let database = ImportedDatabase(path: sample.path("\(name).kakehashi"))
      #expect(try kakehashi("import", sample.path(name), "--into", database.path).status == 0)
      return try database.count("programme")
    }
    #expect(counts == [20, 20])
    let piped = ImportedDatabase(path: sample.path("piped.kakehashi"))
    let outcome = try shell("cat '\(file)' | $KAKEHASHI import - --into '\(piped.path)'")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try piped.count("programme") == 20)
    #expect(try piped.contents().contains { $0.hasPrefix("-|20|") })
  }

  @Test func `What is in a pipe has no escape sequence and no carriage return`() throws {
    let file = try sample.write("one.xml", 0..<30)
    let outcome = try kakehashi("import", file, "--into", sample.path("a.kakehashi"))
    for text in [outcome.output, outcome.errors] {
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F })
    }
  }

  @Test func `On a terminal one line is drawn over itself and gone at the end`() throws {
    let file = try sample.write("one.xml", 0..<500)
    let terminal = try EmulatedTerminal(
      command: [program, "import", file, "--into", sample.path("a.kakehashi")], size: (columns: 40, rows: 12))
    #expect(try terminal.waitForEnd(timeout: 60) == .exited(0))
    #expect(terminal.transcript.contains(UInt8(ascii: "%")))
    #expect(!terminal.transcript.contains(0x1B))
    #expect(!terminal.text.contains("%"))
    #expect(terminal.text.contains("500 activities read"))
  }

  @Test func `An activity that is not well-formed is counted and named with its line, the others stay`() throws {
    let broken = "<iati-activity>\n<title>\n</iati-activity>\n"
    let file = try sample.write("one.xml", 0..<10, inserting: broken)
    let database = ImportedDatabase(path: sample.path("a.kakehashi"))
    let outcome = try kakehashi("import", file, "--into", database.path)
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("11 activities read"))
    #expect(outcome.output.contains("1 rejected"))
    #expect(outcome.output.contains("\(file):"))
    #expect(outcome.output.contains("[6.11.1]"), "the rule of those without a start")
    #expect(try database.count("programme") == 10)
  }

  @Test func `A file that is not there, and a place that cannot be written, are said in a sentence`() throws {
    let missing = try kakehashi("import", "/nowhere.xml", "--into", sample.path("a.kakehashi"))
    #expect(missing.status != 0)
    #expect((missing.output + missing.errors).contains("/nowhere.xml"))
    let file = try sample.write("one.xml", 0..<3)
    let unwritable = try kakehashi("import", file, "--into", "/nowhere/a.kakehashi")
    #expect(unwritable.status == 1)
    #expect(unwritable.errors.contains("/nowhere/a.kakehashi"))
    #expect(try kakehashi("import", file).status == 64)
  }

  @Test func `Asked to stop, it ends where the database is whole, and the same command goes on`() throws {
    let file = try sample.write("one.xml", 0..<12_000)
    let database = ImportedDatabase(path: sample.path("a.kakehashi"))
    let import_ = try start("import", file, "--into", database.path)
    while database.reports == 0, import_.isRunning { Thread.sleep(forTimeInterval: 0.002) }
    kill(import_.processIdentifier, SIGINT)
    import_.waitUntilExit()
    #expect(import_.terminationReason == .exit)
    #expect(import_.terminationStatus == 130)
    #expect(try database.problems().isEmpty)
    let stored = try database.count("activity")
    #expect(stored > 0 && stored < 12_000)
    let rest = try kakehashi("import", file, "--into", database.path)
    #expect(rest.output.contains("\(stored.formatted(.number.locale(Locale(identifier: "en")))) unchanged"), "\(rest.output)")
    #expect(try database.count("activity") == 12_000)
  }

  @Test func `Killed at any moment, it leaves whole batches, and the same command makes what an undisturbed one makes`() throws {
    let file = try sample.write("one.xml", 0..<3000)
    let undisturbed = ImportedDatabase(path: sample.path("b.kakehashi"))
    let begin = Date()
    #expect(try kakehashi("import", file, "--into", undisturbed.path).status == 0)
    let duration = Date().timeIntervalSince(begin)
    let database = ImportedDatabase(path: sample.path("a.kakehashi"))
    var generator = SystemRandomNumberGenerator()
    let end = Date() + 20
    var rounds = 0
    while rounds < 12, Date() < end {
      let import_ = try start("import", file, "--into", database.path)
      Thread.sleep(forTimeInterval: Double.random(in: 0...duration, using: &generator))
      kill(import_.processIdentifier, SIGKILL)
      import_.waitUntilExit()
      rounds += 1
      guard FileManager.default.fileExists(atPath: database.path) else { continue }
      #expect(try database.problems().isEmpty)
    }
    #expect(try kakehashi("import", file, "--into", database.path).status == 0)
    #expect(try database.problems().isEmpty)
    #expect(try database.contents() == undisturbed.contents())
  }

  @Test func `Catalogue files go into a database too, and into one with activities`() throws {
    let catalogue = try SampleFiles()
    let database = ImportedDatabase(path: sample.path("a.kakehashi"))
    let outcome = try kakehashi("import", catalogue.folder, try sample.write("one.xml", 0..<5), "--into", database.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("records of catalogue files stored"))
    #expect(try kakehashi("show", "agency", "aoba", "--data", database.path).output.contains("Aoba Cooperation Agency"))
    #expect(try database.count("programme") == 5)
  }

  /// Starts the program without waiting for its end.
  private func start(_ arguments: String...) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }
}

extension SampleActivities {
  /// Writes a file into a folder of its own.
  func write(_ name: String, making numbers: Range<Int>) throws -> String {
    let folder = (path(name) as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return try write(name, numbers)
  }
}

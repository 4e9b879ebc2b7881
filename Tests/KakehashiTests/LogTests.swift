import Foundation
import TerminalEmulator
import Testing

/// What `--log` takes down.
@Suite struct LogTests {
  private static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kakehashi-log-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func lines(_ file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private func mode(_ file: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
  }

  @Test func `A session is taken down from start to end, and appended to what is there, for its owner alone`() throws {
    try Self.withFolder { folder in
      let file = folder.appending(path: "log")
      try Data("before\n".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
      let settings = folder.appending(path: "settings.toml")
      try "theem = \"dark\"\n".write(to: settings, atomically: true, encoding: .utf8)
      let session = try Session(
        ["--log", file.path, "--log-level", "debug"], environment: ["KAKEHASHI_SETTINGS": settings.path],
        background: "rgb:ffff/ffff/ffff")
      try session.terminal.waitUntil("it is there") { $0.text.contains("Agencies") }
      session.terminal.press("j")
      try session.terminal.waitUntil("a row is selected") { $0.text.contains("▌ ACA") }
      try session.quit()
      let lines = try lines(file)
      #expect(lines.first == "before")
      #expect(lines.dropFirst().first?.contains(" info started command=browse versions=\"Kakehashi ") == true)
      #expect(lines.suffix(5).contains { $0.hasSuffix(" info ended status=0") })
      #expect(lines.contains { $0.contains("warning a problem in the settings line=1 message=") })
      #expect(lines.contains { $0.contains("debug answered kind=places took=") })
      #expect(lines.contains { $0.contains("the terminal has answered") && $0.contains("theme=light") })
      #expect(lines.dropFirst().allSatisfy { $0.wholeMatch(of: #/20\d\d-\d\d-\d\dT[\d:.]+Z \[\d+\] [a-z]+ .+/#) != nil })
      #expect(try mode(file) == 0o600)
    }
  }

  @Test(arguments: [("warning", false), ("error", false), ("info", true)])
  func `What matters less than the level is left out`(level: String, hasStart: Bool) throws {
    try Self.withFolder { folder in
      let file = folder.appending(path: "log")
      let sample = try SampleFiles()
      let outcome = try kakehashi(sample.folder, "--plain", "--log", file.path, "--log-level", level)
      #expect(outcome.status == 0)
      #expect(try lines(file).contains { $0.contains("started") } == hasStart)
      #expect(try mode(file) == 0o600)
    }
  }

  @Test func `A signal is taken down, and the status that it gives`() throws {
    try Self.withFolder { folder in
      let file = folder.appending(path: "log")
      let session = try Session(["--log", file.path])
      try session.terminal.waitUntil("it is there") { $0.text.contains("Agencies") }
      session.terminal.signal(Signal.terminate)
      #expect(try session.terminal.waitForEnd() == .exited(128 + Signal.terminate))
      let lines = try lines(file)
      #expect(lines.contains { $0.hasSuffix("signal=15") })
      // An answer that was on its way may be taken down behind it.
      #expect(lines.suffix(5).contains { $0.hasSuffix("info ended status=143") })
    }
  }

  @Test func `A crash is taken down as well, with its time`() throws {
    try Self.withFolder { folder in
      let file = folder.appending(path: "log")
      let session = try Session(["--log", file.path])
      try session.terminal.waitUntil("it is there") { $0.text.contains("Agencies") }
      let before = Date.now
      session.terminal.signal(Signal.segmentation)
      #expect(try session.terminal.waitForEnd() == .signalled(Signal.segmentation))
      let line = try #require(try lines(file).last { $0.hasSuffix("error crashed signal=11") })
      let form = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
      let time = try form.parse(String(line.prefix { $0 != " " }))
      #expect(time > before - 1 && time < Date.now + 1, "\(line)")
      let (process, first) = (line.split(separator: " ")[1], try #require(try lines(file).first))
      #expect(first.contains(process), "\(first)")
    }
  }

  @Test func `No control character comes into it, whatever the data holds`() throws {
    try Self.withFolder { folder in
      let file = folder.appending(path: "log")
      let sample = try SampleFiles(changing: HostileText.catalogue)
      let session = try Session(["--log", file.path, "--log-level", "trace", "--open", "agency/a3"], on: sample)
      try session.terminal.waitUntil("it is there") { !$0.text.isEmpty && $0.alternateScreen }
      session.terminal.send("f\u{1B}[200~\u{9B}31m\u{202E}x\u{1B}[201~")
      try session.terminal.waitUntil("it searches") { $0.text.contains("31m") }
      session.terminal.press("Escape q")
      #expect(try session.terminal.waitForEnd() == .exited(0))
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.contains("trace asked query="))
      #expect(HostileText.escape(in: text, allowing: ["\n"]) == nil)
    }
  }

  @Test(arguments: ["/nowhere/log", "/dev/null", "/"])
  func `A file that cannot be opened is said before anything is shown`(path: String) throws {
    let session = try Session(["--log", path])
    #expect(try session.terminal.waitForEnd() == .exited(1))
    #expect(session.terminal.text.contains("The log '\(path)' cannot be opened: "), "\(session.terminal.text)")
    #expect(!String(decoding: session.terminal.transcript, as: UTF8.self).contains("\u{1B}"))
  }

  @Test func `An unknown level is wrong usage`() throws {
    let outcome = try kakehashi("--log", "x", "--log-level", "loud")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("loud") && outcome.errors.contains("notice"))
  }

  @Test func `An import is taken down with its counts`() throws {
    try Self.withFolder { folder in
      let (file, database) = (folder.appending(path: "log"), folder.appending(path: "aid.kakehashi"))
      let sample = try SampleFiles()
      let outcome = try kakehashi("import", sample.folder, "--into", database.path, "--log", file.path)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let lines = try lines(file)
      #expect(lines.contains { $0.contains("import begins files=") })
      #expect(lines.contains { $0.contains("import ended seconds=") && $0.contains(" records=") })
      let broken = try kakehashi("import", "/nowhere/x.xml", "--into", database.path, "--log", file.path)
      #expect(broken.status != 0)
      #expect(
        try self.lines(file).last?.contains("status=") == true || self.lines(file).last?.contains("ended with an error") == true)
    }
  }
}

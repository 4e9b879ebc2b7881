import TerminalEmulator
import Testing

@Suite("Windows, terminal types, colours and locales")
struct TerminalConditionsTests {
  @Test("After a resize the screen is what a fresh start shows at that size", arguments: ["", "j Enter", "t", "?", "f d"])
  func resizes(keys: String) throws {
    let session = try Session()
    try session.waitUntilShown()
    session.terminal.press(keys)
    try session.waitUntilShown(keys)
    for (columns, rows) in [(120, 36), (40, 12), (24, 6), (10, 3), (1, 1), (200, 60), (80, 24)] {
      session.terminal.resize(columns: columns, rows: rows)
      try session.waitUntilShown(keys)
    }
    try session.quitFromAnywhere()
  }

  @Test("A burst of sizes ends with the last one")
  func coalescesSizes() throws {
    let session = try Session()
    try session.waitUntilShown()
    for columns in 30...100 { session.terminal.resize(columns: columns, rows: 20) }
    try session.waitUntilShown()
  }

  @Test(
    "It starts in the smallest windows", arguments: [(1, 1), (2, 1), (1, 30), (23, 6), (24, 6), (24, 5), (300, 6), (24, 100)])
  func startsSmall(columns: Int, rows: Int) throws {
    let session = try Session(size: (columns, rows))
    try session.waitUntilShown()
    session.terminal.press("j Enter G")
    try session.waitUntilShown("j Enter G")
    try session.quit()
  }

  @Test(
    "LINES and COLUMNS in the environment do not hide the real size",
    arguments: [["LINES": "7", "COLUMNS": "33"], ["LINES": "300", "COLUMNS": "900"]])
  func ignoresVariables(environment: [String: String]) throws {
    let session = try Session(environment: environment)
    try session.waitUntilShown()
    session.terminal.resize(columns: 100, rows: 30)
    try session.waitUntilShown()
  }

  @Test(
    "The same picture on every terminal type",
    arguments: [
      "xterm-256color", "xterm", "vt100", "vt220", "linux", "screen-256color", "tmux-256color", "xterm-unheard-of", "rxvt",
    ])
  func adaptsToType(type: String) throws {
    let session = try Session(environment: ["TERM": type])
    try session.waitUntilShown()
    session.terminal.press("j")
    try session.waitUntilShown("j")
    session.terminal.press("q")
    #expect(try session.terminal.waitForEnd() == .exited(0))
    #expect(session.terminal.modes == session.terminal.initialModes)
    #expect(session.terminal.cursorVisible)
  }

  @Test("Where nobody can type, a terminal that cannot move its cursor gets rows, and why", arguments: ["dumb", ""])
  func printsRows(type: String) throws {
    let sample = try SampleFiles()
    let terminal = try EmulatedTerminal(
      command: ["/bin/sh", "-c", "'\(program)' '\(sample.folder)' < /dev/null"], environment: ["TERM": type], size: (120, 24))
    #expect(try terminal.waitForEnd() == .exited(0))
    let text = terminal.text
    #expect(text.contains(type.isEmpty ? "TERM is not set" : "TERM=dumb"))
    #expect(text.contains("lungs") && text.contains("nurses") && text.contains("wing"))
    #expect(terminal.textRows.contains { $0.hasPrefix("id      name ") }, "an aligned table")
    #expect(!terminal.transcript.contains(0x1B))
  }

  @Test(
    "Colours are sent where they are wanted, and nowhere else",
    arguments: [
      ([:], [], true), (["NO_COLOR": "1"], [], false), (["NO_COLOR": ""], [], true), ([:], ["--color", "never"], false),
      (["NO_COLOR": "1"], ["--color", "16"], true), (["TERM": "vt100"], [], false),
    ] as [([String: String], [String], Bool)])
  func sendsColours(environment: [String: String], options: [String], isColoured: Bool) throws {
    let session = try Session(options, environment: environment)
    let terminal = session.terminal
    try terminal.waitUntil("the overview is shown") { $0.text.contains("q Quit") && $0.text.contains("All agencies") }
    terminal.press("j Enter")
    try terminal.waitUntil("a page is shown") { $0.text.contains("Agency ·") }
    terminal.press("q")
    _ = try terminal.waitForEnd()
    #expect(Self.setsColour(terminal.transcript) == isColoured)
  }

  /// Tells whether SGR sequences (ECMA-48) set a colour other than the default.
  private static func setsColour(_ transcript: [UInt8]) -> Bool {
    String(decoding: transcript, as: UTF8.self).matches(of: #/\u{1B}\[([0-9;:]*)m/#).contains { match in
      match.1.split(whereSeparator: { ";:".contains($0) }).compactMap { Int($0) }.contains {
        (30...38).contains($0) || (40...48).contains($0) || (90...97).contains($0) || (100...107).contains($0)
      }
    }
  }

  @Test(
    "In the C locale only ASCII is sent, whatever the data", arguments: [["LC_ALL": "C"], ["LANG": "", "LC_CTYPE": "POSIX"]])
  func sendsASCII(environment: [String: String]) throws {
    let session = try Session(environment: environment)
    let terminal = session.terminal
    try terminal.waitUntil("the overview is shown") { $0.text.contains("All agencies") && $0.text.contains("3 programmes") }
    terminal.press("2 j j Enter")
    try terminal.waitUntil("a page is shown") { $0.text.contains("KHM") }
    terminal.press("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.transcript.allSatisfy { $0 < 0x80 })
  }

  @Test(
    "A Japanese locale has a Japanese interface, also where the system does not have the locale",
    arguments: [
      ["LANG": "ja_JP.UTF-8"], ["LC_ALL": "ja_JP.utf8"], ["LC_MESSAGES": "ja_JP.UTF-8"], ["LANG": "ja_XX.UTF-8@unheard"],
    ])
  func speaksJapanese(environment: [String: String]) throws {
    let session = try Session(environment: environment)
    try session.terminal.waitUntil("the overview is in Japanese") { $0.text.contains("機関") && $0.text.contains("終了") }
    #expect(session.terminal.text.contains("── 事業数"))
  }

  @Test("A locale without Japanese characters has an English interface", arguments: ["ja_JP.eucJP", "ja_JP", "ja"])
  func speaksEnglish(locale: String) throws {
    let session = try Session(environment: ["LANG": locale])
    try session.terminal.waitUntil("the overview is in English") {
      $0.text.contains("3 programmes") && $0.text.contains("q Quit")
    }
    #expect(session.terminal.transcript.allSatisfy { $0 < 0x80 })
    #expect(session.terminal.textRows[0].contains("sample - 3 programmes - 4 agencies - 3 countries"))
  }

  @Test("Keys come from the terminal when standard input is a pipe")
  func readsKeysFromTerminal() throws {
    let sample = try SampleFiles()
    let terminal = try EmulatedTerminal(command: ["/bin/sh", "-c", "echo data | \(program) \(sample.folder)"])
    try terminal.waitUntil("the overview is shown") { $0.text.contains("All agencies") }
    terminal.press("?")
    try terminal.waitUntil("the help is shown") { $0.text.contains("Goes one row down.") }
    terminal.press("q q")
    #expect(try terminal.waitForEnd() == .exited(0))
    expectGivenBack(terminal)
  }

  @Test("No colour of the palette is changed, and no title is set")
  func leavesTerminalAlone() throws {
    let session = try Session()
    try session.waitUntilShown()
    try session.quit()
    // The colour of the background is asked for, and not set.
    let sent = String(decoding: session.terminal.transcript, as: UTF8.self).replacing("\u{1B}]11;?", with: "")
    for command in ["0", "1", "2", "4", "10", "11", "12"] { #expect(!sent.contains("\u{1B}]\(command);")) }
  }
}

extension Session {
  /// Leaves whatever is in front, then the program.
  fileprivate func quitFromAnywhere() throws {
    terminal.press("C-c")
    try quit()
  }
}

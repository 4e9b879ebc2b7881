import TerminalEmulator
import Testing

@Suite("Sizes, terminal types, locales and redirections")
struct TerminalConditionsTests {
  @Test("The size follows the terminal, whatever LINES and COLUMNS say", arguments: [[:], ["LINES": "7", "COLUMNS": "33"]])
  func followsSize(environment: [String: String]) throws {
    let terminal = try startExample(environment: environment)
    #expect(terminal.text.contains("size 80x24"))
    for (columns, rows) in [(100, 30), (40, 12), (132, 50)] {
      terminal.resize(columns: columns, rows: rows)
      try terminal.waitUntil("\(columns)x\(rows) is drawn to its corner") {
        $0.text.contains("size \(columns)x\(rows)") && $0[columns - 1, rows - 1].text == "┘"
      }
    }
  }

  @Test("A burst of sizes ends with the last one")
  func coalescesSizes() throws {
    let terminal = try startExample()
    for columns in 50...90 { terminal.resize(columns: columns, rows: 20) }
    try terminal.waitUntil("the last size is drawn") { $0.text.contains("size 90x20") && $0[89, 19].text == "┘" }
  }

  @Test("One cell is enough to live, and a real size heals it")
  func survivesOneCell() throws {
    let terminal = try EmulatedTerminal(command: [builtProduct(named: "curses-example")], size: (1, 1))
    try terminal.waitUntil("it has started") { $0.alternateScreen }
    terminal.resize(columns: 80, rows: 24)
    try terminal.waitUntil("it is drawn") { $0.text.contains("size 80x24") }
    terminal.resize(columns: 1, rows: 1)
    terminal.resize(columns: 70, rows: 10)
    try terminal.waitUntil("it is drawn again") { $0.text.contains("size 70x10") }
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test(
    "The terminal type decides how many colours there are, or whether to start at all",
    arguments: [
      ("xterm-256color", "depth twoFiftySix type xterm-256color"), ("xterm", "depth eight type xterm"),
      ("xterm-ghostty-unheard-of", "depth twoFiftySix type xterm-256color"), ("vt100", "depth mono type vt100"),
      ("linux", "depth eight type linux"), ("screen-256color", "depth twoFiftySix"), ("dumb", "TERM=dumb"),
      ("", "TERM is not set"),
    ])
  func adaptsToType(type: String, expected: String) throws {
    let terminal = try EmulatedTerminal(command: [builtProduct(named: "curses-example")], environment: ["TERM": type])
    try terminal.waitUntil("it shows \(expected)") { $0.text.contains(expected) }
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.modes == terminal.initialModes)
  }

  @Test("Colours are shown, and NO_COLOR takes them away", arguments: [("", true), ("1", false)])
  func respectsNoColour(value: String, isColoured: Bool) throws {
    let terminal = try startExample(environment: ["NO_COLOR": value])
    #expect((terminal[8, 2].foreground != nil) == isColoured)
    // Where no colour can say that something is wrong, weight does.
    #expect(terminal[8, 2].bold == !isColoured)
    #expect(terminal.text.contains("depth mono") == !isColoured)
  }

  @Test("The palette of the terminal is never touched")
  func leavesPalette() throws {
    let terminal = try startExample()
    terminal.send("q")
    _ = try terminal.waitForEnd()
    let sent = String(decoding: terminal.transcript, as: UTF8.self)
    #expect(!sent.contains("\u{1B}]"))
  }

  @Test("In the C locale everything is ASCII")
  func drawsASCII() throws {
    let terminal = try startExample(environment: ["LANG": "", "LC_ALL": "C"])
    #expect(terminal.transcript.allSatisfy { $0 < 0x80 })
    #expect(terminal.textRows[2].contains("???? Vi?t ?"))
    #expect(terminal[0, 0].text == "+")
  }

  @Test("Keys come from the terminal when standard input is a pipe")
  func readsKeysFromTerminal() throws {
    let command = "echo data | \(builtProduct(named: "curses-example"))"
    let terminal = try EmulatedTerminal(command: ["/bin/sh", "-c", command])
    try terminal.waitUntil("the example shows itself") { $0.text.contains("Example") }
    terminal.send("j")
    try terminal.waitUntil("the key arrives") { $0.text.contains("key(j)") }
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    expectGivenBack(terminal)
  }

  @Test("Into a pipe goes a sentence, never an escape sequence")
  func staysPlainInAPipe() throws {
    let terminal = try EmulatedTerminal(command: ["/bin/sh", "-c", "\(builtProduct(named: "curses-example")) | cat"])
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.text.contains("The output is not a terminal."))
    #expect(!terminal.transcript.contains(0x1B))
  }

  @Test("Ctrl-L paints everything again")
  func repaints() throws {
    let terminal = try startExample()
    let before = terminal.transcript.count
    terminal.send("\u{0C}")
    try terminal.waitUntil("the key is shown") { $0.text.contains("C-l") }
    #expect(String(decoding: terminal.transcript[before...], as: UTF8.self).contains("Example"))
  }

  @Test("A prompt shows the cursor where it is, and hides it afterwards")
  func showsCursor() throws {
    let terminal = try startExample()
    terminal.send("p")
    try terminal.waitUntil("the cursor is shown") { $0.cursorVisible && $0.cursor == (3, 2) }
    terminal.send("p")
    try terminal.waitUntil("the cursor is hidden") { !$0.cursorVisible }
  }
}

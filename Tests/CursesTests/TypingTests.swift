import TerminalEmulator
import Testing

@Suite("What is typed arrives")
struct TypingTests {
  @Test(
    "A key in the bytes that terminals send",
    arguments: [
      ("é", "key(é)"), ("日", "key(日)"), ("\r", "key(Enter)"), ("\n", "key(Enter)"), ("\t", "key(Tab)"),
      ("\u{7F}", "key(Backspace)"),
      ("\u{8}", "key(Backspace)"), ("\u{1B}", "key(Escape)"), ("\u{3}", "key(C-c)"), ("\u{1C}", "key(C-\\)"),
      ("\u{1B}[A", "key(Up)"), ("\u{1B}OB", "key(Down)"), ("\u{1B}[1;5C", "key(C-Right)"), ("\u{1B}[1;2D", "key(S-Left)"),
      ("\u{1B}[5~", "key(PageUp)"), ("\u{1B}[6~", "key(PageDown)"), ("\u{1B}OH", "key(Home)"), ("\u{1B}[4~", "key(End)"),
      ("\u{1B}[Z", "key(BTab)"), ("\u{1B}OP", "key(F1)"), ("\u{1B}[24~", "key(F12)"), ("\u{1B}[3~", "key(Delete)"),
      ("\0", "C-Space"),
    ])
  func readsKey(bytes: String, expected: String) throws {
    let terminal = try startExample()
    terminal.send(bytes)
    try terminal.waitUntil("\(expected) is shown") { $0.text.contains(expected) }
  }

  @Test("Keys pressed by name, all that are waiting in order")
  func pressesKeys() throws {
    let terminal = try startExample()
    terminal.press("j Up Enter C-a BTab F5")
    try terminal.waitUntil("the last is shown") { $0.text.contains("key(F5)") }
    let keys = terminal.textRows[4..<10].map { $0.drop { $0 != "k" }.prefix { $0 != " " } }
    #expect(keys == ["key(j)", "key(Up)", "key(Enter)", "key(C-a)", "key(BTab)", "key(F5)"])
  }

  @Test("A character that comes in two parts, with other things between them, is one key")
  func joinsParts() throws {
    let terminal = try startExample()
    let bytes = Array("日".utf8)
    terminal.send(bytes: Array(bytes[..<1]))
    terminal.resize(columns: 70, rows: 20)
    try terminal.waitUntil("the new size is drawn") { $0.text.contains("size 70x20") }
    terminal.send(bytes: Array(bytes[1...]))
    try terminal.waitUntil("the key is shown") { $0.text.contains("key(日)") }
  }

  @Test("A paste is text, even where it says q")
  func takesPaste() throws {
    let terminal = try startExample()
    #expect(terminal.bracketedPaste)
    terminal.paste("quit\r\nnow")
    try terminal.waitUntil("the paste is shown") { $0.text.contains("paste(\"quit") }
    #expect(terminal.processState == .running)
  }

  @Test("SIGINT from outside is an interruption, not the end")
  func noticesInterrupt() throws {
    let terminal = try startExample()
    terminal.signal(Signal.interrupt)
    try terminal.waitUntil("it is shown") { $0.text.contains("interrupted") }
  }

  @Test("A wake from the program itself arrives")
  func wakes() throws {
    let terminal = try startExample()
    terminal.send("w")
    try terminal.waitUntil("it is shown") { $0.text.contains("woken") }
  }
}

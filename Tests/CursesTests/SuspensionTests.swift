import TerminalEmulator
import Testing

@Suite("Stopped and brought back")
struct SuspensionTests {
  @Test("Ctrl-Z, or SIGTSTP from outside, gives the terminal to the shell; fg brings the picture back", arguments: [true, false])
  func stopsAndReturns(byKey: Bool) throws {
    let terminal = try startExample()
    if byKey { terminal.send("\u{1A}") } else { terminal.signal(Signal.terminalStop) }
    try terminal.waitUntil("it has stopped") { $0.processState == .stopped(signal: Signal.terminalStop) }
    expectGivenBack(terminal)
    #expect(!terminal.text.contains("Example"))
    terminal.foreground()
    try terminal.waitUntil("it is back") { $0.text.contains(byKey ? "came back" : "resumed") }
    #expect(terminal.text.contains("Example"))
    expectTakenOver(terminal)
    #expect(!terminal.cursorVisible)
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    expectGivenBack(terminal)
  }

  @Test("It can be stopped again and again")
  func stopsTwice() throws {
    let terminal = try startExample()
    for _ in 1...2 {
      terminal.send("\u{1A}")
      try terminal.waitUntil("it has stopped") { $0.processState == .stopped(signal: Signal.terminalStop) }
      terminal.foreground()
      try terminal.waitUntil("it is back") { $0.alternateScreen && $0.text.contains("Example") }
    }
    terminal.send("j")
    try terminal.waitUntil("keys arrive") { $0.text.contains("key(j)") }
  }

  @Test("Stopped without being asked, it takes the terminal again when it is continued")
  func reclaims() throws {
    let terminal = try startExample()
    terminal.signal(Signal.stop)
    try terminal.waitUntil("it has stopped") { $0.processState == .stopped(signal: Signal.stop) }
    #expect(terminal.modes.isCanonical)
    terminal.foreground()
    try terminal.waitUntil("it knows") { $0.text.contains("resumed") }
    expectTakenOver(terminal)
    terminal.send("j")
    try terminal.waitUntil("keys arrive") { $0.text.contains("key(j)") }
  }

  @Test("Keys read together with Ctrl-Z are there when it comes back")
  func keepsTypedKeys() throws {
    let terminal = try startExample()
    terminal.send("\u{1A}jk")
    try terminal.waitUntil("it has stopped") { $0.processState == .stopped(signal: Signal.terminalStop) }
    terminal.foreground()
    try terminal.waitUntil("both keys arrive") { $0.text.contains("key(j)") && $0.text.contains("key(k)") }
  }

  @Test("A size that changed while it was stopped is noticed")
  func noticesNewSize() throws {
    let terminal = try startExample()
    terminal.send("\u{1A}")
    try terminal.waitUntil("it has stopped") { $0.processState == .stopped(signal: Signal.terminalStop) }
    terminal.resize(columns: 60, rows: 20)
    terminal.foreground()
    try terminal.waitUntil("the new size is drawn") { $0.text.contains("size 60x20") && $0[59, 19].text == "┘" }
  }

  @Test("A real shell with job control gets its prompt, and gives the program its screen back")
  func livesInShell() throws {
    let terminal = try EmulatedTerminal(
      command: ["/bin/bash", "--norc", "--noprofile", "-i"], environment: ["PS1": "ready> ", "HISTFILE": "/dev/null"])
    try terminal.waitUntil("the prompt is there") { $0.text.contains("ready>") }
    terminal.send("\(builtProduct(named: "curses-example"))\r")
    try terminal.waitUntil("the example shows itself") { $0.alternateScreen && $0.text.contains("Example") }
    terminal.send("\u{1A}")
    try terminal.waitUntil("the shell says so") { !$0.alternateScreen && $0.text.contains("Stopped") }
    terminal.send("fg\r")
    try terminal.waitUntil("the example is back") { $0.alternateScreen && $0.text.contains("came back") }
    terminal.send("d")
    try terminal.waitUntil("it waits for the next key before it stops") { $0.text.contains("key(d)") }
    terminal.send("jk")
    try terminal.waitUntil("the shell has a new prompt") { !$0.alternateScreen && $0.textRows[$0.cursor.row].hasPrefix("ready>") }
    terminal.send("fg\r")
    try terminal.waitUntil("the keys came to the example, not to the shell") {
      $0.text.contains("key(j)") && $0.text.contains("key(k)")
    }
    terminal.send("q")
    try terminal.waitUntil("the shell is back") { !$0.alternateScreen && $0.textRows[$0.cursor.row].hasPrefix("ready>") }
    terminal.send("exit\r")
    #expect(try terminal.waitForEnd() == .exited(0))
  }
}

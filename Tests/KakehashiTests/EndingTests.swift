import TerminalEmulator
import Testing

@Suite("However the dashboard ends or stops, the terminal is given back")
struct EndingTests {
  @Test("q leaves, from every screen", arguments: ["", "j Enter", "t", "j Enter o", "!"])
  func quits(keys: String) throws {
    let session = try Session()
    try session.waitUntilShown()
    session.terminal.press(keys)
    try session.waitUntilShown(keys)
    try session.quit()
    #expect(!session.terminal.text.contains("Kakehashi"))
  }

  @Test(
    "Asked to end, it leaves in order and its status says why",
    arguments: [(Signal.terminate, 143), (Signal.hangup, 129), (Signal.quit, 131)] as [(Int32, Int32)])
  func endsOnRequest(signal: Int32, status: Int32) throws {
    let session = try Session()
    try session.waitUntilShown()
    session.terminal.signal(signal)
    #expect(try session.terminal.waitForEnd() == .exited(status))
    expectGivenBack(session.terminal)
  }

  @Test("Asked to end while a prompt is open, it leaves as well", arguments: ["/", "f", ":", "?"])
  func endsInPrompt(key: String) throws {
    let session = try Session()
    try session.waitUntilShown()
    session.terminal.press(key)
    try session.waitUntilShown(key)
    session.terminal.signal(Signal.terminate)
    #expect(try session.terminal.waitForEnd() == .exited(143))
    expectGivenBack(session.terminal)
  }

  @Test("A crash", arguments: [Signal.illegal, Signal.trap, Signal.abort, Signal.segmentation])
  func crashes(signal: Int32) throws {
    let session = try Session()
    try session.waitUntilShown()
    session.terminal.signal(signal)
    #expect(try session.terminal.waitForEnd(timeout: 60) == .signalled(signal))
    expectGivenBack(session.terminal)
  }

  @Test("SIGINT from outside, or Ctrl-C, does not end it")
  func staysOnInterrupt() throws {
    let session = try Session()
    try session.waitUntilShown()
    session.terminal.signal(Signal.interrupt)
    try session.terminal.waitUntil("it says how to leave") { $0.text.contains("Press q to leave.") }
    session.terminal.press("C-c j")
    try session.waitUntilShown("j")
    session.terminal.press("/ m i")
    try session.waitUntilShown("j / m i")
    session.terminal.signal(Signal.interrupt)
    try session.waitUntilShown("j")
    try session.quit()
  }

  @Test("A terminal that is gone ends it")
  func endsOnLostLine() throws {
    let session = try Session()
    try session.waitUntilShown()
    session.terminal.hangUp()
    // Whichever comes first: the end of the line, which the program sees, or the shell's SIGHUP after it has let go.
    #expect(try [.exited(129), .signalled(Signal.hangup)].contains(session.terminal.waitForEnd()))
  }

  @Test("Ctrl-Z, or SIGTSTP, gives the terminal to the shell, and fg brings the same picture back", arguments: [true, false])
  func stopsAndReturns(byKey: Bool) throws {
    let session = try Session()
    let terminal = session.terminal
    try session.waitUntilShown()
    terminal.press("j Enter j")
    try session.waitUntilShown("j Enter j")
    if byKey { terminal.press("C-z") } else { terminal.signal(Signal.terminalStop) }
    try terminal.waitUntil("it has stopped") { $0.processState == .stopped(signal: Signal.terminalStop) }
    expectGivenBack(terminal)
    #expect(!terminal.text.contains("Kakehashi"))
    terminal.foreground()
    try session.waitUntilShown("j Enter j")
    expectTakenOver(terminal)
    try session.quit()
  }

  @Test("Stopped by SIGSTOP, it takes the terminal again when it is continued")
  func reclaims() throws {
    let session = try Session()
    try session.waitUntilShown()
    session.terminal.signal(Signal.stop)
    try session.terminal.waitUntil("it has stopped") { $0.processState == .stopped(signal: Signal.stop) }
    session.terminal.foreground()
    try session.terminal.waitUntil("the terminal is taken again") { !$0.modes.isCanonical }
    session.terminal.press("j")
    try session.waitUntilShown("j")
    expectTakenOver(session.terminal)
  }

  @Test("A window that changed while it was stopped is drawn in its new size")
  func returnsToNewSize() throws {
    let session = try Session()
    try session.waitUntilShown()
    session.terminal.press("C-z")
    try session.terminal.waitUntil("it has stopped") { $0.processState == .stopped(signal: Signal.terminalStop) }
    session.terminal.resize(columns: 100, rows: 30)
    session.terminal.foreground()
    try session.waitUntilShown()
  }

  @Test("A file that is not there is said in a sentence on the terminal as it was")
  func missesFile() throws {
    let terminal = try EmulatedTerminal(command: [program, "/nowhere.yaml"])
    #expect(try terminal.waitForEnd() == .exited(1))
    expectGivenBack(terminal)
    #expect(terminal.text.contains("/nowhere.yaml: there is no such file or folder"))
  }

  @Test("An address that is not there is said before the terminal is taken over")
  func missesAddress() throws {
    let terminal = try EmulatedTerminal(command: [program, "--open", "country/VX"])
    #expect(try terminal.waitForEnd() == .exited(64))
    #expect(terminal.text.contains("Did you mean country/VN"))
    #expect(!terminal.transcript.contains(0x1B))
  }
}

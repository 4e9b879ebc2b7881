import TerminalEmulator
import Testing

@Suite struct LifeInTerminalTests {
  @Test("shows itself and leaves")
  func start() throws {
    let terminal = try EmulatedTerminal(command: [builtProduct(named: "curses-example")])
    try terminal.waitUntil("shown") { $0.text.contains("Example") }
    print(terminal.text, terminal.alternateScreen, terminal.bracketedPaste, terminal.cursorVisible)
    terminal.send("q")
    print(try terminal.waitForEnd())
  }
}

import SanitizerFacts
import TerminalEmulator
import Testing

@Suite("However a program ends, the terminal is given back")
struct EndingTests {
  @Test(
    "Asked to end, it leaves in order and its status says why",
    arguments: [(Signal.terminate, 143), (Signal.hangup, 129), (Signal.quit, 131)] as [(Int32, Int32)])
  func endsOnRequest(signal: Int32, status: Int32) throws {
    let terminal = try startExample()
    terminal.signal(signal)
    #expect(try terminal.waitForEnd() == .exited(status))
    expectGivenBack(terminal)
  }

  @Test("A signal that would end the process ends it in the same order", arguments: Signal.ending)
  func endsOnAnySignal(signal: Int32) throws {
    let terminal = try startExample()
    terminal.signal(signal)
    #expect(try terminal.waitForEnd() == .exited(128 + signal))
    expectGivenBack(terminal)
  }

  @Test("Leaving by a key, or by exit() without a word to the screen", arguments: [("q", 0), ("x", 3)] as [(String, Int32)])
  func leaves(key: String, status: Int32) throws {
    let terminal = try startExample()
    expectTakenOver(terminal)
    terminal.send(key)
    #expect(try terminal.waitForEnd() == .exited(status))
    expectGivenBack(terminal)
    #expect(!terminal.text.contains("Example"))
  }

  private static let waysToCrash: [(key: String, signals: [Int32])] = [
    ("a", [Signal.abort]), ("s", [Signal.segmentation]), ("f", [Signal.segmentation]), ("o", [Signal.segmentation]),
    ("t", [Signal.illegal, Signal.trap]), ("T", [Signal.illegal, Signal.trap]),
  ]

  @Test(
    "A crash",
    arguments: waysToCrash.filter {
      // ThreadSanitizer calls handlers itself, for which no stack is left when one has overflowed.
      Sanitizer.current != .thread || $0.key != "o"
    })
  func crashes(key: String, signals: [Int32]) throws {
    let terminal = try startExample()
    terminal.send(key)
    let end = try terminal.waitForEnd(timeout: 30)
    #expect(signals.map { .signalled($0) }.contains(end))
    expectGivenBack(terminal)
  }

  @Test("The message of a trap can be read where the user is then", arguments: [("t", "asked to trap"), ("T", "in a thread")])
  func tellsWhy(key: String, message: String) throws {
    let terminal = try startExample()
    terminal.send(key)
    _ = try terminal.waitForEnd(timeout: 30)
    #expect(terminal.text.contains("Fatal error"))
    #expect(terminal.text.contains(message))
  }

  @Test("Standard error keeps off the screen and is shown afterwards")
  func keepsStandardError() throws {
    let terminal = try startExample()
    terminal.send("e ")
    try terminal.waitUntil("the key after the note is shown") { $0.text.contains("Space") }
    #expect(!terminal.text.contains("a note on standard error"))
    terminal.send("q")
    _ = try terminal.waitForEnd()
    #expect(terminal.text.contains("a note on standard error"))
  }

  @Test("A terminal that is gone ends the program")
  func survivesALostLine() throws {
    let terminal = try startExample()
    terminal.hangUp()
    // Whichever comes first: the end of the line, which the program sees, or the shell's SIGHUP after it has let go.
    #expect(try [.exited(129), .signalled(Signal.hangup)].contains(terminal.waitForEnd()))
  }
}

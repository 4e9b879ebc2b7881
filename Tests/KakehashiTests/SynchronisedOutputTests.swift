import TerminalEmulator
import Testing

@Suite struct SynchronisedOutputTests {
  private static let (begin, end, question) = ("\u{1B}[?2026h", "\u{1B}[?2026l", "\u{1B}[?2026$p")

  @Test func `Frames are bracketed where the terminal says that it knows how, and the answer is no key`() throws {
    let session = try Session(knowsSynchronisedOutput: true)
    let terminal = session.terminal
    try session.waitUntilShown()
    for (index, keys) in ["j", "j j", "j j k", "j j k Enter"].enumerated() {
      let sent = terminal.transcript.count
      terminal.press(keys.split(separator: " ").last.map(String.init) ?? "")
      try session.waitUntilShown(keys)
      try terminal.waitUntil("the frame is complete") { _ in Self.count(Self.begin, terminal) == Self.count(Self.end, terminal) }
      let frame = String(decoding: terminal.transcript[sent...], as: UTF8.self)
      // The end of what came before the answer, which nothing brackets, may come behind the first key.
      #expect(frame.hasPrefix(Self.begin) && frame.hasSuffix(Self.end) || index == 0, "frame \(index)")
    }
    #expect(Self.count(Self.question, terminal) == 1)
    try session.quit()
    #expect(Self.count(Self.begin, terminal) >= 3)
    #expect(terminal.faults.isEmpty, "\(terminal.faults)")
  }

  @Test func `Elsewhere nothing is bracketed`() throws {
    let session = try Session()
    try session.waitUntilShown()
    session.terminal.press("j Enter")
    try session.waitUntilShown("j Enter")
    try session.quit()
    #expect(Self.count(Self.question, session.terminal) == 1)
    #expect(Self.count(Self.begin, session.terminal) == 0)
  }

  @Test func `An answer that comes when the program has left is no word for the shell`() throws {
    let sample = try SampleFiles()
    let terminal = try EmulatedTerminal(
      command: ["/bin/sh", "-c", "\(program) \(sample.folder); read -r line; echo \"read <$line>\""],
      knowsSynchronisedOutput: true)
    // Typed ahead: it leaves as soon as it can.
    terminal.send("q")
    try terminal.waitUntil("it has left") { Self.count("\u{1B}[?1049l", $0) == 1 && $0.modes.isCanonical }
    terminal.send("\r")
    _ = try terminal.waitForEnd()
    #expect(terminal.text.contains("read <>"), "\(terminal.text)")
  }

  private static func count(_ sequence: String, _ terminal: EmulatedTerminal) -> Int {
    String(decoding: terminal.transcript, as: UTF8.self).ranges(of: sequence).count
  }
}

import SanitizerFacts
import TerminalEmulator
import Testing

/// The theme follows what the terminal says of its background (OSC 11).
@Suite struct BackgroundTests {
  private static let question = "\u{1B}]11;?\u{1B}\\"

  private func questions(_ session: Session) -> Int {
    String(decoding: session.terminal.transcript, as: UTF8.self).ranges(of: Self.question).count
  }

  @Test(
    "Light and dark terminals get their themes, once asked, and the answer is no key",
    arguments: [
      ("rgb:ffff/ffff/ffff", "light: suits the background", "#ffffff (OSC 11)"),
      ("rgba:1e1e/1e1e/2e2e/ffff", "dark: suits the background", "#1e1e2e (OSC 11)"),
    ])
  func follows(background: String, theme: String, colour: String) throws {
    let session = try Session(environment: ["COLORFGBG": "15;0"], size: (100, 40), background: background)
    try session.waitUntilShown()
    session.terminal.press("j")
    try session.waitUntilShown("j")
    session.terminal.press("F12")
    try session.terminal.waitUntil("the diagnosis says so") { $0.text.contains(theme) && $0.text.contains(colour) }
    try session.quit()
    #expect(questions(session) == 1)
    #expect(session.terminal.faults.isEmpty, "\(session.terminal.faults)")
  }

  @Test(
    "Where no answer comes, COLORFGBG decides, or nothing does",
    arguments: [("0;15", "light: as COLORFGBG says"), ("", "neutral: the background is not known")])
  func falls(variable: String, theme: String) throws {
    let session = try Session(environment: ["COLORFGBG": variable], size: (100, 40))
    try session.waitUntilShown()
    session.terminal.press("F12")
    try session.terminal.waitUntil("the diagnosis says so") {
      $0.text.contains(theme) && $0.text.contains("asked, no answer so far")
    }
    try session.quit()
    #expect(questions(session) == 1)
  }

  @Test("An answer that comes late, in pieces, changes the colours and nothing else")
  func comesLate() throws {
    let session = try Session(size: (100, 40))
    try session.waitUntilShown()
    let colours = session.terminal.coloursOfRow(0)
    for piece in ["\u{1B}", "]1", "1;rgb:ffff/ff", "ff/ffff\u{1B}", "\\"] {
      session.terminal.send(piece)
      // No longer than the program waits for the rest, whatever the tests are run under.
      _ = try? session.terminal.waitUntil("a moment", timeout: 0.03 / Sanitizer.patience) { _ in false }
    }
    try session.terminal.waitUntil("the colours are others") { $0.coloursOfRow(0) != colours }
    try session.waitUntilShown()
    try session.quit()
  }

  @Test("Where the theme is chosen, or the terminal may not cope, nothing is asked")
  func isSpared() throws {
    let cases: [(options: [String], environment: [String: String])] = [
      (["--theme", "dark"], [:]), ([], ["TERM": "linux"]), ([], ["TERM": "vt100"]), ([], ["TERM": "screen-256color"]),
      ([], ["NO_COLOR": "1"]), (["--color", "never"], [:]),
    ]
    for (options, environment) in cases {
      let session = try Session(options, environment: environment, background: "rgb:ffff/ffff/ffff")
      try session.terminal.waitUntil("it is there") { $0.text.contains("Agencies") }
      session.terminal.press("q")
      #expect(try session.terminal.waitForEnd() == .exited(0))
      #expect(questions(session) == 0, "\(options) \(environment)")
    }
  }

  @Test("A theme given up for the automatic one has the terminal asked then")
  func isAskedLater() throws {
    let session = try Session(["--theme", "mono"], size: (100, 40), background: "rgb:ffff/ffff/ffff")
    try session.terminal.waitUntil("it is there") { $0.text.contains("Agencies") }
    session.terminal.press("T")
    try session.terminal.waitUntil("it was asked") { _ in questions(session) == 1 }
    session.terminal.press("F12")
    try session.terminal.waitUntil("the diagnosis says so") { $0.text.contains("light: suits the background") }
    session.terminal.press("q")
    #expect(try session.terminal.waitForEnd() == .exited(0))
  }
}

extension EmulatedTerminal {
  /// The colours of the text in a row, cell by cell.
  fileprivate func coloursOfRow(_ row: Int) -> [Int?] { (0..<columns).map { self[$0, row].foreground } }
}

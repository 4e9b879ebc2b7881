import Foundation
import TerminalEmulator
import Testing

/// The mouse in a terminal, from the request for its reports to the end of them.
@Suite struct MouseTests {
  private static let (on, off) = ("\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h", "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l")

  private static func count(_ sequence: String, _ terminal: EmulatedTerminal) -> Int {
    String(decoding: terminal.transcript, as: UTF8.self).ranges(of: sequence).count
  }

  @Test func `A click selects, a second one opens, and leaving gives the mouse back`() throws {
    let session = try Session(size: (120, 36))
    try session.waitUntilShown()
    #expect(session.terminal.mouse)
    session.terminal.click(column: 5, row: 4)
    try session.waitUntilShown("j")
    session.terminal.click(column: 5, row: 4)
    try session.waitUntilShown("j Enter")
    try session.quit()
    #expect(Self.count(Self.on, session.terminal) == 1)
    #expect(Self.count(Self.off, session.terminal) == 1)
  }

  @Test func `Columns beyond 223 are clicked`() throws {
    let session = try Session(size: (400, 30))
    try session.waitUntilShown()
    session.terminal.click(column: 350, row: 4)
    try session.waitUntilShown("2 j")
    try session.quit()
  }

  @Test func `A key gives it to the terminal and takes it back`() throws {
    let session = try Session()
    try session.waitUntilShown()
    session.terminal.press("M")
    try session.terminal.waitUntil("the mouse is the terminal's") { !$0.mouse }
    session.terminal.press("M")
    try session.terminal.waitUntil("the mouse is ours") { $0.mouse }
    try session.quit()
  }

  @Test func `It is the terminal's while the program is stopped`() throws {
    let session = try Session()
    try session.waitUntilShown()
    session.terminal.press("C-z")
    try session.terminal.waitUntil("it is stopped") { $0.processState == .stopped(signal: Signal.terminalStop) }
    #expect(!session.terminal.mouse)
    session.terminal.foreground()
    try session.terminal.waitUntil("the mouse is ours again") { $0.mouse }
    try session.quit()
  }

  @Test func `Where the settings say so, it is left alone`() throws {
    let settings = FileManager.default.temporaryDirectory.appendingPathComponent("settings-\(UUID().uuidString).toml")
    try "mouse = false\n".write(to: settings, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: settings) }
    let session = try Session(environment: ["KAKEHASHI_SETTINGS": settings.path])
    try session.waitUntilShown()
    #expect(!session.terminal.mouse)
    try session.quit()
    #expect(Self.count(Self.on, session.terminal) == 0)
  }
}

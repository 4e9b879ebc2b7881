import Foundation
import TerminalEmulator
import Testing

/// Copying in a terminal, by its own clipboard and by programs of a desktop.
@Suite struct CopyTests {
  private static func sequence(_ text: String) -> String {
    "\u{1B}]52;c;" + Data(text.utf8).base64EncodedString() + "\u{07}"
  }

  private static func written(_ terminal: EmulatedTerminal) -> String { String(decoding: terminal.transcript, as: UTF8.self) }

  @Test func `The terminal is given the text, and a message says so`() throws {
    let session = try Session()
    try session.waitUntilShown()
    session.terminal.press("j y a")
    try session.terminal.waitUntil("the message") { $0.text.contains("Copied the address through the terminal (OSC 52).") }
    #expect(Self.written(session.terminal).contains(Self.sequence("agency/aoba")))
    try session.quit()
  }

  @Test func `tmux is asked to hand it on`() throws {
    let session = try Session(environment: ["TMUX": "default,1,0"])
    try session.waitUntilShown()
    session.terminal.press("j y i")
    try session.terminal.waitUntil("the message") { $0.text.contains("OSC 52") }
    #expect(Self.written(session.terminal).contains("\u{1B}Ptmux;\u{1B}" + Self.sequence("aoba") + "\u{1B}\\"))
    try session.quit()
  }

  /// What a program of the desktop does, and what is said then.
  static let programs: [(script: String, message: String)] = [
    ("cat > \"$0.taken\"", "Copied the address through the terminal (OSC 52) and with xclip."),
    ("exit 4", "Copied the address through the terminal (OSC 52) alone: xclip failed (4)."),
    ("exec sleep 60", "Copied the address through the terminal (OSC 52) alone: xclip took too long."),
  ]

  @Test(arguments: programs)
  func `A program of the desktop is given it too`(script: String, message: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = folder.appendingPathComponent("xclip")
    try "#!/bin/sh\n\(script)\n".write(to: program, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    let session = try Session(environment: ["DISPLAY": ":9", "PATH": folder.path + ":/usr/bin:/bin"], size: (120, 30))
    try session.waitUntilShown()
    session.terminal.press("j y a")
    try session.terminal.waitUntil("the message") { $0.text.contains(message) }
    if script.contains("taken") {
      #expect(try String(contentsOf: program.appendingPathExtension("taken"), encoding: .utf8) == "agency/aoba")
    }
    // Keys work while it runs, and after.
    session.terminal.press("k")
    try session.waitUntilShown()
    try session.quit()
  }
}

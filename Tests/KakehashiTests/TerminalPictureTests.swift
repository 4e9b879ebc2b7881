import Foundation
import Snapshots
import TerminalEmulator
import Testing

/// What the emulator shows on every kind of terminal, character by character and colour by colour.
@Suite struct TerminalPictureTests {
  /// A terminal as the program finds it.
  struct TerminalSetup: Sendable, CustomTestStringConvertible {
    var name: String
    var environment: [String: String] = [:]
    var options: [String] = []

    var testDescription: String { name }
  }

  private static let all: [TerminalSetup] = [
    TerminalSetup(name: "xterm-256color"), TerminalSetup(name: "xterm", environment: ["TERM": "xterm"]),
    TerminalSetup(name: "tmux-256color", environment: ["TERM": "tmux-256color"]),
    TerminalSetup(name: "screen-256color", environment: ["TERM": "screen-256color"]),
    TerminalSetup(name: "linux", environment: ["TERM": "linux"]), TerminalSetup(name: "vt100", environment: ["TERM": "vt100"]),
    TerminalSetup(name: "unknown", environment: ["TERM": "xterm-unheard-of"]),
    TerminalSetup(name: "NO_COLOR", environment: ["NO_COLOR": "1"]),
    TerminalSetup(name: "color-never", options: ["--color", "never"]),
    TerminalSetup(name: "color-16", options: ["--color", "16"]),
    TerminalSetup(name: "color-256", options: ["--color", "256"]),
    TerminalSetup(name: "color-direct-without-RGB", options: ["--color", "direct"]),
    TerminalSetup(name: "ascii", options: ["--ascii"]), TerminalSetup(name: "C-locale", environment: ["LC_ALL": "C"]),
    TerminalSetup(name: "Japanese", environment: ["LANG": "ja_JP.UTF-8"]),
  ]

  @Test(arguments: all) func `The screen is as it was last looked at`(on setup: TerminalSetup) throws {
    try expectPicture(setup)
  }

  @Test(arguments: ["dumb", ""]) func `On a terminal without a cursor there are sentences`(type: String) throws {
    let session = try Session(environment: ["TERM": type], size: (100, 16))
    try session.terminal.waitUntil("it asks") { $0.text.contains("\n>") }
    session.terminal.send("q\r")
    #expect(try session.terminal.waitForEnd() == .exited(0))
    expectSnapshot(session.terminal.text, named: "Terminals/\(type.isEmpty ? "unset" : type)")
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/tic"),
      "Skipped: there is no tic to describe a terminal with direct colour"))
  func `Direct colour where terminfo has RGB`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("terminfo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appendingPathComponent("direct.ti")
    try Data(Self.description.utf8).write(to: source)
    let outcome = try shell("tic -x -o '\(folder.path)' '\(source.path)'")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let terminal = try expectPicture(
      TerminalSetup(name: "direct", environment: ["TERM": "test-direct", "TERMINFO": folder.path]))
    #expect(terminal.transcript.contains("38;2;".utf8) || terminal.transcript.contains("48;2;".utf8))
  }

  /// The rows above the timeline, which changes with the day.
  private static let firstRows = 9

  /// A terminal with direct colour: below eight, a number is one of the eight; above, it is red, green and blue.
  private static let description = #"""
    test-direct|xterm with direct colour,
      RGB, ccc@, colors#0x1000000, pairs#0x7FFF, initc@, initp@, oc@, op=\E[39;49m,
      setaf=\E[%?%p1%{8}%<%t3%p1%d%e38;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m,
      setab=\E[%?%p1%{8}%<%t4%p1%d%e48;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m,
      use=xterm-256color,

    """#

  /// Shows two screens, compares them with what is kept of them, and leaves.
  @discardableResult
  private func expectPicture(_ setup: TerminalSetup) throws -> EmulatedTerminal {
    let session = try Session(setup.options, environment: setup.environment, size: (76, 18))
    let terminal = session.terminal
    let isJapanese = setup.environment["LANG"] == "ja_JP.UTF-8"
    let isASCII = setup.environment["LC_ALL"] == "C"
    try terminal.waitUntil("the overview is shown", timeout: 30) {
      $0.text.contains(isJapanese ? "デルタの結核対策" : "Lungs of the delta") && $0.text.contains(isJapanese ? "終了" : "q Quit")
    }
    terminal.press("j")
    try terminal.waitUntil("the lists are narrowed", timeout: 30) {
      let titles = isJapanese ? ["国・地域 1 ", "年表 3 "] : ["Countries 1 ", "Timeline 3 "]
      return titles.allSatisfy($0.text.contains)
    }
    if !isJapanese, !isASCII { try session.waitUntilShown("j") }
    expectSnapshot(
      terminal.textRows.prefix(Self.firstRows).joined(separator: "\n"), styles: Self.looks(terminal),
      named: "Terminals/\(setup.name)")
    terminal.press("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.faults.isEmpty, "\(terminal.faults)")
    return terminal
  }

  /// The looks of the cells as letters, dots for plain ones, and below them what each letter stands for.
  private static func looks(_ terminal: EmulatedTerminal) -> String {
    var letters: [String: Character] = [:]
    var legend: [String] = []
    var rows: [String] = []
    for row in 0..<firstRows {
      var line = ""
      for column in 0..<terminal.columns {
        // The second half of a wide character looks like the first; terminals keep there what was before.
        let isHalf = column > 0 && terminal[column, row].text.isEmpty
        let look = look(of: terminal[isHalf ? column - 1 : column, row])
        if !look.isEmpty, letters[look] == nil {
          let letter = Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(letters.count % 26)))
          letters[look] = letters.count < 26 ? letter : Character(letter.uppercased())
          legend.append("\(letters[look] ?? "?") \(look)")
        }
        line.append(look.isEmpty ? "." : letters[look] ?? "?")
      }
      while line.last == "." { line.removeLast() }
      rows.append(line)
    }
    return (rows + legend).joined(separator: "\n")
  }

  private static func look(of cell: EmulatedTerminal.Cell) -> String {
    var words: [String] = []
    if cell.bold { words.append("bold") }
    if cell.italic { words.append("italic") }
    if cell.underline { words.append("underline") }
    if cell.reverse { words.append("reverse") }
    if let colour = cell.foreground { words.append(name(colour)) }
    if let colour = cell.background { words.append("on \(name(colour))") }
    return words.joined(separator: " ")
  }

  private static func name(_ colour: Int) -> String {
    colour < 0x100_0000 ? "\(colour)" : "#" + String(colour, radix: 16).dropFirst()
  }
}

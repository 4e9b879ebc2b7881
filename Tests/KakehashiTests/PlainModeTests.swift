import Foundation
import Snapshots
import TerminalEmulator
import Testing

/// The dashboard as a conversation in plain text.
@Suite struct PlainModeTests {
  /// Types lines into the plain mode through a pipe.
  private func transcript(
    _ lines: [String], options: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("lines-\(UUID().uuidString)")
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try shell("\"$KAKEHASHI\" --plain \(options) < '\(file.path)'", environment: environment)
  }

  private static let conversations: [String: [String]] = [
    "lists": [
      "j", "3", "", "", "PgUp", "99", "sort", "reverse", "next", "1", "filter year:2019..", "filter kountry:VN", "filter nam",
      "filter", "clear", "pin", "exclude", "back", "quit",
    ],
    "pages": [
      "country/VN", "j", "k", "", "3", "back", "forward", "sources", "0", "1000", "findings", "country/XX", "kountry/VN", "quit",
    ],
    "search": ["find malaria", "j", "open", "3", "back", "back", "find zzzzz", "back", "find", "find 結核", "1", "quit"],
    "facets": ["facets", "j", "Right", "4", "Space", "exclude", "s", "Left", "back", "quit"],
    "timeline": ["timeline", "group", "j", "fold", "3", "Enter", "back", "zoom in", "suspend", "L", "", "quit"],
    "help": ["help", "?", "frobnicate", "sotr", "redraw", "reload settings", "q"],
  ]

  @Test(arguments: conversations.keys.sorted(), ["en", "ja"])
  func `A conversation is as it was last read`(name: String, language: String) throws {
    let lines = Self.conversations[name] ?? []
    let outcome = try transcript(lines, options: "--language \(language)", environment: ["KAKEHASHI_SETTINGS": ""])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    expectSnapshot(outcome.output, named: "Plain/\(name)-\(language)")
  }

  @Test func `The end of the input leaves`() throws {
    let outcome = try kakehashi("--plain")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix("\n> \n"))
  }

  @Test func `A step says the new row and nothing else`() throws {
    let replies = try transcript(["j", "j", "Down"]).output.components(separatedBy: "\n> ").dropFirst().dropLast()
    #expect(replies.count == 3)
    for reply in replies { #expect(reply.split(separator: "\n").count == 2, "the line typed, and the row: \(reply)") }
  }

  @Test func `Every row of a long list is said once`() throws {
    let outcome = try transcript(Array(repeating: "", count: 6))
    let numbers = outcome.lines.compactMap { line in
      line.firstMatch(of: #/^(\d+)\. /#).flatMap { Int($0.output.1) }
    }
    #expect(numbers.count > 30)
    #expect(numbers == Array(0..<numbers.count))
  }

  @Test func `Where the locale has ASCII alone, so has the frame of the words`() throws {
    let outcome = try transcript(["find malaria", "frobnicate"], environment: ["LANG": "", "LC_ALL": "C"])
    #expect(outcome.output.contains("There is no command \"frobnicate\""), "\(outcome.output)")
  }

  @Test func `No control character of the data is said`() throws {
    let sample = try SampleFiles(changing: HostileText.catalogue)
    let lines = [
      "", "", "2", "", "3", "", "findings", "", "agency/a3", "", "sources", "programme/p5", "1", "find e", "2", "facets", "l", "",
    ]
    let outcome = try transcript(
      lines + ["\u{1B}[31m\u{9B}x\u{7}", "find \u{1B}]0;x\u{7}", "filter \u{202E}"], options: sample.folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("> find e"))
    for text in [outcome.output, outcome.errors] { #expect(HostileText.escape(in: text, allowing: ["\n"]) == nil) }
  }

  @Test("On a terminal that cannot move its cursor it says why, and no escape sequence is sent", arguments: ["dumb", ""])
  func converses(type: String) throws {
    let session = try Session(environment: ["TERM": type], size: (100, 30))
    let terminal = session.terminal
    try terminal.waitUntil("it asks") { $0.text.hasSuffix(">") || $0.text.contains("\n>") }
    #expect(terminal.text.contains(type.isEmpty ? "TERM is not set" : "TERM=dumb"))
    #expect(terminal.modes == terminal.initialModes)
    terminal.send("j\r")
    try terminal.waitUntil("it says the row") { $0.text.contains("> j\n1. ACA Aoba Cooperation Agency") }
    terminal.send("country/VN\r")
    try terminal.waitUntil("it says the page") { $0.text.contains("Viet Nam.\n") }
    terminal.send("\u{4}")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(!terminal.transcript.contains(0x1B))
  }

  @Test func `With --plain a terminal that could draw is spoken to as well`() throws {
    let session = try Session(["--plain"])
    try session.terminal.waitUntil("it asks") { $0.text.contains("\n>") }
    session.terminal.send("quit\r")
    #expect(try session.terminal.waitForEnd() == .exited(0))
    #expect(!session.terminal.transcript.contains(0x1B))
  }
}

import Foundation
import SeededRandom
import TerminalEmulator
import Testing
import TextUI

@Suite struct HostileTextTests {
  private let sample: SampleFiles
  private let files: SampleActivities

  init() throws {
    sample = try SampleFiles(changing: HostileText.catalogue)
    files = try SampleActivities()
  }

  /// What each command prints of a catalogue and of IATI files; DATA stands for them.
  private static let commands =
    ["table", "json", "csv", "tsv"].flatMap { format in
      [
        "list programmes --data DATA --format \(format)", "list findings --data DATA --format \(format)",
        "check DATA --format \(format)",
      ]
    } + ["agencies", "countries", "milestones", "results", "sources", "themes"].map { "list \($0) --data DATA" } + [
      "show programme p0 --data DATA", "show programme p10 --data DATA --format json", "show agency a7 --data DATA",
      "show country VN --data DATA", "timeline --data DATA --format text", "export --data DATA", "screen --data DATA",
      "screen findings --data DATA", "screen programme/p0/sources --data DATA --keys G", "browse DATA",
    ]

  @Test(arguments: commands) func `No control character of the data comes out of a pipe`(command: String) throws {
    let folder = files.folder
    let inputs = try HostileText.activities(in: folder).map { "'\($0)'" }.joined(
      separator: command.contains("--data") ? " --data " : " ")
    // Of IATI files there are neither these records nor more than one way to lists.
    let isOfCatalogue =
      ["p0", "p10", "a7"].contains { command.contains($0) } || command.hasPrefix("list") && !command.contains("--format")
    for data in isOfCatalogue ? [sample.folder] : [sample.folder, inputs] {
      let outcome = try shell(
        "\"$KAKEHASHI\" \(command.replacing("DATA", with: data))", environment: ["KAKEHASHI_CACHE": files.path("cache")])
      #expect([0, 1, 2].contains(outcome.status), "\(outcome.status) \(outcome.errors.prefix(500))")
      let isTSV =
        command.contains("tsv") || command.hasPrefix("browse") || command.hasPrefix("list") && !command.contains("--format")
      let layout: Set<Unicode.Scalar> = command.contains("csv") ? ["\n", "\r", "\t"] : isTSV ? ["\n", "\t"] : ["\n"]
      for text in [outcome.output, outcome.errors] {
        if let scalar = HostileText.escape(in: text, allowing: layout) {
          Issue.record("U+\(String(scalar.value, radix: 16)) of \(data == inputs ? "IATI" : "catalogue")")
        }
      }
    }
  }

  @Test(arguments: ["list programmes --format table", "list findings --format table", "show programme p3", "timeline", "screen"])
  func `Nor does it reach a terminal`(command: String) throws {
    let terminal = try EmulatedTerminal(
      command: ["/bin/sh", "-c", "'\(program)' \(command) --data '\(sample.folder)'"], size: (columns: 120, rows: 40))
    #expect(try terminal.waitForEnd(timeout: 60) == .exited(0))
    // The line ends in CR LF, as the kernel writes it.
    #expect(HostileText.escape(in: String(decoding: terminal.transcript, as: UTF8.self), allowing: ["\r", "\n"]) == nil)
  }

  @Test(arguments: [
    "list programmes --format table", "list programmes --format json", "show programme XM-DAC-701-8-0", "screen",
    "screen programme/XM-DAC-701-8-0",
  ])
  func `A title of a megabyte is no trouble`(command: String) throws {
    let title = String(repeating: "日ab ", count: 150_000) + "e" + String(repeating: "\u{301}", count: 10_000)
    let file = try files.write("long.xml", 0..<1, title: title)
    let outcome = try shell(
      "\"$KAKEHASHI\" \(command) --data '\(file)'", environment: ["KAKEHASHI_CACHE": files.path("cache")])
    #expect(outcome.status == 0, "\(outcome.errors.prefix(500))")
    #expect(outcome.output.contains("日ab 日ab"))
    if command.hasPrefix("screen") { #expect(outcome.lines.allSatisfy { TextWidth.width(of: String($0)) <= 120 }) }
  }

  @Test func `On every screen it is inert, and every column is where it would be without it`() throws {
    let session = try Session(size: (100, 30), changing: HostileText.catalogue)
    let terminal = session.terminal
    try session.waitUntilShown()
    var pressed: [String] = []
    for keys in [
      "j j", "2 j", "t j b", "Escape !", "Escape 1 Enter", "G", "o", "Escape Escape F", "Escape f e", "C-c / e", "C-c L",
      "3 j Enter",
    ] {
      terminal.press(keys)
      pressed.append(keys)
      try session.waitUntilShown(pressed.joined(separator: " "))
    }
    try session.quit()
    // The question for the background is our own.
    let sent = String(decoding: terminal.transcript, as: UTF8.self).replacing("\u{1B}]11;?", with: "")
    #expect(!sent.contains("\u{1B}]") && !sent.contains("\u{7}") && !sent.contains("\u{1B}P"))
    #expect(HostileText.escape(in: sent, allowing: ["\u{1B}", "\r", "\n", "\u{8}", "\t", "\u{F}", "\u{E}"]) == nil)
  }

  @Test func `Our widths are the emulator's, for tens of thousands of random texts`() throws {
    var random = SeededGenerator(seed: 2026)
    let screen = try EmulatedScreen(columns: 400, rows: 4)
    // libvterm's table is of another Unicode than glibc's: characters about which the two differ by themselves are left out.
    var agreed: [UInt32: Bool] = [:]
    func isAgreed(_ scalar: Unicode.Scalar) -> Bool {
      if let known = agreed[scalar.value] { return known }
      let text = "x" + String(Character(scalar)) + "x"
      let isSame = screen.advance(of: TextWidth.safe(text)) == TextWidth.width(of: text)
      agreed[scalar.value] = isSame
      return isSame
    }
    var different: [String] = []
    for _ in 0..<30_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        let scalar = Self.scalar(&random)
        if isAgreed(scalar) { text.append(scalar) }
      }
      let string = String(text)
      if screen.advance(of: TextWidth.safe(string)) != TextWidth.width(of: string) {
        different.append(string.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " "))
      }
    }
    let left = agreed.count { !$0.value }
    print("widths: 30000 random texts of \(agreed.count) different characters compared, \(left) characters left out")
    #expect(different.isEmpty, "\(different.count): \(different.prefix(5))")
    #expect(left * 50 < agreed.count)
  }

  /// A random character, of the places where trouble is more often than elsewhere.
  private static func scalar(_ random: inout SeededGenerator) -> Unicode.Scalar {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x7F, 0x80...0xFF, 0x300...0x36F, 0x370...0x8FF, 0x900...0xFFF, 0x1000...0x1FFF, 0x200B...0x206F, 0x2000...0x2BFF,
      0x2E80...0x9FFF, 0xA000...0xD7FF, 0xE000...0xFFFF, 0x1F000...0x1FAFF, 0x1F1E6...0x1F1FF, 0x10000...0x3FFFF,
      0xE0000...0x10FFFF,
    ]
    return Unicode.Scalar(UInt32.random(in: ranges.randomElement(using: &random) ?? 0...0x7F, using: &random)) ?? "\u{FFFD}"
  }
}

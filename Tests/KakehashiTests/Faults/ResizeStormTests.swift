import SeededRandom
import TerminalEmulator
import Testing

@Suite struct ResizeStormTests {
  /// Rounds of the storm, and sizes in each of them.
  private static let (rounds, sizes) = (12, 180)
  /// Keys that keep the program where an overview can be opened anew: none that leaves, stops it, or changes the language.
  private static let keys =
    "j k j k Up Down PageUp PageDown Home End g G Tab BTab 1 2 3 Enter Enter Escape Backspace [ ] 0 o ! l h Left Right / f Space c s S t z "
    + "Z + - . b F ? C-c C-l"

  @Test func `After thousands of sizes, with keys between them, a picture is what a fresh start draws`() throws {
    var random = SeededGenerator(seed: 4)
    let names = Self.keys.split(separator: " ").map(String.init)
    let session = try Session()
    let terminal = session.terminal
    try session.waitUntilShown()
    var resizes = 0
    for round in 0..<Self.rounds {
      for turn in 0..<Self.sizes {
        // Mostly windows that people have; the largest take long to draw.
        let most = [(30, 8), (30, 8), (120, 40), (120, 40), (500, 200)].randomElement(using: &random) ?? (80, 24)
        terminal.resize(columns: .random(in: 1...most.0, using: &random), rows: .random(in: 1...most.1, using: &random))
        resizes += 1
        if turn % 2 == 0 { terminal.press(names.randomElement(using: &random) ?? "j") }
        if turn % 8 == 0 { try terminal.waitUntil("something") { _ in true } }
      }
      let last = Self.lastSizes[round % Self.lastSizes.count]
      terminal.resize(columns: last.columns, rows: last.rows)
      resizes += 1
      // Out of prompts, back to the first screen, then to the same anew.
      terminal.press("C-c C-c" + String(repeating: " [", count: Self.sizes) + " 0")
      do {
        try session.waitUntilShown("0")
        // The emulator is asked cell by cell, which takes its time.
        if last.columns * last.rows < 12_000 { try expectSameAfterRepaint(terminal) }
      } catch {
        Issue.record("round \(round), size \(last.columns)x\(last.rows): \(error)")
        return
      }
    }
    print("resize storm: \(resizes) sizes, \(Self.rounds) pictures compared with fresh ones, no crash")
    terminal.press("q")
    #expect(try terminal.waitForEnd(timeout: 30) == .exited(0))
    #expect(terminal.faults.isEmpty, "\(terminal.faults)")
  }

  /// The sizes in which the pictures are compared.
  private static let lastSizes: [(columns: Int, rows: Int)] = [
    (80, 24), (120, 36), (1, 1), (40, 12), (2, 30), (133, 43), (24, 6), (61, 17), (300, 3), (200, 50), (10, 3), (500, 200),
  ]

  /// Expects that nothing changes, no colour either, when everything is sent again.
  private func expectSameAfterRepaint(_ terminal: EmulatedTerminal) throws {
    let before = Self.cells(terminal)
    let sent = terminal.transcript.count
    terminal.press("C-l")
    try terminal.waitUntil("all is sent again", timeout: 20) { $0.transcript.count > sent && Self.cells($0) == before }
  }

  private static func cells(_ terminal: EmulatedTerminal) -> [EmulatedTerminal.Cell] {
    (0..<terminal.rows).flatMap { row in (0..<terminal.columns).map { terminal[$0, row] } }
  }
}

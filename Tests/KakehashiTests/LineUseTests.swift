import TerminalEmulator
import Testing

/// What moving about costs a slow line, on the built-in catalogue, with the panes that follow the cursor.
@Suite struct LineUseTests {
  @Test(arguments: [("agencies", "", 55), ("countries", "2", 14), ("timeline", "3", 20)])
  func `Of the keys that go down a pane and back half cost 600 bytes at the most`(pane: String, way: String, rows: Int) throws {
    let terminal = try EmulatedTerminal(command: [program], size: (columns: 120, rows: 36))
    try waitUntilShown("", on: terminal)
    terminal.press(way)
    try waitUntilShown(way, on: terminal)
    var keys = way
    var costs: [Int] = []
    for key in Array(repeating: "j", count: rows) + Array(repeating: "k", count: rows) {
      keys += " " + key
      let sent = terminal.transcript.count
      terminal.press(key)
      try waitUntilShown(keys, on: terminal)
      costs.append(terminal.transcript.count - sent)
    }
    let sorted = costs.sorted()
    let middle = (sorted[rows - 1] + sorted[rows]) / 2
    print("bytes per key in \(pane): median \(middle), \(sorted[0])–\(sorted[2 * rows - 1])")
    #expect(costs.allSatisfy { $0 > 0 })
    #expect(middle <= 600, "\(costs)")
  }

  private func waitUntilShown(_ keys: String, on terminal: EmulatedTerminal) throws {
    let outcome = try kakehashi("screen", "--size", "120x36", "--keys", keys)
    try terminal.waitUntil("the overview after '\(keys)' is shown") { $0.text == outcome.output.dropLast() }
  }
}

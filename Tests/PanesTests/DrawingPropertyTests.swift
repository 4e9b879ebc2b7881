import Cooperation
import Navigation
import Panes
import ScriptedSession
import SeededRandom
import Testing
import TextUI
import Wording

@Suite("Whatever is pressed in whatever window")
struct DrawingPropertyTests {
  private static let keyNames =
    "j k j k Up Down PageUp PageDown Home End g G Tab BTab 1 2 3 Enter Enter Enter Escape Backspace [ ] 0 o ! l h Left Right / f Space "
    + "c s S t z Z + - . b ? F1 : L C-c C-l text:a text:国 text:é Delete"
  private static let addresses = [
    "overview", "timeline", "timeline?zoom=month&group=theme", "country/VN", "programme/lines", "programme/tuberculosis",
    "agency/aoba/sources", "agency/nobody", "findings", "overview?filter=x&country=VN",
  ]

  @Test(
    "every row is as wide as the screen, wide characters are whole, and nothing unseen is drawn",
    arguments: 0..<60 as Range<UInt64>)
  func drawsWholeCells(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let data = [TestData.sample, .hostile, .findings, .empty].randomElement(using: &random) ?? .sample
    let address = Self.addresses.randomElement(using: &random) ?? "overview"
    var rehearsal = try rehearse(
      address, size: size(&random), language: Bool.random(using: &random) ? .english : .japanese, data: data)
    let glyphs = Bool.random(using: &random) ? Glyphs.unicode : .ascii
    let names = Self.keyNames.split(separator: " ").map(String.init)
    var pressed: [String] = []
    for _ in 0..<40 {
      let name = names.randomElement(using: &random) ?? "j"
      pressed.append(name)
      for key in keys(name) { try rehearsal.press(key) }
      if Int.random(in: 0..<10, using: &random) == 0 { try rehearsal.apply(.resized(size(&random))) }
      let canvas = rehearsal.canvas(glyphs: glyphs)
      let faults = Self.faults(of: canvas, expecting: rehearsal.state.size)
      guard faults.isEmpty else {
        Issue.record("\(faults) on \(data) \(address) after \(pressed.joined(separator: " ")):\n\(canvas.text())")
        return
      }
      let cursor = cursorPosition(in: rehearsal.state)
      #expect(canvas.bounds.contains(cursor.point) || !cursor.isVisible, "the cursor after \(pressed)")
    }
  }

  @Test("a window that was any size before shows what a fresh one shows", arguments: ["overview", "timeline", "country/VN"])
  func forgetsOldSizes(address: String) throws {
    let fresh = try rehearse(address)
    var resized = try rehearse(address, size: Size(width: 30, height: 9))
    for size in [Size(width: 1, height: 1), Size(width: 200, height: 60), Size(width: 61, height: 17)] {
      try resized.apply(.resized(size))
    }
    try resized.apply(.resized(fresh.state.size))
    #expect(resized.canvas() == fresh.canvas())
  }

  private func size(_ random: inout SeededGenerator) -> Size {
    let isSmall = Int.random(in: 0..<4, using: &random) == 0
    return Size(
      width: .random(in: 1...(isSmall ? 30 : 180), using: &random), height: .random(in: 1...(isSmall ? 10 : 60), using: &random))
  }

  /// What is wrong with a canvas; empty for a sound one.
  private static func faults(of canvas: Canvas, expecting size: Size) -> [String] {
    var faults: [String] = canvas.size == size ? [] : ["the canvas is \(canvas.size)"]
    for y in 0..<canvas.size.height {
      let row = Array(canvas.row(y))
      if row.count != size.width { faults.append("row \(y) has \(row.count) cells") }
      for (x, cell) in row.enumerated() {
        if let scalar = cell.text.unicodeScalars.first(where: isUnseen) {
          faults.append("U+\(String(scalar.value, radix: 16)) at \(x), \(y)")
        }
        let width = cell.text.isEmpty ? 0 : TextWidth.width(of: cell.text)
        switch width {
        case 0 where x == 0 || TextWidth.width(of: row[x - 1].text) != 2: faults.append("half a character at \(x), \(y)")
        case 2 where x + 1 == row.count || !row[x + 1].text.isEmpty: faults.append("a cut character at \(x), \(y)")
        case 0, 1, 2: break
        default: faults.append("a cell of \(width) columns at \(x), \(y)")
        }
      }
    }
    return faults
  }

  /// Controls, and what changes the direction or place of other characters without being seen.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    default: false
    }
  }
}

import Archive
import BuiltInCatalogue
import Cooperation
import Dashboard
import Navigation
import Panes
import Testing
import TextUI

/// What holds whatever keys are pressed in whatever window, on the built-in catalogue.
@Suite struct PropertyTests {
  /// Keys of the table more often than others, words to type, and a few things that are no keys.
  private static let words = [
    "jica", "viet", "w", "2003", "国", "zzz", "country/VN", "timeline?zoom=year", "sort", "a b", "\u{202E}", "é",
  ]
  private static let otherKeys: [Key] = [
    .function(5), .insert, .delete, .character("x"), .character("あ"), .control("a"), .control("w"), .shift(.up),
    .modified(.alt, .left), .enter, .enter, .escape, .escape, .tab,
  ]

  private static let tableKeys = Command.table.filter { $0.id != .quit }.flatMap(\.keys)

  private struct Player {
    var session: Session
    var random: SeededGenerator
    private(set) var played: [String] = []
    private var clock: Int64 = 0

    init(seed: UInt64, answersAtOnce: Bool = true) throws {
      random = SeededGenerator(seed: seed)
      let starts = ["overview", "overview", "timeline?group=country", "country/VN", "agency/jica", "findings", "country/XX"]
      let start = starts.randomElement(using: &random) ?? "overview"
      let size = Self.size(using: &random)
      played = [start, size.description]
      session = try Session(start, size: size, library: .builtIn, answersAtOnce: answersAtOnce)
    }

    private static func size(using random: inout SeededGenerator) -> Size {
      let sizes = [(120, 36), (100, 30), (80, 24), (60, 20), (40, 12), (24, 6), (200, 60)]
      if Int.random(in: 0..<4, using: &random) > 0, let (width, height) = sizes.randomElement(using: &random) {
        return Size(width: width, height: height)
      }
      return Size(width: .random(in: 1...140, using: &random), height: .random(in: 1...50, using: &random))
    }

    mutating func step() throws {
      switch Int.random(in: 0..<20, using: &random) {
      case 0:
        let size = Self.size(using: &random)
        played.append(size.description)
        try session.apply(.resized(size))
      case 1:
        let word = PropertyTests.words.randomElement(using: &random) ?? ""
        played.append("paste \(word)")
        try session.apply(.pasted(word))
      case 2:
        let word = PropertyTests.words.randomElement(using: &random) ?? ""
        played.append("'\(word)'")
        for letter in word { try session.press(.character(letter)) }
      case 6:
        let kinds: [MouseEvent.Kind] = [.press, .press, .press, .drag, .release, .wheelUp, .wheelDown]
        let point = Point(x: .random(in: -1...140, using: &random), y: .random(in: -1...50, using: &random))
        let event = MouseEvent(kinds.randomElement(using: &random) ?? .press, .left, at: point)
        played.append("\(event.kind) \(point.x),\(point.y)")
        clock += .random(in: 0...500, using: &random)
        let target = clickTarget(at: point, in: session.state, glyphs: .unicode)
        if target != .command(.quit), target != .command(.suspend) { try session.apply(.mouse(event, on: target, at: clock)) }
      case 3...5:
        if let key = PropertyTests.otherKeys.randomElement(using: &random) { try press(key) }
      default:
        if let key = PropertyTests.tableKeys.randomElement(using: &random) { try press(key) }
      }
    }

    private mutating func press(_ key: Key) throws {
      played.append(key.name)
      try session.press(key)
    }
  }

  @Test(arguments: 0..<16)
  func `Cursors stay in their lists and in view`(part: Int) throws {
    for seed in 0..<50 {
      var player = try Player(seed: UInt64(part * 100 + seed))
      for _ in 0..<40 {
        try player.step()
        let found = player.session.state.layout.isTooSmall ? [] : flaws(in: player.session.state)
        guard found.isEmpty else {
          Issue.record("\(found) after \(player.played.joined(separator: " "))")
          return
        }
      }
    }
  }

  @Test(arguments: 0..<8)
  func `Answers that come late leave nothing behind`(part: Int) throws {
    for seed in 0..<30 {
      var player = try Player(seed: UInt64(10_000 + part * 100 + seed), answersAtOnce: false)
      for _ in 0..<30 {
        try player.step()
        for _ in 0..<Int.random(in: 0..<3, using: &player.random) where !player.session.waiting.isEmpty {
          try player.session.answerFirst()
        }
      }
      try player.session.answerAll()
      let found = player.session.state.layout.isTooSmall ? [] : flaws(in: player.session.state)
      guard found.isEmpty else {
        Issue.record("\(found) after \(player.played.joined(separator: " "))")
        return
      }
    }
  }

  @Test(arguments: 0..<8)
  func `Every state can be drawn, on every row and with the cursor inside`(part: Int) throws {
    for seed in 0..<15 {
      var player = try Player(seed: UInt64(20_000 + part * 100 + seed))
      for step in 0..<24 {
        try player.step()
        guard step % 4 == 3 else { continue }
        let state = player.session.state
        var canvas = Canvas(size: state.size)
        draw(state, on: &canvas, glyphs: .unicode)
        let cursor = cursorPosition(in: state)
        let isInside = Rect(size: state.size).contains(cursor.point)
        guard canvas.size == state.size, isInside || state.layout.isTooSmall else {
          Issue.record("the cursor is at \(cursor.point) after \(player.played.joined(separator: " "))")
          return
        }
      }
    }
  }

  @Test(arguments: 0..<4)
  func `Escape pressed often enough leads back to the first screen, and no further`(part: Int) throws {
    for seed in 0..<40 {
      var player = try Player(seed: UInt64(30_000 + part * 100 + seed))
      for _ in 0..<30 { try player.step() }
      for _ in 0..<History.limit + 3 { try player.session.press(.escape) }
      #expect(player.session.state.history.past.isEmpty)
      #expect(player.session.state.mode == .browse)
      #expect(!player.session.hasQuit)
    }
  }

  @Test(arguments: 0..<4)
  func `Every screen has an address that reads as it is written, and opens the like`(part: Int) throws {
    for seed in 0..<40 {
      var player = try Player(seed: UInt64(40_000 + part * 100 + seed))
      for _ in 0..<30 {
        try player.step()
        let address = player.session.state.screen.address
        guard try Address(parsing: address.description) == address else {
          Issue.record("\(address) reads otherwise after \(player.played.joined(separator: " "))")
          return
        }
      }
      let address = player.session.state.screen.address
      #expect(try Session(address.description, library: .builtIn).state.screen.address == address)
    }
  }

  @Test(arguments: 0..<8)
  func `Back right after any opening gives the very screen that was left`(part: Int) throws {
    let openings: [Key] = [.enter, .character("0"), .character("!"), .character("t"), .character("o")]
    for seed in 0..<30 {
      var player = try Player(seed: UInt64(50_000 + part * 100 + seed))
      for _ in 0..<30 { try player.step() }
      try player.session.press("C-c")
      for key in openings {
        let before = player.session.state.screen
        let depth = player.session.state.history.past.count
        try player.session.press(key)
        guard player.session.state.history.past.count == depth + 1 else { continue }
        try player.session.press("[")
        guard player.session.state.screen == before else {
          Issue.record("another screen came back from \(key.name) after \(player.played.joined(separator: " "))")
          return
        }
      }
    }
  }

  @Test func `A rehearsal goes the way that the state machine goes`() throws {
    let archive = try Archive.inMemory(today: SmallCatalogue.today)
    try archive.store(try BuiltInCatalogue.read())
    for seed in 0..<20 {
      var random = SeededGenerator(seed: UInt64(60_000 + seed))
      let size = Size(width: 100, height: 30)
      var rehearsal = try HeadlessSession(archive: archive, size: size)
      var session = try Session(size: size, library: .builtIn)
      for _ in 0..<20 {
        guard let key = Self.tableKeys.randomElement(using: &random) else { continue }
        try rehearsal.press(key)
        try session.press(key)
      }
      #expect(rehearsal.state == session.state)
      var canvas = Canvas(size: size)
      draw(session.state, on: &canvas, glyphs: .unicode)
      #expect(rehearsal.canvas().text() == canvas.text())
    }
  }
}

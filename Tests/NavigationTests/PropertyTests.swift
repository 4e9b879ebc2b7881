import Navigation
import ScriptedSession
import Testing
import TextUI

/// What holds whatever keys are pressed in whatever window, on the large catalogue.
@Suite struct PropertyTests {
  @Test(arguments: 0..<16)
  func `Cursors stay in their lists and in view`(part: Int) throws {
    for seed in 0..<50 {
      var player = try RandomPlayer(seed: UInt64(part * 100 + seed))
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
      var player = try RandomPlayer(seed: UInt64(10_000 + part * 100 + seed), answersAtOnce: false)
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

  @Test(arguments: 0..<4)
  func `Escape pressed often enough leads back to the first screen, and no further`(part: Int) throws {
    for seed in 0..<40 {
      var player = try RandomPlayer(seed: UInt64(30_000 + part * 100 + seed))
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
      var player = try RandomPlayer(seed: UInt64(40_000 + part * 100 + seed))
      for _ in 0..<30 {
        try player.step()
        let address = player.session.state.screen.address
        guard try Address(parsing: address.description) == address else {
          Issue.record("\(address) reads otherwise after \(player.played.joined(separator: " "))")
          return
        }
      }
      let address = player.session.state.screen.address
      #expect(try Session(address.description, library: .large).state.screen.address == address)
    }
  }

  @Test(arguments: 0..<8)
  func `Back right after any opening gives the very screen that was left`(part: Int) throws {
    let openings: [Key] = [.enter, .character("0"), .character("!"), .character("t"), .character("o")]
    for seed in 0..<30 {
      var player = try RandomPlayer(seed: UInt64(50_000 + part * 100 + seed))
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
}

import Navigation
import Panes
import ScriptedSession
import Testing
import TextUI

/// What holds whatever is pressed and whatever is clicked of what is drawn.
@Suite struct ClickPropertyTests {
  @Test(arguments: 0..<8)
  func `Cursors stay in their lists and in view where what is drawn is clicked`(part: Int) throws {
    for seed in 0..<30 {
      var player = try RandomPlayer(seed: UInt64(part * 100 + seed)) { clickTarget(at: $0, in: $1, glyphs: .unicode) }
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
  func `Every state can be drawn, on every row and with the cursor inside`(part: Int) throws {
    for seed in 0..<15 {
      var player = try RandomPlayer(seed: UInt64(20_000 + part * 100 + seed)) { clickTarget(at: $0, in: $1, glyphs: .unicode) }
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
}

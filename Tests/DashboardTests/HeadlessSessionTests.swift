import Archive
import Cooperation
import Dashboard
import Navigation
import Panes
import ScriptedSession
import SeededRandom
import Testing
import TextUI

@Suite struct HeadlessSessionTests {
  @Test func `A session goes the way that the state machine goes`() throws {
    let archive = try Archive.inMemory(today: SmallCatalogue.today)
    try archive.store(LargeCatalogue.catalogue)
    for seed in 0..<20 {
      var random = SeededGenerator(seed: UInt64(60_000 + seed))
      let size = Size(width: 100, height: 30)
      var headless = try HeadlessSession(archive: archive, size: size)
      var session = try Session(size: size, library: .large)
      for _ in 0..<20 {
        guard let key = RandomPlayer.tableKeys.randomElement(using: &random) else { continue }
        try headless.press(key)
        try session.press(key)
      }
      #expect(headless.state == session.state)
      var canvas = Canvas(size: size)
      draw(session.state, on: &canvas, glyphs: .unicode)
      #expect(headless.canvas().text() == canvas.text())
    }
  }
}

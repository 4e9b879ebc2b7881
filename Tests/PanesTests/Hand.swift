import Navigation
import Panes
import ScriptedSession
import TextUI

extension Session {
  /// Plays keys and clicks by words, with blanks between.
  ///
  /// `5,4` clicks on a cell, `5,4!` does so soon after the click before, `@Filter` clicks on the first letter of a text that is
  /// shown, `5,4+` and `5,4-` turn the wheel down and up, `5,4>9,4` drags. All else is a key.
  mutating func play(_ words: String) throws {
    var clock: Int64 = 0
    for word in words.split(separator: " ").map(String.init) {
      clock += word.hasSuffix("!") ? 300 : 1000
      if word.hasPrefix("@"), let point = place(of: String(word.dropFirst()).replacing("_", with: " ")) {
        try use(.press, at: point, clock)
      } else if let points = points(word) {
        switch word.last {
        case "+": try use(.wheelDown, at: points[0], clock)
        case "-": try use(.wheelUp, at: points[0], clock)
        default:
          try use(.press, at: points[0], clock)
          for point in points.dropFirst() { try use(.drag, at: point, clock) }
          try use(.release, at: points[points.count - 1], clock)
        }
      } else {
        try press(word)
      }
    }
  }

  private mutating func use(_ kind: MouseEvent.Kind, at point: Point, _ time: Int64) throws {
    let isWheel = kind == .wheelUp || kind == .wheelDown
    let target = clickTarget(at: point, in: state, glyphs: .unicode)
    try apply(.mouse(MouseEvent(kind, isWheel ? nil : .left, at: point), on: target, at: time))
  }

  /// Where a text is shown first.
  func place(of text: String) -> Point? {
    var canvas = Canvas(size: state.size)
    draw(state, on: &canvas, glyphs: .unicode)
    for y in 0..<state.size.height {
      let cells = Array(canvas.row(y))
      for x in cells.indices where cells[x...].lazy.map(\.text).joined().hasPrefix(text) { return Point(x: x, y: y) }
    }
    return nil
  }

  private func points(_ word: String) -> [Point]? {
    let places = word.filter { !"!+-".contains($0) }.split(separator: ">").map { $0.split(separator: ",").compactMap { Int($0) } }
    return places.isEmpty || places.contains { $0.count != 2 } ? nil : places.map { Point(x: $0[0], y: $0[1]) }
  }
}

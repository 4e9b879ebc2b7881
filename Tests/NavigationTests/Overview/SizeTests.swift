import Cooperation
import Navigation
import ScriptedSession
import Testing
import TextUI

/// Windows of every size, and windows that change.
@Suite struct SizeTests {
  static let places = [
    ("overview", "j"), ("overview", "2 j j"), ("overview", "3 G"), ("overview", "3 z z h"), ("overview", "/ 'a'"),
    ("overview", "f 'a' Down"),
    ("overview", ": Down Down"), ("overview", "? j j"), ("timeline", "G"), ("timeline", "z z z h h j"), ("timeline", "b Space j"),
    ("country/VN", "j j j"), ("agency/jica", "G"), ("agency/jica/sources", "G"), ("findings", ""), ("agency/jika", ""),
  ]

  @Test(arguments: places)
  func `A window may become as small as it likes, and large again`(start: String, keys: String) throws {
    var session = try Session(start, library: .large)
    try session.press(keys)
    let before = outline(session.state)
    let axis = session.state.timelineInFront?.axis
    for (width, height) in [(80, 24), (40, 12), (24, 6), (10, 3), (1, 1), (0, 0), (1, 40), (300, 1), (200, 60), (120, 36)] {
      try session.resize(width, height)
      #expect(flaws(in: session.state) == [], "\(width)x\(height)")
      #expect(session.state.size == Size(width: width, height: height))
      if !before.contains("help") { #expect(outline(session.state) == before) }
    }
    #expect(session.state.timelineInFront?.axis == axis)
  }

  @Test(arguments: places)
  func `A resized screen is the one that a new window of that size would show`(start: String, keys: String) throws {
    guard !keys.contains("z") else { return }
    var resized = try Session(start, library: .large)
    try resized.resize(80, 24)
    try resized.press(keys)
    var fresh = try Session(start, size: Size(width: 80, height: 24), library: .large)
    try fresh.press(keys)
    #expect(outline(resized.state) == outline(fresh.state))
    #expect(resized.state.timelineInFront?.axis == fresh.state.timelineInFront?.axis)
  }

  @Test(arguments: [(1, 1), (5, 2), (24, 6), (49, 20), (75, 13), (76, 18), (99, 24), (100, 24), (500, 200)])
  func `Keys work at every size`(width: Int, height: Int) throws {
    for (start, keys) in Self.places {
      var session = try Session(start, size: Size(width: width, height: height), library: .large)
      try session.press(keys + " j PageDown G k PageUp g")
      #expect(flaws(in: session.state) == [], "\(start) \(keys)")
    }
  }

  @Test func `A larger window asks for the rows that it can show`() throws {
    var session = try Session("timeline", size: Size(width: 80, height: 8), library: .long)
    try session.press("G")
    try session.resize(80, 60)
    #expect(flaws(in: session.state) == [])
    try session.resize(80, 500)
    #expect(flaws(in: session.state) == [])
  }
}

import Cooperation
import Navigation
import ScriptedSession
import Testing
import TextUI

/// What back and forward bring: the very screen that was left.
@Suite struct RestoreTests {
  @Test(
    arguments: [
      ("overview", "j 2 j j"), ("overview", "G s S"), ("overview", "2 / 'a' Enter j"), ("overview", "j Space 2 j Space 3 G"),
      ("overview", "3 z z . h h h"), ("overview", "3 b Space j j"), ("overview", "PageDown PageDown"),
      ("timeline", "G"), ("timeline", "z z z l l j j"), ("timeline", "b b j Space j j j"), ("timeline", "s S / 'o' Enter j"),
      ("country/VN", "PageDown j j"), ("country/VN", "/ 'a' Enter j"), ("agency/jica", "j j j o"),
      ("agency/jica", "G"), ("findings", "j"), ("agency/jika", ""),
    ], ["!", "0", "t Enter", "f 'ministry' Enter", ": 'country/KH' Enter", "Enter Enter"])
  func `Back restores cursor, scroll, order, filter, zoom and folds`(place: (start: String, keys: String), away: String) throws {
    for size in [Size(width: 120, height: 36), Size(width: 80, height: 24), Size(width: 40, height: 12)] {
      var session = try Session(place.start, size: size, library: .large)
      try session.press(place.keys)
      let before = session.state.screen
      let depth = session.state.history.past.count
      try session.press(away)
      let there = session.state.screen
      let steps = session.state.history.past.count - depth
      for _ in 0..<steps { try session.press("[") }
      #expect(session.state.screen == before)
      for _ in 0..<steps { try session.press("]") }
      #expect(session.state.screen == there)
      #expect(flaws(in: session.state) == [])
    }
  }

  @Test func `A hundred screens are remembered`() throws {
    var session = try Session()
    for _ in 0..<150 { try session.press("!") }
    #expect(session.state.history.past.count == History.limit)
    for _ in 0..<150 { try session.press("Escape") }
    #expect(session.state.history.past.isEmpty)
    #expect(session.state.history.future.count == History.limit)
    #expect(!session.hasQuit)
  }

  @Test func `Escape, Backspace and Ctrl-C never quit, q does`() throws {
    var session = try Session("country/VN")
    try session.press("Escape Escape Backspace C-c C-c Escape [")
    try session.apply(.interrupted)
    #expect(!session.hasQuit)
    try session.press("q")
    #expect(session.hasQuit)
  }

  @Test(arguments: ["overview", "timeline", "country/VN", "findings"])
  func `Ctrl-C says how to leave, as a key and as a signal`(start: String) throws {
    var session = try Session(start)
    try session.press("C-c")
    #expect(session.state.message?.text == "Press q to leave.")
    session = try Session(start)
    try session.apply(.interrupted)
    #expect(session.state.message?.text == "Press q to leave.")
    try session.press("j")
    #expect(session.state.message == nil)
  }

  @Test(arguments: ["/ 'ji'", "f 'ji'", ": 'ji'", "?"])
  func `A signal leaves a prompt as Escape does`(keys: String) throws {
    var left = try Session()
    try left.press(keys + " Escape")
    var interrupted = try Session()
    try interrupted.press(keys)
    try interrupted.apply(.interrupted)
    #expect(interrupted.state.screen == left.state.screen)
    #expect(interrupted.state.mode == .browse)
  }

  @Test(arguments: [
    ("overview", "2 G / 'viet'"), ("overview", "j j 3 j j / 'zzz'"), ("timeline", "G / 'w' Down"), ("country/VN", "G / 'a' Down"),
    ("overview", "PageDown / 'a' Down Down PageDown"), ("country/VN", "/ 'a' Enter j j / 'b'"),
  ])
  func `Escape leaves the filter prompt as if it had not been opened`(start: String, keys: String) throws {
    for size in [Size(width: 120, height: 36), Size(width: 60, height: 15)] {
      let split = keys.lastIndex(of: "/") ?? keys.startIndex
      var session = try Session(start, size: size, library: .large)
      try session.press(String(keys[..<split]))
      let before = session.state.screen
      try session.press(String(keys[split...]) + " Escape")
      #expect(session.state.screen == before)
      #expect(flaws(in: session.state) == [])
    }
  }

  @Test func `The totals follow the screen`() throws {
    var session = try Session()
    let whole = session.state.totals
    #expect(whole.programmes == 4)
    try session.press("j Space")
    #expect(session.state.totals.programmes == 3)
    try session.press("t")
    #expect(session.state.totals.programmes == 3)
    try session.press("0")
    #expect(session.state.totals == whole)
    try session.press("Escape")
    #expect(session.state.totals.programmes == 3)
    #expect(try Session("overview?agency=jica").state.totals.programmes == 3)
    #expect(try Session("timeline?agency=jica").state.totals.programmes == 3)
    #expect(try Session("agency/jica").state.totals == whole)
  }
}

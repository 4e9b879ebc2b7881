import Cooperation
import Navigation
import ScriptedSession
import Testing
import TextUI

/// What the state asks of the world outside it.
@Suite struct EffectTests {
  private static let modes = ["", "/ 'a'", "f 'a'", ": 'a'", "?"]

  @Test(arguments: modes)
  func `Ctrl-L repaints, whatever is in front`(mode: String) throws {
    var session = try Session()
    try session.press(mode)
    let before = outline(session.state)
    try session.press("C-l")
    #expect(session.repaints == 1)
    #expect(outline(session.state) == before)
  }

  @Test(arguments: modes)
  func `Ctrl-Z suspends, whatever is in front, and everything is there afterwards`(mode: String) throws {
    var session = try Session()
    try session.press(mode)
    let before = outline(session.state)
    try session.press("C-z")
    #expect(session.suspensions == 1)
    try session.apply(.resumed(today: SmallCatalogue.today))
    #expect(session.repaints == 1)
    #expect(outline(session.state) == before)
  }

  @Test(arguments: ["overview", "timeline", "country/VN", "findings", "agency/jica/sources"])
  func `q quits from every screen, and from the palette`(start: String) throws {
    var session = try Session(start)
    try session.press("q")
    #expect(session.hasQuit)
    session = try Session(start)
    try session.press(": 'quit' Enter")
    #expect(session.hasQuit)
  }

  @Test(arguments: ["/", "f", ":", "?"])
  func `q does not quit from a prompt or the help`(key: String) throws {
    var session = try Session()
    try session.press(key + " q")
    #expect(!session.hasQuit)
  }

  @Test(arguments: ["", "j", "2 j", "j 2 j", "j Space"])
  func `The questions that are likely next are those of one row down and one row up`(keys: String) throws {
    var session = try Session()
    try session.press(keys)
    let likely = session.state.likelyQueries
    for key in ["j", "k"] {
      var next = session
      let before = next.asked.count
      next.answersAtOnce = false
      try next.press(key)
      #expect(Set(likely).isSuperset(of: next.asked[before...]))
    }
    #expect(likely.count <= 4)
  }

  @Test(arguments: [("timeline", ""), ("country/VN", ""), ("overview", "/"), ("overview", "?")])
  func `Where one row more changes no other pane, nothing is likely`(start: String, keys: String) throws {
    var session = try Session(start)
    try session.press(keys)
    #expect(session.state.likelyQueries.isEmpty)
  }

  @Test func `A message goes with the next command`() throws {
    var session = try Session()
    try session.press("j Space")
    #expect(session.state.message?.text == "Pinned Japan International Cooperation Agency.")
    try session.press("k")
    #expect(session.state.message == nil)
    try session.press("c")
    #expect(session.state.message?.text == "Filters and pins cleared.")
  }

  @Test(arguments: [
    ("overview", "Escape", "This is where you started. Press q to leave."),
    ("country/VN", "[", "This is where you started. Press q to leave."), ("overview", "]", "There is no later screen."),
    ("overview", "c", "No filter or pin is set."), ("findings", "c", "No filter or pin is set."),
    ("timeline?country=XX", "Enter", "Nothing to open here."), ("theme/122", "Enter", "Nothing to open here."),
  ])
  func `What cannot be done is said`(start: String, key: String, text: String) throws {
    var session = try Session(start)
    let before = outline(session.state)
    try session.press(key)
    #expect(session.state.message?.text == text)
    #expect(outline(session.state) == before)
  }
}

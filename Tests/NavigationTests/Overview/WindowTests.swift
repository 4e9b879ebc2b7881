import Cooperation
import Navigation
import ScriptedSession
import Testing
import TextUI

/// Long lists are fetched in part: what comes into view is asked for, and no more than a few pages of it.
@Suite struct WindowTests {
  @Test(arguments: [
    ("overview", "G", "overview [agencies a0000 1000/1001] countries all 0/1001 timeline a0000 0/1000"),
    ("overview", "G g", "overview [agencies all 0/1001] countries all 0/1001 timeline a0000 0/1000"),
    ("overview", "PageDown PageDown PageDown PageDown PageDown PageDown PageDown PageDown", "[agencies a0904 96/1001]"),
    ("overview", "G PageUp PageUp PageUp PageUp PageUp PageUp PageUp PageUp", "[agencies a0096 904/1001]"),
    ("overview", "G k", "[agencies a0001 999/1001]"),
    ("overview", "2 End", "[countries a0000 1000/1001]"),
    ("overview", "3 G", "[timeline a0999 999/1000]"),
    ("timeline", "G", "timeline a0999 999/1000"),
    ("timeline", "G PageUp", "timeline a0973 973/1000"),
    ("overview", "/ '9' Enter G", "[agencies a0009 270/271]"),
    ("overview", "/ '9' Enter G k", "[agencies a0019 269/271]"),
    ("timeline", "/ '9' Enter G", "timeline a0999 270/271"),
  ])
  func `Rows far down come into view with the cursor on them`(start: String, keys: String, part: String) throws {
    var session = try Session(start, library: .long)
    try session.press(keys)
    #expect(outline(session.state).contains(part), "\(outline(session.state))")
    #expect(flaws(in: session.state) == [])
  }

  @Test(arguments: [
    ("overview", "G s", "[agencies a0000 1/1001]"),
    ("overview", "G S", "[agencies a0000 1/1001]"),
    ("overview", "G k k S", "[agencies a0002 3/1001]"),
    ("overview", "2 G S", "[countries a0000 1/1001]"),
    ("timeline", "G S", "timeline a0999 0/1000"),
    ("timeline", "PageDown PageDown PageDown PageDown j S", "timeline a0105 894/1000"),
  ])
  func `The cursor stays on a row that was fetched late`(start: String, keys: String, part: String) throws {
    var session = try Session(start, library: .long)
    try session.press(keys)
    #expect(outline(session.state).contains(part), "\(outline(session.state))")
    #expect(flaws(in: session.state) == [])
  }

  @Test func `No question asks for more than a few pages`() throws {
    var session = try Session(size: Size(width: 120, height: 36), library: .long)
    try session.press("G g PageDown PageDown 2 G k 3 G t G PageUp S s / '7' Enter G")
    let most = session.asked.compactMap { query -> Int? in
      switch query {
      case .agencies(let query): query.window.count
      case .places(let query): query.window.count
      case .timeline(let query): query.list.window.count
      case .items(let query): query.list.window.count
      case .totals, .page, .search, .records, .findings, .rules, .facet, .nearest: nil
      }
    }.max()
    #expect(try #require(most) <= 5 * 36 + 2)
  }

  @Test func `Moving among rows at hand asks for nothing in the timeline`() throws {
    var session = try Session("timeline", library: .long)
    let before = session.asked.count
    try session.press("j j j k")
    #expect(session.asked.count == before)
  }

  @Test func `A row under the cursor asks only for the panes that it narrows`() throws {
    var session = try Session(library: .long)
    let before = session.asked.count
    try session.press("j")
    let kinds = session.asked[before...].map { query in
      switch query {
      case .places: "countries"
      case .timeline: "timeline"
      case .agencies, .totals, .items, .page, .search, .records, .findings, .rules, .facet, .nearest: "another"
      }
    }
    #expect(kinds == ["countries", "timeline"])
  }

  @Test func `A long list of hits is moved over in its overlay`() throws {
    var session = try Session(library: .long)
    try session.press("f 'x' PageDown PageDown PageDown")
    #expect(outline(session.state).contains("finding x▏ 87/200 → agency/x87"))
    #expect(flaws(in: session.state) == [])
  }
}

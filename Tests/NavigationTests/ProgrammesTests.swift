import Cooperation
import Navigation
import ScriptedSession
import Testing
import TextUI

/// The list of programmes: opened with what narrows the screen before, sorted, filtered, followed and left.
@Suite struct ProgrammesTests {
  @Test(arguments: [
    ("overview", "p", "programmes care 0/4 | back 1"), ("overview", "j p", "programmes care 0/3 | of agency/jica | back 1"),
    ("timeline?country=VN", "p", "programmes care 0/2 | of country/VN | back 1"),
    ("facets?country=VN", "p", "programmes care 0/2 | of country/VN | back 1"),
    ("country/VN", "p", "programmes care 0/2 | of country/VN | back 1"),
    ("programmes", "p", "programmes care 0/4"), ("programmes", "j", "programmes labs 1/4"),
    ("programmes", "G", "programmes training 3/4"), ("programmes", "s", "programmes care 0/4 | programmes by title"),
    ("programmes", "s s", "programmes labs 0/4 | programmes by end"),
    ("programmes", "s s s", "programmes care 0/4 | programmes by status"),
    ("programmes", "s s s s", "programmes care 0/4 | programmes by money"),
    ("programmes", "S", "programmes training 0/4 | programmes by start reversed"),
    ("programmes", "/ 'country:vn' Enter", "programmes care 0/2 | of country/VN"),
    ("programmes", "/ 'zzz' Enter", "programmes - 0/0 | programmes filter zzz"),
    ("programmes?country=VN", "c", "programmes care 0/4"), ("programmes", "j Enter", "programme/labs 0/6 | back 1"),
    ("programmes", "j Enter Escape", "programmes labs 1/4 | forward 1"),
    ("programmes?country=VN", "t", "timeline memo 0/3 | of country/VN | back 1"),
    ("programmes?country=VN", "F", "facets [agency] 3 | of country/VN | back 1"),
  ])
  func `A key gives`(address: String, keys: String, after: String) throws {
    var session = try Session(address, library: .faceted)
    try session.press(keys)
    #expect(outline(session.state) == after)
    #expect(flaws(in: session.state) == [])
  }

  @Test(arguments: [(120, 36), (80, 24), (40, 12), (24, 6)])
  func `Only the rows in view are asked for, in every window`(width: Int, height: Int) throws {
    var session = try Session("programmes", size: Size(width: width, height: height), library: .faceted)
    try session.press("PageDown PageDown G PageUp j")
    #expect(flaws(in: session.state) == [])
    for case .items(let query) in session.asked { #expect(query.list.window.count <= 5 * height) }
  }

  @Test func `Rows that are missing from the data are not asked for again and again`() throws {
    var state = try Session("overview", library: .faceted).state
    var effects = state.apply(.open(try Address(parsing: "programmes")))
    for _ in 0..<10 {
      let asked = effects.first { if case .ask(_, .items) = $0 { true } else { false } }
      guard case .ask(let slot, let query)? = asked else { return }
      effects = state.apply(.answered(slot, query, .items(Listing(rows: [], offset: 0, total: 5, located: nil))))
    }
    Issue.record("The same rows are asked for again and again.")
  }

  @Test func `The address leads back to the same list`() throws {
    var session = try Session("programmes?country=VN&filter=care", library: .faceted)
    try session.press("j")
    #expect(session.state.screen.address.description == "programmes?country=VN&filter=care")
    #expect(session.asked.contains { if case .items(let query) = $0 { query.list.filter == "care" } else { false } })
  }
}

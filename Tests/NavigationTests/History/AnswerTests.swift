import Cooperation
import Navigation
import ScriptedSession
import Testing

/// Answers that come late, twice, in another order, or not at all.
@Suite struct AnswerTests {
  private func slow(_ start: String = "overview") throws -> Session { try Session(start, answersAtOnce: false) }

  @Test(arguments: [
    "j", "j j", "j Enter Escape", "Enter Escape", "j 2 j", "j Space j", "s j", "/ 'w'", "j / 'w'", "/ 'ji' Escape",
    "/ 'w' Enter c",
    "2 j Space j Space 1 j", "j t Escape", "G", "G k", "0 Escape", "! Escape", "f 'ji' Escape",
  ])
  func `A screen is complete in the end, however late the answers come`(keys: String) throws {
    var late = try slow()
    try late.press(keys)
    try late.answerAll()
    #expect(flaws(in: late.state) == [])

    var first = try slow()
    try first.answerAll()
    try first.press(keys)
    try first.answerAll()
    var prompt = try Session()
    try prompt.press(keys)
    #expect(outline(first.state) == outline(prompt.state))
    #expect(flaws(in: first.state) == [])
  }

  @Test func `A screen that was left before its answers came asks again`() throws {
    var session = try slow()
    try session.press("Enter")
    try session.answerAll()
    try session.press("Escape")
    try session.answerAll()
    #expect(outline(session.state) == "overview [agencies all 0/5] countries all 0/5 timeline memo 0/6 | forward 1")
  }

  @Test func `A cursor that moved on while a new order was on its way stays where it is`() throws {
    var session = try slow()
    try session.answerAll()
    try session.press("j")
    try session.answerAll()
    try session.press("s j")
    try session.answerAll()
    #expect(outline(session.state).contains("[agencies who 4/5]"))
  }

  @Test func `A filter narrows the other panes to its first row, whatever row was there before`() throws {
    var session = try Session()
    try session.press("j / 'who'")
    #expect(outline(session.state).hasPrefix("overview [agencies who 0/1] countries all 0/4 timeline labs 0/3"))
  }

  @Test func `An answer that nobody waits for changes nothing`() throws {
    var session = try Session()
    try session.press("j")
    let before = session.state
    let lists: [ListID] = [.agencies, .countries, .timeline, .facets]
    let slots: [Slot] = lists.map { .list($0) } + [.totals, .page, .search, .nearest, .rules, .copy, .completion, .term]
    for query in session.asked {
      let answer = try Library.small.answer(query)
      for slot in slots { try session.apply(.answered(slot, query, answer)) }
    }
    #expect(session.state == before)
  }

  @Test func `An answer that comes twice counts once`() throws {
    var session = try slow()
    let (slot, query) = try #require(session.waiting.last)
    let answer = try Library.small.answer(query)
    try session.apply(.answered(slot, query, answer))
    let once = session.state
    try session.apply(.answered(slot, query, answer))
    #expect(session.state == once)
  }

  @Test func `A search shows the hits for what is typed now`() throws {
    var session = try slow()
    try session.answerAll()
    try session.press("f 'vi'")
    #expect(session.waiting.count == 2)
    try session.answer(.search)
    #expect(outline(session.state).hasSuffix("finding vi▏ 0/2 → country/VN"))
    let before = session.state
    try session.answerAll()
    #expect(session.state == before)
  }

  @Test(arguments: ["Escape f", "Backspace Backspace", "Escape : 'x'", "Escape / 'x'"])
  func `Hits that come after their prompt are dropped`(keys: String) throws {
    var session = try slow()
    try session.answerAll()
    try session.press("f 'vi' " + keys)
    try session.answerAll()
    #expect(!outline(session.state).contains("country/VN"))
  }

  @Test func `Hits of the prompt before do not come up in a new one`() throws {
    var session = try slow()
    try session.answerAll()
    try session.press("f 'vi'")
    try session.answer(.search)
    try session.press("'e' Enter f")
    try session.answerAll()
    #expect(outline(session.state).contains("finding ▏ 0/0"))
  }

  @Test(arguments: [("overview", "j"), ("timeline", "S"), ("country/VN", ""), ("overview", "f 'vi'"), ("findings", "")])
  func `A question that fails is told, and the screen stays usable`(start: String, keys: String) throws {
    var session = try slow(start)
    if !keys.isEmpty { try session.answerAll() }
    try session.press(keys)
    for (slot, query) in session.waiting { try session.apply(.failed(slot, query, "The disk is gone.")) }
    #expect(session.state.message?.text == "The disk is gone.")
    #expect(session.state.message?.severity == .error)
    #expect(session.state.awaiting.isEmpty)
    try session.press("Escape k j G g")
    #expect(!session.hasQuit)
  }

  @Test func `A failure that nobody waits for is not told`() throws {
    var session = try Session()
    try session.apply(.failed(.list(.agencies), .findings, "The disk is gone."))
    #expect(session.state.message == nil)
  }

  @Test func `A pane that a failure left behind is asked for with the next move`() throws {
    var session = try slow()
    try session.answerAll()
    try session.press("j")
    for (slot, query) in session.waiting { try session.apply(.failed(slot, query, "The disk is gone.")) }
    try session.press("k j")
    try session.answerAll()
    #expect(flaws(in: session.state) == [])
  }
}

import Cooperation
import Navigation
import ScriptedSession
import Testing
import TextUI
import Wording

/// The page of what was found around the program.
@Suite struct DiagnosisTests {
  private static let found = Diagnosis([
    Diagnosis.Section(
      Phrase("Terminal", "端末"),
      [
        Diagnosis.Fact(Phrase("Size", "大きさ"), Phrase("80 columns", "80桁")),
        Diagnosis.Fact(Phrase("", ""), "line 3: no such key", isProblem: true),
      ])
  ])

  private func content(_ session: Session) throws -> PageContent {
    guard case .page(let page) = session.state.screen, page.about == .diagnosis else { throw NoPage() }
    return page.content
  }

  private struct NoPage: Error {}

  @Test(arguments: ["F12", ": 'diagnosis' Enter", ": 'debug' Enter", ": '診断' Enter"])
  func `It is opened by its key and its names, and asks what there is`(keys: String) throws {
    var session = try Session()
    try session.press(keys)
    #expect(session.state.screen.address == Address(.diagnosis))
    #expect(session.diagnoses > 0)
    #expect(try content(session).items.isEmpty)
    try session.apply(.diagnosed(Self.found))
    let content = try content(session)
    #expect(content.heading.title == "Diagnosis")
    #expect(content.sections.map(\.title) == ["Terminal", "Data"])
    #expect(content.items[0].body == .fact(label: "Size", text: "80 columns"))
    #expect(content.items[1].body == .remark(.warning, "line 3: no such key"))
    #expect(content.items.contains { $0.body == .fact(label: "Programmes", text: "4") }, "\(content.items.map(\.body))")
    try session.press("Escape")
    #expect(session.state.history.past.isEmpty)
  }

  @Test func `Everything that may change what is found has it found again, while it is in front`() throws {
    var session = try Session()
    try session.resize(100, 30)
    #expect(session.diagnoses == 0)
    try session.press("F12")
    try session.apply(.diagnosed(Self.found))
    for key in ["T", "M", "C-l", "j", "F12"] {
      let before = session.diagnoses
      try session.press(key)
      #expect(session.diagnoses > before, "\(key)")
    }
    let before = session.diagnoses
    try session.resize(80, 24)
    #expect(session.diagnoses > before)
    #expect(session.state.history.past.count == 1)
  }

  @Test func `It speaks both languages, can be filtered, copied and left in a session`() throws {
    var session = try Session("diagnosis")
    #expect(session.diagnoses > 0)
    try session.apply(.diagnosed(Self.found))
    try session.press("L")
    #expect(try content(session).items[0].body == .fact(label: "大きさ", text: "80桁"))
    try session.press("L / 'columns' Enter")
    #expect(try content(session).items.count == 1)
    #expect(session.state.screen.address.description == "diagnosis?filter=columns")
    #expect(session.state.copiedText(.row)?.contains("80 columns") == true)
    let again = try Session(restoring: session.state.session)
    #expect(
      again.state.screen.address.description == "diagnosis?filter=columns" || again.state.screen.address == Address(.diagnosis))
    #expect(again.diagnoses > 0)
  }

  @Test func `What is found late, for a page that was left, is dropped`() throws {
    var session = try Session()
    let before = outline(session.state)
    try session.apply(.diagnosed(Self.found))
    #expect(outline(session.state) == before)
  }
}

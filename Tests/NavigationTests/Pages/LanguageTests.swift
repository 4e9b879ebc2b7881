import Cooperation
import Navigation
import ScriptedSession
import Testing
import TextUI
import Wording

/// The interface in English and Japanese.
@Suite struct LanguageTests {
  private func title(_ session: Session) throws -> String {
    guard case .page(let page) = session.state.screen else { throw NoPage() }
    return page.content.heading.title
  }

  private struct NoPage: Error {}

  @Test(arguments: [
    ("country/VN", "Viet Nam", "ベトナム"), ("agency/jica", "Japan International Cooperation Agency", "国際協力機構"),
    ("agency/jica/sources", "Japan International Cooperation Agency", "国際協力機構"), ("findings", "Findings", "指摘"),
    ("agency/who", "World Health Organization", "World Health Organization"),
    ("agency/zzzzzzzz", "There is no agency/zzzzzzzz.", "agency/zzzzzzzz はありません。"),
  ])
  func `L builds the page anew in the other language`(start: String, english: String, japanese: String) throws {
    var session = try Session(start)
    #expect(try title(session) == english)
    try session.press("L")
    #expect(try title(session) == japanese)
    try session.press("L")
    #expect(try title(session) == english)
    #expect(try title(Session(start, language: .japanese)) == japanese)
  }

  @Test func `A page that was left in one language comes back in the other`() throws {
    var session = try Session("country/VN")
    try session.press("j Enter L Escape")
    #expect(try title(session) == "ベトナム")
    #expect(outline(session.state) == "country/VN 1/15 → agency/moh | forward 1 | in Japanese")
    try session.press("L ]")
    #expect(try title(session) == "Ministry of Health")
  }

  @Test(arguments: ["overview", "timeline", "country/VN", "agency/jica", "findings"])
  func `The place on a screen is the same in both languages`(start: String) throws {
    var session = try Session(start, library: .large)
    try session.press("j j")
    let before = outline(session.state)
    try session.press("L")
    #expect(outline(session.state) == before + " | in Japanese")
    #expect(flaws(in: session.state) == [])
  }

  @Test func `A filter holds when the language changes`() throws {
    var session = try Session("agency/jica")
    try session.press("/ 'lab' Enter L")
    #expect(outline(session.state) == "agency/jica 0/1 → programme/labs | filter lab | in Japanese")
  }
}

import Cooperation
import Navigation
import ScriptedSession
import Testing
import Wording

/// From the findings to the programmes that they are about.
@Suite struct FindingsTests {
  @Test func `A rule leads to the programmes that break it, and back`() throws {
    var session = try Session("findings", library: .faceted)
    try session.press("Enter")
    #expect(session.state.selection.terms == [Term(.rule, "status-and-dates")])
    #expect(outline(session.state).hasPrefix("timeline"))
    #expect(session.state.screen.address.description == "timeline?rule=status-and-dates")
    #expect(session.state.title(of: Term(.rule, "status-and-dates")) == "status and dates disagree")
    try session.press("Escape")
    #expect(session.state.screen.address.description == "findings")
    #expect(flaws(in: session.state) == [])
  }

  @Test(arguments: [Language.english, .japanese])
  func `The line at the bottom says what a rule means and what to do`(language: Language) throws {
    let session = try Session("findings", language: language, library: .faceted)
    guard case .page(let page) = session.state.screen else { return }
    let rule = ActivityRule.statusAndDates
    #expect(page.item?.explanation.prefix(2) == [rule.sentence(in: language), rule.remedy(in: language)])
  }

  @Test func `An address narrows by rule`() throws {
    for text in ["timeline?rule=3.1.2", "overview?rule=4.3.1&not=rule:status-and-dates", "facets?rule=4.3.1&facet=rule"] {
      #expect(try Address(parsing: text).description == text)
    }
  }

  @Test func `Many hits say that they are the first of more, and all come as the cursor goes down`() throws {
    let many = Library { query in
      guard case .search(_, let limit) = query else { return try Library.small.answer(query) }
      let hits = (0..<1000).map { SearchHit(reference: .init(.programme, "p\($0)"), title: .init("Programme \($0)")) }
      return .search(Array(hits.prefix(limit)))
    }
    var session = try Session(library: many)
    try session.press("f 'programme'")
    #expect(session.prompt?.hits.count == 200)
    #expect(session.prompt?.hasMore == true)
    for count in [400, 800, 1000] {
      let last = session.prompt?.hits.last?.reference
      while session.prompt?.selected?.reference != last, session.prompt?.hits.count != count { try session.press("PageDown") }
      #expect(session.prompt?.hits.count == count)
      #expect(flaws(in: session.state) == [])
    }
    #expect(session.prompt?.hasMore == false)
    #expect((session.prompt?.list.cursor ?? 0) > 700)
    try session.press("'s'")
    #expect(session.prompt?.hits.count == 200)
    #expect(session.prompt?.selected?.reference.id == "p0")
  }
}

extension Session {
  fileprivate var prompt: SearchPrompt? {
    if case .search(let prompt) = state.mode { prompt } else { nil }
  }
}

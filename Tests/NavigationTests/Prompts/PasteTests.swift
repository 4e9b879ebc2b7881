import Navigation
import ScriptedSession
import Testing

/// Pasted text is text, never commands.
@Suite struct PasteTests {
  @Test(arguments: [
    ("overview", "/", "ji", "filtering ji▏"), ("overview", "/ 'j'", "ica", "filtering jica▏"),
    ("overview", "f", "viet nam", "finding viet nam▏ 0/2 → country/VN"), ("overview", ":", "quit", "command quit▏ 0/1 → Quit"),
    ("overview", "/", "a\nb\r\nc", "filtering a b c▏"), ("overview", "/", "\n", "filtering ▏"),
    ("overview", "/", "q", "filtering q▏"),
    ("overview", "f 'ja' Left", "ic", "finding jica▏ 0/2 → agency/jica"),
  ])
  func `In a prompt it is typed, on one line`(start: String, keys: String, text: String, end: String) throws {
    var session = try Session(start)
    try session.press(keys)
    try session.apply(.pasted(text))
    #expect(outline(session.state).hasSuffix(end), "\(outline(session.state))")
  }

  @Test(arguments: [("overview", ""), ("timeline", ""), ("country/VN", ""), ("overview", "?")])
  func `Outside a prompt it changes nothing, and says so`(start: String, keys: String) throws {
    var session = try Session(start)
    try session.press(keys)
    let before = outline(session.state)
    try session.apply(.pasted("q j Enter"))
    #expect(outline(session.state) == before)
    #expect(session.state.message?.text == "Pasted text is taken in prompts only: press / or f first.")
    #expect(!session.hasQuit)
  }
}

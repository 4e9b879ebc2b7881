import TextUI
import Testing

@testable import Curses

@Suite("Decisions made from facts alone")
struct PolicyTests {
  @Test(
    "Whether there is a terminal to draw on, and as which type",
    arguments: [
      ("xterm", true, ["xterm"], "xterm"), ("kitty", true, ["xterm-256color", "xterm"], "xterm-256color"),
      ("kitty", true, ["xterm"], "xterm"), ("kitty", true, [], nil), ("dumb", true, ["dumb", "xterm"], nil),
      ("", true, ["xterm"], nil),
      ("xterm", false, ["xterm"], nil),
    ] as [(String, Bool, [String], String?)])
  func decidesKind(type: String, isTerminal: Bool, known: [String], expected: String?) {
    let kind = TerminalKind.kind(type: type, isTerminal: isTerminal) { known.contains($0) }
    switch kind {
    case .curses(let found): #expect(found == expected)
    case .plain(let reason):
      #expect(expected == nil)
      #expect(reason.hasSuffix(".") || reason.hasSuffix(")."))
    }
  }

  @Test("terminfo is asked without a word to the user", arguments: [("xterm", true), ("no-such-terminal", false), ("", false)])
  func asksTerminfo(type: String, isKnown: Bool) {
    let kind = TerminalKind.kind(type: type, isTerminal: true) { _ in isKnown }
    #expect((kind == .curses(terminalType: type)) == (isKnown && !type.isEmpty))
  }

  @Test(
    "How many colours the user wants at most",
    arguments: [
      (.automatic, nil, .direct), (.automatic, "", .direct), (.automatic, "1", .mono), (.never, nil, .mono),
      (.limit(.sixteen), "1", .sixteen), (.limit(.direct), nil, .direct),
    ] as [(ColourPreference, String?, ColourDepth)])
  func limitsColours(preference: ColourPreference, noColour: String?, expected: ColourDepth) {
    #expect(preference.ceiling(noColour: noColour) == expected)
  }

  @Test(
    "The columns that changed, never half of a wide character",
    arguments: [
      ("abc", "abc", nil), ("abc", "abd", 2..<3), ("abc", "xbc", 0..<1), ("abcd", "axyd", 1..<3), ("日本", "日語", 2..<4),
      ("日本", "ab本", 0..<2), ("ab本", "日本", 0..<2), ("a日b", "ab日", 1..<4),
    ] as [(String, String, Range<Int>?)])
  func findsChanges(old: String, new: String, expected: Range<Int>?) {
    func canvas(_ text: String) -> Canvas {
      var canvas = Canvas(size: Size(width: 6, height: 1))
      canvas.put(text, x: 0, y: 0)
      return canvas
    }
    #expect(Screen.changed(from: canvas(old).row(0), to: canvas(new).row(0), width: 6) == expected)
  }

  @Test("Errors name what failed and what helps")
  func describesErrors() {
    #expect(CursesError.cursesCall("newpad").description.contains("newpad()"))
    #expect(CursesError.systemCall("pipe", code: 24).description.contains("Too many open files"))
    #expect(CursesError.unknownTerminalType("foo").description.contains("TERM=xterm-256color"))
  }
}

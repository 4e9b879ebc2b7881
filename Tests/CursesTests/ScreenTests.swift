import CNcurses
import TextUI
import Testing

@testable import Curses

/// ncurses has one current screen per process, so these run one after the other.
@Suite("A screen without a terminal", .serialized)
struct ScreenTests {
  @Suite("shows", .serialized)
  struct Output {
    @Test("a canvas, text and style")
    func shows() throws {
      let bench = try Bench()
      #expect(bench.screen.size == Size(width: 80, height: 24))
      #expect(bench.screen.depth == .twoFiftySix)
      var canvas = Canvas(size: bench.screen.size)
      canvas.put("Việt Nam 日本", x: 3, y: 1, style: .role(.error).bold())
      canvas.put("plain", x: 0, y: 23)
      try bench.screen.present(canvas)
      #expect(bench.row(1) == "   Việt Nam 日本")
      #expect(bench.row(23) == "plain")
      #expect(bench.cell(3, 1).attributes & cn_attribute_bold != 0)
      #expect(bench.cell(3, 1).pair > 0)
      #expect(bench.cell(0, 23).pair == bench.cell(79, 23).pair, "text and blanks of one look are sent in one run")
    }

    @Test("one canvas after the other as if each were the first")
    func followsChanges() throws {
      let texts = ["abc", "日本語", "a日b", "日a本", " 日本", "", "éé日", "日本語日本語", "x"]
      for first in texts {
        for second in texts {
          let bench = try Bench()
          for text in [first, second] {
            var canvas = Canvas(size: bench.screen.size)
            canvas.put(text, x: 1, y: 0)
            try bench.screen.present(canvas)
          }
          #expect(bench.row(0) == (second.isEmpty ? "" : " " + second), "after \(first)")
        }
      }
    }

    @Test("the bottom right corner, wide characters at the edge, and a canvas of another size")
    func fillsCorners() throws {
      let bench = try Bench()
      var canvas = Canvas(size: Size(width: 100, height: 30))
      canvas.put("日", x: 79, y: 0)
      canvas.put("#", x: 79, y: 23)
      try bench.screen.present(canvas)
      #expect(bench.cell(79, 23).text == "#")
      #expect(bench.cell(79, 0).text == "\u{FFFD}")
      var small = Canvas(size: Size(width: 1, height: 1))
      small.put("s", x: 0, y: 0)
      try bench.screen.present(small)
      #expect(bench.row(0) == "s")
      #expect(bench.row(23) == "")
    }

    @Test("a combining cluster in one cell")
    func keepsClusters() throws {
      let bench = try Bench()
      var canvas = Canvas(size: bench.screen.size)
      canvas.put("e\u{301}x", x: 0, y: 0)
      try bench.screen.present(canvas)
      #expect(bench.cell(0, 0).text == "e\u{301}")
      #expect(bench.cell(1, 0).text == "x")
    }

    @Test("nothing else when the canvas is the same")
    func isIdempotent() throws {
      let bench = try Bench()
      var canvas = Canvas(size: bench.screen.size)
      canvas.put("same", x: 0, y: 0)
      try bench.screen.present(canvas)
      try bench.screen.present(canvas)
      #expect(bench.row(0) == "same")
    }

    @Test("ASCII glyphs when asked, Unicode otherwise", arguments: [(true, "+"), (false, "┌"), (nil, "┌")] as [(Bool?, String)])
    func choosesGlyphs(ascii: Bool?, corner: String) throws {
      let bench = try Bench(ascii: ascii)
      #expect(bench.screen.glyphs.topLeft == corner)
    }

    @Test(
      "as many colours as terminal and user allow",
      arguments: [
        ("xterm-256color", .limit(.direct), .twoFiftySix), ("xterm-256color", .limit(.sixteen), .sixteen),
        ("xterm-256color", .never, .mono), ("xterm", .limit(.twoFiftySix), .eight), ("vt100", .limit(.direct), .mono),
        ("linux", .limit(.direct), .eight), ("no-such-terminal", .limit(.direct), .twoFiftySix),
      ] as [(String, ColourPreference, ColourDepth)])
    func choosesDepth(type: String, preference: ColourPreference, depth: ColourDepth) throws {
      let bench = try Bench(type: type, colour: preference)
      #expect(bench.screen.depth == depth)
      var canvas = Canvas(size: bench.screen.size)
      for (index, role) in Role.allCases.enumerated() {
        canvas.put(role.letter.description, x: index, y: 0, style: .role(role))
        canvas.put(role.letter.description, x: index, y: 1, style: .role(role).on(.selected))
      }
      try bench.screen.present(canvas)
      #expect(bench.row(0) == canvas.text().split(separator: "\n")[0])
      #expect((0..<Role.allCases.count).allSatisfy { bench.cell($0, 1).pair < max(1, cn_pair_count()) })
    }

    @Test("nothing after it was closed, and closing twice is harmless")
    func isClosed() throws {
      let bench = try Bench()
      bench.screen.close()
      bench.screen.close()
      #expect(throws: CursesError.closed) { try bench.screen.present(Canvas(size: Size(width: 1, height: 1))) }
      #expect(throws: CursesError.closed) { try bench.screen.events(timeout: 0) }
      #expect(throws: CursesError.closed) { try bench.screen.suspend() }
    }
  }

  @Suite("listens", .serialized)
  struct Input {
    // ncurses takes the eighth bit off what comes from a pipe; characters beyond ASCII are typed in `TypingTests`.
    @Test("to everything that is waiting, in order")
    func drains() throws {
      let bench = try Bench()
      bench.type("j\u{1B}[A\u{1B}OB\u{1B}[200~a\rb\u{1B}[201~\u{1B}[1;3Dq\u{1B}")
      let expected: [TerminalEvent] = [
        .key(.character("j")), .key(.up), .key(.down), .paste("a\nb"),
        .key(.modified(.alt, .left)), .key(.character("q")), .key(.escape),
      ]
      #expect(try bench.screen.events() == expected)
    }

    @Test("for no longer than it was told")
    func timesOut() throws {
      let bench = try Bench()
      #expect(try bench.screen.events(timeout: 0) == [])
      #expect(try bench.screen.events(timeout: 20) == [])
    }

    @Test("to a waker from another thread")
    func wakes() throws {
      let bench = try Bench()
      let waker = bench.screen.waker
      Thread.run { waker.wake() }
      #expect(try bench.screen.events(timeout: 10_000) == [.woken])
      #expect(try bench.screen.events(timeout: 0) == [])
    }

    @Test("until the line is cut")
    func noticesTheEnd() throws {
      let bench = try Bench()
      bench.type("j")
      bench.pullThePlug()
      #expect(try bench.screen.events() == [.key(.character("j")), .hangup])
      #expect(try bench.screen.events() == [.hangup])
    }

    @Test("for the rest of an Escape no longer than 25 ms unless ESCDELAY says so")
    func setsEscapeDelay() throws {
      let bench = try Bench()
      _ = bench.screen
      #expect(get_escdelay() == 25)
    }
  }
}

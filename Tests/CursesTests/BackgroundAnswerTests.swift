import TextUI
import Testing

@testable import Curses

@Suite("The terminal says which colour its background has")
struct BackgroundAnswerTests {
  private static let attributes = "\u{1B}[?62;4c"

  /// What terminals say, and the colour of it.
  static let answers: [(String, Colour)] = [
    ("rgb:ffff/ffff/ffff", .rgb(red: 255, green: 255, blue: 255)), ("rgb:0000/0000/0000", .rgb(red: 0, green: 0, blue: 0)),
    ("rgb:1e1e/1E1E/2e2e", .rgb(red: 30, green: 30, blue: 46)), ("rgb:f/8/0", .rgb(red: 255, green: 136, blue: 0)),
    ("rgb:fd/f6/e3", .rgb(red: 253, green: 246, blue: 227)), ("rgb:fff/800/000", .rgb(red: 255, green: 128, blue: 0)),
    ("rgba:0000/2b2b/3636/ffff", .rgb(red: 0, green: 43, blue: 54)), ("rgba:00/2b/36/80", .rgb(red: 0, green: 43, blue: 54)),
  ]

  @Test("An answer in any form and of either ending is no key, however it is cut", arguments: answers, ["\u{7}", "\u{1B}\\"])
  func takes(answer: (text: String, colour: Colour), ending: String) {
    let whole = "\u{1B}]11;" + answer.text + ending
    let bytes = (whole + Self.attributes).utf8.map { Int32($0) }
    for cut in 0...bytes.count {
      let typist = Typist()
      typist.expectAnswers(at: 1000)
      let events = typist.decode(Array(bytes[..<cut]), at: 1010) + typist.decode(Array(bytes[cut...]), at: 1100)
      #expect(events == [.background(answer.colour)], "cut at \(cut)")
      #expect(typist.decoder.answers.background == answer.colour)
      #expect(typist.decoder.answers.attributes == "62;4")
      #expect(typist.decode("\u{1B}q") == [.key(.escape), .key(.character("q"))])
    }
  }

  @Test("It may come whenever it comes, between keys, long after it was asked for")
  func comesLate() {
    let typist = Typist()
    typist.expectAnswers(at: 0)
    let codes = "j\u{1B}]11;rgb:ff/ff/ff\u{1B}\\k".utf8.map { Int32($0) }
    let expected: [TerminalEvent] = [
      .key(.character("j")), .background(.rgb(red: 255, green: 255, blue: 255)), .key(.character("k")),
    ]
    #expect(typist.decode(codes, at: 60_000) == expected)
  }

  @Test("It may come in pieces after the last answer, and Escape is held only until it has come")
  func comesLast() {
    let whole = "\u{1B}]11;rgb:ff/ff/ff\u{1B}\\".utf8.map { Int32($0) }
    for cut in 1..<whole.count {
      let typist = Typist()
      typist.expectAnswers(at: 1000, withBackground: true)
      #expect(typist.decode(Self.attributes.utf8.map { Int32($0) }, at: 1010) == [])
      let events = typist.decode(Array(whole[..<cut]), at: 1020) + typist.decode(Array(whole[cut...]), at: 1200)
      #expect(events == [.background(.rgb(red: 255, green: 255, blue: 255))], "cut at \(cut)")
      #expect(typist.decode([0x1B], at: 1300) == [.key(.escape)])
    }
  }

  @Test(
    "What is no colour is dropped whole",
    arguments: [
      "11;rgb:ff/ff", "11;rgb:ff/ff/ff/ff", "11;rgba:ff/ff/ff", "11;rgb:fffff/0/0", "11;rgb:/0/0", "11;rgb:-1/0/0",
      "11;rgb:g/0/0",
      "11;#ffffff", "11;", "10;rgb:ff/ff/ff", "52;c;cXF", "4;1;rgb:ff/ff/ff",
    ])
  func drops(text: String) {
    for ending in ["\u{7}", "\u{1B}\\"] {
      let typist = Typist()
      #expect(typist.decode("\u{1B}]" + text + ending + "x") == [.key(.character("x"))])
      #expect(typist.decoder.answers.background == nil)
    }
  }

  @Test(
    "What only begins like one is typed",
    arguments: [
      ("\u{1B}]", [.escape, .character("]")]), ("\u{1B}]x", [.escape, .character("]"), .character("x")]),
      ("\u{1B}]\r", [.escape, .character("]"), .enter]), ("\u{1B}]\u{1B}", [.escape, .character("]"), .escape]),
    ] as [(String, [Key])])
  func types(bytes: String, keys: [Key]) {
    #expect(Typist().decode(bytes) == keys.map { .key($0) })
  }

  @Test("One that never ends does not swallow keys for ever")
  func ends() {
    let typist = Typist()
    #expect(typist.decode("\u{1B}]11;rgb:ff".utf8.map { Int32($0) }, at: 1000) == [])
    let deadline = typist.decoder.deadline
    #expect(deadline == 1000 + KeyDecoder.answerTimeout)
    #expect(typist.decode([], at: deadline ?? 0) == [])
    #expect(typist.decoder.deadline == nil)
    #expect(typist.decode([0x71], at: 9000) == [.key(.character("q"))])
    let huge = Typist()
    #expect(huge.decode("\u{1B}]11;" + String(repeating: "9", count: 100_000) + "\u{7}q") == [.key(.character("q"))])
  }

  @Test("Another sequence in the place of its end is taken for what it is")
  func isFollowedByOther() {
    let typist = Typist()
    #expect(typist.decode("\u{1B}]11;rgb:0/0/0\u{1B}[?62c") == [.background(.rgb(red: 0, green: 0, blue: 0))])
    #expect(typist.decoder.answers.attributes == "62")
  }

  @Test(
    "Light begins where black text has more contrast than white",
    arguments: [
      (0xFFFFFF, .light), (0xFDF6E3, .light), (0x808080, .light), (0x000000, .dark), (0x002B36, .dark), (0x1E1E2E, .dark),
      (0x00FF00, .light), (0x0000FF, .dark), (0xFF0000, .light), (0x800080, .dark), (0x757575, .dark), (0x777777, .light),
    ] as [(Int, ColourTheme)])
  func chooses(number: Int, theme: ColourTheme) {
    let colour = Colour.rgb(
      red: UInt8(number >> 16), green: UInt8(number >> 8 & 255), blue: UInt8(number & 255))
    #expect(ColourTheme(background: colour) == theme)
    #expect(ColourTheme(background: .indexed(15)) == nil)
  }

  @Test("Only kinds of terminals that are known to cope are asked")
  func isAskedOfSome() {
    let asked = [
      "xterm", "xterm-256color", "xterm-kitty", "xterm-ghostty", "tmux-256color", "foot", "foot-extra", "alacritty", "wezterm",
      "rxvt-unicode-256color", "st-256color", "konsole-256color", "vte-256color",
    ]
    let spared = [
      "linux", "linux-16color", "vt100", "vt220", "dumb", "screen", "screen-256color", "ansi", "cygwin", "", "stterm",
    ]
    for type in asked { #expect(TerminalKind.answersBackgroundQuery(type: type), "\(type)") }
    for type in spared { #expect(!TerminalKind.answersBackgroundQuery(type: type), "\(type)") }
  }
}

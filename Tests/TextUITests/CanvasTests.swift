import SeededRandom
import Testing
import TextUI

@Suite("Canvas")
struct CanvasTests {
  private func canvas(_ width: Int, _ height: Int = 1) -> Canvas { Canvas(size: Size(width: width, height: height)) }

  @Test("puts text at a place and reads it back")
  func puts() {
    var canvas = canvas(8, 2)
    #expect(canvas.put("日本 go", x: 1, y: 1, style: .role(.link)) == 7)
    #expect(canvas.text() == "\n 日本 go")
    #expect(canvas[1, 1] == Cell(text: "日", style: .role(.link)))
    #expect(canvas[2, 1] == Cell(text: "", style: .role(.link)))
    #expect(canvas.row(1).map(\.text) == [" ", "日", "", "本", "", " ", "g", "o"])
  }

  @Test("reads blank cells and empty rows outside its edges")
  func outside() {
    let canvas = canvas(2)
    for (x, y) in [(-1, 0), (2, 0), (0, -1), (0, 1), (.max, .min)] { #expect(canvas[x, y] == .blank) }
    #expect(canvas.row(-1).isEmpty)
    #expect(canvas.row(1).isEmpty)
  }

  @Test(
    "cuts text at its edges and shows half a wide character as a blank",
    arguments: [
      ("abcdef", 0, "abcd"), ("abcdef", -2, "cdef"), ("abcdef", 3, "   a"), ("abcdef", 4, ""), ("abcdef", -9, ""),
      ("日本国", -1, " 本"),
      ("日本国", 1, " 日"), ("日本国", -5, ""), ("abc", .max, ""), ("abc", .min, ""),
    ])
  func clips(text: String, x: Int, visible: String) {
    var canvas = canvas(4)
    canvas.put(text, x: x, y: 0)
    #expect(canvas.text() == visible)
  }

  @Test("draws nothing above, below or beside the clip")
  func clipRectangle() {
    var canvas = canvas(6, 3)
    let clip = Rect(x: 1, y: 1, width: 3, height: 1)
    for y in -1...3 { canvas.put("abcdef", x: 0, y: y, clip: clip) }
    #expect(canvas.text() == "\n bcd\n")
  }

  @Test("tells the columns of a text whether it is drawn or not", arguments: [0, 5, -5, .max])
  func columnsUsed(y: Int) {
    var canvas = canvas(2)
    #expect(canvas.put("日本", x: 1, y: y) == 4)
    #expect(canvas.put("日本", x: 1, y: y, width: 9) == 9)
    #expect(canvas.put("日本", x: 1, y: y, width: -9) == 0)
  }

  @Test("clears the other half of a wide character that is overwritten in part")
  func wideHalves() {
    for (x, expected) in [(0, "x 日"), (1, " x日"), (2, "日x"), (3, "日 x")] {
      var canvas = canvas(4)
      canvas.put("日日", x: 0, y: 0)
      canvas.put("x", x: x, y: 0)
      #expect(canvas.text() == expected)
    }
    var canvas = canvas(6)
    canvas.put("日日日", x: 0, y: 0)
    canvas.put("本", x: 1, y: 0)
    #expect(canvas.text() == " 本 日")
    canvas.fill(Rect(x: 5, y: 0, width: 1, height: 1), style: .plain, with: "!")
    #expect(canvas.text() == " 本  !")
  }

  @Test("fills a field: pads short text, cuts long text, keeps the columns")
  func fields() {
    let cases: [(String, Int, Alignment, String)] = [
      ("ab", 4, .leading, "|ab  |"), ("ab", 4, .trailing, "|  ab|"), ("ab", 5, .center, "| ab  |"),
      ("abcdef", 4, .leading, "|abc…|"),
      ("abcdef", 4, .trailing, "|abc…|"), ("日本国", 4, .leading, "|日… |"), ("abc", 1, .leading, "|…|"), ("", 2, .leading, "|  |"),
    ]
    for (text, width, align, expected) in cases {
      var canvas = canvas(8)
      canvas.fill(canvas.bounds, style: .plain, with: "|")
      #expect(canvas.put(text, x: 1, y: 0, width: width, align: align) == width)
      #expect(canvas.text().prefix(expected.count) == expected)
    }
  }

  @Test("marks cut text with its own ellipsis")
  func ownEllipsis() {
    var canvas = Canvas(size: Size(width: 4, height: 1), ellipsis: "~")
    canvas.put("abcdef", x: 0, y: 0, width: 4)
    #expect(canvas.text() == "abc~")
  }

  @Test("puts spans one after the other, each in its style")
  func spans() {
    var canvas = canvas(8)
    #expect(canvas.put(spans: [Span("ab", .role(.title)), Span("cd", .role(.muted))], x: 1, y: 0) == 4)
    #expect(canvas.text() == " abcd")
    #expect(canvas.styleLayer() == " TTmm")
  }

  @Test("cuts spans that do not fit a field, even where one ends at its edge")
  func spansCut() {
    for (width, expected) in [(6, "abcd  |"), (4, "abcd|"), (3, "ab…|"), (2, "a…|"), (1, "…|"), (0, "|")] {
      var canvas = canvas(7)
      canvas.fill(canvas.bounds, style: .plain, with: "|")
      #expect(canvas.put(spans: [Span("ab"), Span(""), Span("cd")], x: 0, y: 0, width: width) == width)
      #expect(canvas.text().prefix(expected.count) == expected)
    }
  }

  @Test("fills with a wide character in pairs of cells")
  func wideFill() {
    var canvas = canvas(6)
    canvas.fill(Rect(x: 0, y: 0, width: 5, height: 9), style: .plain, with: "〇")
    #expect(canvas.row(0).map(\.text) == ["〇", "", "〇", "", " ", " "])
  }

  @Test("lays a ground under what is drawn there before and after, until it is filled anew")
  func grounds() {
    var canvas = canvas(4)
    canvas.put("ab", x: 0, y: 0, style: .role(.link))
    canvas.setGround(.selected, in: canvas.bounds)
    canvas.put("c", x: 1, y: 0, style: .role(.warning))
    canvas.put("d", x: 2, y: 0, style: .plain.on(.actual))
    #expect(canvas.row(0).map(\.style.ground) == [.selected, .selected, .actual, .selected])
    #expect(canvas.row(0).map(\.style.role) == [.link, .warning, .text, .text])
    #expect(canvas.styleLayer() == "lw.\n--\nSSAS")
    canvas.fill(canvas.bounds, style: .plain)
    #expect(canvas == self.canvas(4))
  }

  @Test("keeps its cells in order whatever is put wherever")
  func invariants() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<40 {
      var canvas = canvas(12, 2)
      for _ in 0..<40 {
        let text = SampleText.random(using: &random)
        let width = Bool.random(using: &random) ? Int.random(in: 0...9, using: &random) : nil
        let clip = Bool.random(using: &random) ? Rect(x: 2, y: 0, width: 7, height: 2) : nil
        let place = (Int.random(in: -4...13, using: &random), Int.random(in: -1...2, using: &random))
        canvas.put(text, x: place.0, y: place.1, width: width, clip: clip)
        canvas.fill(Rect(x: place.1 * 4, y: 1, width: 1, height: 1), style: .plain)
      }
      for y in 0..<2 {
        var x = 0
        while x < 12 {
          let width = TextWidth.width(of: canvas[x, y].text)
          #expect(width == 1 || width == 2 && canvas[x + 1, y].text.isEmpty && x < 11)
          #expect(canvas[x, y].text.unicodeScalars.count <= 5)
          x += max(1, width)
        }
      }
    }
  }
}

@Suite("Signs where only ASCII can be shown")
struct ASCIISignTests {
  @Test("Signs become those of ASCII that come near, in as many columns; letters and styles stay")
  func replacesSigns() {
    var canvas = Canvas(size: Size(width: 24, height: 1), ellipsis: "~")
    canvas.put("a · “b” – c → d… ‡ 日é\u{1B}", x: 0, y: 0, style: .role(.error))
    let styles = canvas.styleLayer()
    canvas.useASCIISigns()
    #expect(canvas.text() == "a - \"b\" - c > d~ + 日é?")
    #expect(canvas.styleLayer() == styles)
  }
}

import SeededRandom
import Testing
import TextUI

@Suite("Text fitted into columns")
struct TextFittingTests {
  @Test(
    "cuts a text at a cluster and marks the cut",
    arguments: [
      ("Viet Nam", 8, "Viet Nam"), ("Viet Nam", 7, "Viet N…"), ("Viet Nam", 1, "…"), ("Viet Nam", 0, ""), ("Viet Nam", -3, ""),
      ("日本国", 6, "日本国"), ("日本国", 5, "日本…"), ("日本国", 4, "日…"), ("日本国", 2, "…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
      ("क्षक्ष", 3, "क्ष…"), ("क्षक्ष", 2, "…"), ("🇻🇳🇯🇵", 3, "🇻🇳…"), ("🇻🇳🇯🇵", 2, "…"), ("👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧…"), ("", 3, ""),
    ])
  func truncates(text: String, columns: Int, expected: String) {
    #expect(TextWidth.truncated(text, to: columns) == expected)
  }

  @Test("fills a text up to a number of columns at the side where it does not lie")
  func pads() {
    #expect(TextWidth.padded("日本", to: 7) == "日本   ")
    #expect(TextWidth.padded("日本", to: 7, align: .trailing) == "   日本")
    #expect(TextWidth.padded("日本", to: 7, align: .center) == " 日本  ")
    #expect(TextWidth.padded("日本国", to: 4, align: .trailing) == " 日…")
  }

  @Test("marks a cut with another sign where the ellipsis cannot be shown")
  func otherEllipsis() {
    #expect(TextWidth.truncated("Viet Nam", to: 5, ellipsis: Glyphs.ascii.ellipsis) == "Viet~")
  }

  @Test("pads any text to exactly the columns asked for")
  func exact() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let text = SampleText.random(using: &random)
      let columns = Int.random(in: 0...14, using: &random)
      #expect(TextWidth.width(of: TextWidth.padded(text, to: columns)) == columns, "\(text.unicodeScalars.map(\.value))")
    }
  }
}

import SeededRandom
import Testing
import TextUI

@Suite("Text made safe")
struct SafeTextTests {
  /// What a row shows of a text.
  private func shown(_ text: String) -> String {
    var canvas = Canvas(size: Size(width: 20, height: 1))
    canvas.put(text, x: 0, y: 0)
    return canvas.text()
  }

  @Test(
    "shows a stand-in for what would move the cursor, turn the text or hide",
    arguments: [
      ("a\u{1B}[31mb", "a␛[31mb"), ("\u{0}", "␀"), ("\u{8}", "␈"), ("\u{7F}", "␡"), ("\u{9B}31m", "\u{FFFD}31m"),
      ("\u{85}", "\u{FFFD}"),
      ("a\u{202E}b", "a\u{FFFD}b"), ("a\u{202A}b", "a\u{FFFD}b"), ("a\u{2066}b\u{2069}", "a\u{FFFD}b\u{FFFD}"),
      ("\u{200E}a", "\u{FFFD}a"),
      ("\u{200F}", "\u{FFFD}"), ("\u{061C}", "\u{FFFD}"), ("a\u{200B}b", "a\u{FFFD}b"), ("a\u{200C}b", "a\u{FFFD}b"),
      ("a\u{200D}b", "a\u{FFFD}b"), ("\u{FEFF}a", "\u{FFFD}a"), ("a\u{2060}b", "a\u{FFFD}b"), ("\u{E000}", "\u{FFFD}"),
      ("\u{F0000}", "\u{FFFD}"), ("\u{0378}", "\u{FFFD}"), ("\u{10FFFF}", "\u{FFFD}"), ("\u{E0001}", "\u{FFFD}"),
    ])
  func standsIn(text: String, visible: String) {
    #expect(shown(text) == visible)
  }

  @Test("is the same without a canvas, and stays what it is when it is made safe again")
  func withoutCanvas() {
    var random = SeededGenerator(seed: 13)
    for _ in 0..<300 {
      let text = SampleText.random(using: &random)
      var canvas = Canvas(size: Size(width: 80, height: 1))
      canvas.put(text + "|", x: 0, y: 0)
      #expect(TextWidth.safe(text) + "|" == canvas.text())
      #expect(TextWidth.safe(TextWidth.safe(text)) == TextWidth.safe(text))
    }
  }

  @Test(
    "keeps a text on one row",
    arguments: [
      ("a\tb", "a b"), ("a\nb", "a b"), ("a\rb", "a b"), ("a\r\nb", "a b"), ("a\u{2028}b", "a b"), ("a\u{2029}b", "a b"),
    ])
  func oneRow(text: String, visible: String) {
    #expect(shown(text) == visible)
  }

  @Test(
    "draws simpler pictures for those whose width terminals dispute",
    arguments: [
      ("👨‍👩‍👧!", "👨!"), ("👍🏽!", "👍!"), ("❤\u{FE0F}!", "❤!"), ("🇻🇳!", "VN!"), ("1\u{FE0F}\u{20E3}!", "1!"), ("🏳\u{FE0F}‍🌈!", "🏳!"),
      ("🏴\u{E0067}\u{E0062}\u{E007F}!", "🏴!"), ("👩‍a", "👩\u{FFFD}a"), ("葛\u{E0100}城", "葛城"),
    ])
  func pictures(text: String, visible: String) {
    #expect(shown(text) == visible)
  }

  @Test("keeps the joiners with which Persian and Bengali are spelt, and leaves out the unseen word ends of Khmer")
  func joiners() {
    #expect(shown("می\u{200C}خ") == "می\u{200C}خ")
    #expect(shown("র\u{200D}য") == "র\u{200D}য")
    #expect(shown("ខ\u{200B}ម") == "ខម")
  }

  @Test("lays marks that have nothing to lie on upon a dotted circle")
  func loneMarks() {
    #expect(shown("\u{301}a") == "◌\u{301}a")
    #expect(shown("\u{1B}\u{301}") == "␛◌\u{301}")
  }

  @Test("puts at most five scalars into a cell")
  func fiveScalars() {
    var canvas = Canvas(size: Size(width: 3, height: 1))
    #expect(canvas.put("z\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}y", x: 0, y: 0) == 2)
    #expect(canvas[0, 0].text == "z\u{301}\u{302}\u{303}\u{304}")
    #expect(canvas[1, 0].text == "y")
  }

  @Test("puts one scalar that takes columns into a cell, with the marks that lie on it")
  func oneBase() {
    var canvas = Canvas(size: Size(width: 4, height: 1))
    canvas.put("हि\u{1112}\u{1161}", x: 0, y: 0)
    #expect(canvas.row(0).map(\.text) == ["ह", "ि", "\u{1112}\u{1161}", ""])
  }
}

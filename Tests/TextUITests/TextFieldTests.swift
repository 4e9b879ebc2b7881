import SeededRandom
import Testing
import TextUI

@Suite("Text field")
struct TextFieldTests {
  /// Shows a field as its text with a bar where the cursor is.
  private func shown(_ field: TextField) -> String {
    field.text.prefix(field.cursor) + "|" + field.text.dropFirst(field.cursor)
  }

  /// Applies keys to a field.
  private func after(_ start: String, _ keys: String) -> String {
    var field = TextField(start)
    for name in keys.split(separator: " ") { Key(name: String(name)).map { _ = field.handle($0) } }
    return shown(field)
  }

  @Test(
    "does what is typed",
    arguments: [
      ("", "a b", "ab|"), ("日本", "Left x", "日x|本"), ("日本", "Home Delete", "|本"), ("e\u{301}a", "Left Backspace", "|a"),
      ("one two  ", "C-w", "one |"), ("one two", "Left C-w", "one |o"), ("one", "C-w C-w", "|"), ("one", "C-u", "|"),
      ("one", "C-a x C-e y", "xoney|"), ("one", "Home Left Backspace", "|one"), ("one", "Right Delete", "one|"),
      ("a", "Space b", "a b|"),
    ])
  func types(start: String, keys: String, expected: String) {
    #expect(after(start, keys) == expected)
  }

  @Test("puts the cursor behind a cluster that what is typed grows together with")
  func growing() {
    var field = TextField("🇳")
    field.moveHome()
    field.insert("🇻")
    #expect(field.text == "🇻🇳")
    #expect(field.cursor == 1)
    field.moveEnd()
    field.insert("\u{301}")
    #expect(field.cursor == 1)
  }

  @Test("takes pasted lines as one")
  func pasted() {
    var field = TextField("a")
    field.insert("b\nc\td\r\ne")
    #expect(field.text == "ab c d e")
  }

  @Test(
    "leaves keys to others that mean nothing in it",
    arguments: [Key.enter, .escape, .tab, .up, .pageDown, .control("l"), .function(1)])
  func otherKeys(key: Key) {
    var field = TextField("a")
    let meant = field.handle(key)
    #expect(!meant)
    #expect(field == TextField("a"))
  }

  @Test("keeps its cursor inside whatever is typed")
  func invariant() {
    let keys: [Key] = [
      .backspace, .delete, .left, .right, .home, .end, .control("w"), .character("\u{301}"), .character("🇻"), .character(" "),
    ]
    var random = SeededGenerator(seed: 9)
    var field = TextField()
    for _ in 0..<2000 {
      if Bool.random(using: &random) { field.insert(SampleText.random(using: &random)) }
      if let key = keys.randomElement(using: &random) { field.handle(key) }
      #expect((0...field.text.count).contains(field.cursor))
      if field.text.count > 60 { field.clear() }
    }
  }

  @Test("scrolls so that the cursor is seen, and says on which column it is")
  func draws() {
    for (text, moves, visible, column) in [
      ("abc", 0, "|abc  |", 4), ("abcdefg", 0, "|defg |", 5), ("日本国", 0, "|本国 |", 5), ("abcdefg", 7, "|abcde|", 1),
    ] {
      var canvas = Canvas(size: Size(width: 7, height: 1))
      canvas.fill(canvas.bounds, style: .plain, with: "|")
      var field = TextField(text)
      for _ in 0..<moves { field.moveLeft() }
      #expect(field.draw(on: &canvas, in: Rect(x: 1, y: 0, width: 5, height: 1)) == column)
      #expect(canvas.text() == visible)
    }
  }
}

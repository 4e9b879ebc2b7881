import Testing
import TextUI

@Suite("Keys")
struct KeyTests {
  /// Keys of every kind with their names and captions.
  static let keys: [(Key, String, String)] = [
    (.character("j"), "j", "j"), (.character("G"), "G", "G"), (.character("?"), "?", "?"), (.character("é"), "é", "é"),
    (.character("日"), "日", "日"), (.character("-"), "-", "-"), (.character("F"), "F", "F"), (.character(" "), "Space", "Space"),
    (.enter, "Enter", "Enter"), (.escape, "Escape", "Esc"), (.tab, "Tab", "Tab"), (.backTab, "BTab", "S-Tab"),
    (.backspace, "Backspace", "Backspace"), (.delete, "Delete", "Delete"), (.insert, "Insert", "Insert"), (.up, "Up", "↑"),
    (.down, "Down", "↓"), (.left, "Left", "←"), (.right, "Right", "→"), (.pageUp, "PageUp", "PgUp"),
    (.pageDown, "PageDown", "PgDn"),
    (.home, "Home", "Home"), (.end, "End", "End"), (.function(1), "F1", "F1"), (.function(12), "F12", "F12"),
    (.control("l"), "C-l", "^L"), (.control("-"), "C--", "^-"), (.control(" "), "C-Space", "^Space"),
    (.shift(.up), "S-Up", "S-↑"),
    (.modified([.control], .left), "C-Left", "C-←"), (.modified([.shift, .control, .alt], .down), "C-M-S-Down", "C-M-S-↓"),
  ]

  @Test("have a name by which they are read again, and a caption", arguments: keys)
  func names(key: Key, name: String, caption: String) {
    #expect(key.name == name)
    #expect(Key(name: name) == key)
    #expect(key.caption == caption)
    #expect(Key(caption: caption) == key)
  }

  @Test("are read by their captions in any case, and by their names")
  func captions() {
    #expect(Key(caption: "pgdn") == .pageDown)
    #expect(Key(caption: "s-tab") == .backTab)
    #expect(Key(caption: "^d") == .control("d"))
    #expect(Key(caption: "^") == .character("^"))
    #expect(Key(caption: "PageDown") == .pageDown)
    #expect(Key(caption: "^dd") == nil)
  }

  @Test("are read in any case and order of modifiers")
  func variants() {
    #expect(Key(name: "enter") == .enter)
    #expect(Key(name: "SPACE") == .character(" "))
    #expect(Key(name: "f5") == .function(5))
    #expect(Key(name: "C-L") == .control("l"))
    #expect(Key(name: "S-C-left") == .modified([.shift, .control], .left))
  }

  @Test(
    "are not read from other text",
    arguments: ["", " ", "jj", "F0", "F64", "F+1", "F01", "C-", "S-", "X-Up", "M-x", "S-a", "C-Foo", "-Up"])
  func refused(name: String) {
    #expect(Key(name: name) == nil)
  }
}

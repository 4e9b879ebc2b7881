import Glibc
import SeededRandom
import Testing
import TextUI

@Suite("Text width")
struct TextWidthTests {
  @Test(
    "counts the columns that a terminal gives a text",
    arguments: [
      ("", 0), ("a", 1), ("Viet Nam", 8), ("é", 1), ("e\u{301}", 1), ("Việt Nam", 8), ("日本", 4), ("ﾃﾞｰﾀ", 4), ("ー", 2),
      ("Ａ１", 4), ("　", 2), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ไทย", 3), ("กำ", 2), ("हि", 2), ("क्ष", 2), ("😀", 2),
      ("✓", 1), ("…", 1), ("█", 1), ("◆", 1), ("€", 1), ("¥", 1), ("–", 1), ("⚠", 1), ("⌚", 2), ("𠮷", 2),
    ])
  func counts(text: String, columns: Int) {
    #expect(TextWidth.width(of: text) == columns)
  }

  @Test(
    "counts a picture whose width terminals dispute as the simpler one that is drawn",
    arguments: [("❤\u{FE0F}", 1), ("1\u{FE0F}\u{20E3}", 1), ("🇻🇳", 2), ("👨‍👩‍👧", 2), ("👍🏽", 2), ("\u{1FAE8}", 1)])
  func disputed(text: String, columns: Int) {
    #expect(TextWidth.width(of: text) == columns)
  }

  @Test("measures a part of a text and a single cluster like the whole")
  func parts() {
    let text = "国 Viet Nam"
    #expect(TextWidth.width(of: text.dropFirst(2)) == 8)
    #expect(TextWidth.width(of: Character("国")) == 2)
  }

  @Test("agrees with wcwidth for every scalar that is shown", .enabled(if: CLibrary.version == "2.36"))
  func agreesWithTheLibrary() throws {
    let wcwidth = try #require(CLibrary.wcwidth)
    let locale = try #require(newlocale(1 << LC_CTYPE, "C.UTF-8", nil))
    let before = uselocale(locale)
    defer {
      uselocale(before)
      freelocale(locale)
    }
    var wrong: [UInt32] = []
    var shown = 0
    var canvas = Canvas(size: Size(width: 4, height: 1))
    for value in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      canvas.put(String(scalar), x: 0, y: 0)
      guard canvas[0, 0].text.unicodeScalars.first == scalar else { continue }
      shown += 1
      if Int(wcwidth(wchar_t(value))) != TextWidth.width(of: String(scalar)) { wrong.append(value) }
    }
    #expect(wrong.isEmpty)
    #expect(shown > 140_000)
  }

  @Test("is never more for a whole text than for its clusters together")
  func addsUp() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let text = SampleText.random(using: &random)
      #expect(TextWidth.width(of: text) <= text.reduce(0) { $0 + TextWidth.width(of: $1) }, "\(text.unicodeScalars.map(\.value))")
    }
  }
}

/// What the C library has but Swift does not import.
private enum CLibrary {
  /// The library's version, such as `2.36`; nil where it is not glibc.
  static var version: String? {
    dlsym(nil, "gnu_get_libc_version").map {
      String(cString: unsafeBitCast($0, to: (@convention(c) () -> UnsafePointer<CChar>).self)())
    }
  }

  /// The columns of a wide character in the thread's locale.
  static var wcwidth: (@convention(c) (wchar_t) -> CInt)? {
    dlsym(nil, "wcwidth").map { unsafeBitCast($0, to: (@convention(c) (wchar_t) -> CInt).self) }
  }
}

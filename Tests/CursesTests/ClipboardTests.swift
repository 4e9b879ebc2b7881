import Foundation
import Testing

@testable import Curses

@Suite("The clipboard of the terminal")
struct ClipboardTests {
  @Test("Base64 is that of Foundation", arguments: ["", "a", "ab", "abc", "abcd", "国際保健", String(repeating: "é|", count: 999)])
  func encodes(text: String) {
    let bytes = ClipboardSequence.base64(text)
    #expect(String(decoding: bytes, as: UTF8.self) == Data(text.utf8).base64EncodedString())
    #expect(ClipboardSequence.length(of: text) == bytes.count)
  }

  @Test("tmux hands the sequence on")
  func wraps() {
    #expect(String(decoding: ClipboardSequence.bytes(for: "abc", isInTmux: false), as: UTF8.self) == "\u{1B}]52;c;YWJj\u{07}")
    #expect(
      String(decoding: ClipboardSequence.bytes(for: "abc", isInTmux: true), as: UTF8.self)
        == "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;YWJj\u{07}\u{1B}\\")
  }

  @Test("The longest text is as long as terminals take")
  func limits() {
    let most = ClipboardSequence.limit / 4 * 3
    #expect(ClipboardSequence.length(of: String(repeating: "x", count: most)) <= ClipboardSequence.limit)
    #expect(ClipboardSequence.length(of: String(repeating: "x", count: most + 1)) > ClipboardSequence.limit)
  }
}

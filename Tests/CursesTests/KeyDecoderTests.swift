import CNcurses
import TextUI
import Testing

@testable import Curses

/// Feeds a decoder.
final class Typist {
  private(set) var decoder = KeyDecoder()

  init(expectsMouse: Bool = false) {
    precondition(usesUTF8, "The C.UTF-8 locale is needed.")
    decoder.expectsMouse = expectsMouse
  }

  func decode(_ codes: [Int32], at now: Int64 = 0) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    for code in codes { decoder.decode(code, at: now, into: &events) }
    decoder.flush(at: now, into: &events)
    return events
  }

  func expectAnswers(at now: Int64, withBackground: Bool = false) {
    decoder.expectAnswers(at: now, withBackground: withBackground)
  }

  func decode(_ text: String) -> [TerminalEvent] {
    decode(text.utf8.map { Int32($0) })
  }
}

@Suite("Bytes and codes become keys and pastes")
struct KeyDecoderTests {
  @Test(
    "An answer of the terminal is no key, and says whether it knows synchronised output, however it is cut",
    arguments: [("1", true), ("2", true), ("0", false), ("4", false), ("3", false)])
  func takesAnswer(value: String, isKnown: Bool) {
    let answer = "\u{1B}[?2026;\(value)$y\u{1B}[?62;4c".utf8.map { Int32($0) }
    for cut in 0...answer.count {
      let typist = Typist()
      typist.expectAnswers(at: 1000)
      #expect(typist.decode(Array(answer[..<cut]), at: 1010) == [])
      #expect(typist.decode(Array(answer[cut...]), at: 1100) == [])
      #expect(typist.decoder.answers.knowsSynchronisedOutput == isKnown)
      #expect(typist.decoder.answerDeadline == nil)
      #expect(typist.decode("\u{1B}") == [.key(.escape)])
    }
  }

  @Test("Escape is a key at once where no answer is awaited, and soon where one is")
  func escapesInTime() {
    let typist = Typist()
    typist.expectAnswers(at: 1000)
    #expect(typist.decode([0x1B], at: 1010) == [])
    let deadline = typist.decoder.deadline
    #expect(deadline == 1010 + KeyDecoder.splitTimeout)
    #expect(typist.decode([], at: deadline ?? 0) == [.key(.escape)])
    #expect(typist.decode([0x1B], at: 1000 + KeyDecoder.answerTimeout) == [.key(.escape)])
  }

  @Test(
    "A control sequence nobody knows is dropped whole; what only begins like one is typed",
    arguments: [
      ("\u{1B}[1;9Aj", [.character("j")]), ("\u{1B}[<0;12;30Mq", [.character("q")]), ("\u{1B}[?62;4cx", [.character("x")]),
      ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}[", [.escape, .character("[")]),
      ("\u{1B}j", [.escape, .character("j")]),
    ] as [(String, [Key])])
  func dropsUnknownSequences(bytes: String, keys: [Key]) {
    let typist = Typist()
    #expect(typist.decode(bytes) == keys.map { .key($0) })
  }

  @Test("A sequence cut in two by the line is still dropped")
  func dropsSplitSequence() {
    let typist = Typist()
    #expect(typist.decode("\u{1B}[1;") == [])
    #expect(typist.decode("9Aj") == [.key(.character("j"))])
  }

  @Test("Bytes that are no character become one U+FFFD and take nothing else along")
  func replacesBrokenBytes() {
    let typist = Typist()
    let codes: [Int32] = [0xE9, 0x61, 0xE6, 0x97, 0x62, 0xFF, 0x63]
    let expected: [Key] = ["\u{FFFD}", "a", "\u{FFFD}", "b", "\u{FFFD}", "c"].map { .character($0) }
    #expect(typist.decode(codes) == expected.map { .key($0) })
  }

  @Test("A character may come in parts, with pauses between them")
  func joinsParts() {
    let typist = Typist()
    let bytes = Array("日".utf8).map { Int32($0) }
    #expect(typist.decode(Array(bytes[..<2])) == [])
    #expect(typist.decode(Array(bytes[2...])) == [.key(.character("日"))])
  }

  @Test("A paste is one event: lines end in line feeds, control characters and function keys are no text")
  func pastes() {
    let typist = Typist()
    var codes = [KeyTable.pasteStart]
    codes += "one\r\ntwo\rthree\n\nfour\t\u{1B}[31mq\u{7}\u{0}é日".utf8.map { Int32($0) }
    codes += [KEY_UP, KeyTable.pasteEnd, 0x71]
    #expect(typist.decode(codes) == [.paste("one\ntwo\nthree\n\nfour\t[31mqé日"), .key(.character("q"))])
  }

  @Test("Of a huge paste the first 64 KiB are kept, and the rest is not typed")
  func capsPaste() {
    let typist = Typist()
    var codes = [KeyTable.pasteStart]
    codes += repeatElement(0x78, count: 200_000)
    codes.append(KeyTable.pasteEnd)
    #expect(typist.decode(codes) == [.paste(String(repeating: "x", count: 64 * 1024))])
  }

  @Test("A paste that never ends is over after a silence, and keys are keys again")
  func endsLostPaste() {
    let typist = Typist()
    #expect(typist.decode([KeyTable.pasteStart, 0x61], at: 1000) == [])
    #expect(typist.decoder.deadline == 1000 + KeyDecoder.pasteTimeout)
    #expect(typist.decode([], at: 1000 + KeyDecoder.pasteTimeout) == [.paste("a")])
    #expect(typist.decoder.deadline == nil)
    #expect(typist.decode("q") == [.key(.character("q"))])
  }

  @Test("An end of a paste that never began is nothing")
  func ignoresStrayEnd() {
    let typist = Typist()
    #expect(typist.decode([KeyTable.pasteEnd, 0x71]) == [.key(.character("q"))])
  }

  @Test(
    "Function keys have their names",
    arguments: [
      (KEY_F0 + 1, .function(1)), (KEY_F0 + 12, .function(12)), (KEY_BTAB, .backTab), (KEY_DC, .delete), (KEY_IC, .insert),
      (KEY_ENTER, .enter), (KEY_BACKSPACE, .backspace), (KEY_SR, .shift(.up)), (KEY_SLEFT, .shift(.left)), (KEY_HOME, .home),
      (KEY_MOUSE, nil), (KEY_SUSPEND, nil),
    ] as [(Int32, Key?)])
  func namesFunctionKeys(code: Int32, key: Key?) {
    #expect(KeyTable.key(code) == key)
  }
}

import Cooperation
import Foundation
import SeededRandom
import Testing

@testable import Archive

@Suite struct SearchWordsTests {
  private static func words(_ texts: String...) -> String {
    var words = SearchWords()
    for text in texts { words.add(text) }
    return String(decoding: words.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("Malaria control, MALARIA", "malaria control "),
    ("XM-DAC-701-8", "xm dac 701 8 "),
    ("Santé à Đà Nẵng", "sante a da nang "),
    ("don’t", "don t "),
    ("結核", "結核 核 "),
    ("結核対策JICA", "結核 核対 対策 策 jica "),
    ("ﾊﾞｽ・バス", "バス ス "),
    ("病", "病 "),
    ("Viet Nam", "viet nam vietnam "),
    ("Việt Nam, Vietnam", "viet nam vietnam "),
    ("Nam Viet", "nam viet "),
    ("здоровье", "здоровье "),
    ("  -- ", ""),
    ("\u{0}a\u{1B}[31mb", "a 31mb "),
  ])
  func `A text gives its words, folded and each once`(text: String, words: String) {
    #expect(Self.words(text) == words)
  }

  @Test(arguments: 0..<20)
  func `Words that are split on the fast way are those of the folded text`(seed: UInt64) {
    let parts = [
      "a", "B", "viet", "nam", "Ñ", "é", "ß", "æ", "ł", "Đ", "\u{301}", "’", "“", "—", "…", " ", "-", "1", "½", "²", "ª",
      "\u{A0}", "«",
      "·", "×", "ж", "İ", "ﬁ", "ŉ", "Ŀ", "\u{200D}",
    ]
    var lot = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0..<12, using: &lot)).map { _ in parts.randomElement(using: &lot) ?? "" }.joined()
      var expected: [String] = []
      let scalars = Folding.fold(text).unicodeScalars
      for word in scalars.split(whereSeparator: { !$0.properties.isAlphabetic && $0.properties.numericType == nil }) {
        if !expected.contains(String(word)) { expected.append(String(word)) }
      }
      let found = Self.words(text).split(separator: " ").map(String.init)
      // Viet Nam has rules of its own.
      if found.contains("vietnam") { continue }
      #expect(found == expected, "\(text)")
    }
  }

  @Test func `Words are kept once across texts`() {
    #expect(Self.words("one two", "Two THREE", "öne") == "one two three ")
  }

  @Test func `There may be very many words, and very long ones`() {
    let text = (0..<5000).map { "word\($0)" }.joined(separator: " ")
    #expect(Self.words(text, text).split(separator: " ").count == 5000)
    #expect(Self.words(String(repeating: "é", count: 300)) == String(repeating: "e", count: 64) + " ")
    #expect(Self.words(String(repeating: "ж", count: 300)).utf8.count == 65)
  }

  @Test(arguments: [
    ("malaria", "(\"malaria\"*)"),
    ("malaria ", "(\"malaria\")"),
    ("Malaria cont", "(\"malaria\" AND \"cont\"*)"),
    ("結核", "(\"結核\"*)"),
    ("病 x ", "(\"病\"* AND \"x\")"),
    ("結核対策 ", "(\"結核\" AND \"核対\" AND \"対策\")"),
    ("viet nam ", "(\"vietnam\")"),
    ("a\" OR b", "(\"a\" AND \"or\" AND \"b\"*)"),
  ])
  func `A question asks for all words, the last one perhaps unfinished`(text: String, expression: String) {
    #expect(SearchWords.query(text) == expression)
  }

  @Test func `A question without words asks nothing`() {
    #expect(SearchWords.query(" \"*- ") == nil)
  }

  @Test func `Latin letters fold as Foundation folds them, and those that it leaves to the letters that people type`() {
    let special = [
      "æ": "ae", "œ": "oe", "þ": "th", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i", "ĸ": "k",
      "ŋ": "ng",
    ]
    for value in UInt32(0xC0)...0x17F {
      let letter = String(Character(Unicode.Scalar(value) ?? "?"))
      let folded = letter.decomposedStringWithCompatibilityMapping.precomposedStringWithCanonicalMapping
        .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      let expected =
        special[folded]
        ?? folded.unicodeScalars.filter { !(0x300...0x36F).contains($0.value) }
        .map { String(Character($0)) }.joined()
      #expect(Folding.fold(letter) == expected, "\(letter)")
    }
  }
}

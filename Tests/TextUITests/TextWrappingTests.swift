import SeededRandom
import Testing
import TextUI

@Suite("Text broken into rows")
struct TextWrappingTests {
  @Test(
    "breaks at spaces",
    arguments: [
      ("one two three", 7, ["one two", "three"]), ("one two three", 8, ["one two", "three"]), ("one", 3, ["one"]), ("", 5, [""]),
      ("one  two", 4, ["one", "two"]), ("one\ntwo", 9, ["one", "two"]), ("one\n\ntwo", 9, ["one", "", "two"]),
      ("  one", 9, ["  one"]),
    ])
  func atSpaces(text: String, columns: Int, rows: [String]) {
    #expect(TextWidth.wrapped(text, width: columns) == rows)
  }

  @Test("breaks a word that is longer than a row")
  func longWords() {
    #expect(TextWidth.wrapped("a internationalisation", width: 8) == ["a", "internat", "ionalisa", "tion"])
    #expect(TextWidth.wrapped("日本", width: 1) == ["日", "本"])
  }

  @Test(
    "breaks between Japanese characters, but begins no row with a stop and ends none with an opening bracket",
    arguments: [
      ("保健医療協力", 8, ["保健医療", "協力"]), ("保健医療。協力", 8, ["保健医", "療。協力"]), ("保健（医療）協力", 6, ["保健", "（医", "療）協", "力"]),
      ("データベース", 6, ["データ", "ベース"]), ("デデデー", 6, ["デデ", "デー"]), ("保健キャリア", 8, ["保健キャ", "リア"]), ("保健医キャリア", 8, ["保健医", "キャリア"]),
      ("JICA保健医療", 8, ["JICA保健", "医療"]),
    ])
  func japanese(text: String, columns: Int, rows: [String]) {
    #expect(TextWidth.wrapped(text, width: columns) == rows)
  }

  @Test("gives nothing when there are no columns")
  func noColumns() {
    #expect(TextWidth.wrapped("one", width: 0).isEmpty)
  }

  @Test("makes no row wider than asked and loses nothing but spaces")
  func lossless() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let text = SampleText.random(using: &random)
      let columns = Int.random(in: 4...14, using: &random)
      let rows = TextWidth.wrapped(text, width: columns)
      #expect(rows.allSatisfy { TextWidth.width(of: $0) <= columns }, "\(text.unicodeScalars.map(\.value))")
      let visible = { (text: String) in String(text.filter { !$0.isNewline && $0 != " " }) }
      #expect(Array(visible(rows.joined()).unicodeScalars) == Array(visible(text).unicodeScalars))
    }
  }
}

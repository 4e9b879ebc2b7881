import Cooperation
import Foundation
import Testing
import Wording

/// The formatters of each language: numbers, lists, quotations.
@Suite struct LanguageTextTests {
  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (-1_234_567, "-1,234,567"), (.min, "-9,223,372,036,854,775,808")])
  func `Thousands are separated by commas`(number: Int, text: String) {
    #expect(number.groupedDigits == text)
  }

  @Test(arguments: [("5600", "5,600"), ("123", "123"), ("1234.5", "1234.5"), ("１２３４", "１２３４"), ("12-34", "12-34"), ("", "")])
  func `Only whole numbers in ASCII digits are grouped`(text: String, grouped: String) {
    #expect(text.groupedDigits == grouped)
  }

  @Test(arguments: [
    ("78000000000", "78 billion", "780億"), ("5360000", "5.36 million", "536万"), ("1234567.5", "1,234,567.5", "1,234,567.5"),
    ("2910000000", "2.91 billion", "29.1億"), ("-5000", "-5,000", "-5,000"),
  ])
  func `An amount has the largest unit that leaves at most three decimals`(
    number: String, english: String, japanese: String
  ) throws {
    let number = try #require(Decimal(string: number))
    #expect(number.scaled(in: .english) == english && number.scaled(in: .japanese) == japanese)
  }

  @Test(arguments: [
    ([], "", "", ""), (["a"], "a", "a", "a"), (["a", "b"], "a, b", "a and b", "a、b"),
    (["a", "b", "c"], "a, b, c", "a, b and c", "a、b、c"),
  ])
  func `A list is joined as its language does`(items: [String], list: String, series: String, japanese: String) {
    #expect(Language.english.list(items) == list && Language.english.series(items) == series)
    #expect(Language.japanese.list(items) == japanese && Language.japanese.series(items) == japanese)
  }

  @Test func `Quotations, labels and sentences have the signs of their language`() {
    #expect(Language.english.quoted("a") == "“a”" && Language.japanese.quoted("a") == "「a」")
    #expect(Language.english.labelled("a", "b") == "a: b" && Language.japanese.labelled("a", "b") == "a：b")
    #expect(Language.english.sentence("a") == "a." && Language.japanese.sentence("a") == "a。")
    #expect(Language.english.sentence("a?") == "a?" && Language.japanese.sentence("") == "")
    #expect(Language.english.paragraph(["a.", "b."]) == "a. b." && Language.japanese.paragraph(["a。", "b。"]) == "a。b。")
  }

  @Test func `A count has the noun of its number`() {
    #expect(Words.itemCount(1).english == "1 entry" && Words.itemCount(1200).english == "1,200 entries")
    #expect(Words.moreCurrencies(1).english == "+1 currency" && Words.moreCurrencies(2).japanese == "ほか2通貨")
  }

  @Test func `An error without words is told by its description`() {
    struct Unworded: Error, CustomStringConvertible { let description = "broken" }
    #expect(Phrase(Unworded()) == Phrase(verbatim: "broken"))
  }
}

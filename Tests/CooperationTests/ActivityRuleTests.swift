import Cooperation
import Foundation
import Testing

@Suite struct ActivityRuleTests {
  @Test(arguments: ActivityRule.allCases)
  func `Every rule says what is wrong and what to do, in sentences`(rule: ActivityRule) {
    #expect(rule.sentence.hasSuffix("."))
    #expect(rule.remedy.hasSuffix("."))
    #expect(rule.sentence.first?.isUppercase == true)
    #expect(rule.sentence(in: .japanese).hasSuffix("。"))
    #expect(rule.remedy(in: .japanese).hasSuffix("。"))
    #expect(rule.name.exact(.japanese)?.isEmpty == false)
  }

  @Test(arguments: FileRule.allCases)
  func `What is noticed about a file is said in both languages, with what was found`(rule: FileRule) {
    let finding = rule.finding("17", "mismatched tag (again)", file: "a.xml", line: 3)
    let english = FileRule.sentences(of: finding, in: .english)
    let japanese = FileRule.sentences(of: finding, in: .japanese)
    #expect(english.message == finding.message && english.message.hasSuffix("."))
    #expect(japanese.message.hasSuffix("。") && japanese.remedy.hasSuffix("。"))
    #expect(japanese.message.contains("17") == english.message.contains("17"))
    #expect(japanese.message.contains("tag (again)") == english.message.contains("tag (again)"))
  }

  @Test func `A finding in other words stays in them`() {
    let finding = Finding(severity: .error, rule: "breaks-off", file: "a.xml", line: 3, message: "Broken", remedy: "Mend it.")
    #expect(FileRule.sentences(of: finding, in: .japanese) == ("Broken.", "Mend it."))
  }

  @Test func `The documentation lists the rules of the program`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/kakehashi/Documentation.docc/IATI.md").standardized
    let text = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- rules -->\n"))
    let end = try #require(text.range(of: "<!-- /rules -->"))
    let rows = ActivityRule.allCases.map { "| `\($0.rawValue)` | \($0.sentence) | \($0.remedy) |\n" }
    let expected = "| Rule | What it says | What to do |\n|---|---|---|\n" + rows.joined()
    #expect(text[start.upperBound..<end.lowerBound] == expected, "Put this between the two marks in IATI.md:\n\(expected)")
  }
}

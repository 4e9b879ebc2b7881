import Cooperation
import Foundation
import Testing

@Suite struct ActivityRuleTests {
  @Test(arguments: ActivityRule.allCases)
  func `Every rule says what is wrong and what to do, in sentences`(rule: ActivityRule) {
    #expect(rule.sentence.hasSuffix("."))
    #expect(rule.remedy.hasSuffix("."))
    #expect(rule.sentence.first?.isUppercase == true)
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

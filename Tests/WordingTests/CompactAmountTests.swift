import Cooperation
import Testing
import Wording

/// Amounts in few digits, for columns.
@Suite struct CompactAmountTests {
  @Test(arguments: [
    (0.0, "0", ""), (7, "7", ""), (999, "999", ""), (999.4, "999", ""), (1000, "1.00", "k"), (12_345, "12.3", "k"),
    (999_400, "999", "k"), (999_600, "1.00", "M"), (12_300_000, "12.3", "M"), (-4_560_000, "-4.56", "M"), (9.95e9, "9.95", "B"),
    (9.996e9, "10.0", "B"), (1.234e12, "1.23", "T"), (-0.2, "0", ""), (.nan, "–", ""), (.infinity, "–", ""),
    (-.infinity, "–", ""),
  ])
  func `An amount has three digits and a unit`(amount: Double, number: String, unit: String) {
    let compact = CompactAmount(amount, language: .english)
    #expect(compact.number == number && compact.unit == unit, "\(compact.number) \(compact.unit)")
  }

  @Test(arguments: [
    (9_000.0, "9,000", ""), (12_300, "1.23", "万"), (12_300_000, "1,230", "万"), (123_000_000, "1.23", "億"), (2.5e12, "2.50", "兆"),
  ])
  func `In Japanese the units are those of Japanese`(amount: Double, number: String, unit: String) {
    let compact = CompactAmount(amount, language: .japanese)
    #expect(compact.number == number && compact.unit == unit, "\(compact.number) \(compact.unit)")
  }

  @Test func `Whatever the amount, nothing traps`() {
    for exponent in -320...308 {
      for language in [Language.english, .japanese] {
        let amount = Double("1e\(exponent)") ?? 0
        #expect(!CompactAmount(amount, language: language).number.isEmpty)
        #expect(!CompactAmount(-amount, language: language).number.isEmpty)
      }
    }
  }
}

internal import Cooperation

/// Dense numbers of the rules.
enum RuleIndex {
  static let count = ActivityRule.allCases.count
  private static let numbers: [Int] = {
    var numbers = [Int](repeating: 0, count: 256)
    for (number, rule) in ActivityRule.allCases.enumerated() { numbers[byte(of: rule)] = number }
    return numbers
  }()

  static func of(_ rule: ActivityRule) -> Int { numbers[byte(of: rule)] }

  /// The in-memory byte of a rule.
  private static func byte(of rule: ActivityRule) -> Int { Int(unsafe unsafeBitCast(rule, to: UInt8.self)) }
}

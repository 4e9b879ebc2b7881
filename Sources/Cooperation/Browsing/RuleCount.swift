/// Counts of a rule's violations among imported activities.
public struct RuleCount: Hashable, Sendable {
  public var rule: ActivityRule
  /// The number of activities that break the rule.
  public var activities: Int
  /// The number of violations.
  public var findings: Int

  public init(rule: ActivityRule, activities: Int, findings: Int) {
    self.rule = rule
    self.activities = activities
    self.findings = findings
  }
}

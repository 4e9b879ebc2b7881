/// How many of the imported activities break a rule.
public struct RuleCount: Hashable, Sendable {
  /// The rule.
  public var rule: ActivityRule
  /// The activities that break it.
  public var activities: Int
  /// How often they do.
  public var findings: Int

  /// Creates a count.
  public init(rule: ActivityRule, activities: Int, findings: Int) {
    self.rule = rule
    self.activities = activities
    self.findings = findings
  }
}

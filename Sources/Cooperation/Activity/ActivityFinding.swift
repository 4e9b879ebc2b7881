/// A violation of a rule, found while reading an activity.
public struct ActivityFinding: Hashable, Sendable, Codable {
  public var rule: ActivityRule
  /// The one-based line of the file.
  public var line: Int
  /// The offending value, `120`, `2031-05-01`; shown after the rule's sentence.
  public var detail: String?

  public init(rule: ActivityRule, line: Int, detail: String? = nil) {
    self.rule = rule
    self.line = line
    self.detail = detail
  }
}

/// Something that was noticed about an activity when it was read.
public struct ActivityFinding: Hashable, Sendable, Codable {
  /// The rule that it breaks.
  public var rule: ActivityRule
  /// The line of the file, one-based.
  public var line: Int
  /// What was found, in the words of the file or as numbers: `120`, `2031-05-01`; shown after the rule's sentence.
  public var detail: String?

  /// Creates a finding.
  public init(rule: ActivityRule, line: Int, detail: String? = nil) {
    self.rule = rule
    self.line = line
    self.detail = detail
  }
}

/// A diagnostic about the data: where, what, and what to do.
public struct Finding: Hashable, Sendable, Codable {
  /// The severity of a finding.
  public enum Severity: String, CaseIterable, Hashable, Sendable, Codable, Comparable {
    /// The record could not be read, or contradicts itself.
    case error
    /// The record is shown, and leaves something open.
    case warning
    /// A matter of form.
    case advice

    /// The gravest comes first.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .advice: 2
      }
    }
  }

  public var severity: Severity
  /// A short, stable rule name: `unknown-key`, `dangling-reference`, or IATI's rule number, `6.11.1`.
  public var rule: String
  public var file: String
  /// One-based; nil for the whole file.
  public var line: Int?
  /// One-based, in characters.
  public var column: Int?
  /// The record concerned.
  public var record: RecordReference?
  /// The problem, in one sentence.
  public var message: String
  /// The remedy, in one sentence.
  public var remedy: String

  public init(
    severity: Severity, rule: String, file: String, line: Int?, column: Int? = nil, record: RecordReference? = nil,
    message: String, remedy: String
  ) {
    self.severity = severity
    self.rule = rule
    self.file = file
    self.line = line
    self.column = column
    self.record = record
    self.message = message
    self.remedy = remedy
  }

  /// `file:line:column`, as in compiler diagnostics.
  public var position: String {
    ([file] + [line, line == nil ? nil : column].compactMap { $0.map(String.init) }).joined(separator: ":")
  }
}

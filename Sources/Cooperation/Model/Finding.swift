/// Something that a reader noticed about the data: where, what, and what to do.
public struct Finding: Hashable, Sendable, Codable {
  /// How much a finding matters.
  public enum Severity: String, CaseIterable, Hashable, Sendable, Codable, Comparable {
    /// The record could not be read; it is left out.
    case error
    /// The record is shown, marked.
    case warning

    public static func < (left: Self, right: Self) -> Bool { left == .error && right == .warning }
  }

  /// How much it matters.
  public var severity: Severity
  /// A short stable name of the rule: `unknown-key`, `dangling-reference`, or IATI's own number, `6.11.1`.
  public var rule: String
  /// The name of the file that was read.
  public var file: String
  /// One-based; nil when the whole file is meant.
  public var line: Int?
  /// One-based, in characters.
  public var column: Int?
  /// The record that it is about, where there is one.
  public var record: RecordReference?
  /// What is wrong, one sentence.
  public var message: String
  /// What to do about it, one sentence.
  public var remedy: String

  /// Creates a finding; without a line it is about the whole file.
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

  /// `file:line:column`, as compilers write it.
  public var position: String {
    ([file] + [line, line == nil ? nil : column].compactMap { $0.map(String.init) }).joined(separator: ":")
  }
}

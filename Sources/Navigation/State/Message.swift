/// A sentence for the person, shown until the next key.
public struct Message: Hashable, Sendable {
  public enum Severity: Hashable, Sendable { case information, warning, error }

  public var severity: Severity
  public var text: String

  public init(_ text: String, severity: Severity = .information) {
    self.text = text
    self.severity = severity
  }
}

/// A message to the user, shown until the next key.
public struct Message: Hashable, Sendable {
  /// The severity of a message.
  public enum Severity: Hashable, Sendable { case information, warning, error }

  public var severity: Severity
  /// The text, in the language of the interface.
  public var text: String

  public init(_ text: String, severity: Severity = .information) {
    self.text = text
    self.severity = severity
  }
}

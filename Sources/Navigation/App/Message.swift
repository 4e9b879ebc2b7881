/// A sentence for the person, shown until the next key.
public struct Message: Hashable, Sendable {
  /// How much a message matters.
  public enum Severity: Hashable, Sendable { case information, warning, error }

  /// How much it matters.
  public var severity: Severity
  /// The sentence, in the language of the interface.
  public var text: String

  /// Creates a message; by default one that only informs.
  public init(_ text: String, severity: Severity = .information) {
    self.text = text
    self.severity = severity
  }
}

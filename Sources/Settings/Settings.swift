public import Navigation
internal import TextUI
public import Wording

/// The preferences and the problems of a settings file (TOML 1.0).
///
/// An invalid setting keeps its default, so that no mistake keeps the program from starting.
public struct Settings: Hashable, Sendable {
  public var preferences = Preferences()
  /// In the order of their lines.
  public var problems: [Problem] = []

  /// A mistake in a settings file.
  public struct Problem: Hashable, Sendable {
    /// One-based.
    public var line: Int
    /// What is wrong and what to do, in one or two sentences.
    public var message: Phrase

    public init(line: Int, message: Phrase) {
      self.line = line
      self.message = message
    }
  }

  /// Creates the defaults.
  public init() {}

  /// Parses the text of a file.
  public init(parsing text: String) {
    do {
      var reader = SettingsReader()
      reader.read(try TOMLParser.parse(text))
      preferences = reader.preferences
      problems = reader.problems.sorted { ($0.line, $0.message.english) < ($1.line, $1.message.english) }
    } catch {
      problems = [Problem(line: error.line, message: SettingsErrors.notTOML(error.reason))]
    }
  }
}

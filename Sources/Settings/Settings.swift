public import Navigation
internal import TOMLKit

/// What a file of settings says, and what is wrong in it.
///
/// A file is TOML 1.0. What cannot be read leaves the default in its place: a mistake in a file of settings never keeps the program
/// from starting.
public struct Settings: Hashable, Sendable {
  /// How the person likes the dashboard.
  public var preferences = Preferences()
  /// What is wrong, in the order of the lines.
  public var problems: [Problem] = []

  /// Something that is wrong in a file of settings.
  public struct Problem: Hashable, Sendable {
    /// The line, one-based.
    public var line: Int
    /// What is wrong and what to do, in one or two sentences.
    public var message: String

    /// Creates a problem.
    public init(line: Int, message: String) {
      self.line = line
      self.message = message
    }
  }

  /// Creates the settings of somebody who has no file.
  public init() {}

  /// Reads the text of a file.
  public init(parsing text: String) {
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch {
      let region = (error as? TOMLParseError)?.source
      let reason = (error as? TOMLParseError)?.description ?? "\(error)"
      problems = [Problem(line: region?.begin.line ?? 1, message: "This is no TOML: \(reason). Nothing of the file is read.")]
      return
    }
    var reader = SettingsReader(lines: SettingLines(text))
    reader.read(table)
    preferences = reader.preferences
    problems = reader.problems.sorted { ($0.line, $0.message) < ($1.line, $1.message) }
  }
}

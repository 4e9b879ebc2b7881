public import Cooperation
public import Navigation
internal import Wording

extension Settings {
  /// Returns a message about the first problem and the number of the others; nil without problems.
  public func notice(in language: Language) -> Message? {
    guard let first = problems.first else { return nil }
    let rest =
      problems.count == 1
      ? ""
      : " " + SettingsWords.moreProblems(problems.count - 1).text(in: language)
    return Message(
      SettingsWords.problem(line: first.line, first.message.text(in: language)).text(in: language) + rest, severity: .warning)
  }
}

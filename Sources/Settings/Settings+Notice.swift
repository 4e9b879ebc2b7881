public import Cooperation
public import Navigation

extension Settings {
  /// Returns a message about the first problem and the number of the others; nil without problems.
  public func notice(in language: Language) -> Message? {
    guard let first = problems.first else { return nil }
    let head = Phrase("Settings, line %: ", "設定 %行目：").text(in: language, "\(first.line)")
    let rest =
      problems.count == 1
      ? ""
      : " " + Phrase("% more: kakehashi doctor", "ほか%件：kakehashi doctor").text(in: language, "\(problems.count - 1)")
    return Message(head + first.message + rest, severity: .warning)
  }
}

import TextUI
import Wording

extension Command {
  /// The command table in Markdown, for the README: browsing first, then keys that differ in other modes.
  public static var markdownTable: String {
    var lines = ["| Keys | Command | What it does |", "|---|---|---|"]
    func append(_ action: KeyAction, in mode: InputMode) {
      let keys = (action.standardKeys(in: mode) ?? []).map { "`\($0.caption)`" }.joined(separator: " ")
      lines.append("| \(keys) | \(action.name(in: mode).english) | \(action.summary(in: mode).english) |")
    }
    for group in Group.allCases {
      lines.append("| | **\(group.phrase.english)** | |")
      for command in table where command.group == group { append(.command(command.id), in: .browse) }
    }
    for scope in KeyScope.listed {
      lines.append("| | **\(scope.phrase.english)** | |")
      for (action, mode) in KeyAction.listed(in: scope, .standard) { append(action, in: mode) }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

import TextUI

extension Command {
  /// The command table as a Markdown table, for the README: a row for each command, its keys as the help shows them.
  public static var markdownTable: String {
    var lines = ["| Keys | Command | What it does |", "|---|---|---|"]
    for group in Group.allCases {
      lines.append("| | **\(group.phrase.english)** | |")
      for command in table where command.group == group {
        let keys = command.keys.map { "`\($0.caption)`" }.joined(separator: " ")
        lines.append("| \(keys) | \(command.name.english) | \(command.summary.english) |")
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

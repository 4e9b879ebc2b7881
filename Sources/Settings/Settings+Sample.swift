internal import Navigation
internal import TextUI

extension Settings {
  /// A settings file with every setting and key binding at its default, commented.
  public static var sample: String {
    let themes = SettingKey.themes.map(\.name).joined(separator: ", ")
    var lines = [
      "# Settings of Kakehashi. Every line can be left out; what is here is what holds without this file.",
      "# `kakehashi doctor` says where the file belongs and what is wrong in it.",
      "",
      "# \(themes).",
      "theme = \"auto\"",
      "",
      "# auto (what the locale says), en or ja.",
      "language = \"auto\"",
      "",
      "# How dates are written: words (April 2019) or iso (2019-04, 2003/..), never more precise than the source.",
      "dates = \"words\"",
      "",
      "# Draw with ASCII only. Without this line the locale decides.",
      "# ascii = true",
      "",
      "# Whether the mouse clicks and scrolls here; false leaves it to the terminal, to select text with.",
      "mouse = true",
      "",
      "# The screen to open first, such as country/VN, agency/jica or timeline?zoom=year&group=country.",
      "# Without this line it is the one that was left.",
      "# start = \"overview\"",
      "",
      "# The keys of each command: one, or several in brackets; [] for none.",
      "[keys]",
    ]
    for group in Command.Group.allCases {
      lines.append("# \(group.phrase.english)")
      for command in Command.table where command.group == group {
        let keys = command.keys.map { quoted($0.name) }
        lines.append("\(command.id.settingName) = \(keys.count == 1 ? keys[0] : "[\(keys.joined(separator: ", "))]")")
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

internal import Navigation
internal import TextUI
internal import Wording

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
        lines.append(assignment(.command(command.id), command.keys))
      }
    }
    for scope in KeyScope.allCases where scope != .browse {
      let own = ownKeys(of: scope)
      if own.isEmpty { continue }
      lines += ["", "# \(scope.phrase.english)", "[\(scope.tableName)]"] + own.map { assignment($0, $1) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The default keys that a scope gives itself, unless a wider scope gives the same.
  private static func ownKeys(of scope: KeyScope) -> [(KeyAction, [Key])] {
    let narrowsPrompts = scope != .prompt && Set(scope.modes).isSubset(of: KeyScope.prompt.modes)
    return KeyAction.actions(in: scope).compactMap { action in
      guard let keys = action.standardKeys(for: scope) else { return nil }
      let isInherited = narrowsPrompts && action.standardKeys(for: .prompt) == keys
      return isInherited ? nil : (action, keys)
    }
  }

  private static func assignment(_ action: KeyAction, _ keys: [Key]) -> String {
    let names = keys.map { quoted($0.name) }
    return "\(action.settingName) = \(names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]")"
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

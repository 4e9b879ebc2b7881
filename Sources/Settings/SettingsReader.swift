internal import Cooperation
internal import Navigation
internal import TextUI

/// Converts a TOML table into preferences, and collects problems.
struct SettingsReader {
  var preferences = Preferences()
  var problems: [Settings.Problem] = []

  mutating func read(_ table: TOMLTable) {
    for (name, member) in table.sortedMembers {
      guard let key = SettingKey(rawValue: name) else {
        let near = nearest(to: name, among: SettingKey.allCases.map(\.rawValue))
        report(member, "There is no setting '\(TextWidth.safe(name))'. The nearest is '\(near)'.")
        continue
      }
      switch key {
      case .theme:
        preferences.theme = choice(member, of: key, SettingKey.themes.map { ($0.name, $0.theme) }) ?? nil
      case .language:
        preferences.language = choice(member, of: key, SettingKey.languages.map { ($0.name, $0.language) }) ?? nil
      case .dates:
        preferences.dates = choice(member, of: key, SettingKey.notations.map { ($0.name, $0.notation) }) ?? .words
      case .ascii:
        preferences.ascii = flag(member, of: key)
      case .mouse:
        preferences.mouse = flag(member, of: key) ?? true
      case .start:
        readStart(member)
      case .keys:
        readKeys(member)
      }
    }
  }

  private mutating func report(_ member: TOMLTable.Member, _ message: String) {
    problems.append(Settings.Problem(line: member.line, message: message))
  }

  private mutating func flag(_ member: TOMLTable.Member, of key: SettingKey) -> Bool? {
    if case .boolean(let flag) = member.value { return flag }
    report(member, "'\(key.rawValue)' is true or false, without quotation marks.")
    return nil
  }

  private mutating func choice<Value>(
    _ member: TOMLTable.Member, of key: SettingKey, _ choices: [(name: String, value: Value)]
  ) -> Value? {
    let names = choices.map { "\"\($0.name)\"" }.joined(separator: ", ")
    guard case .string(let name) = member.value else {
      report(member, "'\(key.rawValue)' is one of \(names).")
      return nil
    }
    if let found = choices.first(where: { $0.name == name.lowercased() }) { return found.value }
    report(member, "'\(key.rawValue)' cannot be '\(TextWidth.safe(name))'. It is one of \(names).")
    return nil
  }

  private mutating func readStart(_ member: TOMLTable.Member) {
    guard case .string(let text) = member.value else {
      return report(member, "'start' is an address, such as \"overview\" or \"country/VN\".")
    }
    do {
      preferences.start = try Address(parsing: text)
    } catch {
      report(member, error.description)
    }
  }

  // MARK: Keys

  private mutating func readKeys(_ member: TOMLTable.Member) {
    guard case .table(let commands) = member.value else {
      return report(member, "'keys' is a table: write [keys], and below it lines such as quit = \"q\".")
    }
    var wishes: [Bindings.Wish] = []
    var members: [TOMLTable.Member] = []
    for (name, member) in commands.sortedMembers {
      guard let command = Command.ID(settingName: name) else {
        let near = nearest(to: name, among: Command.ID.allCases.map(\.settingName))
        report(member, "There is no command '\(TextWidth.safe(name))'. The nearest is '\(near)'.")
        continue
      }
      guard let keys = keys(member, of: name) else { continue }
      wishes.append((command, keys))
      members.append(member)
    }
    let (bindings, refused) = Bindings.granting(wishes)
    preferences.bindings = bindings
    for (index, problem) in refused {
      let name = wishes[index].command.settingName
      let kept = bindings.keys(of: wishes[index].command).map(\.name).joined(separator: " ")
      switch problem {
      case .taken(let key, let other):
        report(
          members[index],
          "\(key.name) is the key of '\(other.settingName)' already, so '\(name)' keeps \(kept). Give '\(other.settingName)' another one."
        )
      case .needed:
        report(members[index], "'\(name)' needs a key, so it keeps \(kept).")
      }
    }
  }

  /// Reads the keys of a command: a string or an array of strings.
  private mutating func keys(_ member: TOMLTable.Member, of name: String) -> [Key]? {
    let values = if case .array(let values) = member.value { values } else { [member.value] }
    var keys: [Key] = []
    for value in values {
      guard case .string(let text) = value else {
        report(member, "The keys of '\(name)' are names in quotation marks, such as \"q\" or [\"Down\", \"j\"].")
        return nil
      }
      guard let key = Key(name: text) ?? Key(caption: text) else {
        report(
          member,
          "There is no key '\(TextWidth.safe(text))'. Keys are letters, Enter, Escape, Tab, Space, Up, PageDown, C-l, F1 and their like."
        )
        return nil
      }
      keys.append(key)
    }
    return keys
  }

  private func nearest(to word: String, among names: [String]) -> String {
    names.min { EditDistance.between(word.utf8, $0.utf8) < EditDistance.between(word.utf8, $1.utf8) } ?? ""
  }
}

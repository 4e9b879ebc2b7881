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

  /// Reads `[keys]`, whose own entries are for browsing, and the tables inside it, such as `[keys.prompt]`.
  private mutating func readKeys(_ member: TOMLTable.Member) {
    guard case .table(let commands) = member.value else {
      return report(member, "'keys' is a table: write [keys], and below it lines such as quit = \"q\".")
    }
    var wishes: [(wish: Bindings.Wish, member: TOMLTable.Member)] = []
    for scope in KeyScope.allCases {
      guard scope != .browse else {
        wishes += self.wishes(commands, in: scope)
        continue
      }
      guard let member = commands[scope.rawValue] else { continue }
      if case .table(let table) = member.value {
        wishes += self.wishes(table, in: scope)
      } else {
        report(member, "'\(scope.tableName)' is a table: write [\(scope.tableName)].")
      }
    }
    let (bindings, refused) = Bindings.granting(wishes.map(\.wish))
    preferences.bindings = bindings
    for (index, problem) in refused { report(problem, of: wishes[index].wish, at: wishes[index].member, bindings) }
  }

  /// Returns the wishes of one table of keys, in the order of its lines.
  private mutating func wishes(
    _ table: TOMLTable, in scope: KeyScope
  ) -> [(wish: Bindings.Wish, member: TOMLTable.Member)] {
    var wishes: [(wish: Bindings.Wish, member: TOMLTable.Member)] = []
    for (name, member) in table.sortedMembers
    where scope != .browse || KeyScope(rawValue: name) == nil || name == scope.rawValue {
      guard let action = KeyAction(settingName: name, in: scope) else {
        let near = nearest(to: name, among: KeyAction.actions(in: scope).map(\.settingName))
        report(
          member, "There is no command '\(TextWidth.safe(name))' in [\(scope.tableName)]. The nearest is '\(near)'.")
        continue
      }
      if let keys = keys(member, of: name) { wishes.append((Bindings.Wish(action, in: scope, keys), member)) }
    }
    return wishes
  }

  /// Reports why a wish was refused, and which keys the command keeps.
  private mutating func report(
    _ problem: Bindings.Problem, of wish: Bindings.Wish, at member: TOMLTable.Member, _ bindings: Bindings
  ) {
    let name = wish.action.settingName
    let mode = wish.scope.modes.first { wish.action.standardKeys(in: $0) != nil } ?? .browse
    let kept = bindings.keys(of: wish.action, in: mode).map(\.name).joined(separator: " ")
    switch problem {
    case .taken(let key, let other):
      report(
        member,
        "\(key.name) is the key of '\(other.settingName)' already, so '\(name)' keeps \(kept). "
          + "Give '\(other.settingName)' another one.")
    case .needed: report(member, "'\(name)' needs a key, so it keeps \(kept).")
    case .typed(let key): report(member, "\(key.name) types a character in a prompt, so '\(name)' keeps \(kept).")
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

internal import Cooperation
internal import Navigation
internal import TextUI
internal import Wording

/// Converts a TOML table into preferences, and collects problems.
struct SettingsReader {
  var preferences = Preferences()
  var problems: [Settings.Problem] = []

  mutating func read(_ table: TOMLTable) {
    for (name, member) in table.sortedMembers {
      guard let key = SettingKey(rawValue: name) else {
        let near = nearest(to: name, among: SettingKey.allCases.map(\.rawValue))
        report(member, SettingsErrors.unknownSetting(TextWidth.safe(name), nearest: near))
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

  private mutating func report(_ member: TOMLTable.Member, _ message: Phrase) {
    problems.append(Settings.Problem(line: member.line, message: message))
  }

  private mutating func flag(_ member: TOMLTable.Member, of key: SettingKey) -> Bool? {
    if case .boolean(let flag) = member.value { return flag }
    report(member, SettingsErrors.notAFlag(key.rawValue))
    return nil
  }

  private mutating func choice<Value>(
    _ member: TOMLTable.Member, of key: SettingKey, _ choices: [(name: String, value: Value)]
  ) -> Value? {
    let names = choices.map { "\"\($0.name)\"" }
    guard case .string(let name) = member.value else {
      report(member, SettingsErrors.notAChoice(key.rawValue, names))
      return nil
    }
    if let found = choices.first(where: { $0.name == name.lowercased() }) { return found.value }
    report(member, SettingsErrors.unknownChoice(key.rawValue, TextWidth.safe(name), names))
    return nil
  }

  private mutating func readStart(_ member: TOMLTable.Member) {
    guard case .string(let text) = member.value else {
      return report(member, SettingsErrors.startForm)
    }
    do {
      preferences.start = try Address(parsing: text)
    } catch {
      report(member, error.phrase)
    }
  }

  // MARK: Keys

  /// Reads `[keys]`, whose own entries are for browsing, and the tables inside it, such as `[keys.prompt]`.
  private mutating func readKeys(_ member: TOMLTable.Member) {
    guard case .table(let commands) = member.value else {
      return report(member, SettingsErrors.keysForm)
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
        report(member, SettingsErrors.notATable(scope.tableName))
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
          member, SettingsErrors.unknownCommand(TextWidth.safe(name), in: scope.tableName, nearest: near))
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
        SettingsErrors.keyTaken(key.name, by: other.settingName, name, keeps: kept))
    case .needed: report(member, SettingsErrors.keyNeeded(name, keeps: kept))
    case .typed(let key): report(member, SettingsErrors.keyTyped(key.name, name, keeps: kept))
    }
  }

  /// Reads the keys of a command: a string or an array of strings.
  private mutating func keys(_ member: TOMLTable.Member, of name: String) -> [Key]? {
    let values = if case .array(let values) = member.value { values } else { [member.value] }
    var keys: [Key] = []
    for value in values {
      guard case .string(let text) = value else {
        report(member, SettingsErrors.keysOf(name))
        return nil
      }
      guard let key = Key(name: text) ?? Key(caption: text) else {
        report(
          member,
          SettingsErrors.unknownKey(TextWidth.safe(text)))
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

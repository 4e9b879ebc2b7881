internal import Cooperation
internal import Navigation
internal import TOMLKit
internal import TextUI

/// Makes preferences of a table, and notes what cannot be one.
struct SettingsReader {
  let lines: SettingLines
  var preferences = Preferences()
  var problems: [Settings.Problem] = []

  init(lines: SettingLines) { self.lines = lines }

  mutating func read(_ table: TOMLTable) {
    for name in table.keys.sorted() {
      guard let value = table[name] else { continue }
      guard let key = SettingKey(rawValue: name) else {
        let near = nearest(to: name, among: SettingKey.allCases.map(\.rawValue))
        note(name, "There is no setting '\(TextWidth.safe(name))'. The nearest is '\(near)'.")
        continue
      }
      switch key {
      case .theme:
        preferences.theme = choice(value, of: key, SettingKey.themes.map { ($0.name, $0.theme) }) ?? nil
      case .language:
        preferences.language = choice(value, of: key, SettingKey.languages.map { ($0.name, $0.language) }) ?? nil
      case .dates:
        preferences.dates = choice(value, of: key, SettingKey.notations.map { ($0.name, $0.notation) }) ?? .words
      case .ascii:
        preferences.ascii = flag(value, of: key)
      case .mouse:
        preferences.mouse = flag(value, of: key) ?? true
      case .start:
        readStart(value)
      case .keys:
        readKeys(value)
      }
    }
  }

  private mutating func note(_ key: String, in table: String = "", _ message: String) {
    problems.append(Settings.Problem(line: lines.line(of: key, in: table), message: message))
  }

  private mutating func flag(_ value: any TOMLValueConvertible, of key: SettingKey) -> Bool? {
    if let flag = value.bool { return flag }
    note(key.rawValue, "'\(key.rawValue)' is true or false, without quotation marks.")
    return nil
  }

  private mutating func choice<Value>(
    _ value: any TOMLValueConvertible, of key: SettingKey, _ choices: [(name: String, value: Value)]
  ) -> Value? {
    let names = choices.map { "\"\($0.name)\"" }.joined(separator: ", ")
    guard let name = value.string else {
      note(key.rawValue, "'\(key.rawValue)' is one of \(names).")
      return nil
    }
    if let found = choices.first(where: { $0.name == name.lowercased() }) { return found.value }
    note(key.rawValue, "'\(key.rawValue)' cannot be '\(TextWidth.safe(name))'. It is one of \(names).")
    return nil
  }

  private mutating func readStart(_ value: any TOMLValueConvertible) {
    guard let text = value.string else {
      return note(SettingKey.start.rawValue, "'start' is an address, such as \"overview\" or \"country/VN\".")
    }
    do {
      preferences.start = try Address(parsing: text)
    } catch {
      note(SettingKey.start.rawValue, error.description)
    }
  }

  // MARK: Keys

  /// Reads `[keys]`, whose own entries are for browsing, and the tables inside it, such as `[keys.prompt]`.
  private mutating func readKeys(_ value: any TOMLValueConvertible) {
    guard let commands = value.table else {
      return note(SettingKey.keys.rawValue, "'keys' is a table: write [keys], and below it lines such as quit = \"q\".")
    }
    var wishes: [Bindings.Wish] = []
    for scope in KeyScope.allCases {
      guard scope != .browse else {
        wishes += self.wishes(commands, in: scope)
        continue
      }
      guard let value = commands[scope.rawValue] else { continue }
      if let table = value.table {
        wishes += self.wishes(table, in: scope)
      } else {
        note(scope.rawValue, in: KeyScope.browse.tableName, "'\(scope.tableName)' is a table: write [\(scope.tableName)].")
      }
    }
    let (bindings, refused) = Bindings.granting(wishes)
    preferences.bindings = bindings
    for (index, problem) in refused { report(problem, of: wishes[index], bindings) }
  }

  /// Returns the wishes of one table of keys, in the order of its lines.
  private mutating func wishes(_ table: TOMLTable, in scope: KeyScope) -> [Bindings.Wish] {
    let tableName = scope.tableName
    let names = table.keys.filter { scope != .browse || KeyScope(rawValue: $0) == nil || $0 == scope.rawValue }
    var wishes: [Bindings.Wish] = []
    for name in names.sorted(by: { lines.line(of: $0, in: tableName) < lines.line(of: $1, in: tableName) }) {
      guard let action = KeyAction(settingName: name, in: scope) else {
        let near = nearest(to: name, among: KeyAction.actions(in: scope).map(\.settingName))
        note(name, in: tableName, "There is no command '\(TextWidth.safe(name))' in [\(tableName)]. The nearest is '\(near)'.")
        continue
      }
      if let value = table[name], let keys = keys(value, of: name, in: tableName) {
        wishes.append(Bindings.Wish(action, in: scope, keys))
      }
    }
    return wishes
  }

  /// Notes why a wish was refused, and which keys the command keeps.
  private mutating func report(_ problem: Bindings.Problem, of wish: Bindings.Wish, _ bindings: Bindings) {
    let name = wish.action.settingName
    let mode = wish.scope.modes.first { wish.action.standardKeys(in: $0) != nil } ?? .browse
    let kept = bindings.keys(of: wish.action, in: mode).map(\.name).joined(separator: " ")
    let message =
      switch problem {
      case .taken(let key, let other):
        "\(key.name) is the key of '\(other.settingName)' already, so '\(name)' keeps \(kept). "
          + "Give '\(other.settingName)' another one."
      case .needed: "'\(name)' needs a key, so it keeps \(kept)."
      case .typed(let key): "\(key.name) types a character in a prompt, so '\(name)' keeps \(kept)."
      }
    note(name, in: wish.scope.tableName, message)
  }

  /// Reads the keys of a command: one in quotation marks, or several in brackets.
  private mutating func keys(_ value: any TOMLValueConvertible, of name: String, in table: String) -> [Key]? {
    let names: [String?] = value.array.map { $0.map(\.string) } ?? [value.string]
    var keys: [Key] = []
    for text in names {
      guard let text else {
        note(name, in: table, "The keys of '\(name)' are names in quotation marks, such as \"q\" or [\"Down\", \"j\"].")
        return nil
      }
      guard let key = Key(name: text) ?? Key(caption: text) else {
        note(
          name, in: table,
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

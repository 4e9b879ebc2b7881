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

  private mutating func readKeys(_ value: any TOMLValueConvertible) {
    let table = SettingKey.keys.rawValue
    guard let commands = value.table else {
      return note(table, "'keys' is a table: write [keys], and below it lines such as quit = \"q\".")
    }
    var wishes: [Bindings.Wish] = []
    for name in commands.keys.sorted(by: { lines.line(of: $0, in: table) < lines.line(of: $1, in: table) }) {
      guard let command = Command.ID(settingName: name) else {
        let near = nearest(to: name, among: Command.ID.allCases.map(\.settingName))
        note(name, in: table, "There is no command '\(TextWidth.safe(name))'. The nearest is '\(near)'.")
        continue
      }
      if let value = commands[name], let keys = keys(value, of: name) { wishes.append((command, keys)) }
    }
    let (bindings, refused) = Bindings.granting(wishes)
    preferences.bindings = bindings
    for (index, problem) in refused {
      let name = wishes[index].command.settingName
      let kept = bindings.keys(of: wishes[index].command).map(\.name).joined(separator: " ")
      switch problem {
      case .taken(let key, let other):
        note(
          name, in: table,
          "\(key.name) is the key of '\(other.settingName)' already, so '\(name)' keeps \(kept). Give '\(other.settingName)' another one."
        )
      case .needed:
        note(name, in: table, "'\(name)' needs a key, so it keeps \(kept).")
      }
    }
  }

  /// Reads the keys of a command: one in quotation marks, or several in brackets.
  private mutating func keys(_ value: any TOMLValueConvertible, of name: String) -> [Key]? {
    let names: [String?] = value.array.map { $0.map(\.string) } ?? [value.string]
    var keys: [Key] = []
    for text in names {
      guard let text else {
        note(name, in: "keys", "The keys of '\(name)' are names in quotation marks, such as \"q\" or [\"Down\", \"j\"].")
        return nil
      }
      guard let key = Key(name: text) ?? Key(caption: text) else {
        note(
          name, in: "keys",
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

public import Wording

/// The owner of keyboard input. Each mode binds keys on its own.
public enum InputMode: CaseIterable, Hashable, Sendable {
  /// `completion` is the filter prompt while its box offers values.
  case browse, filter, completion, search, palette, copy, help

  /// True where characters are typed into a text field.
  var isPrompt: Bool {
    switch self {
    case .filter, .completion, .search, .palette: true
    case .browse, .copy, .help: false
    }
  }

  /// The scopes that bind keys in this mode, most specific first.
  var scopes: [KeyScope] {
    switch self {
    case .browse: [.browse]
    case .filter: [.filter, .prompt]
    case .completion: [.completion, .filter, .prompt]
    case .search: [.search, .prompt]
    case .palette: [.palette, .prompt]
    case .copy: [.copy]
    case .help: [.help]
    }
  }
}

/// One or more modes that share key bindings; a table of the settings.
public enum KeyScope: String, CaseIterable, Hashable, Sendable {
  case browse, prompt
  case filter = "filter-prompt"
  case completion = "completion-box"
  case search = "search-prompt"
  case palette = "palette-prompt"
  case copy = "copy-box"
  case help = "help-screen"

  /// The scopes that the help and the key table list after browsing.
  static let listed: [KeyScope] = [.prompt, .copy, .help]

  /// The dotted name of the scope's table in the settings: `keys`, `keys.prompt`.
  ///
  /// No scope shares a command's name, because TOML has one namespace for `[keys] help = …` and `[keys.help]`.
  public var tableName: String { self == .browse ? "keys" : "keys.\(rawValue)" }

  /// The modes that the scope covers.
  public var modes: [InputMode] { InputMode.allCases.filter { $0.scopes.contains(self) } }

  /// The heading in the help and the key table; also a comment in the sample settings.
  public var phrase: Phrase {
    switch self {
    case .browse: HelpHeadings.browsing
    case .prompt: HelpHeadings.prompts
    case .filter: HelpHeadings.filterPrompt
    case .completion: HelpHeadings.completionBox
    case .search: HelpHeadings.searchPrompt
    case .palette: HelpHeadings.palette
    case .copy: HelpHeadings.copyBox
    case .help: HelpHeadings.helpScreen
    }
  }
}

extension AppState {
  /// The mode that keys go to.
  public var inputMode: InputMode {
    switch mode {
    case .browse: .browse
    case .filter: isCompleting ? .completion : .filter
    case .search: .search
    case .palette: .palette
    case .copy: .copy
    case .help: .help
    }
  }
}

public import TextUI
public import Wording

/// An action that a key can be bound to.
public enum KeyAction: Hashable, Sendable, CaseIterable {
  case edit(TextEdit)
  case copy(CopyChoice)
  case command(Command.ID)

  /// All actions. If a key has several, the first available one wins: Backspace deletes before it cancels.
  public static let allCases: [KeyAction] =
    TextEdit.allCases.map(KeyAction.edit) + CopyChoice.allCases.map(KeyAction.copy) + Command.table.map { .command($0.id) }

  private static let entries: [KeyAction: KeyEntry] = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.definition) })

  private var definition: KeyEntry {
    switch self {
    case .edit(let edit): edit.definition
    case .copy(let choice): choice.definition
    case .command(let id): Command.command(id).entry
    }
  }

  /// The entry in the table, parsed once.
  var entry: KeyEntry { Self.entries[self, default: definition] }

  /// Returns the default keys in a mode; nil if the action does not exist there.
  public func standardKeys(in mode: InputMode) -> [Key]? { entry.use(in: mode)?.keys }

  /// Returns the default keys that the table lists for the scope itself; nil if it lists none.
  public func standardKeys(for scope: KeyScope) -> [Key]? { entry.uses[scope]?.keys }

  /// Returns the name in a mode.
  public func name(in mode: InputMode) -> Phrase { entry.use(in: mode)?.name ?? entry.name }

  /// Returns the summary in a mode, one sentence.
  public func summary(in mode: InputMode) -> Phrase { entry.use(in: mode)?.summary ?? entry.summary }

  /// The name in the settings: `page-down`.
  public var settingName: String {
    switch self {
    case .edit(let edit): edit.rawValue.kebabCased
    case .copy(let choice): choice.rawValue.kebabCased
    case .command(let id): id.settingName
    }
  }

  /// Looks up an action by its name in the settings, among those of a scope.
  public init?(settingName: String, in scope: KeyScope) {
    guard let found = KeyAction.actions(in: scope).first(where: { $0.settingName == settingName }) else { return nil }
    self = found
  }

  /// Returns the actions that exist in any mode of a scope, in table order.
  public static func actions(in scope: KeyScope) -> [KeyAction] {
    let modes = scope.modes
    return allCases.filter { action in modes.contains { action.standardKeys(in: $0) != nil } }
  }

  /// Returns the actions to list for a scope: those whose keys or summaries differ from browsing.
  static func listed(in scope: KeyScope, _ bindings: Bindings) -> [(action: KeyAction, mode: InputMode)] {
    actions(in: scope).compactMap { action in
      // The completion box comes last: most of its keys are the filter prompt's.
      guard
        let mode = ([.search, .copy, .help, .completion] as [InputMode]).first(where: { mode in
          mode.scopes.contains(scope) && action.standardKeys(in: mode) != nil
        })
      else { return nil }
      let isAsInBrowsing = bindings.keys(of: action, in: mode) == bindings.keys(of: action, in: .browse)
      return isAsInBrowsing && action.summary(in: mode) == action.summary(in: .browse) ? nil : (action, mode)
    }
  }

  /// Returns whether the user would be stuck without a key for the action.
  func isNeeded(in scope: KeyScope) -> Bool {
    scope.modes.contains { mode in
      entry.use(in: mode) != nil && mode.scopes.contains { entry.needed.contains($0) }
    }
  }

  /// The action to apply.
  var action: Action {
    switch self {
    case .edit(let edit): .edit(edit.key)
    case .copy(let choice): .copy(choice)
    case .command(let id): .command(id)
    }
  }
}

extension String {
  /// The kebab-case form of a camel-case name: `page-down` for `pageDown`.
  var kebabCased: String { map { $0.isUppercase ? "-\($0.lowercased())" : String($0) }.joined() }
}

extension KeyAction {
  /// The equivalent click, if any.
  public var clickTarget: ClickTarget? {
    switch self {
    case .edit(let edit): .edit(edit.key)
    case .command(let id): .command(id)
    case .copy: nil
    }
  }
}

public import TextUI

/// The keys of each mode: those of the command table, with the changes of the settings.
public struct Bindings: Hashable, Sendable {
  private var changed: [KeyScope: [KeyAction: [Key]]] = [:]
  private var byKey: [InputMode: [Key: [KeyAction]]] = Self.standardByKey

  /// The keys of the command table.
  public static let standard = Bindings()

  private static let standardKeys: [InputMode: [KeyAction: [Key]]] = byMode { mode in
    KeyAction.allCases.reduce(into: [:]) { keys, action in keys[action] = action.standardKeys(in: mode) }
  }

  private static let standardByKey: [InputMode: [Key: [KeyAction]]] = standardKeys.mapValues { keys in
    actionsByKey { keys[$0] ?? [] }
  }

  private static func byMode<Value>(_ value: (InputMode) -> Value) -> [InputMode: Value] {
    Dictionary(uniqueKeysWithValues: InputMode.allCases.map { ($0, value($0)) })
  }

  private static func actionsByKey(_ keys: (KeyAction) -> [Key]) -> [Key: [KeyAction]] {
    KeyAction.allCases.reduce(into: [:]) { actions, action in
      for key in keys(action) { actions[key, default: []].append(action) }
    }
  }

  /// True where the settings change nothing.
  var isStandard: Bool { changed.isEmpty }

  /// The keys of an action in a mode, most prominent first; empty where the settings take them away.
  public func keys(of action: KeyAction, in mode: InputMode) -> [Key] {
    guard let standard = Self.standardKeys[mode]?[action] else { return [] }
    if isStandard { return standard }
    return mode.scopes.lazy.compactMap { changed[$0]?[action] }.first ?? standard
  }

  /// The keys of a command while browsing, most prominent first.
  public func keys(of command: Command.ID) -> [Key] { keys(of: .command(command), in: .browse) }

  /// The actions of a key in a mode, in the order of precedence.
  public func actions(for key: Key, in mode: InputMode) -> [KeyAction] { byKey[mode]?[key] ?? [] }

  /// The commands of a key while browsing, in the order of the table; at most one of them is available at a time.
  public func commands(for key: Key) -> [Command.ID] {
    actions(for: key, in: .browse).compactMap { if case .command(let id) = $0 { id } else { nil } }
  }

  /// The keys of an action as the help shows them: `↓ j`.
  public func caption(of action: KeyAction, in mode: InputMode) -> String {
    keys(of: action, in: mode).map(\.caption).joined(separator: " ")
  }

  /// The keys of a command while browsing, as the help shows them.
  public func caption(of command: Command.ID) -> String { caption(of: .command(command), in: .browse) }

  /// Why keys cannot be bound to an action.
  public enum Problem: Hashable, Sendable {
    /// Another action that can be available at the same time has the key.
    case taken(Key, by: KeyAction)
    /// Without a key for the action a person could not go on, or not leave.
    case needed
    /// The key types a character in a prompt.
    case typed(Key)
  }

  /// A wish of the settings: the keys that an action should have in the modes of a scope.
  public struct Wish: Hashable, Sendable {
    /// The modes.
    public var scope: KeyScope
    /// The action.
    public var action: KeyAction
    /// The keys, most prominent first.
    public var keys: [Key]

    /// Creates a wish for a scope.
    public init(_ action: KeyAction, in scope: KeyScope, _ keys: [Key]) {
      self.scope = scope
      self.action = action
      self.keys = keys
    }

    /// Creates a wish for browsing.
    public init(_ command: Command.ID, _ keys: [Key]) { self.init(.command(command), in: .browse, keys) }

    /// What is wrong with the wish by itself.
    fileprivate var problem: Problem? {
      if keys.isEmpty, action.isNeeded(in: scope) { return .needed }
      guard scope.modes.contains(where: \.isPrompt) else { return nil }
      return keys.first { if case .character = $0 { true } else { false } }.map { .typed($0) }
    }
  }

  /// Returns the bindings with all wishes that can be granted, and the problems of the others by position.
  ///
  /// Wishes are weighed together, so two actions can exchange their keys. Where two wish for one key, the earlier one has it.
  public static func granting(_ wishes: [Wish]) -> (bindings: Bindings, refused: [Int: Problem]) {
    var refused: [Int: Problem] = [:]
    for (index, wish) in wishes.enumerated() { refused[index] = wish.problem }
    while true {
      var bindings = Bindings()
      for (index, wish) in wishes.enumerated() where refused[index] == nil {
        bindings.changed[wish.scope, default: [:]][wish.action] = wish.keys
      }
      guard let (index, problem) = bindings.firstClash(wishes, refused) else {
        bindings.byKey = byMode { mode in actionsByKey { bindings.keys(of: $0, in: mode) } }
        return (bindings, refused)
      }
      refused[index] = problem
    }
  }

  /// Returns the last of the wishes that clashes with the keys of another action.
  private func firstClash(_ wishes: [Wish], _ refused: [Int: Problem]) -> (Int, Problem)? {
    for (index, wish) in wishes.enumerated().reversed() where refused[index] == nil {
      for mode in wish.scope.modes {
        for key in keys(of: wish.action, in: mode) where wish.keys.contains(key) {
          if let other = clash(of: wish.action, with: key, in: mode) { return (index, .taken(key, by: other)) }
        }
      }
    }
    return nil
  }

  /// Returns another action that has the key and can be available in the mode at the same time.
  private func clash(of action: KeyAction, with key: Key, in mode: InputMode) -> KeyAction? {
    KeyAction.allCases.first { other in
      other != action && keys(of: other, in: mode).contains(key) && action.coexists(with: other)
        // Actions that share a key in the table never compete for it.
        && !(Self.hasStandard(key, action, mode) && Self.hasStandard(key, other, mode))
    }
  }

  private static func hasStandard(_ key: Key, _ action: KeyAction, _ mode: InputMode) -> Bool {
    standardKeys[mode]?[action]?.contains(key) == true
  }
}

extension KeyAction {
  /// Tells whether two actions may be available at the same time in one mode.
  fileprivate func coexists(with other: KeyAction) -> Bool {
    guard case .command(let one) = self, case .command(let two) = other else { return true }
    return one.coexists(with: two)
  }
}

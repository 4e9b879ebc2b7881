public import TextUI

/// Key bindings per mode: the command table with the overrides of the settings.
public struct Bindings: Hashable, Sendable {
  private var changed: [KeyScope: [KeyAction: [Key]]] = [:]
  private var byKey: [InputMode: [Key: [KeyAction]]] = Self.standardByKey

  /// The bindings of the command table.
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

  /// True if the settings override nothing.
  var isStandard: Bool { changed.isEmpty }

  /// Returns the keys of an action in a mode, most prominent first; empty if the settings remove them.
  public func keys(of action: KeyAction, in mode: InputMode) -> [Key] {
    guard let standard = Self.standardKeys[mode]?[action] else { return [] }
    if isStandard { return standard }
    return mode.scopes.lazy.compactMap { changed[$0]?[action] }.first ?? standard
  }

  /// Returns the keys of a command while browsing, most prominent first.
  public func keys(of command: Command.ID) -> [Key] { keys(of: .command(command), in: .browse) }

  /// Returns the actions of a key in a mode, in order of precedence.
  public func actions(for key: Key, in mode: InputMode) -> [KeyAction] { byKey[mode]?[key] ?? [] }

  /// Returns the commands of a key while browsing, in table order; at most one of them is available at a time.
  public func commands(for key: Key) -> [Command.ID] {
    actions(for: key, in: .browse).compactMap { if case .command(let id) = $0 { id } else { nil } }
  }

  /// Returns the keys of an action as the help shows them: `↓ j`.
  public func caption(of action: KeyAction, in mode: InputMode) -> String {
    keys(of: action, in: mode).map(\.caption).joined(separator: " ")
  }

  /// Returns the keys of a command while browsing, as the help shows them.
  public func caption(of command: Command.ID) -> String { caption(of: .command(command), in: .browse) }

  /// A reason why keys cannot be bound to an action.
  public enum Problem: Hashable, Sendable {
    /// The key belongs to another action that can be available at the same time.
    case taken(Key, by: KeyAction)
    /// The action needs a key, to go on or to leave.
    case needed
    /// The key types a character in a prompt.
    case typed(Key)
  }

  /// A binding requested by the settings: keys for an action in the modes of a scope.
  public struct Wish: Hashable, Sendable {
    public var scope: KeyScope
    public var action: KeyAction
    /// Most prominent first.
    public var keys: [Key]

    public init(_ action: KeyAction, in scope: KeyScope, _ keys: [Key]) {
      self.scope = scope
      self.action = action
      self.keys = keys
    }

    /// Requests keys for a command while browsing.
    public init(_ command: Command.ID, _ keys: [Key]) { self.init(.command(command), in: .browse, keys) }

    /// The problem with the request on its own, regardless of conflicts.
    fileprivate var problem: Problem? {
      if keys.isEmpty, action.isNeeded(in: scope) { return .needed }
      guard scope.modes.contains(where: \.isPrompt) else { return nil }
      return keys.first { if case .character = $0 { true } else { false } }.map { .typed($0) }
    }
  }

  /// Returns bindings with all valid requests, and the problems of the others by position.
  ///
  /// Requests are checked together, so two actions can swap keys. If two request the same key, the earlier one wins.
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

  /// Returns the last request that conflicts with the keys of another action.
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

  /// Returns another action with the key that can be available in the mode at the same time.
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
  /// Returns whether two actions can be available in one mode at the same time.
  fileprivate func coexists(with other: KeyAction) -> Bool {
    guard case .command(let one) = self, case .command(let two) = other else { return true }
    return one.coexists(with: two)
  }
}

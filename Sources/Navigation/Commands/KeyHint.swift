public import TextUI

/// A hint of the footer: an action with its most prominent key.
public struct KeyHint: Hashable, Sendable {
  /// The action.
  public var action: KeyAction
  /// The first key of the action, after that of its partner where the two share a hint; empty where none is bound.
  public var keys: [Key]
  /// What the footer calls the action in this mode.
  public var name: Phrase
}

extension AppState {
  /// The hints of the footer in the mode in front, most useful first.
  public var keyHints: [KeyHint] {
    let mode = inputMode
    let actions: [KeyAction] = mode == .browse ? footerCommands.map { .command($0.id) } : KeyHint.actions[mode] ?? []
    return actions.map { action in
      let use = action.entry.use(in: mode)
      let shared: [KeyAction] = use?.partner.map { [.command($0), action] } ?? [action]
      return KeyHint(
        action: action, keys: shared.compactMap { bindings.keys(of: $0, in: mode).first },
        name: use?.hint ?? action.name(in: mode))
    }
  }
}

extension KeyHint {
  /// The actions with a place in the footer, in its order.
  fileprivate static let actions: [InputMode: [KeyAction]] = Dictionary(
    uniqueKeysWithValues: InputMode.allCases.map { mode in
      let placed = KeyAction.allCases.compactMap { action in action.entry.use(in: mode)?.footer.map { (action, $0) } }
      return (mode, placed.sorted { $0.1 < $1.1 }.map(\.0))
    })
}

import Cooperation
public import TextUI

/// Gives each key its meaning: a lookup in the bindings of the mode.
public enum Keymap {
  /// Returns what a key means in a state; nil where it means nothing.
  public static func action(for key: Key, in state: AppState) -> Action? {
    let mode = state.inputMode
    if mode == .browse { return command(for: key, in: state).map { .command($0) } }
    if let bound = state.bindings.actions(for: key, in: mode).first(where: state.canPerform) { return bound.action }
    if mode.isPrompt, case .character = key { return .edit(key) }
    return nil
  }

  /// Returns the first available command of a key while browsing; else one that says why it is unavailable.
  static func command(for key: Key, in state: AppState) -> Command.ID? {
    let commands = state.bindings.commands(for: key)
    if let command = commands.first(where: state.isAvailable) ?? commands.first(where: \.isExplained) { return command }
    // Of several commands nobody knows which one is missed.
    return commands.count == 1 && Command.command(commands[0]).unavailable != nil ? commands[0] : nil
  }

  /// Returns what the key gives here, else the first command that it gives anywhere.
  static func commandOrFirst(for key: Key, in state: AppState) -> Command.ID? {
    command(for: key, in: state) ?? state.bindings.commands(for: key).first
  }
}

extension AppState {
  /// Tells whether an action that is bound in the mode in front can be performed now; commands of a prompt or box always can.
  func canPerform(_ action: KeyAction) -> Bool {
    switch action {
    case .edit(.complete): isCompleting
    case .edit(.deleteBackward): promptText?.isEmpty == false || canRemoveChip
    case .edit: true
    case .copy(let choice): copyChoices.contains(choice)
    case .command: true
    }
  }
}

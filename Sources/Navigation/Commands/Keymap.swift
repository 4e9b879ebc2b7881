import Cooperation
public import TextUI

/// Maps keys to actions by looking them up in the bindings of the current mode.
public enum Keymap {
  /// Returns the action of a key in a state, if any.
  public static func action(for key: Key, in state: AppState) -> Action? {
    let mode = state.inputMode
    if mode == .browse { return command(for: key, in: state).map { .command($0) } }
    if let bound = state.bindings.actions(for: key, in: mode).first(where: state.canPerform) { return bound.action }
    if mode.isPrompt, case .character = key { return .edit(key) }
    return nil
  }

  /// Returns the first available command of a key while browsing, else one that explains its absence.
  static func command(for key: Key, in state: AppState) -> Command.ID? {
    let commands = state.bindings.commands(for: key)
    if let command = commands.first(where: state.isAvailable) ?? commands.first(where: \.isExplained) { return command }
    // With several commands, there is no telling which one was meant.
    return commands.count == 1 && Command.command(commands[0]).unavailable != nil ? commands[0] : nil
  }

  /// Returns the command of a key here, else its first command anywhere.
  static func commandOrFirst(for key: Key, in state: AppState) -> Command.ID? {
    command(for: key, in: state) ?? state.bindings.commands(for: key).first
  }
}

extension AppState {
  /// Returns whether a bound action can be performed now; commands of a prompt or overlay always can.
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

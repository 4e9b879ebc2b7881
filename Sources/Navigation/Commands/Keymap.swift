import Cooperation
public import TextUI

/// Gives each key its meaning: in a prompt first, then in the browse mode from the command table.
public enum Keymap {
  /// Returns what a key means in a state; nil where it means nothing.
  public static func action(for key: Key, in state: AppState) -> Action? {
    switch state.mode {
    case .browse:
      command(for: key, in: state).map { .command($0) }
    case .filter, .search, .palette:
      promptAction(for: key, in: state)
    case .help:
      helpAction(for: key)
    case .copy:
      copyAction(for: key, in: state)
    }
  }

  /// Returns the first command of the table that the key gives and the screen in front knows; else one that says why it is not.
  static func command(for key: Key, in state: AppState) -> Command.ID? {
    let commands = state.bindings.commands(for: key)
    return commands.first { state.isAvailable($0) } ?? explained.first { commands.contains($0) }
  }

  /// Returns what the key gives here, else the first command that it gives anywhere.
  static func commandOrFirst(for key: Key, in state: AppState) -> Command.ID? {
    command(for: key, in: state) ?? state.bindings.commands(for: key).first
  }

  /// The commands that tell the person why they do nothing, so that pressing Escape on the first screen is not met with silence.
  static let explained: [Command.ID] = [.back, .forward, .clear, .undo, .redo]

  private static func promptAction(for key: Key, in state: AppState) -> Action? {
    switch key {
    case .enter: .command(.open)
    case .escape, .control("c"): .command(.cancel)
    case .up, .control("p"): .command(.up)
    case .tab where state.isCompleting: .edit(key)
    case .down, .control("n"), .tab: .command(.down)
    case .backTab: .command(.up)
    case .pageUp: .command(.pageUp)
    case .pageDown: .command(.pageDown)
    case .control("l"): .command(.redraw)
    case .control("z"): .command(.suspend)
    case .backspace: state.promptText?.isEmpty == true && !state.canRemoveChip ? .command(.cancel) : .edit(key)
    case .character, .delete, .insert, .left, .right, .home, .end, .function, .control, .shift, .modified: .edit(key)
    }
  }

  private static func copyAction(for key: Key, in state: AppState) -> Action? {
    switch key {
    case .enter: .command(.open)
    case .escape, .backspace, .character("q"), .character("y"), .control("c"): .command(.cancel)
    case .up, .character("k"), .backTab: .command(.up)
    case .down, .character("j"), .tab: .command(.down)
    case .home, .character("g"): .command(.first)
    case .end, .character("G"): .command(.last)
    case .control("l"): .command(.redraw)
    case .control("z"): .command(.suspend)
    case .character(let letter): state.copyChoices.first { $0.letter == letter }.map { .copy($0) }
    default: nil
    }
  }

  private static func helpAction(for key: Key) -> Action? {
    switch key {
    case .escape, .enter, .backspace, .character("q"), .character("?"), .control("c"), .function(1): .command(.cancel)
    case .up, .character("k"): .command(.up)
    case .down, .character("j"): .command(.down)
    case .pageUp, .control("u"), .control("b"): .command(.pageUp)
    case .pageDown, .control("d"), .control("f"), .character(" "): .command(.pageDown)
    case .home, .character("g"): .command(.first)
    case .end, .character("G"): .command(.last)
    case .control("l"): .command(.redraw)
    case .control("z"): .command(.suspend)
    case .character("L"): .command(.language)
    case .character, .tab, .backTab, .delete, .insert, .left, .right, .function, .control, .shift, .modified: nil
    }
  }
}

public import TextUI
internal import Wording

/// An edit of the text in a prompt.
public enum TextEdit: String, CaseIterable, Hashable, Sendable {
  case complete, deleteBackward, deleteForward, deleteWord, clearText, cursorLeft, cursorRight, cursorStart, cursorEnd

  /// The key that stands for the edit in `Action.edit`, whatever keys it is bound to.
  public var key: Key {
    switch self {
    case .complete: .tab
    case .deleteBackward: .backspace
    case .deleteForward: .delete
    case .deleteWord: .control("w")
    case .clearText: .control("u")
    case .cursorLeft: .left
    case .cursorRight: .right
    case .cursorStart: .home
    case .cursorEnd: .end
    }
  }

  /// The entry in the command table.
  var definition: KeyEntry {
    switch self {
    case .complete:
      KeyEntry(
        .complete,
        uses: [.completion: .keys("Tab", footer: 0)])
    case .deleteBackward:
      KeyEntry(
        .deleteBackward,
        uses: [.prompt: "Backspace"], needed: [.prompt])
    case .deleteForward:
      KeyEntry(
        .deleteForward, uses: [.prompt: "Delete"])
    case .deleteWord:
      KeyEntry(
        .deleteWord, uses: [.prompt: "C-w"])
    case .clearText:
      KeyEntry(
        .clearText,
        uses: [.prompt: "C-u", .filter: .keys("C-u", name: KeyWords.clear, footer: 4)])
    case .cursorLeft:
      KeyEntry(
        .cursorLeft,
        uses: [.prompt: "Left"])
    case .cursorRight:
      KeyEntry(
        .cursorRight,
        uses: [.prompt: "Right"])
    case .cursorStart:
      KeyEntry(
        .cursorStart,
        uses: [.prompt: "Home C-a"])
    case .cursorEnd:
      KeyEntry(
        .cursorEnd,
        uses: [.prompt: "End C-e"])
    }
  }
}

public import TextUI

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
        name: Phrase("Complete", "補完"),
        summary: Phrase("Completes the value being typed with the selected one.", "入力中の値を選択中の値で補完します。"),
        uses: [.completion: .keys("Tab", footer: 0)])
    case .deleteBackward:
      KeyEntry(
        name: Phrase("Delete backward", "前を削除"),
        summary: Phrase(
          "Deletes the character before the cursor; in an empty filter, the last condition.",
          "カーソルの前の文字を削除します。空の絞り込みでは最後の条件を外します。"),
        uses: [.prompt: "Backspace"], needed: [.prompt])
    case .deleteForward:
      KeyEntry(
        name: Phrase("Delete forward", "後を削除"),
        summary: Phrase("Deletes the character after the cursor.", "カーソルの後の文字を削除します。"), uses: [.prompt: "Delete"])
    case .deleteWord:
      KeyEntry(
        name: Phrase("Delete word", "単語を削除"),
        summary: Phrase("Deletes the word before the cursor.", "カーソルの前の単語を削除します。"), uses: [.prompt: "C-w"])
    case .clearText:
      KeyEntry(
        name: Phrase("Clear text", "文字を消去"), summary: Phrase("Deletes the whole text.", "入力した文字をすべて消します。"),
        uses: [.prompt: "C-u", .filter: .keys("C-u", name: Phrase("Clear", "解除"), footer: 4)])
    case .cursorLeft:
      KeyEntry(
        name: Phrase("Left", "左へ"), summary: Phrase("Moves the cursor one character left.", "カーソルを1文字左へ動かします。"),
        uses: [.prompt: "Left"])
    case .cursorRight:
      KeyEntry(
        name: Phrase("Right", "右へ"),
        summary: Phrase(
          "Moves the cursor one character right; at the end, completes.", "カーソルを1文字右へ動かします。末尾では補完します。"),
        uses: [.prompt: "Right"])
    case .cursorStart:
      KeyEntry(
        name: Phrase("Start of text", "行頭へ"), summary: Phrase("Moves the cursor to the start.", "カーソルを先頭へ動かします。"),
        uses: [.prompt: "Home C-a"])
    case .cursorEnd:
      KeyEntry(
        name: Phrase("End of text", "行末へ"), summary: Phrase("Moves the cursor to the end.", "カーソルを末尾へ動かします。"),
        uses: [.prompt: "End C-e"])
    }
  }
}

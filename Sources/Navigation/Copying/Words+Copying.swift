extension Words {
  /// Says that there is nothing to copy.
  public static let nothingToCopy = Phrase("Nothing to copy here.", "ここにはコピーするものがありません。")
  /// Says that the terminal was given a text for its clipboard.
  public static let copiedByTerminal = Phrase(
    "Copied % through the terminal (OSC 52).", "%を端末経由（OSC 52）でコピーしました。")
  /// Says that a program was given it besides.
  public static let copiedByBoth = Phrase(
    "Copied % through the terminal (OSC 52) and with %.", "%を端末経由（OSC 52）と % でコピーしました。")
  /// Says that a program was given it.
  public static let copiedByHelper = Phrase("Copied % with %.", "%を % でコピーしました。")
  /// Says that a program is being given it.
  public static let copying = Phrase("Copying % with %…", "%を % でコピーしています…")
  /// Says why a program did not take it, and what has become of it.
  public static let helperFailed = Phrase("% was not copied: % %.", "%はコピーできませんでした：% が%。")
  /// Says why a program did not take it, where the terminal was given it.
  public static let onlyByTerminal = Phrase(
    "Copied % through the terminal (OSC 52) alone: % %.", "%を端末経由（OSC 52）だけでコピーしました：% が%。")
  /// Says that a program did not end in time.
  public static let tookTooLong = Phrase("took too long", "時間内に終わりませんでした")
  /// Says that a program ended with an error.
  public static let failedWith = Phrase("failed (%)", "失敗しました（%）")
  /// Says that a text is more than terminals take.
  public static let tooLongToCopy = Phrase(
    "Not copied: % is too long for the terminal (% bytes of base64, at most %).", "%は端末には長すぎてコピーできません（base64 で % バイト、上限 %）。")
  /// Says that nothing here can copy.
  public static let cannotCopy = Phrase(
    "Not copied: this terminal has no way to, and wl-copy, xclip or pbcopy is not at hand.",
    "コピーできません：この端末に方法がなく、wl-copy・xclip・pbcopy もありません。")
}

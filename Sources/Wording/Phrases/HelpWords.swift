/// The headings of the help: groups of commands, and modes.
public enum HelpHeadings {
  public static let moving = Phrase("Moving", "移動")
  public static let opening = Phrase("Opening and going back", "開く・戻る")
  public static let narrowing = Phrase("Narrowing and sorting", "絞り込みと並べ替え")
  public static let timeline = Phrase("Timeline", "年表")
  public static let application = Phrase("Kakehashi", "Kakehashi")
  public static let browsing = Phrase("Browsing", "閲覧")
  public static let prompts = Phrase("Prompts: filter, search, commands", "入力欄（絞り込み・検索・コマンド）")
  public static let filterPrompt = Phrase("Filter prompt", "絞り込みの入力欄")
  public static let completionBox = Phrase("Completion box", "補完の一覧")
  public static let searchPrompt = Phrase("Search prompt", "検索の入力欄")
  public static let palette = Phrase("Command palette", "コマンドの入力欄")
  public static let copyBox = Phrase("Copy box", "コピーの一覧")
  public static let helpScreen = Phrase("Help screen", "ヘルプ画面")
  public static let signs = Phrase("Signs", "記号")
}

/// The words of the help.
public enum HelpWords {
  public static let plain = CommandWords(
    Phrase("Plain text", "文字のみ"),
    Phrase("Says the same in sentences, for screen readers.", "同じ内容を画面読み上げ向けの文章で示します。"))

  // MARK: Signs in a word or two

  public static let actual = Phrase("took place", "実施済み")
  public static let uncertain = Phrase("not exact", "日付不明確")
  public static let openEnd = Phrase("open end", "終了日なし")
  public static let passedEnd = Phrase("planned end passed", "予定の終了日を経過")
  public static let outOfView = Phrase("out of view", "表示範囲外")
  public static let held = Phrase("event", "出来事")
  public static let plannedEvent = Phrase("planned event", "予定された出来事")
  public static let outside = Phrase("other source", "別の出典")
  public static let findings = Phrase("finding", "指摘")

  // MARK: Signs in full

  public static let uncertainMeaning = Phrase("exact date not stated: somewhere in the shaded stretch", "正確な日付は不明（網掛けの範囲内）")
  public static let openEndMeaning = Phrase("no end is stated", "終わりの記載なし")
  public static let passedEndMeaning = Phrase(
    "the planned end has passed, an actual end is not reported", "予定の終了日を過ぎ、実際の終了の報告なし")
  public static let outOfViewMeaning = Phrase("begins, or lies, before the years in view; ▶ after them", "表示中の期間より前（▶ は後）にかかるもの")
  public static let heldMeaning = Phrase("meeting, signing or other event", "会合・署名などの出来事")
  public static let plannedEventMeaning = Phrase("planned event; whether it took place is not stated", "予定された出来事（実施の記載なし）")
  public static let findingsMeaning = Phrase("has findings: see !", "指摘あり（! を参照）")
}

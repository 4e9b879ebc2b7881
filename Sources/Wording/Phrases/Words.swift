/// The words of the interface that belong to no single screen.
public enum Words {
  public static let overview = Phrase("Overview", "概要")
  public static let overviewHint = Phrase(
    "The row under the cursor narrows the other panes. Space keeps it.", "カーソル位置の行が他のペインを絞り込みます。Space で固定します。")
  public static let agencies = Phrase("Agencies", "機関")
  public static let countries = Phrase("Countries", "国・地域")
  public static let timeline = Phrase("Timeline", "年表")
  public static let sources = Phrase("Sources", "出典")
  public static let findings = Phrase("Findings", "指摘")
  public static let diagnosis = Phrase("Diagnosis", "診断")
  public static let facets = Phrase("Facets", "絞り込み項目")
  public static let undone = Phrase("Undone; U does it again", "元に戻しました（U でやり直し）")
  public static let redone = Phrase("Done again", "やり直しました")
  public static let nothingToUndo = Phrase("There is no change of this view to undo", "元に戻す変更はありません")
  public static let nothingToRedo = Phrase("Nothing was undone", "やり直す変更はありません")
  public static let automaticTheme = Phrase("Colours: as the terminal's background is", "配色：端末の背景に合わせる")
  public static let neutralTheme = Phrase("Colours: for dark and light terminals", "配色：明暗両用")
  public static let darkTheme = Phrase("Colours: for dark terminals", "配色：暗い端末用")
  public static let lightTheme = Phrase("Colours: for light terminals", "配色：明るい端末用")
  public static let contrastTheme = Phrase("Colours: high contrast", "配色：高コントラスト")
  public static let monoTheme = Phrase("Colours: none", "配色：白黒")
  public static let mouseTaken = Phrase("The mouse clicks and scrolls here again.", "マウスでの操作を再開しました。")
  public static func mouseGiven(keys: String) -> Phrase {
    Phrase("The mouse selects text now, as the terminal does it. \(keys) takes it back.", "マウスは端末の文字選択に使えます。\(keys) で取り戻します。")
  }
  public static let programmesHead = Phrase("Programmes", "事業数")
  public static let spentHead = Phrase("Spent", "支出額")
  public static let committedHead = Phrase("Committed", "約束額")
  public static let withdrawn = Phrase("withdrawn", "廃止")
  public static let noCurrency = Phrase("(no currency)", "（通貨不明）")
  public static let filterHint = Phrase(
    "words for this list · country:VN year:2019..2024 agency:jica -status:5 narrow everything",
    "語はこの一覧を、country:VN year:2019..2024 agency:jica -status:5 は全体を絞り込みます")
  public static let filterHintShort = Phrase("words, or country:VN year:2019..", "語、または country:VN year:2019..")
  public static let completionKeys = Phrase("Tab takes", "Tab で確定")
  public static let standardInput = Phrase("standard input", "標準入力")
  public static let importing = Phrase("Importing", "取り込み中")
  public static let importStopping = Phrase("Stopping", "中止しています")
  public static func perSecond(_ rate: Int) -> Phrase { Phrase("\(rate.groupedDigits)/s", "毎秒\(rate.groupedDigits)件") }
  public static func timeLeft(_ time: String) -> Phrase { Phrase("\(time) left", "残り\(time)") }
  public static func position(_ number: Int, of total: Int) -> Phrase {
    Phrase("\(number.groupedDigits) of \(total.groupedDigits)", "\(number.groupedDigits)/\(total.groupedDigits)")
  }
  public static let countHead = Phrase("Count", "件数")
  public static func more(_ count: Int) -> Phrase { Phrase("\(count.groupedDigits) more", "ほか\(count.groupedDigits)件") }
  public static func moreInTimeline(_ count: Int) -> Phrase {
    Phrase("\(count.groupedDigits) more — t opens them in the timeline", "ほか\(count.groupedDigits)件 — t で年表に表示します")
  }
  public static let words = Phrase("words", "語")
  public static let not = Phrase("not", "除外")
  public static let help = Phrase("Help", "ヘルプ")
  public static let commands = Phrase("Commands", "コマンド")
  public static let find = Phrase("Find", "検索")
  public static let filters = Phrase("Filters", "絞り込み")
  public static let allAgencies = Phrase("All agencies", "すべての機関")
  public static let allCountries = Phrase("All countries", "すべての国・地域")
  public static let undated = Phrase("not dated", "日付なし")
  public static let today = Phrase("today", "今日")
  public static func tooSmall(minimum: String) -> Phrase { Phrase("needs \(minimum)", "\(minimum) 以上が必要です") }
  public static let opening = Phrase("Opening…", "読み込み中…")
  public static let outside = Phrase("added from another source", "別の出典による追加情報")
  public static let planned = Phrase("planned", "予定")
  public static let actual = Phrase("actual", "実績")
  public static func notFound(_ address: String) -> Phrase { Phrase("There is no \(address).", "\(address) はありません。") }
  public static func noMatch(_ filter: String) -> Phrase { Phrase("Nothing matches “\(filter)”.", "「\(filter)」に一致するものはありません。") }
  public static let noMatchHint = Phrase("Press c to clear the filter.", "c で絞り込みを解除します。")
  public static let nothingRead = Phrase("No record could be read.", "読み込める記録がありません。")
  public static let firstRowsComing = Phrase("Reading…", "読み込み中…")
  public static let firstRowsHint = Phrase("The first programmes appear here in a moment.", "まもなく最初の事業が表示されます。")
  public static let nothingReadHint = Phrase("Press ! to see what is wrong with the data.", "! を押すとデータの問題点を確認できます。")
  public static let emptySelection = Phrase("Nothing here for this selection.", "この選択に該当するものはありません。")
  public static let emptySelectionHint = Phrase(
    "Move to the first row of the other list, or press c to clear.", "もう一方の一覧の先頭行へ移るか、c で解除します。")
  public static let emptyTimeline = Phrase("No programme, agreement or meeting here.", "該当する事業・合意・会合はありません。")
  public static let noFindings = Phrase("No findings: every record was read in full.", "指摘なし：すべての記録を読み込みました。")
  public static let typeToFind = Phrase("Type a name, a code or a word, in any language.", "名称・コード・語を入力してください（言語は問いません）。")
  public static func findingCount(_ count: Int) -> Phrase {
    Phrase("\(count.groupedDigits) with errors", "誤り\(count.groupedDigits)件")
  }
  public static func firstOfMore(_ count: Int) -> Phrase {
    Phrase("first \(count.groupedDigits); type more to narrow", "先頭の\(count.groupedDigits)件。語を足すと絞れます")
  }
  public static let fit = Phrase("whole span", "全期間")
  public static let noSource = Phrase("No source is recorded.", "出典の記録がありません。")
  public static let bracketedPasteIgnored = Phrase(
    "Pasted text is taken in prompts only: press / or f first.", "貼り付けは入力欄でのみ有効です。先に / か f を押してください。")
  public static let nothingToOpen = Phrase("Nothing to open here.", "ここには開くものがありません。")
  public static let noBack = Phrase("This is where you started.", "これより前の画面はありません。")
  public static let noForward = Phrase("There is no later screen.", "これより先の画面はありません。")
  public static func pinned(_ title: String) -> Phrase { Phrase("Pinned \(title).", "\(title) を固定しました。") }
  public static func unpinned(_ title: String) -> Phrase { Phrase("Unpinned \(title).", "\(title) の固定を外しました。") }
  public static func excluded(_ title: String) -> Phrase { Phrase("Left out \(title).", "\(title) を除外しました。") }
  public static func unknownField(_ field: String, nearest: String?) -> Phrase {
    guard let nearest else {
      return Phrase(
        "There is no field “\(field)”. Put a text that has a colon in quotes.",
        "項目「\(field)」はありません。コロンを含む語句は引用符で囲みます。")
    }
    return Phrase(
      "There is no field “\(field)”. Did you mean “\(nearest):”?", "項目「\(field)」はありません。「\(nearest):」ではありませんか。")
  }
  public static func unknownYear(_ text: String) -> Phrase {
    Phrase(
      "“\(text)” is no year. Write 2019, 2019..2024, 2019.. or ..2024.",
      "「\(text)」は年ではありません。2019、2019..2024、2019..、..2024 のように書きます。")
  }
  public static let cleared = Phrase("Filters and pins cleared.", "絞り込みと固定を解除しました。")
  public static let nothingToClear = Phrase("No filter or pin is set.", "絞り込みも固定もありません。")
  public static let importCancelling = Phrase("Stopping the import; whole batches stay.", "取り込みを中止しています。完了した分は残ります。")
  public static func unknownCommand(_ text: String) -> Phrase {
    Phrase("There is no command “\(text)”; help lists them.", "「\(text)」というコマンドはありません。help で一覧を示します。")
  }
  public static func unknownCommand(_ text: String, nearest: String) -> Phrase {
    Phrase(
      "There is no command “\(text)”. Did you mean “\(nearest)”? help lists them.",
      "「\(text)」というコマンドはありません。「\(nearest)」ではありませんか。help で一覧を示します。")
  }
  public static let quitHint = Phrase("Press q to leave.", "終了は q です。")
  public static let programmes = Phrase("Programmes", "事業")
  public static let from = Phrase("From", "開始")
  public static let to = Phrase("To", "終了")

  // MARK: Counts

  public static func programmeCount(_ count: Int) -> Phrase {
    Phrase(count.counted("programme", "programmes"), "事業\(count.groupedDigits)件")
  }
  public static func agencyCount(_ count: Int) -> Phrase {
    Phrase(count.counted("agency", "agencies"), "\(count.groupedDigits)機関")
  }
  public static func countryCount(_ count: Int) -> Phrase {
    Phrase(count.counted("country", "countries"), "\(count.groupedDigits)か国")
  }
  public static func regionCount(_ count: Int) -> Phrase {
    Phrase(count.counted("region", "regions"), "\(count.groupedDigits)地域")
  }
  public static func itemCount(_ count: Int) -> Phrase {
    Phrase(count.counted("entry", "entries"), "\(count.groupedDigits)件")
  }
  public static func activityCount(_ count: Int) -> Phrase {
    Phrase(count.counted("activity", "activities"), "\(count.groupedDigits)件")
  }
  public static func moreCurrencies(_ count: Int) -> Phrase {
    Phrase("+" + count.counted("currency", "currencies"), "ほか\(count.groupedDigits)通貨")
  }

  // MARK: Messages about other phrases

  public static func by(_ grouping: Phrase) -> Phrase { Phrase("by \(grouping.english)", "\(grouping.japanese)別") }
  public static func unknownValue(_ facet: Phrase, _ value: String) -> Phrase {
    Phrase("No \(facet.english) “\(value)”.", "\(facet.japanese)「\(value)」は見つかりません。")
  }
  public static func unknownValue(_ facet: Phrase, _ value: String, nearest: String) -> Phrase {
    Phrase(
      "No \(facet.english) “\(value)”. Did you mean \(nearest)?",
      "\(facet.japanese)「\(value)」は見つかりません。\(nearest) ではありませんか。")
  }
}

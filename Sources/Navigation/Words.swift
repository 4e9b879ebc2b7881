public import Cooperation
internal import TextUI

/// A word or sentence of the interface, in both of its languages.
public struct Phrase: Hashable, Sendable {
  /// The English wording.
  public let english: String
  /// The Japanese wording.
  public let japanese: String

  /// Creates a phrase from its two wordings.
  public init(_ english: String, _ japanese: String) {
    self.english = english
    self.japanese = japanese
  }

  /// Returns the Japanese wording for Japanese, the English one for any other language.
  public func text(in language: Language) -> String { language == .japanese ? japanese : english }

  /// Returns the phrase with each `%` replaced by the next of `values`.
  public func text(in language: Language, _ values: String...) -> String {
    var rest = values[...]
    var result = ""
    for character in text(in: language) {
      if character == "%", let value = rest.popFirst() { result += value } else { result.append(character) }
    }
    return result
  }
}

/// The words of the interface, apart from the command table's.
public enum Words {
  /// The name of the overview.
  public static let overview = Phrase("Overview", "概要")
  /// The title of the agencies pane.
  public static let agencies = Phrase("Agencies", "機関")
  /// The title of the countries pane.
  public static let countries = Phrase("Countries", "国・地域")
  /// The name of the timeline, as a pane and as a screen.
  public static let timeline = Phrase("Timeline", "年表")
  /// The name of the page of sources.
  public static let sources = Phrase("Sources", "出典")
  /// The name of the page of findings.
  public static let findings = Phrase("Findings", "指摘")
  /// What was found around the program.
  public static let diagnosis = Phrase("Diagnosis", "診断")
  /// The name of the facets.
  public static let facets = Phrase("Facets", "絞り込み項目")
  static let undone = Phrase("Undone; U does it again", "元に戻しました（U でやり直し）")
  static let redone = Phrase("Done again", "やり直しました")
  static let nothingToUndo = Phrase("There is no change of this view to undo", "元に戻す変更はありません")
  static let nothingToRedo = Phrase("Nothing was undone", "やり直す変更はありません")
  /// What is said when the colours change.
  static func themeName(_ theme: ColourTheme?) -> Phrase {
    switch theme {
    case nil: Phrase("Colours: as the terminal's background is", "配色：端末の背景に合わせる")
    case .neutral: Phrase("Colours: for dark and light terminals", "配色：明暗両用")
    case .dark: Phrase("Colours: for dark terminals", "配色：暗い端末用")
    case .light: Phrase("Colours: for light terminals", "配色：明るい端末用")
    case .contrast: Phrase("Colours: high contrast", "配色：高コントラスト")
    case .mono: Phrase("Colours: none", "配色：白黒")
    }
  }

  /// Says what to do when the mouse selects text no more.
  public static let mouseTaken = Phrase("The mouse clicks and scrolls here again.", "マウスでの操作を再開しました。")
  /// Says what to do when the mouse selects text.
  public static let mouseGiven = Phrase(
    "The mouse selects text now, as the terminal does it. % takes it back.", "マウスは端末の文字選択に使えます。% で取り戻します。")
  /// The head of a column that counts programmes.
  public static let programmesHead = Phrase("Programmes", "事業数")
  /// The head of a column of money.
  public static let spentHead = Phrase("Spent", "支出額")
  /// Behind the name of a code that its list no longer has.
  public static let withdrawn = Phrase("withdrawn", "廃止")
  /// Behind an amount, how many more currencies there are.
  public static let moreCurrencies = Phrase("+% currencies", "ほか%通貨")
  /// The same for one.
  public static let oneMoreCurrency = Phrase("+1 currency", "ほか1通貨")
  /// In place of a currency that nobody states.
  public static let noCurrency = Phrase("(no currency)", "（通貨不明）")
  /// What can be typed into the empty filter prompt.
  public static let filterHint = Phrase(
    "words for this list · country:VN year:2019..2024 agency:jica -status:5 narrow everything",
    "語はこの一覧を、country:VN year:2019..2024 agency:jica -status:5 は全体を絞り込みます")
  /// The same in few words.
  public static let filterHintShort = Phrase("words, or country:VN year:2019..", "語、または country:VN year:2019..")
  /// The keys of the box of values.
  public static let completionKeys = Phrase("Tab takes", "Tab で確定")
  /// Before the file that is imported.
  public static let importing = Phrase("Importing", "取り込み中")
  /// The same once it was asked to stop.
  public static let importStopping = Phrase("Stopping", "中止しています")
  /// A number of activities other than one.
  public static let activityCount = Phrase("% activities", "% 件")
  /// One activity.
  public static let oneActivity = Phrase("1 activity", "1 件")
  /// How many in a second.
  public static let perSecond = Phrase("%/s", "毎秒 %")
  /// How long it will take; `%` is a time.
  public static let timeLeft = Phrase("% left", "残り %")
  /// The place of the cursor in a long list.
  public static let position = Phrase("% of %", "%/%")
  /// The head of a narrow column that counts programmes.
  public static let countHead = Phrase("Count", "件数")
  /// The end of a list of which not everything is shown.
  public static let more = Phrase("% more", "ほか % 件")
  /// The same where the timeline shows the rest.
  public static let moreInTimeline = Phrase("% more — t opens them in the timeline", "ほか % 件 — t で年表に表示します")
  /// The label of the chip of words.
  public static let words = Phrase("words", "語")
  /// Before what is left out.
  public static let not = Phrase("not", "除外")
  /// The name of the help.
  public static let help = Phrase("Help", "ヘルプ")
  /// The label of the command palette.
  public static let commands = Phrase("Commands", "コマンド")
  /// The label of the search prompt.
  public static let find = Phrase("Find", "検索")
  /// The label before the chips.
  public static let filters = Phrase("Filters", "絞り込み")
  /// The first row of the agencies.
  public static let allAgencies = Phrase("All agencies", "すべての機関")
  /// The first row of the countries.
  public static let allCountries = Phrase("All countries", "すべての国・地域")
  /// In place of a date where there is none.
  public static let undated = Phrase("not dated", "日付なし")
  /// The mark of today on a time axis.
  public static let today = Phrase("today", "今日")
  /// The size that a window needs; `%` is the size.
  public static let tooSmall = Phrase("needs %", "% 以上が必要です")
  /// In place of data that are still being read.
  public static let opening = Phrase("Opening…", "読み込み中…")
  /// The mark of facts that rest on outside sources alone.
  public static let outside = Phrase("added from another source", "別の出典による追加情報")
  /// Before dates that were only planned.
  public static let planned = Phrase("planned", "予定")
  /// Before dates on which something took place.
  public static let actual = Phrase("actual", "実績")
  /// The heading for an address that names nothing; `%` is the address.
  public static let notFound = Phrase("There is no %.", "% はありません。")
  /// In place of a list that a filter has emptied; `%` is the filter.
  public static let noMatch = Phrase("Nothing matches “%”.", "「%」に一致するものはありません。")
  /// What to do about a filter that leaves nothing.
  public static let noMatchHint = Phrase("Press c to clear the filter.", "c で絞り込みを解除します。")
  /// In place of every list where the data hold nothing.
  public static let nothingRead = Phrase("No record could be read.", "読み込める記録がありません。")
  /// In place of every list before an import has brought the first rows.
  public static let firstRowsComing = Phrase("Reading…", "読み込み中…")
  /// What to expect then.
  public static let firstRowsHint = Phrase(
    "The first programmes appear here in a moment.", "まもなく最初の事業が表示されます。")
  /// What to do about data without a record.
  public static let nothingReadHint = Phrase("Press ! to see what is wrong with the data.", "! を押すとデータの問題点を確認できます。")
  /// In place of a list that a selection has emptied.
  public static let emptySelection = Phrase("Nothing here for this selection.", "この選択に該当するものはありません。")
  /// What to do about a selection that leaves nothing.
  public static let emptySelectionHint = Phrase(
    "Move to the first row of the other list, or press c to clear.", "もう一方の一覧の先頭行へ移るか、c で解除します。")
  /// In place of a timeline without rows.
  public static let emptyTimeline = Phrase("No programme, agreement or meeting here.", "該当する事業・合意・会合はありません。")
  /// In place of a list of findings where there is none.
  public static let noFindings = Phrase("No findings: every record was read in full.", "指摘なし：すべての記録を読み込みました。")
  /// In the search prompt before anything is typed.
  public static let typeToFind = Phrase(
    "Type a name, a code or a word, in any language.", "名称・コード・語を入力してください（言語は問いません）。")
  /// A number of programmes other than one.
  public static let programmeCount = Phrase("% programmes", "事業 %")
  /// One programme.
  public static let oneProgramme = Phrase("1 programme", "事業 1")
  /// A number of agencies other than one.
  public static let agencyCount = Phrase("% agencies", "機関 %")
  /// One agency.
  public static let oneAgency = Phrase("1 agency", "機関 1")
  /// A number of countries other than one.
  public static let countryCount = Phrase("% countries", "国 %")
  /// One country.
  public static let oneCountry = Phrase("1 country", "国 1")
  /// A number of regions other than one.
  public static let regionCount = Phrase("% regions", "地域 %")
  /// One region.
  public static let oneRegion = Phrase("1 region", "地域 1")
  /// A number of records with findings.
  public static let findingCount = Phrase("% with findings", "指摘 % 件")
  /// A number of entries other than one.
  public static let itemCount = Phrase("% entries", "% 件")
  /// How many of the entries found are shown, where there are more.
  public static let firstOfMore = Phrase("first %; type more to narrow", "先頭の % 件。語を足すと絞れます")
  /// One entry.
  public static let oneItem = Phrase("1 entry", "1 件")
  /// The zoom that shows everything.
  public static let fit = Phrase("whole span", "全期間")
  /// What a timeline is grouped by.
  public static let by = Phrase("by %", "%別")
  /// The grouping that gathers nothing.
  public static let none = Phrase("ungrouped", "まとめなし")
  /// The grouping by country.
  public static let country = Phrase("country", "国")
  /// The grouping by agency.
  public static let agency = Phrase("agency", "機関")
  /// The grouping by theme.
  public static let theme = Phrase("theme", "分野")
  /// In place of sources where there is none.
  public static let noSource = Phrase("No source is recorded.", "出典の記録がありません。")
  /// The answer to text pasted outside a prompt.
  public static let bracketedPasteIgnored = Phrase(
    "Pasted text is taken in prompts only: press / or f first.", "貼り付けは入力欄でのみ有効です。先に / か f を押してください。")
  /// The answer to opening where nothing is to be opened.
  public static let nothingToOpen = Phrase("Nothing to open here.", "ここには開くものがありません。")
  /// The answer to going back from the first screen.
  public static let noBack = Phrase("This is where you started.", "これより前の画面はありません。")
  /// The answer to going forward from the last screen.
  public static let noForward = Phrase("There is no later screen.", "これより先の画面はありません。")
  /// The answer to a pin; `%` is what was pinned.
  public static let pinned = Phrase("Pinned %.", "% を固定しました。")
  /// The answer to a pin taken away; `%` is what it was.
  public static let unpinned = Phrase("Unpinned %.", "% の固定を外しました。")
  /// The answer to an exclusion; `%` is what was excluded.
  public static let excluded = Phrase("Left out %.", "% を除外しました。")
  /// A field that is none; the field, and the nearest one.
  public static let unknownField = Phrase("There is no field “%”. Did you mean “%:”?", "項目「%」はありません。「%:」ではありませんか。")
  /// A year that is none; `%` is what was typed.
  public static let unknownYear = Phrase(
    "“%” is no year. Write 2019, 2019..2024, 2019.. or ..2024.", "「%」は年ではありません。2019、2019..2024、2019..、..2024 のように書きます。")
  /// A value that nothing has; the facet and the value.
  public static let unknownValue = Phrase("No % “%”.", "%「%」は見つかりません。")
  /// A value that nothing has; the facet, the value, and the nearest value.
  public static let unknownValueNear = Phrase("No % “%”. Did you mean %?", "%「%」は見つかりません。% ではありませんか。")
  /// The answer to clearing filters and pins.
  public static let cleared = Phrase("Filters and pins cleared.", "絞り込みと固定を解除しました。")
  /// The answer to clearing where nothing is set.
  public static let nothingToClear = Phrase("No filter or pin is set.", "絞り込みも固定もありません。")
  /// The answer to stopping an import.
  public static let importCancelling = Phrase(
    "Stopping the import; whole batches stay.", "取り込みを中止しています。完了した分は残ります。")
  /// A typed line that is nothing; `%` is the line.
  static let unknownCommand = Phrase("There is no command “%”; help lists them.", "「%」というコマンドはありません。help で一覧を示します。")
  /// The same where one is near; the line and the command.
  static let unknownCommandNear = Phrase(
    "There is no command “%”. Did you mean “%”? help lists them.", "「%」というコマンドはありません。「%」ではありませんか。help で一覧を示します。")
  /// How to leave the program.
  public static let quitHint = Phrase("Press q to leave.", "終了は q です。")
}

extension TimelineGrouping {
  /// What the grouping is called.
  public var phrase: Phrase {
    switch self {
    case .none: Words.none
    case .country: Words.country
    case .agency: Words.agency
    case .theme: Words.theme
    }
  }
}

extension TimeZoom {
  /// What the zoom is called.
  public var phrase: Phrase {
    switch self {
    case .decade: Phrase("decade", "十年")
    case .year: Phrase("year", "年")
    case .quarter: Phrase("quarter", "四半期")
    case .month: Phrase("month", "月")
    }
  }
}

extension AgencySort {
  /// What the order is called.
  public var phrase: Phrase {
    switch self {
    case .programmes: Phrase("programmes", "事業数")
    case .name: Phrase("name", "名称")
    case .latest: Phrase("latest activity", "最近の活動")
    }
  }
}

extension PlaceSort {
  /// What the order is called.
  public var phrase: Phrase {
    switch self {
    case .programmes: AgencySort.programmes.phrase
    case .name: AgencySort.name.phrase
    case .latest: AgencySort.latest.phrase
    }
  }
}

extension TimelineSort {
  /// What the order is called.
  public var phrase: Phrase {
    switch self {
    case .start: Phrase("start", "開始")
    case .title: Phrase("title", "名称")
    case .end: Phrase("end", "終了")
    }
  }
}

extension RecordKind {
  /// What one record of the kind is called.
  public var phrase: Phrase {
    switch self {
    case .agency: Phrase("Agency", "機関")
    case .country: Phrase("Country", "国")
    case .region: Phrase("Region", "地域")
    case .theme: Phrase("Theme", "分野")
    case .programme: Phrase("Programme", "事業")
    case .partnership: Phrase("Partnership", "連携")
    case .agreement: Phrase("Agreement", "合意")
    case .milestone: Phrase("Milestone", "節目")
    case .result: Phrase("Result", "成果")
    case .source: Phrase("Source", "出典")
    }
  }
}

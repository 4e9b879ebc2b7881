public import Cooperation

/// A word or sentence of the interface, in both of its languages.
public struct Phrase: Hashable, Sendable {
  public let english: String
  public let japanese: String

  public init(_ english: String, _ japanese: String) {
    self.english = english
    self.japanese = japanese
  }

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
  public static let overview = Phrase("Overview", "概要")
  public static let agencies = Phrase("Agencies", "機関")
  public static let countries = Phrase("Countries", "国・地域")
  public static let timeline = Phrase("Timeline", "年表")
  public static let sources = Phrase("Sources", "出典")
  public static let findings = Phrase("Findings", "指摘")
  public static let help = Phrase("Help", "ヘルプ")
  public static let commands = Phrase("Commands", "コマンド")
  public static let find = Phrase("Find", "検索")
  public static let filter = Phrase("Filter", "絞り込み")
  public static let filters = Phrase("Filters", "絞り込み")
  public static let allAgencies = Phrase("All agencies", "すべての機関")
  public static let allCountries = Phrase("All countries", "すべての国・地域")
  public static let undated = Phrase("not dated", "日付なし")
  public static let today = Phrase("today", "今日")
  public static let tooSmall = Phrase("needs %", "% 以上が必要です")
  public static let tooSmallHint = Phrase("Enlarge the window", "画面を広げてください")
  public static let opening = Phrase("Opening…", "読み込み中…")
  public static let outside = Phrase("not from the five documents", "五文書以外の情報")
  public static let outsideShort = Phrase("outside", "外部")
  public static let planned = Phrase("planned", "予定")
  public static let actual = Phrase("actual", "実績")
  public static let notFound = Phrase("There is no %.", "% はありません。")
  public static let nearest = Phrase("Did you mean", "もしかして")
  public static let noMatch = Phrase("Nothing matches “%”.", "「%」に一致するものはありません。")
  public static let noMatchHint = Phrase("Press c to clear the filter.", "c で絞り込みを解除します。")
  public static let emptySelection = Phrase("Nothing here for this selection.", "この選択に該当するものはありません。")
  public static let emptySelectionHint = Phrase(
    "Move to the first row of the other list, or press c to clear.", "もう一方の一覧の先頭行へ移るか、c で解除します。")
  public static let emptyTimeline = Phrase("No programme, agreement or meeting here.", "該当する事業・合意・会合はありません。")
  public static let noFindings = Phrase("No findings: every record was read in full.", "指摘なし：すべての記録を読み込みました。")
  public static let typeToFind = Phrase(
    "Type a name, a code or a word, in any language.", "名称・コード・語を入力してください（言語は問いません）。")
  public static let programmeCount = Phrase("% programmes", "事業 %")
  public static let oneProgramme = Phrase("1 programme", "事業 1")
  public static let agencyCount = Phrase("% agencies", "機関 %")
  public static let oneAgency = Phrase("1 agency", "機関 1")
  public static let countryCount = Phrase("% countries", "国 %")
  public static let oneCountry = Phrase("1 country", "国 1")
  public static let findingCount = Phrase("% with findings", "指摘 % 件")
  public static let itemCount = Phrase("% entries", "% 件")
  public static let oneItem = Phrase("1 entry", "1 件")
  public static let matches = Phrase("% of %", "% / %")
  public static let sortedBy = Phrase("sorted by %", "%順")
  public static let fit = Phrase("whole span", "全期間")
  public static let by = Phrase("by %", "%別")
  public static let none = Phrase("ungrouped", "まとめなし")
  public static let country = Phrase("country", "国")
  public static let agency = Phrase("agency", "機関")
  public static let theme = Phrase("theme", "分野")
  public static let noSource = Phrase("No source is recorded.", "出典の記録がありません。")
  public static let bracketedPasteIgnored = Phrase(
    "Pasted text is taken in prompts only: press / or f first.", "貼り付けは入力欄でのみ有効です。先に / か f を押してください。")
  public static let nothingToOpen = Phrase("Nothing to open here.", "ここには開くものがありません。")
  public static let noBack = Phrase("This is where you started.", "これより前の画面はありません。")
  public static let noForward = Phrase("There is no later screen.", "これより先の画面はありません。")
  public static let pinned = Phrase("Pinned %.", "% を固定しました。")
  public static let unpinned = Phrase("Unpinned %.", "% の固定を外しました。")
  public static let cleared = Phrase("Filters and pins cleared.", "絞り込みと固定を解除しました。")
  public static let nothingToClear = Phrase("No filter or pin is set.", "絞り込みも固定もありません。")
  public static let quitHint = Phrase("Press q to leave.", "終了は q です。")
}

extension TimelineGrouping {
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
  public var phrase: Phrase {
    switch self {
    case .programmes: Phrase("programmes", "事業数")
    case .name: Phrase("name", "名称")
    case .latest: Phrase("latest activity", "最近の活動")
    }
  }
}

extension PlaceSort {
  public var phrase: Phrase {
    switch self {
    case .programmes: AgencySort.programmes.phrase
    case .name: AgencySort.name.phrase
    case .latest: AgencySort.latest.phrase
    }
  }
}

extension TimelineSort {
  public var phrase: Phrase {
    switch self {
    case .start: Phrase("start", "開始")
    case .title: Phrase("title", "名称")
    case .end: Phrase("end", "終了")
    }
  }
}

extension RecordKind {
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

public import Cooperation

/// What the command line refuses.
public enum CommandErrors {
  public static func error(_ sentence: Phrase) -> Phrase { Phrase("Error: \(sentence.english)", "エラー：\(sentence.japanese)") }
  public static let nothingToList = Phrase("Nothing to list.", "一覧に示すものがありません。")
  public static func findings(_ count: Int, check files: String) -> Phrase {
    Phrase(
      count.counted("finding", "findings")
        + " in the data: `kakehashi check \(files)` says what \(count == 1 ? "it is" : "they are").",
      "データに指摘が\(count.groupedDigits)件あります。`kakehashi check \(files)` で内容を示します。")
  }
  public static func streamTaken(save: String, open: String) -> Phrase {
    Phrase(
      "--plain reads commands from standard input, so the data cannot come from there. Save them in a file first, for example "
        + "`\(save)`, then `\(open)`.",
      "--plain は標準入力からコマンドを読むため、データを標準入力から読み込めません。先にファイルに保存してください（例：`\(save)` の後に `\(open)`）。")
  }
  public static func unknownWord(_ word: String, nearest: String?) -> Phrase {
    Phrase(
      "There is neither a command nor a file '\(word)'." + (nearest.map { " The nearest command is '\($0)';" } ?? "")
        + " `kakehashi --help` lists all.",
      "「\(word)」というコマンドもファイルもありません。" + (nearest.map { "近いコマンドは「\($0)」です。" } ?? "")
        + "`kakehashi --help` で一覧を示します。")
  }
  public static func databaseToCheck(_ path: String) -> Phrase {
    Phrase(
      "'\(path)' is a database. `kakehashi list findings --data \(path)` lists its findings.",
      "「\(path)」はデータベースです。`kakehashi list findings --data \(path)` で指摘の一覧を示します。")
  }
  public static func databaseToImport(_ path: String) -> Phrase {
    Phrase(
      "'\(path)' is a database. Import the files that it was made from, or open it as it is.",
      "「\(path)」はデータベースです。元のファイルを取り込むか、そのまま開いてください。")
  }
  public static func unknownField(_ word: String, nearest: String?, known: [String]) -> Phrase {
    Phrase(
      "There is no field '\(word)' to narrow by. " + (nearest.map { "The nearest is '\($0)'; there" } ?? "There")
        + " are \(Language.english.list(known)). Put a text that has a colon in quotes.",
      "絞り込みの項目「\(word)」はありません。" + (nearest.map { "近いものは「\($0)」です。" } ?? "")
        + "項目は \(Language.japanese.list(known)) です。コロンを含む語句は引用符で囲みます。")
  }
  public static func noValue(_ field: String) -> Phrase {
    Phrase(
      "The condition '\(field):' has no value. Write one behind the colon, or leave the condition out.",
      "条件「\(field):」に値がありません。コロンの後に値を書くか、条件を省いてください。")
  }
  public static func bothWays(_ condition: String) -> Phrase {
    Phrase(
      "'\(condition)' is asked for and excluded at once. Leave one of the two out.",
      "「\(condition)」が指定と除外の両方にあります。どちらかを省いてください。")
  }
  public static func invalidYear(_ text: String) -> Phrase {
    Phrase(
      "'\(text)' is no year. Write year:2019, year:2019..2024, year:2019.. or year:..2024.",
      "「\(text)」は年ではありません。year:2019、year:2019..2024、year:2019..、year:..2024 のように書きます。")
  }
  public static func unknownRule(_ rule: String) -> Phrase {
    Phrase(
      "There is no rule '\(rule)'. `kakehashi check` names the rules that files break.",
      "規則「\(rule)」はありません。`kakehashi check` がファイルの反する規則を示します。")
  }
  public static func unknownRecord(_ kind: RecordKind, _ id: String, nearest: [String]) -> Phrase {
    Phrase(
      "There is no \(kind.rawValue) '\(id)'."
        + (nearest.isEmpty ? "" : " Did you mean \(Language.english.list(nearest))?")
        + " `kakehashi list \(kind.plural)` lists all.",
      "\(kind.phrase.japanese)「\(id)」はありません。" + (nearest.isEmpty ? "" : "\(Language.japanese.list(nearest)) ではありませんか。")
        + "`kakehashi list \(kind.plural)` で一覧を示します。")
  }
  /// A condition that says nothing of the records of a list, such as `agencies`; `possible` are those that do, besides words.
  public static func undecidable(_ list: String, by facet: Facet, possible: [Facet]) -> Phrase {
    let fields = possible.map(\.rawValue)
    return Phrase(
      "A list of \(list) cannot be narrowed by \(facet.rawValue). It can by \(Language.english.series(fields + ["words"])).",
      "\(list) の一覧は \(facet.rawValue) では絞り込めません。絞り込めるのは \(Language.japanese.list(fields + ["語"])) です。")
  }
  public static let unanswered = Phrase(
    "The archive did not answer the question for a list. Please report this.", "一覧の問い合わせに応答がありません。不具合として報告してください。")
  public static let workers = Phrase("--workers takes a number from 1 to 64.", "--workers には 1 から 64 の数を指定します。")
}

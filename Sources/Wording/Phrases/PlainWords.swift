/// The words of the plain mode that no screen has.
public enum PlainWords {
  public static let greeting = Phrase(
    "Kakehashi in plain text. Type a command, the number of a row, or an address; help lists the commands, quit leaves.",
    "Kakehashi（テキスト表示）。コマンド、行の番号、または番地を入力してください。help で一覧、quit で終了します。")
  public static func row(_ list: Phrase, number: Int, last: Int, _ text: String) -> Phrase {
    Phrase(
      "\(list.english), row \(number) of \(last.groupedDigits): \(text)",
      "\(list.japanese)、\(number)行目（全\(last.groupedDigits)行）：\(text)")
  }
  public static func line(number: Int, last: Int) -> Phrase {
    Phrase("Line \(number) of \(last.groupedDigits).", "\(number)行目（全\(last.groupedDigits)行）。")
  }
  public static func sorted(_ order: Phrase, _ direction: Phrase) -> Phrase {
    Phrase("Sorted by \(order.english), \(direction.english).", "並び順：\(order.japanese)、\(direction.japanese)。")
  }
  public static func grouped(_ grouping: Phrase) -> Phrase {
    Phrase("Grouped by \(grouping.english).", "\(grouping.japanese)別にまとめています。")
  }
  public static func narrowed(_ conditions: String) -> Phrase { Phrase("Narrowed by \(conditions).", "絞り込み：\(conditions)。") }
  public static func not(_ facet: Phrase, _ value: String) -> Phrase {
    Phrase("not \(facet.english) \(value)", "\(facet.japanese)「\(value)」以外")
  }
  public static func condition(_ facet: Phrase, _ value: String) -> Phrase {
    Phrase("\(facet.english) \(value)", "\(facet.japanese)「\(value)」")
  }
  public static func holding(_ words: String) -> Phrase { Phrase("words “\(words)”", "語「\(words)」") }
  public static func more(_ count: Int) -> Phrase {
    Phrase("\(count.groupedDigits) more; an empty line goes on.", "ほか\(count.groupedDigits)件。空行で続きを示します。")
  }
  public static let end = Phrase("This is the end.", "ここが末尾です。")
  public static let beginning = Phrase("This is the beginning.", "ここが先頭です。")
  public static func noRow(number: Int, last: Int) -> Phrase {
    Phrase(
      "There is no number \(number.groupedDigits); the last is \(last.groupedDigits).",
      "\(number.groupedDigits)番はありません。最後は\(last.groupedDigits)番です。")
  }
  public static let noNumbers = Phrase("There is nothing to choose by number here.", "ここには番号で選べるものがありません。")
  public static func notHere(_ command: Phrase) -> Phrase {
    Phrase("“\(command.english)” does nothing here.", "「\(command.japanese)」はここでは使えません。")
  }
  public static func drawing(_ command: Phrase) -> Phrase {
    Phrase("“\(command.english)” changes only the drawing; here there is none.", "「\(command.japanese)」は描画だけを変えるもので、ここでは使えません。")
  }
  public static let findUsage = Phrase("Type find and words: find malaria.", "find に続けて語を入力してください（例：find malaria）。")
  public static func found(_ words: String, _ hits: Phrase) -> Phrase {
    Phrase("Found for “\(words)”: \(hits.english). A number opens one.", "「\(words)」の検索結果：\(hits.japanese)。番号で開きます。")
  }
  public static func changed(_ totals: Phrase) -> Phrase {
    Phrase("The data have changed: \(totals.english).", "データが更新されました：\(totals.japanese)。")
  }
  public static func source(_ text: String) -> Phrase { Phrase("Source: \(text).", "出典：\(text)。") }
  public static func chosenLink(_ title: String) -> Phrase { Phrase("Link: \(title).", "リンク：\(title)。") }
  public static let helpHead = Phrase(
    "An empty line says the next rows. A number goes to that row, and on a page or among what was found it opens that link.",
    "空行で次の行を示します。番号はその行へ移り、ページや検索結果ではそのリンクを開きます。")
  public static let helpWords = Phrase(
    "find malaria finds records; filter malaria narrows the list, filter country:VN year:2019.. everything; filter alone takes the words away.",
    "find malaria で記録を検索します。filter malaria は一覧を、filter country:VN year:2019.. は全体を絞り込み、filter だけで語を外します。")
  public static let helpAddress = Phrase(
    "An address opens a screen: country/VN, agency/jica, timeline?group=country.",
    "番地で画面を開きます：country/VN、agency/jica、timeline?group=country。")
  public static let helpCommands = Phrase("Commands here, by name or key:", "ここで使えるコマンド（名前またはキー）：")
}

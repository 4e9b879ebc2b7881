import Cooperation
import Navigation

/// The words of the plain mode that no screen has.
enum PlainWords {
  static let greeting = Phrase(
    "Kakehashi in plain text. Type a command, the number of a row, or an address; help lists the commands, quit leaves.",
    "Kakehashi（テキスト表示）。コマンド、行の番号、または番地を入力してください。help で一覧、quit で終了します。")
  static let row = Phrase("%, row % of %: %", "%、%行目（全%行）：%")
  static let line = Phrase("Line % of %.", "%行目（全%行）。")
  static let sorted = Phrase("Sorted by %, %.", "並び順：%、%。")
  static let grouped = Phrase("Grouped by %.", "%別にまとめています。")
  static let narrowed = Phrase("Narrowed by %.", "絞り込み：%。")
  static let not = Phrase("not % %", "%「%」以外")
  static let condition = Phrase("% %", "%「%」")
  static let holding = Phrase("words “%”", "語「%」")
  static let more = Phrase("% more; an empty line goes on.", "ほか%件。空行で続きを示します。")
  static let end = Phrase("This is the end.", "ここが末尾です。")
  static let beginning = Phrase("This is the beginning.", "ここが先頭です。")
  static let noRow = Phrase("There is no number %; the last is %.", "%番はありません。最後は%番です。")
  static let noNumbers = Phrase("There is nothing to choose by number here.", "ここには番号で選べるものがありません。")
  static let notHere = Phrase("“%” does nothing here.", "「%」はここでは使えません。")
  static let drawing = Phrase("“%” changes only the drawing; here there is none.", "「%」は描画だけを変えるもので、ここでは使えません。")
  static let findUsage = Phrase("Type find and words: find malaria.", "find に続けて語を入力してください（例：find malaria）。")
  static let found = Phrase("Found for “%”: %. A number opens one.", "「%」の検索結果：%。番号で開きます。")
  static let changed = Phrase("The data have changed: %.", "データが更新されました：%。")
  static let source = Phrase("Source: %.", "出典：%。")
  static let chosenLink = Phrase("Link: %.", "リンク：%。")
  static let helpHead = Phrase(
    "An empty line says the next rows. A number goes to that row, and on a page or among what was found it opens that link.",
    "空行で次の行を示します。番号はその行へ移り、ページや検索結果ではそのリンクを開きます。")
  static let helpWords = Phrase(
    "find malaria finds records; filter malaria narrows the list, filter country:VN year:2019.. everything; filter alone takes the words away.",
    "find malaria で記録を検索します。filter malaria は一覧を、filter country:VN year:2019.. は全体を絞り込み、filter だけで語を外します。")
  static let helpAddress = Phrase(
    "An address opens a screen: country/VN, agency/jica, timeline?group=country.",
    "番地で画面を開きます：country/VN、agency/jica、timeline?group=country。")
  static let helpCommands = Phrase("Commands here, by name or key:", "ここで使えるコマンド（名前またはキー）：")
}

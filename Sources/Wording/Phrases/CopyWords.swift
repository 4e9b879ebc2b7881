/// The words of copying.
public enum CopyWords {
  public static let nothingToCopy = Phrase("Nothing to copy here.", "ここにはコピーするものがありません。")
  public static func copiedByTerminal(_ what: String) -> Phrase {
    Phrase("Copied \(what) through the terminal (OSC 52).", "\(what)を端末経由（OSC 52）でコピーしました。")
  }
  public static func copiedByBoth(_ what: String, program: String) -> Phrase {
    Phrase("Copied \(what) through the terminal (OSC 52) and with \(program).", "\(what)を端末経由（OSC 52）と \(program) でコピーしました。")
  }
  public static func copiedByHelper(_ what: String, program: String) -> Phrase {
    Phrase("Copied \(what) with \(program).", "\(what)を \(program) でコピーしました。")
  }
  public static func copying(_ what: String, program: String) -> Phrase {
    Phrase("Copying \(what) with \(program)…", "\(what)を \(program) でコピーしています…")
  }
  public static func helperFailed(_ what: String, program: String, reason: Phrase) -> Phrase {
    Phrase("\(what) was not copied: \(program) \(reason.english).", "\(what)はコピーできませんでした：\(program) が\(reason.japanese)。")
  }
  public static func onlyByTerminal(_ what: String, program: String, reason: Phrase) -> Phrase {
    Phrase(
      "Copied \(what) through the terminal (OSC 52) alone: \(program) \(reason.english).",
      "\(what)を端末経由（OSC 52）だけでコピーしました：\(program) が\(reason.japanese)。")
  }
  public static let tookTooLong = Phrase("took too long", "時間内に終わりませんでした")
  public static func failedWith(_ cause: String) -> Phrase { Phrase("failed (\(cause))", "失敗しました（\(cause)）") }
  public static func tooLongToCopy(_ what: String, bytes: Int, limit: Int) -> Phrase {
    Phrase(
      "Not copied: \(what) is too long for the terminal (\(bytes.groupedDigits) bytes of base64, at most \(limit.groupedDigits)).",
      "\(what)は端末には長すぎてコピーできません（base64 で\(bytes.groupedDigits)バイト、上限\(limit.groupedDigits)）。")
  }
  public static let cannotCopy = Phrase(
    "Not copied: this terminal has no way to, and wl-copy, xclip or pbcopy is not at hand.",
    "コピーできません：この端末に方法がなく、wl-copy・xclip・pbcopy もありません。")

  // MARK: The choices, as the list and as messages call them

  public static let row = Phrase("Row", "行")
  public static let record = Phrase("Record as text", "記録の本文")
  public static let identifier = Phrase("Identifier", "識別子")
  public static let address = Phrase("Address", "番地")
  public static let tsv = Phrase("Table in view as TSV", "表示中の表（TSV）")
  public static let markdown = Phrase("Table in view as Markdown", "表示中の表（Markdown）")
  public static let theRow = Phrase("the row", "行")
  public static let theRecord = Phrase("the record", "記録")
  public static let theIdentifier = Phrase("the identifier", "識別子")
  public static let theAddress = Phrase("the address", "番地")
  public static let theTable = Phrase("the table", "表")
  public static let rowSummary = Phrase("Copies the row under the cursor.", "カーソル位置の行をコピーします。")
  public static let recordSummary = Phrase("Copies the whole record as text.", "記録の全文をコピーします。")
  public static let identifierSummary = Phrase("Copies the identifier of the record.", "記録の識別子をコピーします。")
  public static let addressSummary = Phrase("Copies the address, such as country/VN.", "country/VN などの番地をコピーします。")
  public static let tsvSummary = Phrase("Copies the rows in view, separated by tabs.", "表示中の行をタブ区切りでコピーします。")
  public static let markdownSummary = Phrase(
    "Copies the rows in view as a Markdown table.", "表示中の行を Markdown の表としてコピーします。")
}

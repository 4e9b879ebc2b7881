import Cooperation

/// The errors of files and folders: data to read, the built-in catalogue, temporary databases, logs and output.
public enum InputErrors {
  public static func missing(_ path: String) -> Phrase {
    Phrase(
      "\(path): there is no such file or folder; check the spelling, or give the path from the root",
      "\(path)：ファイルもフォルダもありません。綴りを確認するか、絶対パスを指定してください。")
  }
  public static func unreadable(_ path: String, reason: String) -> Phrase {
    Phrase("\(path): cannot be read (\(reason)); check its permissions", "\(path)：読み込めません（「\(reason)」）。アクセス権を確認してください。")
  }
  public static func emptyFolder(_ path: String) -> Phrase {
    Phrase(
      "\(path): the folder holds no file whose name ends in .yaml or .yml; give the folder that does",
      "\(path)：フォルダに .yaml または .yml のファイルがありません。それらのあるフォルダを指定してください。")
  }
  public static func catalogueMissing(lookedAt places: [String], variable: String) -> Phrase {
    Phrase(
      "the built-in catalogue is not there; looked at \(Language.english.list(places)); "
        + "set \(variable) to the folder that holds it, or install the program again",
      "内蔵カタログがありません（探した場所：\(Language.japanese.list(places))）。"
        + "\(variable) にそのフォルダを設定するか、プログラムを再導入してください。")
  }
  public static func catalogueUnreadable(_ error: Phrase) -> Phrase {
    Phrase("the built-in catalogue cannot be read: \(error.english)", "内蔵カタログを読み込めません：\(error.japanese)")
  }
  public static func databaseAlone(_ path: String) -> Phrase {
    Phrase(
      "The database '\(path)' is opened alone. `kakehashi import FILE … --into DATABASE` puts more into one.",
      "データベース「\(path)」は単独で開きます。`kakehashi import FILE … --into DATABASE` で一つにまとめられます。")
  }
  public static func noTemporaryFolder(_ folder: String, reason: String, variable: String) -> Phrase {
    Phrase(
      "There is no place for the data while they are read: \(folder): \(reason). Set \(variable) to a folder that can be written.",
      "読み込み中のデータを置く場所がありません：\(folder)（「\(reason)」）。\(variable) に書き込めるフォルダを設定してください。")
  }
  public static func logUnavailable(_ path: String, reason: String) -> Phrase {
    Phrase("The log '\(path)' cannot be opened: \(reason).", "ログ「\(path)」を開けません（「\(reason)」）。")
  }
  public static func logNotFile(_ path: String) -> Phrase {
    Phrase("The log '\(path)' cannot be opened: It is no file.", "ログ「\(path)」を開けません。通常のファイルではありません。")
  }
  public static let outputClosed = Phrase("Cannot write the output: it is closed.", "出力先が閉じているため、書き込めません。")
  public static func outputFailed(_ reason: String) -> Phrase {
    Phrase("Cannot write the output: \(reason).", "出力に書き込めません（「\(reason)」）。")
  }
  public static func settingsUnreadable(_ reason: String) -> Phrase {
    Phrase("The file cannot be read: \(reason) Save it as UTF-8 text.", "ファイルを読み込めません（「\(reason)」）。UTF-8 のテキストとして保存してください。")
  }
}

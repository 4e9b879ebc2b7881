/// The messages about the file of settings and the last session.
public enum SettingsWords {
  public static func problem(line: Int, _ message: String) -> Phrase {
    Phrase("Settings, line \(line): \(message)", "設定 \(line)行目：\(message)")
  }
  public static func moreProblems(_ count: Int) -> Phrase {
    Phrase("\(count.groupedDigits) more: kakehashi doctor", "ほか\(count.groupedDigits)件：kakehashi doctor")
  }
  public static let noFile = Phrase("There is no file of settings", "設定ファイルはありません")
  public static func noFile(_ path: String) -> Phrase { Phrase("There is no file \(path)", "\(path) はありません") }
  public static func read(_ path: String) -> Phrase { Phrase("Settings read: \(path)", "設定を読み込みました：\(path)") }
  public static func sessionSetAside(_ path: String) -> Phrase {
    Phrase("The last session could not be read and was set aside: \(path)", "前回の状態を読み込めないため、退避しました：\(path)")
  }
}

import Cooperation

/// The messages about an import that ran behind the dashboard.
public enum ImportWords {
  public static func stopped(_ count: Int) -> Phrase {
    Phrase(
      "Stopped. \(count.counted("activity was", "activities were")) read and stay.",
      "中止しました。読み終えた\(count.groupedDigits)件はそのまま使えます。")
  }
  public static let noActivity = Phrase("There is no activity in the data.", "データに事業が一件もありません。")
  public static func read(_ count: Int) -> Phrase {
    Phrase(count.counted("activity", "activities") + " read", "読み込み\(count.groupedDigits)件")
  }
  public static func rejected(_ count: Int) -> Phrase {
    Phrase("\(count.groupedDigits) rejected", "読めなかったもの\(count.groupedDigits)件")
  }
  public static func brokeOff(_ count: Int) -> Phrase {
    Phrase(count.counted("file", "files") + " broke off", "途中で切れたファイル\(count.groupedDigits)件")
  }
  public static func problems(_ parts: [Phrase]) -> Phrase {
    Phrase(
      Language.english.list(parts.map(\.english)) + ". Press ! for why.",
      Language.japanese.list(parts.map(\.japanese)) + "。! で一覧。")
  }
}

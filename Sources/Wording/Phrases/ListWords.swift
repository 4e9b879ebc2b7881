/// The words of tables: the heads of their columns, and what is said of a row.
public enum ListWords {
  public static let acronym = Phrase("Acronym", "略称")
  public static let type = Phrase("Type", "種別")
  public static let country = Phrase("Country or region", "国・地域")
  public static let groups = Phrase("Groups", "グループ")
  public static let events = Phrase("Events", "出来事")
  public static let activity = Phrase("Active", "活動年")
  public static let title = Phrase("Title", "名称")
  public static let kind = Phrase("Kind", "種類")
  public static let entries = Phrase("Entries", "件数")
  public static let planned = Phrase("Planned", "予定")
  public static let actual = Phrase("Actual", "実績")
  public static let facet = Phrase("Facet", "項目")
  public static let code = Phrase("Code", "コード")
  public static let detail = Phrase("Detail", "詳細")
  public static let section = Phrase("Section", "節")
  public static let label = Phrase("Label", "項目")
  public static let text = Phrase("Text", "内容")
  public static let address = Phrase("Address", "番地")
  public static let severity = Phrase("Severity", "重大度")
  public static let rule = Phrase("Rule", "規則")
  public static let file = Phrase("File", "ファイル")
  public static let line = Phrase("Line", "行")
  public static let column = Phrase("Column", "列")
  public static let record = Phrase("Record", "記録")
  public static let message = Phrase("Message", "内容")
  public static let remedy = Phrase("Remedy", "対処")
  public static let noProgrammes = Phrase("no programmes", "事業なし")
  public static func activeIn(_ first: Int, _ last: Int) -> Phrase {
    Phrase("active \(first) to \(last)", "活動：\(first)～\(last)年")
  }
  public static let noPlace = Phrase("No country or region", "国・地域の記載なし")
  public static let noCountry = Phrase("No country stated", "国の記載なし")
  public static let noAgency = Phrase("No agency stated", "機関の記載なし")
  public static let noTheme = Phrase("No theme stated", "分野の記載なし")
  public static let pinned = Phrase("pinned", "固定中")
  public static let excluded = Phrase("left out", "除外中")
  public static let hasFindings = Phrase("has findings", "指摘あり")
  public static let folded = Phrase("folded", "折りたたみ中")
  public static func spent(_ amounts: String) -> Phrase { Phrase("spent \(amounts)", "支出額 \(amounts)") }
  public static func committed(_ amounts: String) -> Phrase { Phrase("committed \(amounts)", "約束額 \(amounts)") }
  public static func dated(_ label: String, _ date: String) -> Phrase { Phrase("\(label) \(date)", "\(label)：\(date)") }
  public static func eventCount(_ count: Int) -> Phrase {
    Phrase(count.counted("agreement or meeting", "agreements or meetings"), "合意・会合\(count.groupedDigits)件")
  }
  public static func plannedDate(_ date: String) -> Phrase { Phrase("plan \(date)", "\(date)予定") }
  public static func eventDate(_ date: String) -> Phrase { Phrase("event \(date)", "\(date)出来事") }
}

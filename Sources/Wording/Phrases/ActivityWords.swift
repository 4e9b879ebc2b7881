public import Cooperation

/// The words of the pages of imported programmes.
public enum ActivityWords {
  public static let dates = Phrase("Dates, planned and actual", "日付（予定と実績）")
  public static let participants = Phrase("Who takes part", "参加機関")
  public static let classification = Phrase("Markers and tags", "マーカーとタグ")
  public static let money = Phrase("Money by year", "年別の金額")
  public static let budgets = Phrase("Budgets", "予算")
  public static let plannedDisbursements = Phrase("Planned disbursements", "支出予定")
  public static let transactions = Phrase("Transactions, latest first", "取引（新しい順）")
  public static let locations = Phrase("Locations", "場所")
  public static let related = Phrase("Related programmes", "関連事業")
  public static let relatedBy = Phrase("Named as related by", "関連事業に挙げている事業")
  public static let documents = Phrase("Documents", "文書")
  public static let report = Phrase("Where it was read", "読み込み元")
  public static let publisher = Phrase("Reported by", "報告者")
  public static let secondary = Phrase("repeats another publisher's report", "他の報告者の報告の再掲")
  public static let flow = Phrase("Flow", "資金フロー")
  public static let finance = Phrase("Finance", "資金形態")
  public static let tied = Phrase("Tying of aid", "タイド区分")
  public static let collaboration = Phrase("Collaboration", "協力形態")
  public static let scope = Phrase("Scope", "範囲")
  public static let humanitarian = Phrase("Humanitarian", "人道")
  public static let hierarchy = Phrase("Level", "階層")
  public static let marker = Phrase("Policy marker", "政策マーカー")
  public static let tag = Phrase("Tag", "タグ")
  public static let document = Phrase("Document", "文書")
  public static let identifier = Phrase("IATI identifier", "IATI識別子")
  public static let asWritten = Phrase("As written", "原文")
  public static let otherIdentifier = Phrase("Other identifier", "他の識別子")
  public static let file = Phrase("File and line", "ファイルと行")
  public static let updated = Phrase("Last updated", "最終更新")
  public static let copies = Phrase("Copies", "重複")
  public static func copyCount(_ count: Int) -> Phrase {
    Phrase(
      "\(count.groupedDigits) reports with this identifier; the newest is shown",
      "この識別子の報告が\(count.groupedDigits)件あり、最新を表示しています")
  }
  public static func reported(_ value: String) -> Phrase { Phrase("reported \(value)", "報告値 \(value)") }
  public static func valued(_ date: String) -> Phrase { Phrase("valued \(date)", "評価日 \(date)") }
  public static let notReported = Phrase("no percentage reported", "割合の報告なし")
  public static let derived = Phrase("derived from transactions", "取引から算出")
  public static let replaced = Phrase("replaced by the revised one", "改定予算に置き換え")
  public static let partlyReplaced = Phrase("partly replaced by the revised one", "一部を改定予算に置き換え")
  public static let indicator = Phrase("Indicator", "指標")
  public static let baseline = Phrase("Baseline", "基準値")
  public static let target = Phrase("target", "目標")
  public static let descending = Phrase("less is better", "小さいほど良い")
  public static let noValue = Phrase("no value", "値なし")
  public static let noAmount = Phrase("no amount", "金額なし")
  public static let noKind = Phrase("Kind not stated", "種別の記載なし")
  public static let unnamed = Phrase("not named", "名称の記載なし")
  public static func findingCount(_ count: Int) -> Phrase {
    Phrase(
      count.counted("finding", "findings") + ", at the end of the page", "指摘\(count.groupedDigits)件（ページの末尾）")
  }
  public static func timesFound(_ count: Int) -> Phrase {
    Phrase(
      count == 1 ? "Found once." : "Found \(count.groupedDigits) times in all.", "延べ\(count.groupedDigits)回です。")
  }

  /// Japanese names of codes.
  public static let japanese: [CodeList: [String: String]] = [
    .descriptionType: ["1": "概要", "2": "目的", "3": "対象者", "4": "その他"],
    .activityStatus: ["1": "計画中", "2": "実施中", "3": "完了手続き中", "4": "終了", "5": "中止", "6": "中断"],
    .transactionType: [
      "1": "受入", "2": "約束", "3": "支出", "4": "経費", "5": "利払い", "6": "融資返済", "7": "払戻し", "8": "出資", "9": "出資売却", "10": "信用保証",
      "11": "受入約束", "12": "拠出誓約", "13": "受入誓約",
    ],
    .budgetType: ["1": "当初", "2": "改定"], .budgetStatus: ["1": "見込み", "2": "確定"],
    .resultType: ["1": "アウトプット", "2": "アウトカム", "3": "インパクト", "9": "その他"],
    .indicatorMeasure: ["1": "数", "2": "割合", "3": "名義", "4": "順序", "5": "定性"],
    .relatedActivityType: ["1": "上位事業", "2": "下位事業", "3": "並行事業", "4": "共同出資", "5": "第三者"],
    .policySignificance: ["0": "対象外", "1": "重要目標", "2": "主要目標", "3": "主要目標（行動計画支援）", "4": "明示的な主要目標"],
    .flowType: ["10": "ODA", "21": "OOF", "30": "民間開発資金", "35": "民間市場資金", "40": "非フロー", "50": "その他"],
    .financeType: ["110": "無償", "421": "標準融資", "422": "償還付き無償", "510": "普通株"],
    .tiedStatus: ["3": "部分タイド", "4": "タイド", "5": "アンタイド"],
    .collaborationType: ["1": "二国間", "2": "多国間", "3": "NGO等への二国間コア拠出", "4": "多国間（流出）", "6": "民間", "8": "三角協力"],
    .activityScope: [
      "1": "全世界", "2": "地域", "3": "複数国", "4": "一国", "5": "国内（複数の一級行政区）", "6": "国内（一級行政区）", "7": "国内（二級行政区）", "8": "単一地点",
    ],
  ]

  public static func of(_ kind: Activity.ActivityDate.Kind) -> Phrase {
    switch kind {
    case .plannedStart: Phrase("Planned start", "開始（予定）")
    case .actualStart: Phrase("Actual start", "開始（実績）")
    case .plannedEnd: Phrase("Planned end", "終了（予定）")
    case .actualEnd: Phrase("Actual end", "終了（実績）")
    }
  }
}

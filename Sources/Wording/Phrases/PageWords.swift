public import Cooperation

/// The words of record pages.
public enum PageWords {
  public static let atAGlance = Phrase("At a glance", "概況")
  public static let facts = Phrase("Facts", "基本情報")
  public static let about = Phrase("What the sources say", "出典の記述")
  public static let programmes = Phrase("Programmes", "事業")
  public static let regional = Phrase("Through its regions", "所属地域を通じた事業")
  public static let agreements = Phrase("Agreements", "合意")
  public static let milestones = Phrase("Meetings and milestones", "会合・節目")
  public static let partners = Phrase("Partners", "協力機関")
  public static let places = Phrase("Places", "国・地域")
  public static let themes = Phrase("Themes", "分野")
  public static let partnerships = Phrase("Partnerships", "連携")
  public static let results = Phrase("Results and figures", "成果・数値")
  public static let notes = Phrase("Notes: what the sources leave open", "注記：出典が明示しない点")
  public static let parts = Phrase("Parts and members", "下部組織・加盟国")
  public static let mentioned = Phrase("Also named by", "他の記録での言及")
  public static let cited = Phrase("Facts that rest on it", "この出典に基づく記録")
  public static let names = Phrase("Also called", "別名")
  public static let former = Phrase("Formerly", "旧称")
  public static let type = Phrase("Kind", "種別")
  public static let country = Phrase("Country", "国")
  public static let founded = Phrase("Founded", "設立")
  public static let parent = Phrase("Part of", "上部組織")
  public static let member = Phrase("Member of", "所属")
  public static let successor = Phrase("Took over from", "前身")
  public static let cooperation = Phrase("Works with", "協力先")
  public static let identifiers = Phrase("Identifiers", "識別子")
  public static let codes = Phrase("Codes", "コード")
  public static let summary = Phrase("Summary", "概要")
  public static let status = Phrase("Status", "状況")
  public static let planned = Phrase("Planned period", "予定期間")
  public static let actual = Phrase("Period", "実施期間")
  public static let period = Phrase("Period", "期間")
  public static let signed = Phrase("Signed", "署名")
  public static let date = Phrase("Date", "日付")
  public static let dates = Phrase("Dates", "日付")
  public static let datesUnstated = Phrase("no date stated", "日付の記載なし")
  public static let venue = Phrase("Venue", "場所")
  public static let standing = Phrase("Took place?", "実施状況")
  public static let yes = Phrase("yes", "はい")
  public static let held = Phrase("yes", "実施済み")
  public static let onlyPlanned = Phrase("planned; the sources do not say whether it took place", "予定。実施されたかは記載なし")
  public static let serves = Phrase("For", "対象")
  public static let modality = Phrase("Modality", "形態")
  public static let theme = Phrase("Theme", "分野")
  public static let assigned = Phrase("our coding", "編者による分類")
  public static let category = Phrase("Category", "区分")
  public static let partOf = Phrase("Belongs to", "上位事業")
  public static let related = Phrase("Related", "関連")
  public static let predecessor = Phrase("Follows", "先行事業")
  public static let sibling = Phrase("Sibling", "並行事業")
  public static let coFunded = Phrase("Co-funded", "共同出資")
  public static let parties = Phrase("Parties", "当事者")
  public static let publisher = Phrase("Publisher", "発行者")
  public static let published = Phrase("Published", "発行日")
  public static let location = Phrase("Where", "所在")
  public static let layer = Phrase("In the catalogue", "位置づけ")
  public static let document = Phrase("main document of the catalogue", "カタログの基本文書")
  public static let value = Phrase("Value", "値")
  public static let subject = Phrase("Of", "対象")
  public static func provider(_ name: String) -> Phrase { Phrase("from \(name)", "\(name) から") }
  public static func receiver(_ name: String) -> Phrase { Phrase("to \(name)", "\(name) へ") }
  public static let unknownCurrency = Phrase("currency not stated", "通貨の記載なし")
  public static func line(_ number: Int) -> Phrase { Phrase("line \(number)", "\(number)行目") }
  public static let noSourcePlace = Phrase("place not given", "箇所の記載なし")
  public static let suggestions = Phrase("Did you mean", "もしかして")
  public static let missingHint = Phrase("f finds records by name, code or word.", "f で名称・コード・語から探せます。")
  public static let rules = Phrase("Imported programmes, by rule", "取り込んだ事業（規則別の件数）")
  public static let aboutDiagnosis = Phrase(
    "What was found of the terminal and around the program. kakehashi doctor prints it.",
    "端末と実行環境について調べた結果です。kakehashi doctor でも表示できます。")
  public static let data = Phrase("Data", "データ")
  public static let dataName = Phrase("Name", "名称")
  public static let builtInCatalogue = Phrase("the built-in catalogue", "内蔵カタログ")
  public static let regionCount = Phrase("Regions", "地域")
  public static let withFindings = Phrase("With findings", "指摘あり")
  public static let aboutFindings = Phrase(
    "What was noticed while the data were read; every record is shown all the same.", "読み込み時に気付いた点です。該当する記録も表示しています。")
  public static let aboutRules = Phrase(
    "Noticed while the data were read. Enter on a rule lists its programmes.", "読み込み時の指摘です。規則の行の Enter で該当する事業を示します。")
  public static let findingsTitle = Phrase("Findings", "指摘")
  public static let ambiguity = Phrase("Left open", "不明確")
  public static let conflict = Phrase("Conflict", "不一致")
  public static let note = Phrase("Note", "注記")
  public static let warning = Phrase("Warning", "警告")
  public static let advice = Phrase("Advice", "助言")
  public static let errors = Phrase("Errors", "誤り")
  public static let warnings = Phrase("Warnings", "警告")
  public static let error = Phrase("Error", "誤り")
  /// Behind a date, the words of its source.
  public static func inSource(_ wording: String) -> Phrase { Phrase(" (in the source: “\(wording)”)", "（原文「\(wording)」）") }
  public static func inFile(_ wording: String) -> Phrase { Phrase(" (in the file: “\(wording)”)", "（原文「\(wording)」）") }
  /// Behind a statement, and behind a member, its date.
  public static func statedOn(_ date: String) -> Phrase { Phrase(" — \(date)", "（\(date)）") }
  public static func dated(_ date: String) -> Phrase { Phrase(", \(date)", "（\(date)）") }
  /// Behind a heading whose texts have no Japanese version.
  public static let inEnglish = Phrase("", "（英語）")

  /// What a programme is to another one, by codelist RelatedActivityType.
  public static func relation(_ type: String?) -> Phrase {
    switch type {
    case "1": Phrase("Parent", "上位事業")
    case "2": Phrase("Child", "下位事業")
    case "3": sibling
    case "4": coFunded
    case "5": Phrase("Third party", "第三者")
    default: related
    }
  }

  public static func of(_ kind: Statement.Kind) -> Phrase {
    switch kind {
    case .aim: Phrase("Aim", "目的")
    case .mission: Phrase("Mission", "使命")
    case .mandate: Phrase("Mandate", "任務")
    case .role: Phrase("Role", "役割")
    case .field: Phrase("Field", "対象領域")
    case .means: Phrase("Means", "手段")
    case .structure: Phrase("Structure", "組織")
    case .background: Phrase("Background", "背景")
    case .need: Phrase("Need", "必要性")
    case .topic: Phrase("Topic", "議題")
    case .plan: Phrase("Plan", "計画")
    case .outcome: Phrase("Outcome", "結果")
    case .rank: Phrase("Rank", "順位")
    case .figure: Phrase("Figure", "数値")
    case .history: Phrase("History", "沿革")
    }
  }

  public static func of(_ kind: Money.Kind) -> Phrase {
    switch kind {
    case .commitment: Phrase("Commitment", "約束額")
    case .disbursement: Phrase("Disbursement", "支出額")
    case .budget: Phrase("Budget", "予算")
    case .total: Phrase("Total, as stated", "総額（記載どおり）")
    case .investment: Phrase("Investment, not aid", "投資（援助ではない）")
    }
  }

  public static func of(_ kind: Agreement.Kind) -> Phrase {
    switch kind {
    case .memorandum: Phrase("Memorandum", "覚書")
    case .agreement: Phrase("Agreement", "合意")
    case .exchangeOfNotes: Phrase("Exchange of notes", "交換公文")
    case .grantAgreement: Phrase("Grant agreement", "贈与契約")
    case .diplomaticRelations: Phrase("Diplomatic relations", "外交関係")
    case .understanding: Phrase("Understanding", "了解")
    }
  }

  public static func of(_ kind: Milestone.Kind) -> Phrase {
    switch kind {
    case .meeting: Phrase("Meeting", "会合")
    case .workshop: Phrase("Workshop", "ワークショップ")
    case .seminar: Phrase("Seminar", "セミナー")
    case .launch: Phrase("Launch", "開始")
    case .founding: Phrase("Founding", "設立")
    case .signing: Phrase("Signing", "署名")
    case .decision: Phrase("Decision", "決定")
    case .reorganisation: Phrase("Reorganisation", "改組")
    case .opening: Phrase("Opening", "開所")
    case .announcement: Phrase("Announcement", "発表")
    }
  }

  public static func of(_ kind: ReportedResult.Kind) -> Phrase {
    switch kind {
    case .output: Phrase("Output", "アウトプット")
    case .outcome: Phrase("Outcome", "アウトカム")
    case .impact: Phrase("Impact", "インパクト")
    case .context: Phrase("Context", "背景数値")
    }
  }

  public static func of(_ kind: Programme.Relation.Kind) -> Phrase {
    switch kind {
    case .parent: partOf
    case .sibling: sibling
    case .coFunded: coFunded
    case .predecessor: predecessor
    case .related: related
    }
  }

  public static func of(_ kind: Agency.Relation.Kind) -> Phrase {
    switch kind {
    case .parent: parent
    case .member: member
    case .successor: successor
    case .cooperation: cooperation
    }
  }

  public static func of(_ type: Theme.Vocabulary) -> Phrase {
    switch type {
    case .dacPurpose: Phrase("DAC purpose code", "DAC目的コード")
    case .dacCategory: Phrase("DAC category", "DAC区分")
    case .policyMarker: Phrase("policy marker", "政策マーカー")
    }
  }

  public static func of(_ type: Region.Kind) -> Phrase {
    switch type {
    case .dac: Phrase("DAC region", "DAC地域")
    case .who: Phrase("WHO region", "WHO地域")
    case .association: Phrase("Association of states", "国家連合")
    case .area: Phrase("Area", "地域")
    }
  }
}

import Cooperation
import Foundation

/// Words that only pages use.
enum PageWords {
  static let atAGlance = Phrase("At a glance", "概況")
  static let facts = Phrase("Facts", "基本情報")
  static let about = Phrase("What the sources say", "出典の記述")
  static let programmes = Phrase("Programmes", "事業")
  static let regional = Phrase("Through its regions", "所属地域を通じた事業")
  static let agreements = Phrase("Agreements", "合意")
  static let milestones = Phrase("Meetings and milestones", "会合・節目")
  static let partners = Phrase("Partners", "協力機関")
  static let places = Phrase("Places", "国・地域")
  static let themes = Phrase("Themes", "分野")
  static let partnerships = Phrase("Partnerships", "連携")
  static let results = Phrase("Results and figures", "成果・数値")
  static let notes = Phrase("Notes: what the sources leave open", "注記：出典が明示しない点")
  static let parts = Phrase("Parts and members", "下部組織・加盟国")
  static let mentioned = Phrase("Also named by", "他の記録での言及")
  static let cited = Phrase("Facts that rest on it", "この出典に基づく記録")
  static let names = Phrase("Also called", "別名")
  static let former = Phrase("Formerly", "旧称")
  static let type = Phrase("Kind", "種別")
  static let country = Phrase("Country", "国")
  static let founded = Phrase("Founded", "設立")
  static let parent = Phrase("Part of", "上部組織")
  static let member = Phrase("Member of", "所属")
  static let successor = Phrase("Took over from", "前身")
  static let cooperation = Phrase("Works with", "協力先")
  static let identifiers = Phrase("Identifiers", "識別子")
  static let codes = Phrase("Codes", "コード")
  static let summary = Phrase("Summary", "概要")
  static let status = Phrase("Status", "状況")
  static let planned = Phrase("Planned period", "予定期間")
  static let actual = Phrase("Period", "実施期間")
  static let period = Phrase("Period", "期間")
  static let signed = Phrase("Signed", "署名")
  static let date = Phrase("Date", "日付")
  static let dates = Phrase("Dates", "日付")
  static let datesUnstated = Phrase("no date stated", "日付の記載なし")
  static let venue = Phrase("Venue", "場所")
  static let standing = Phrase("Took place?", "実施状況")
  static let yes = Phrase("yes", "はい")
  static let held = Phrase("yes", "実施済み")
  static let onlyPlanned = Phrase("planned; the sources do not say whether it took place", "予定。実施されたかは記載なし")
  static let serves = Phrase("For", "対象")
  static let modality = Phrase("Modality", "形態")
  static let theme = Phrase("Theme", "分野")
  static let assigned = Phrase("our coding", "編者による分類")
  static let category = Phrase("Category", "区分")
  static let partOf = Phrase("Belongs to", "上位事業")
  static let related = Phrase("Related", "関連")
  static let predecessor = Phrase("Follows", "先行事業")
  static let sibling = Phrase("Sibling", "並行事業")

  /// What a programme is to another one, by codelist RelatedActivityType.
  static func relation(_ type: String?) -> Phrase {
    switch type {
    case "1": Phrase("Parent", "上位事業")
    case "2": Phrase("Child", "下位事業")
    case "3": sibling
    case "4": coFunded
    case "5": Phrase("Third party", "第三者")
    default: related
    }
  }
  static let coFunded = Phrase("Co-funded", "共同出資")
  static let parties = Phrase("Parties", "当事者")
  static let publisher = Phrase("Publisher", "発行者")
  static let published = Phrase("Published", "発行日")
  static let location = Phrase("Where", "所在")
  static let layer = Phrase("In the catalogue", "位置づけ")
  static let document = Phrase("main document of the catalogue", "カタログの基本文書")
  static let value = Phrase("Value", "値")
  static let subject = Phrase("Of", "対象")
  static let provider = Phrase("from %", "% から")
  static let receiver = Phrase("to %", "% へ")
  static let unknownCurrency = Phrase("currency not stated", "通貨の記載なし")
  static let line = Phrase("line %", "% 行")
  static let noSourcePlace = Phrase("place not given", "箇所の記載なし")
  static let suggestions = Phrase("Did you mean", "もしかして")
  static let missingHint = Phrase("f finds records by name, code or word.", "f で名称・コード・語から探せます。")
  static let rules = Phrase("Imported programmes, by rule", "取り込んだ事業（規則別の件数）")
  static let aboutDiagnosis = Phrase(
    "What was found of the terminal and around the program. kakehashi doctor prints it.",
    "端末と実行環境について調べた結果です。kakehashi doctor でも表示できます。")
  static let data = Phrase("Data", "データ")
  static let dataName = Phrase("Name", "名称")
  static let builtInCatalogue = Phrase("the built-in catalogue", "内蔵カタログ")
  static let regionCount = Phrase("Regions", "地域")
  static let withFindings = Phrase("With findings", "指摘あり")
  static let aboutFindings = Phrase(
    "What was noticed while the data were read; every record is shown all the same.", "読み込み時に気付いた点です。該当する記録も表示しています。")
  static let aboutRules = Phrase(
    "Noticed while the data were read. Enter on a rule lists its programmes.",
    "読み込み時の指摘です。規則の行の Enter で該当する事業を示します。")
  static let findingsTitle = Phrase("Findings", "指摘")

  static func of(_ kind: Statement.Kind) -> Phrase {
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

  static func of(_ kind: Money.Kind) -> Phrase {
    switch kind {
    case .commitment: Phrase("Commitment", "約束額")
    case .disbursement: Phrase("Disbursement", "支出額")
    case .budget: Phrase("Budget", "予算")
    case .total: Phrase("Total, as stated", "総額（記載どおり）")
    case .investment: Phrase("Investment, not aid", "投資（援助ではない）")
    }
  }

  static func of(_ kind: Agreement.Kind) -> Phrase {
    switch kind {
    case .memorandum: Phrase("Memorandum", "覚書")
    case .agreement: Phrase("Agreement", "合意")
    case .exchangeOfNotes: Phrase("Exchange of notes", "交換公文")
    case .grantAgreement: Phrase("Grant agreement", "贈与契約")
    case .diplomaticRelations: Phrase("Diplomatic relations", "外交関係")
    case .understanding: Phrase("Understanding", "了解")
    }
  }

  static func of(_ kind: Milestone.Kind) -> Phrase {
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

  static func of(_ kind: ReportedResult.Kind) -> Phrase {
    switch kind {
    case .output: Phrase("Output", "アウトプット")
    case .outcome: Phrase("Outcome", "アウトカム")
    case .impact: Phrase("Impact", "インパクト")
    case .context: Phrase("Context", "背景数値")
    }
  }

  static func of(_ kind: Programme.Relation.Kind) -> Phrase {
    switch kind {
    case .parent: partOf
    case .sibling: sibling
    case .coFunded: coFunded
    case .predecessor: predecessor
    case .related: related
    }
  }

  static func of(_ kind: Agency.Relation.Kind) -> Phrase {
    switch kind {
    case .parent: parent
    case .member: member
    case .successor: successor
    case .cooperation: cooperation
    }
  }

  static func of(_ type: Theme.Vocabulary) -> Phrase {
    switch type {
    case .dacPurpose: Phrase("DAC purpose code", "DAC目的コード")
    case .dacCategory: Phrase("DAC category", "DAC区分")
    case .policyMarker: Phrase("policy marker", "政策マーカー")
    }
  }

  static func of(_ type: Region.Kind) -> Phrase {
    switch type {
    case .dac: Phrase("DAC region", "DAC地域")
    case .who: Phrase("WHO region", "WHO地域")
    case .association: Phrase("Association of states", "国家連合")
    case .area: Phrase("Area", "地域")
    }
  }
}

extension Money {
  /// The amount for people: `over USD 78 billion`, `780億USD超`; amounts that are not round to three digits keep all of them.
  func text(in language: Language) -> String {
    let currency = currency ?? "(" + PageWords.unknownCurrency.text(in: language) + ")"
    let number = amount.scaled(in: language)
    if language == .japanese {
      let text = number + currency
      return switch qualifier {
      case .exact: text
      case .about: "約" + text
      case .over: text + "超"
      case .under: text + "未満"
      }
    }
    return qualifier.words + (self.currency == nil ? "\(number) \(currency)" : "\(currency) \(number)")
  }
}

extension Qualifier {
  /// The word before a number: `over `, `about `, or nothing.
  var words: String {
    switch self {
    case .exact: ""
    case .about: "about "
    case .over: "over "
    case .under: "under "
    }
  }
}

extension Decimal {
  /// The number with the largest unit that leaves at most three decimals, else in full: `3 million`, `5.36 million`, `29億1000万`.
  func scaled(in language: Language) -> String {
    let units: [(Decimal, String)] =
      language == .japanese
      ? [(1_000_000_000_000, "兆"), (100_000_000, "億"), (10_000, "万")]
      : [(1_000_000_000_000, " trillion"), (1_000_000_000, " billion"), (1_000_000, " million")]
    for (unit, name) in units where self >= unit {
      let share = self / unit
      let decimals = share.description.split(separator: ".").dropFirst().first?.count ?? 0
      if decimals <= 3 { return share.grouped + name }
    }
    return grouped
  }

  /// The number with its thousands apart by commas and a full stop before decimals, all digits kept.
  var grouped: String {
    let text = description
    let sign = text.hasPrefix("-") ? "-" : ""
    let halves = text.dropFirst(sign.count).split(separator: ".", maxSplits: 1)
    var whole = ""
    let digits = halves.first ?? "0"
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { whole.append(",") }
      whole.append(digit)
    }
    return sign + whole + (halves.count > 1 ? "." + halves[1] : "")
  }
}

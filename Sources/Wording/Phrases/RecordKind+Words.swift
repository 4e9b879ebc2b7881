public import Cooperation

extension RecordKind {
  public var phrase: Phrase {
    switch self {
    case .agency: Phrase("Agency", "機関")
    case .country: Phrase("Country", "国")
    case .region: Phrase("Region", "地域")
    case .theme: Phrase("Theme", "分野")
    case .programme: Phrase("Programme", "事業")
    case .partnership: Phrase("Partnership", "連携")
    case .agreement: Phrase("Agreement", "合意")
    case .milestone: Phrase("Milestone", "節目")
    case .result: Phrase("Result", "成果")
    case .source: Phrase("Source", "出典")
    }
  }
}

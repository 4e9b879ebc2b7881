internal import Cooperation

/// What the row of a record holds besides its name: see the table `record` of `Schema`.
struct RecordColumns {
  var short: String?
  var type: String?
  var within: RecordReference?
  /// The second line of a search hit: acronym, codes, dates, publisher. In English where it is in words.
  var detail = ""

  init(_ record: Record) {
    switch record {
    case .agency(let agency):
      short = agency.acronym
      type = agency.type.map { String($0.rawValue) }
      within = agency.country.map { RecordReference($0) }
      detail = Self.line([agency.acronym] + agency.identifiers)
    case .country(let country):
      detail = Self.line([country.id.rawValue, country.alpha3, country.numeric])
    case .region(let region):
      short = region.code
      type = region.type.rawValue
      detail = Self.line([region.code])
    case .theme(let theme):
      within = theme.category.map { RecordReference($0) }
      detail = theme.id.rawValue
    case .programme(let programme):
      detail = Self.line([Self.date(programme.actual ?? programme.planned)] + programme.identifiers)
    case .partnership(let partnership):
      detail = Self.line([Self.date(partnership.period)])
    case .agreement(let agreement):
      detail = Self.line([Self.date(agreement.signed)])
    case .milestone(let milestone):
      detail = Self.line([Self.date(milestone.date)])
    case .result(let result):
      within = result.subject
      let value = result.value.map { result.qualifier.sign + $0 }
      detail = Self.line([[value, result.unit?.text(in: .english)].compactMap(\.self).joined(separator: " ")])
    case .source(let source):
      type = source.layer.rawValue
      detail = Self.line([source.publisher, Self.date(source.published)])
    }
  }

  static func line(_ parts: [String?]) -> String {
    parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private static func date(_ claim: DateClaim?) -> String? { claim?.date.text(in: .english, style: .short) }
}

/// The folded text that finds a record.
struct SearchText {
  /// A line for each title, alias and identifier, each after a line break, so that a line's beginning can be searched for.
  let names: String
  /// Summaries and statements.
  let words: String

  init(_ record: Record) {
    let base = record.base
    var folding = Folding()
    for text in base.title.entries.map(\.text) + base.aliases + [base.reference.id] {
      folding.newLine()
      folding.append(text)
    }
    names = folding.text
    folding = Folding()
    for text in Self.texts(of: record) {
      folding.append(text)
      folding.newLine()
    }
    words = folding.text
  }

  /// The summaries and statements of a record, in all languages.
  static func texts(of record: Record) -> [String] {
    ([record.base.summary].compactMap(\.self) + record.base.statements.map(\.text)).flatMap { $0.entries.map(\.text) }
  }
}

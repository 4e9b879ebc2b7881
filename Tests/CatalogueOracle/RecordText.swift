import Cooperation

/// What a record is found by, folded.
struct RecordText {
  /// Titles, aliases and the identifier.
  let names: [String]
  /// The identifier, and the codes and acronyms of agencies and places.
  let codes: [String]
  /// Summaries, statements and second lines.
  let texts: [String]

  init(_ record: Record) {
    let base = record.base
    names = (base.title.entries.map(\.text) + base.aliases + [base.reference.id]).map(Folding.fold)
    let texts = ([base.summary].compactMap(\.self) + base.statements.map(\.text)).flatMap { $0.entries.map(\.text) }
    let hasSecondLine = [.result, .source].contains(base.reference.kind)
    self.texts = (hasSecondLine ? texts + [CatalogueOracle.detail(of: record)] : texts).map(Folding.fold)
    let codes =
      switch record {
      case .agency(let agency): [agency.acronym] + agency.identifiers
      case .country(let country): [country.id.rawValue, country.alpha3, country.numeric]
      case .region(let region): [region.code]
      default: [] as [String?]
      }
    self.codes = ([base.reference.id] + codes.compactMap(\.self)).map { $0.lowercased() }
  }

  /// True where all words occur.
  func holds(_ words: [String]) -> Bool { words.allSatisfy { isInNames($0) || texts.contains(part: $0) } }

  /// Returns how well the words match, 0 the best; nil where one does not occur. Codes count in lists alone.
  ///
  /// A whole name, the beginning of a code, the beginning of a name, beginnings of words in names, names, texts.
  func rank(_ filter: WordFilter, inLists: Bool) -> Int? {
    let words = filter.wanted.map(WordFilter.folded)
    if !holds(words) || filter.unwanted.contains(where: { holds([WordFilter.folded($0)]) }) { return nil }
    if words.isEmpty { return 0 }
    let phrase = words.joined(separator: " ")
    if names.contains(phrase) { return 0 }
    if inLists, codes.contains(where: { $0.hasPrefix(phrase) }) { return 1 }
    if names.contains(where: { $0.hasPrefix(phrase) }) { return 2 }
    return words.map { beginsWord($0) ? 3 : isInNames($0) ? 4 : 5 }.max()
  }

  func isInNames(_ word: String) -> Bool { names.contains(part: word) }

  /// True where a word of a name begins with a text.
  func beginsWord(_ text: String) -> Bool {
    names.contains { name in name.hasPrefix(text) || [" ", "-", "("].contains { name.contains($0 + text) } }
  }
}

extension [String] {
  fileprivate func contains(part: String) -> Bool { contains { $0.contains(part) } }
}

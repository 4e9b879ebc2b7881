public import Cooperation
internal import Foundation

extension CodeLists {
  /// Returns the lists with the system's names of countries, currencies and languages (CLDR).
  ///
  /// Takes some milliseconds.
  public func localized(_ language: Language) -> CodeLists {
    let locale = Locale(identifier: language.rawValue)
    var lists = self
    lists.name(.country, in: language) { locale.localizedString(forRegionCode: $0) }
    lists.name(.currency, in: language) { locale.localizedString(forCurrencyCode: $0) }
    lists.name(.language, in: language) { locale.localizedString(forLanguageCode: $0) }
    return lists
  }

  private mutating func name(_ list: CodeList, in language: Language, _ name: (String) -> String?) {
    guard var entries = entries[list] else { return }
    for (code, entry) in entries where entry.name.exact(language) == nil {
      // The system returns the code if it knows no name.
      guard let text = name(code), text.lowercased() != code.lowercased() else { continue }
      entries[code]?.name.entries.append(LocalizedText.Entry(language: language, text: text))
    }
    self.entries[list] = entries
  }
}

internal import Cooperation
internal import TextUI

/// What can be set.
enum SettingKey: String, CaseIterable {
  case theme, language, dates, ascii, mouse, start, keys

  /// What `theme` can be; `auto` goes by what the terminal says.
  static let themes: [(name: String, theme: ColourTheme?)] = [("auto", nil)] + ColourTheme.allCases.map { ($0.rawValue, $0) }

  /// What `language` can be; `auto` goes by the locale.
  static let languages: [(name: String, language: Language?)] = [("auto", nil), ("en", .english), ("ja", .japanese)]

  /// What `dates` can be.
  static let notations = EDTFDate.Notation.allCases.map { (name: $0.rawValue, notation: $0) }
}

internal import Cooperation
internal import TextUI

/// The name of a setting.
enum SettingKey: String, CaseIterable {
  case theme, language, dates, ascii, mouse, start, keys

  /// The values of `theme`; `auto` follows the background of the terminal.
  static let themes: [(name: String, theme: ColourTheme?)] = [("auto", nil)] + ColourTheme.allCases.map { ($0.rawValue, $0) }

  /// The values of `language`; `auto` follows the locale.
  static let languages: [(name: String, language: Language?)] = [("auto", nil), ("en", .english), ("ja", .japanese)]

  /// The values of `dates`.
  static let notations = EDTFDate.Notation.allCases.map { (name: $0.rawValue, notation: $0) }
}

internal import TextUI
internal import Wording

extension Words {
  /// Returns the message about a change of the theme; nil is the automatic one.
  static func themeName(_ theme: ColourTheme?) -> Phrase {
    switch theme {
    case nil: automaticTheme
    case .neutral: neutralTheme
    case .dark: darkTheme
    case .light: lightTheme
    case .contrast: contrastTheme
    case .mono: monoTheme
    }
  }
}

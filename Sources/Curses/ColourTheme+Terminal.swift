public import TextUI

extension ColourTheme {
  /// The theme for the background that the terminal names in `COLORFGBG`, as rxvt, Konsole and others do; else one for both.
  public static var suitingTerminal: ColourTheme {
    Environment.value("COLORFGBG").flatMap { ColourTheme(foregroundAndBackground: $0) } ?? .neutral
  }

  /// Reads the value of `COLORFGBG`: numbers of the palette, `15;0` or `0;default;15`, the background last.
  init?(foregroundAndBackground value: String) {
    guard let last = value.split(separator: ";").last, let number = Int(last) else { return nil }
    switch number {
    case 0...6, 8: self = .dark
    case 7, 9...15: self = .light
    default: return nil
    }
  }
}

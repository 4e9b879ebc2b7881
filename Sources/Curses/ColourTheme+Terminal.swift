internal import Glibc
public import TextUI

extension ColourTheme {
  /// The theme for the background reported by `COLORFGBG` (rxvt, Konsole and others), or the neutral one.
  public static var suitingTerminal: ColourTheme {
    Environment.value("COLORFGBG").flatMap { ColourTheme(foregroundAndBackground: $0) } ?? .neutral
  }

  /// Chooses light or dark at the luminance where black and white text have equal contrast.
  ///
  /// Returns nil for a palette index, whose colour only the terminal knows.
  public init?(background: Colour) {
    guard let luminance = background.relativeLuminance else { return nil }
    self = (luminance + 0.05) * (luminance + 0.05) > 1.05 * 0.05 ? .light : .dark
  }

  /// Parses `COLORFGBG`: palette indices such as `15;0` or `0;default;15`, the background last.
  init?(foregroundAndBackground value: String) {
    guard let last = value.split(separator: ";").last, let number = Int(last) else { return nil }
    switch number {
    case 0...6, 8: self = .dark
    case 7, 9...15: self = .light
    default: return nil
    }
  }
}

extension Colour {
  /// The WCAG 2 relative luminance, 0 for black to 1 for white; nil for a palette index.
  var relativeLuminance: Double? {
    guard case .rgb(let red, let green, let blue) = self else { return nil }
    func linear(_ step: UInt8) -> Double {
      let part = Double(step) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}

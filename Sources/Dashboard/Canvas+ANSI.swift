public import TextUI

extension Canvas {
  /// Returns the rows with SGR escape sequences (ECMA-48) for their colours and attributes, each row ending with a reset.
  public func ansi(theme: ColourTheme = .neutral, depth: ColourDepth = .twoFiftySix) -> String {
    var result = ""
    for y in 0..<size.height {
      var current: Appearance?
      for cell in row(y) where !cell.text.isEmpty {
        let appearance = theme.appearance(of: cell.style, depth: depth)
        if appearance != current {
          result += "\u{1B}[\(appearance.sgr)m"
          current = appearance
        }
        result += cell.text
      }
      result += "\u{1B}[0m\n"
    }
    return result
  }
}

extension Appearance {
  /// The parameters of an SGR sequence that starts from a reset.
  fileprivate var sgr: String {
    var codes = ["0"]
    if attributes.contains(.bold) { codes.append("1") }
    if attributes.contains(.dim) { codes.append("2") }
    if attributes.contains(.italic) { codes.append("3") }
    if attributes.contains(.underline) { codes.append("4") }
    if attributes.contains(.reverse) { codes.append("7") }
    if let foreground { codes.append(foreground.sgr(base: 38)) }
    if let background { codes.append(background.sgr(base: 48)) }
    return codes.joined(separator: ";")
  }
}

extension Colour {
  fileprivate func sgr(base: Int) -> String {
    switch self {
    // The 16 basic colours have codes of their own: 30–37 and 90–97, plus 10 for the background.
    case .indexed(let index) where index < 8: "\(base - 8 + Int(index))"
    case .indexed(let index) where index < 16: "\(base + 52 + Int(index) - 8)"
    case .indexed(let index): "\(base);5;\(index)"
    case .rgb(let red, let green, let blue): "\(base);2;\(red);\(green);\(blue)"
    }
  }
}

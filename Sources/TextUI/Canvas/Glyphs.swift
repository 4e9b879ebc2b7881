/// The symbols for lines, blocks and arrows, in Unicode or ASCII; one column each.
public enum Glyphs: Hashable, Sendable, CaseIterable {
  case unicode
  case ascii

  fileprivate func choose(_ unicode: String, _ ascii: String) -> String {
    switch self {
    case .unicode: unicode
    case .ascii: ascii
    }
  }
}

/// Lines and corners.
extension Glyphs {
  public var horizontal: String { choose("─", "-") }
  public var vertical: String { choose("│", "|") }
  public var topLeft: String { choose("┌", "+") }
  public var topRight: String { choose("┐", "+") }
  public var bottomLeft: String { choose("└", "+") }
  public var bottomRight: String { choose("┘", "+") }
  public var dotted: String { choose("┄", "=") }
  /// The marker of the current date on a time axis.
  public var today: String { choose("┊", ":") }
}

/// Symbols with a meaning.
extension Glyphs {
  /// The mark of truncated text.
  public var ellipsis: String { choose("…", "~") }
  /// The cursor row of the focused list.
  public var cursor: String { choose("▌", ">") }
  /// The cursor row of an unfocused list; distinct without colour.
  public var restingCursor: String { choose("▏", "-") }
  public var milestone: String { choose("◆", "*") }
  public var milestonePlanned: String { choose("◇", "o") }
  /// A bar that starts earlier, or at an unknown date.
  public var openStart: String { choose("◀", "<") }
  /// A bar that continues, or ends at an unknown date.
  public var openEnd: String { choose("▶", ">") }
  /// Behind a plan whose end has passed.
  public var passedEnd: String { "?" }
  /// Removes a chip.
  public var close: String { choose("×", "x") }
  /// Valid or selected.
  public var check: String { choose("✓", "v") }
  public var warning: String { choose("!", "!") }
  /// Separates items on a row.
  public var bullet: String { choose("·", "-") }
  /// Separates the steps of a path.
  public var separator: String { choose("›", ">") }
  /// A collapsed group.
  public var folded: String { choose("▸", ">") }
  /// An expanded group.
  public var unfolded: String { choose("▾", "v") }
  /// The thumb of a scrollbar.
  public var thumb: String { choose("┃", "#") }
  public var ascending: String { choose("▲", "^") }
  public var descending: String { choose("▼", "v") }
}

/// Symbols in running text.
extension Glyphs {
  /// Returns the closest ASCII character for a single-column symbol; nil for letters and other symbols.
  public static func asciiSign(for sign: String) -> String? {
    switch sign {
    case "·", "–", "—", "‐", "−": "-"
    case "“", "”", "„": "\""
    case "‘", "’": "'"
    case "…": "~"
    case "→", "›": ">"
    case "×": "x"
    case "‡": "+"
    // Replacements for characters that are never shown.
    case "\u{FFFD}", "\u{2400}"..."\u{2421}": "?"
    default: nil
    }
  }
}

/// Partly filled cells.
extension Glyphs {
  /// Cells filled from the left, index 0 empty to 8 full.
  public var leftEighths: [String] {
    switch self {
    case .unicode: Self.unicodeLeftEighths
    case .ascii: Self.asciiLeftEighths
    }
  }
  /// Cells filled from the right, index 0 empty to 8 full; Unicode has few of these, so some repeat.
  public var rightEighths: [String] {
    switch self {
    case .unicode: Self.unicodeRightEighths
    case .ascii: Self.asciiRightEighths
    }
  }
  /// Cells filled from below, index 0 empty to 8 full.
  public var lowerEighths: [String] {
    switch self {
    case .unicode: Self.unicodeLowerEighths
    case .ascii: Self.asciiLowerEighths
    }
  }
  /// Light, medium and dark shade.
  public var shades: [String] {
    switch self {
    case .unicode: Self.unicodeShades
    case .ascii: Self.asciiShades
    }
  }

  private static let unicodeLeftEighths = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
  private static let asciiLeftEighths = [" ", ".", ".", "-", "-", "-", "=", "=", "#"]
  private static let unicodeRightEighths = [" ", "▕", "▕", "▐", "▐", "▐", "▐", "█", "█"]
  private static let asciiRightEighths = [" ", ".", ".", "-", "-", "-", "=", "=", "#"]
  private static let unicodeLowerEighths = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let asciiLowerEighths = [" ", "_", ".", ":", "-", "=", "+", "*", "#"]
  private static let unicodeShades = ["░", "▒", "▓"]
  private static let asciiShades = [".", ":", "%"]
}

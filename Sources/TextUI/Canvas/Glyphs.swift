/// The signs that are not letters: lines, blocks, arrows; each takes one column.
public enum Glyphs: Hashable, Sendable, CaseIterable {
  /// Signs for a terminal that knows Unicode.
  case unicode
  /// Signs for a terminal that knows ASCII only.
  case ascii

  /// Chooses between the two.
  fileprivate func choose(_ unicode: String, _ ascii: String) -> String {
    switch self {
    case .unicode: unicode
    case .ascii: ascii
    }
  }
}

/// Lines and corners.
extension Glyphs {
  /// A horizontal line.
  public var horizontal: String { choose("─", "-") }
  /// A vertical line.
  public var vertical: String { choose("│", "|") }
  /// The upper left corner.
  public var topLeft: String { choose("┌", "+") }
  /// The upper right corner.
  public var topRight: String { choose("┐", "+") }
  /// The lower left corner.
  public var bottomLeft: String { choose("└", "+") }
  /// The lower right corner.
  public var bottomRight: String { choose("┘", "+") }
  /// A vertical line with a branch to the right.
  public var teeRight: String { choose("├", "+") }
  /// A vertical line with a branch to the left.
  public var teeLeft: String { choose("┤", "+") }
  /// A horizontal line with a branch downwards.
  public var teeDown: String { choose("┬", "+") }
  /// A horizontal line with a branch upwards.
  public var teeUp: String { choose("┴", "+") }
  /// Two lines that cross.
  public var cross: String { choose("┼", "+") }
  /// A dotted horizontal line.
  public var dotted: String { choose("┄", "=") }
  /// The line of today.
  public var today: String { choose("┊", ":") }
}

/// Signs with a meaning.
extension Glyphs {
  /// Marks text that was cut.
  public var ellipsis: String { choose("…", "~") }
  /// Marks the cursor row of the list that has the keyboard.
  public var cursor: String { choose("▌", ">") }
  /// Marks the cursor row of any other list, so that it can be told without colour which one has the keyboard.
  public var restingCursor: String { choose("▏", "-") }
  /// A milestone.
  public var milestone: String { choose("◆", "*") }
  /// A milestone that is planned.
  public var milestonePlanned: String { choose("◇", "o") }
  /// A bar that began earlier, or at an unknown time.
  public var openStart: String { choose("◀", "<") }
  /// A bar that goes on, or ends at an unknown time.
  public var openEnd: String { choose("▶", ">") }
  /// Takes a chip away.
  public var close: String { choose("×", "x") }
  /// Something that is well or chosen.
  public var check: String { choose("✓", "v") }
  /// Something to look at.
  public var warning: String { choose("!", "!") }
  /// Separates things of one kind on a row.
  public var bullet: String { choose("·", "-") }
  /// Separates the steps of a path.
  public var separator: String { choose("›", ">") }
  /// A group that is folded.
  public var folded: String { choose("▸", ">") }
  /// A group that is unfolded.
  public var unfolded: String { choose("▾", "v") }
  /// The part of a scrollbar that stands for what is seen.
  public var thumb: String { choose("┃", "#") }
  /// Ascending order.
  public var ascending: String { choose("▲", "^") }
  /// Descending order.
  public var descending: String { choose("▼", "v") }
}

/// Signs in running text.
extension Glyphs {
  /// Returns the sign of ASCII, one column wide, that says much the same as a sign of one column; nil for letters, and for signs
  /// that none comes near.
  public static func asciiSign(for sign: String) -> String? {
    switch sign {
    case "·", "–", "—", "‐", "−": "-"
    case "“", "”", "„": "\""
    case "‘", "’": "'"
    case "…": "~"
    case "→", "›": ">"
    case "×": "x"
    case "‡": "+"
    // What stands for characters that are never shown.
    case "\u{FFFD}", "\u{2400}"..."\u{2421}": "?"
    default: nil
    }
  }
}

/// Cells that are filled in part.
extension Glyphs {
  /// Cells filled from the left: index 0 is empty, 8 is full.
  public var leftEighths: [String] {
    switch self {
    case .unicode: Self.unicodeLeftEighths
    case .ascii: Self.asciiLeftEighths
    }
  }
  /// Cells filled from the right: index 0 is empty, 8 is full; there are few signs for it, so some are repeated.
  public var rightEighths: [String] {
    switch self {
    case .unicode: Self.unicodeRightEighths
    case .ascii: Self.asciiRightEighths
    }
  }
  /// Cells filled from below: index 0 is empty, 8 is full.
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

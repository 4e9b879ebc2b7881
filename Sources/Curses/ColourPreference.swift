internal import CNcurses
public import TextUI

/// The user's limit on colours.
public enum ColourPreference: Hashable, Sendable {
  /// As many as the terminal supports; none if `NO_COLOR` is set and not empty.
  case automatic
  /// No colours.
  case never
  /// At most this depth, regardless of `NO_COLOR`; an explicit command-line option.
  case limit(ColourDepth)

  /// Returns the maximum depth, given the value of `NO_COLOR`.
  func ceiling(noColour: String?) -> ColourDepth {
    switch self {
    case .automatic: (noColour ?? "").isEmpty ? .direct : .mono
    case .never: .mono
    case .limit(let depth): depth
    }
  }
}

extension ColourDepth {
  /// The terminal's depth according to terminfo; direct colour requires `RGB`.
  static var available: ColourDepth {
    guard has_colors() else { return .mono }
    if cn_has_direct_colour() { return .direct }
    return switch tigetnum("colors") {
    case 256...: .twoFiftySix
    case 16...: .sixteen
    case 8...: .eight
    default: .mono
    }
  }

  /// Starts colour in ncurses within the terminal's and the user's limits (`start_color`).
  ///
  /// - Returns: The effective depth.
  func start(ceiling: ColourDepth) throws(CursesError) -> ColourDepth {
    let depth = rank < ceiling.rank ? self : ceiling
    guard depth != .mono else { return .mono }
    cn_disable_palette_reset()
    try check(start_color(), "start_color")
    return depth
  }

  private var rank: Int {
    switch self {
    case .mono: 0
    case .eight: 1
    case .sixteen: 2
    case .twoFiftySix: 3
    case .direct: 4
    }
  }
}

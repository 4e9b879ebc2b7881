internal import CNcurses
public import TextUI

/// How many colours the user wants.
public enum ColourPreference: Hashable, Sendable {
  /// As many as the terminal has; none if `NO_COLOR` is set and not empty.
  case automatic
  /// None, whatever the terminal has.
  case never
  /// At most these, `NO_COLOR` or not: the user has asked on the command line.
  case limit(ColourDepth)

  /// The most colours that may be used, given the value of `NO_COLOR`.
  func ceiling(noColour: String?) -> ColourDepth {
    switch self {
    case .automatic: (noColour ?? "").isEmpty ? .direct : .mono
    case .never: .mono
    case .limit(let depth): depth
    }
  }
}

extension ColourDepth {
  /// How many colours terminfo says that the terminal has; direct colour needs its `RGB`.
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

  /// Starts colour in ncurses, as far as the terminal and the preference go (`start_color`).
  ///
  /// - Returns: The depth to draw with.
  func start(ceiling: ColourDepth) throws(CursesError) -> ColourDepth {
    let depth = rank < ceiling.rank ? self : ceiling
    guard depth != .mono else { return .mono }
    cn_leave_palette_alone()
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

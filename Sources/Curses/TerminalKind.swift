internal import CNcurses
internal import Glibc

/// The display mode of a process: full screen on a terminal, or plain output.
public enum TerminalKind: Hashable, Sendable {
  /// A terminal that ncurses can drive as this terminfo type.
  case curses(terminalType: String)
  /// Plain output only; the reason is a sentence for the user.
  case plain(reason: String)

  /// Determines the display mode of an output descriptor.
  ///
  /// A type unknown to terminfo (kitty, foot, alacritty, ghostty and wezterm are often missing) falls back to `xterm-256color`,
  /// then to `xterm`.
  ///
  /// - Parameters:
  ///   - environment: The variables to read (`TERM`); nil for those of the process.
  ///   - output: The output descriptor.
  /// - Returns: The terminfo type to use, or the reason for plain output.
  public static func detect(environment: [String: String]? = nil, output: Int32 = 1) -> TerminalKind {
    let type = environment.map { $0["TERM"] } ?? Environment.value("TERM")
    return kind(type: type ?? "", isTerminal: isatty(output) == 1) { cn_terminal_type_is_known($0) }
  }

  /// Determines the display mode without I/O.
  static func kind(type: String, isTerminal: Bool, isKnown: (String) -> Bool) -> TerminalKind {
    guard isTerminal else { return .plain(reason: "The output is not a terminal.") }
    if type.isEmpty { return .plain(reason: "TERM is not set, so nothing is known about the terminal.") }
    if type == "dumb" { return .plain(reason: "The terminal says it is dumb (TERM=dumb): it cannot move its cursor.") }
    guard let found = ([type] + fallbacks).first(where: isKnown) else {
      return .plain(reason: CursesError.unknownTerminalType(type).description)
    }
    return .curses(terminalType: found)
  }

  /// Returns whether terminals of a type answer, or ignore, a query for the background colour (OSC 11).
  ///
  /// The Linux console, `screen` and VT100 emulators would print parts of it or misinterpret it.
  static func answersBackgroundQuery(type: String) -> Bool {
    let family = type.prefix { $0 != "-" && $0 != "+" }
    return [
      "alacritty", "contour", "foot", "ghostty", "gnome", "iterm", "iterm2", "kitty", "konsole", "mintty", "mlterm", "rio",
      "rxvt",
      "st", "tmux", "vte", "wezterm", "xterm",
    ].contains(String(family))
  }

  /// The fallbacks for types unknown to terminfo.
  static let fallbacks = ["xterm-256color", "xterm"]
}

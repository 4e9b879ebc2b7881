internal import CNcurses
internal import Glibc

/// What the process can show things on: a terminal with a cursor, or plain rows.
public enum TerminalKind: Hashable, Sendable {
  /// A terminal that ncurses can drive, as this terminfo type.
  case curses(terminalType: String)
  /// No such terminal; the reason is a sentence for the user.
  case plain(reason: String)

  /// Finds out what standard output is.
  ///
  /// A type that terminfo does not describe (kitty, foot, alacritty, ghostty and wezterm are missing from many systems) falls
  /// back to `xterm-256color`, then to `xterm`.
  ///
  /// - Parameters:
  ///   - environment: The variables to look at (`TERM`); nil for those of the process.
  ///   - output: The descriptor that the screen would go to; 1 is standard output.
  /// - Returns: The kind, with the terminfo type to use or the reason for plain rows.
  public static func detect(environment: [String: String]? = nil, output: Int32 = 1) -> TerminalKind {
    let type = environment.map { $0["TERM"] } ?? Environment.value("TERM")
    return kind(type: type ?? "", isTerminal: isatty(output) == 1) { cn_terminal_type_is_known($0) }
  }

  /// Decides from the facts alone.
  static func kind(type: String, isTerminal: Bool, isKnown: (String) -> Bool) -> TerminalKind {
    guard isTerminal else { return .plain(reason: "The output is not a terminal.") }
    if type.isEmpty { return .plain(reason: "TERM is not set, so nothing is known about the terminal.") }
    if type == "dumb" { return .plain(reason: "The terminal says it is dumb (TERM=dumb): it cannot move its cursor.") }
    guard let found = ([type] + fallbacks).first(where: isKnown) else {
      return .plain(reason: CursesError.unknownTerminalType(type).description)
    }
    return .curses(terminalType: found)
  }

  /// Tells whether terminals of a type are known to say which colour their background has (OSC 11), or to ignore the question.
  ///
  /// The console of Linux, `screen`, and what imitates a VT100 would show some of it, or take it for something else.
  static func answersBackgroundQuestion(type: String) -> Bool {
    let family = type.prefix { $0 != "-" && $0 != "+" }
    return [
      "alacritty", "contour", "foot", "ghostty", "gnome", "iterm", "iterm2", "kitty", "konsole", "mintty", "mlterm", "rio",
      "rxvt",
      "st", "tmux", "vte", "wezterm", "xterm",
    ].contains(String(family))
  }

  /// The types to try when terminfo does not know the terminal's own.
  static let fallbacks = ["xterm-256color", "xterm"]
}

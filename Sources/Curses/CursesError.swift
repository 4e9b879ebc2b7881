internal import CNcurses
internal import Glibc

/// What can go wrong between the program and its terminal.
public enum CursesError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no terminal fit for a full screen, for the reason given; use plain rows instead.
  case unfitTerminal(reason: String)
  /// Neither the terminal's own type nor the usual replacements are known to terminfo.
  case unknownTerminalType(String)
  /// A function of ncurses reported `ERR`; ncurses keeps no reason.
  case cursesCall(String)
  /// A function of the operating system failed with this `errno`.
  case systemCall(String, code: Int32)
  /// The screen was used after `close()`.
  case closed

  /// A sentence that names what failed and, where there is one, the remedy.
  public var description: String {
    switch self {
    case .unfitTerminal(let reason): reason
    case .unknownTerminalType(let name):
      "The terminal type \"\(name)\" is not known here. Set TERM to one that is (try: TERM=xterm-256color)."
    case .cursesCall(let function): "The terminal could not be driven: \(function)() of ncurses failed."
    case .systemCall(let function, let code):
      "The terminal could not be driven: \(function)(): \(String(cString: strerror(code)))."
    case .closed: "The screen was used after it had been closed."
    }
  }
}

/// Turns the `ERR` of a call to ncurses into an error; the only place that does.
///
/// - Throws: `CursesError.cursesCall` with the name of the C function.
func check(_ result: Int32, _ function: StaticString) throws(CursesError) {
  if result == ERR { throw .cursesCall("\(function)") }
}

/// Drops the result of a call whose `ERR` only says that the terminal lacks the ability: it then looks plainer, nothing is wrong.
func attempt(_ result: Int32) {
  _ = result
}

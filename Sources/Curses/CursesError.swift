internal import CNcurses
internal import Glibc

/// An error of the terminal or of ncurses.
public enum CursesError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The terminal is unfit for full-screen use; use plain output.
  case unfitTerminal(reason: String)
  /// Terminfo knows neither the terminal's type nor the fallbacks.
  case unknownTerminalType(String)
  /// An ncurses function returned `ERR`, which carries no reason.
  case cursesCall(String)
  /// A system call failed with this `errno`.
  case systemCall(String, code: Int32)
  case closed

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

/// Throws an error if an ncurses call returned `ERR`.
///
/// - Throws: `CursesError.cursesCall` with the name of the C function.
func check(_ result: Int32, _ function: StaticString) throws(CursesError) {
  if result == ERR { throw .cursesCall("\(function)") }
}

/// Ignores the result of an optional ncurses call, whose `ERR` only means a missing capability.
func attempt(_ result: Int32) {
  _ = result
}

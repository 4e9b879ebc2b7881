/// An event from the terminal or the process.
public enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// Pasted text; never interpreted as keys.
  case paste(String)
  case mouse(MouseEvent)
  case resize(Size)
  /// The process continued after a suspend (SIGCONT).
  case resumed
  /// The terminal reported its background colour.
  case background(Colour)
  /// Another thread woke the event loop.
  case woken
  /// The terminal hung up, or a signal asked the process to end.
  case hangup
  /// SIGINT was sent from outside.
  case interrupted
}

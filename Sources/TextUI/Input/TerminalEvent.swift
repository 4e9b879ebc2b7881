/// Something that a terminal reports.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted; it is text, never commands.
  case paste(String)
  /// The mouse was used.
  case mouse(MouseEvent)
  /// The terminal has a new size.
  case resize(Size)
  /// The program runs again after it was stopped.
  case resumed
  /// The terminal has said which colour its background has.
  case background(Colour)
  /// Work elsewhere has something to tell.
  case woken
  /// The terminal is gone.
  case hangup
  /// The program is asked to end.
  case interrupted
}

extension Screen {
  /// Whether the terminal tells of clicks, drags and the wheel; while it does not, it selects text with the mouse.
  ///
  /// It is off at first, and stays off where control sequences are not ANSI's.
  public var reportsMouse: Bool {
    get { decoder.expectsMouse }
    set {
      guard newValue != decoder.expectsMouse, !isClosed, Self.speaksANSI else { return }
      decoder.expectsMouse = newValue
      switchMouse(newValue)
    }
  }

  /// Asks for reports of buttons and of drags (modes 1000 and 1002), written in digits (1006), so that no column is too far right.
  func switchMouse(_ on: Bool) {
    line.write(on ? "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h" : "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l")
  }
}

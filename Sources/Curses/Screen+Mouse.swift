extension Screen {
  /// Whether the terminal reports clicks, drags and the wheel instead of selecting text.
  ///
  /// Initially off, and always off on terminals without ANSI sequences.
  public var reportsMouse: Bool {
    get { decoder.expectsMouse }
    set {
      guard newValue != decoder.expectsMouse, !isClosed, Self.supportsANSI else { return }
      decoder.expectsMouse = newValue
      switchMouse(newValue)
    }
  }

  /// Switches button and drag reports (modes 1000 and 1002) in SGR format (1006).
  ///
  /// SGR has no column limit.
  func switchMouse(_ on: Bool) {
    line.write(on ? "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h" : "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l")
  }
}

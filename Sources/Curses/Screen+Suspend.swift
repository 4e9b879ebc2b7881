internal import CNcurses
internal import CTerminalGuard

extension Screen {
  /// Stops the program as Ctrl-Z does elsewhere and returns when it is brought back, with the picture restored.
  ///
  /// The process group gets SIGTSTP, so that a pipeline stops as one. Keys typed before are kept and delivered by the next
  /// `events(timeout:)`, which also reports a size that changed meanwhile. Where job control is off, returns at once.
  ///
  /// - Throws: `CursesError.cursesCall` or `closed`.
  public func suspend() throws(CursesError) {
    try stop(group: true)
  }

  func stop(group: Bool) throws(CursesError) {
    guard !isClosed else { throw .closed }
    // What was typed until now was meant for us, not for the shell that reads next.
    readKeys(into: &pending)
    leave()
    if line.belongsToProcess {
      terminal_guard_arm(false)
      terminal_guard_stop(group)
      terminal_guard_arm(true)
    }
    try comeBack()
  }

  /// Leaves and comes back, because the process was stopped without being asked and the terminal is in an unknown state.
  func reclaim() throws(CursesError) {
    leave()
    try comeBack()
  }

  private func comeBack() throws(CursesError) {
    if line.isTerminal { try check(reset_prog_mode(), "reset_prog_mode") }
    setModes(true)
    adoptSize()
    if Self.currentSize != size { noteSize(into: &pending) }
    // ncurses' own way back would reset the terminal's palette, which is not ours to touch. So it goes that way unheard, and the
    // terminal is told what matters.
    for name in ["smcup", "smkx"] { line.write(capability: name) }
    line.muted { attempt(doupdate()) }
    try check(clearok(cn_physical_window(), true), "clearok")
    try inOneFrame { () throws(CursesError) in
      try check(doupdate(), "doupdate")
      attempt(curs_set(0))
    }
  }
}

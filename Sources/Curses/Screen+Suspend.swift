internal import CNcurses
internal import CTerminalGuard

extension Screen {
  /// Suspends the process like Ctrl-Z, and redraws when it continues.
  ///
  /// The process group receives SIGTSTP, so that a pipeline stops together. Keys typed before are delivered by the next
  /// `events(timeout:)`, as is a size change. Returns at once without job control.
  ///
  /// - Throws: `CursesError.cursesCall` or `closed`.
  public func suspend() throws(CursesError) {
    try stop(group: true)
  }

  func stop(group: Bool) throws(CursesError) {
    guard !isClosed else { throw .closed }
    // Keys typed until now were meant for this process, not for the shell.
    readKeys(into: &pending)
    restoreTerminal()
    if line.isProcessTerminal {
      terminal_guard_arm(false)
      terminal_guard_stop(group)
      terminal_guard_arm(true)
    }
    try reenter()
  }

  /// Reinitialises the terminal after an uncatchable stop (SIGSTOP).
  func reclaim() throws(CursesError) {
    restoreTerminal()
    try reenter()
  }

  private func reenter() throws(CursesError) {
    if line.isTerminal { try check(reset_prog_mode(), "reset_prog_mode") }
    setModes(true)
    adoptSize()
    if Self.currentSize != size { reportSize(into: &pending) }
    // ncurses' own return would reset the terminal's palette, so its output is discarded and the necessary capabilities are
    // written here.
    for name in ["smcup", "smkx"] { line.write(capability: name) }
    line.muted { attempt(doupdate()) }
    try check(clearok(cn_physical_window(), true), "clearok")
    try synchronised { () throws(CursesError) in
      try check(doupdate(), "doupdate")
      attempt(curs_set(0))
    }
  }
}

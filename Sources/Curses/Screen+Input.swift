internal import CNcurses
internal import CTerminalGuard
internal import Glibc
public import TextUI

extension Screen {
  /// Waits for events and returns them in order.
  ///
  /// All pending input is read at once, so that a held key is applied many times but drawn once. Waiting is idle. Resizes
  /// coalesce into one `.resize` with the final size, at the end.
  ///
  /// Ctrl-C, Ctrl-Z and Ctrl-\ typed at the terminal are ordinary keys (call `suspend()` for Ctrl-Z). The same signals from
  /// outside arrive as `.interrupted`, as `.resumed` after the stop, and as `.hangup` with `pendingSignal`. A lost terminal
  /// returns `.hangup` at every call.
  ///
  /// - Parameter milliseconds: The timeout; nil for none, 0 to poll.
  /// - Returns: The events; empty on timeout.
  /// - Throws: `CursesError.systemCall` if waiting fails, or `closed`.
  public func events(timeout milliseconds: Int32? = nil) throws(CursesError) -> [TerminalEvent] {
    guard !isClosed else { throw .closed }
    var events = pending
    pending = []
    let deadline = milliseconds.map { Self.now + Int64($0) }
    while true {
      let ready = try wait(events.isEmpty ? deadline : 0)
      if ready.contains(.wake), waker.drain() { events.append(.woken) }
      // Checked before signals are handled: stopping reads the pending input.
      let isAtEnd = ready.contains(.input) && !inputIsWaiting
      if line.isProcessTerminal { try handleSignals(&events) }
      let count = readKeys(into: &events)
      // Pending input that cannot be read belongs to another process: our parent ended, and a shell has the terminal.
      let isLost = ready.contains(.input) && count == 0 && inputIsWaiting
      if ready.contains(.hangup) || isAtEnd || isLost { events.append(.hangup) }
      if let deadline, Self.now >= deadline { return events }
      if !events.isEmpty { return events }
    }
  }

  /// Reads all pending keys (`wgetch`), up to a limit that no hand or paste reaches within a frame.
  ///
  /// Avoids `wget_wch`: without blocking it loses a character whose bytes arrive in two parts, and an invalid byte takes the
  /// following keys along. ncurses still recognises the function keys; `KeyDecoder` assembles the characters.
  ///
  /// - Returns: The number of keys read.
  @discardableResult
  func readKeys(into events: inout [TerminalEvent]) -> Int {
    var isResized = false
    var count = 0
    while count < 100_000 {
      let code = wgetch(pad)
      if code == ERR { break }
      count += 1
      if code == KEY_RESIZE {
        isResized = true
      } else {
        decoder.decode(code, at: Self.now, into: &events)
      }
    }
    decoder.flush(at: Self.now, into: &events)
    if isResized {
      adoptSize()
      reportSize(into: &events)
    }
    return count
  }

  /// Resizes ncurses to the terminal's current size (`TIOCGWINSZ`, `resize_term`).
  ///
  /// ncurses reports `KEY_RESIZE`, but keeps the old size when told to ignore `LINES` and `COLUMNS`, and freezes at their values
  /// when told to use them.
  func adoptSize() {
    var found = winsize()
    guard ioctl(line.outputDescriptor, UInt(TIOCGWINSZ), &found) == 0, found.ws_row > 0, found.ws_col > 0 else { return }
    guard is_term_resized(Int32(found.ws_row), Int32(found.ws_col)) else { return }
    // Fails only if out of memory; the old size stays usable.
    attempt(resize_term(Int32(found.ws_row), Int32(found.ws_col)))
  }

  /// Reports ncurses' current size and invalidates the screen, whose contents are unknown after a resize.
  func reportSize(into events: inout [TerminalEvent]) {
    size = Self.currentSize
    shown = nil
    needsRepaint = true
    events.removeAll { if case .resize = $0 { true } else { false } }
    events.append(.resize(size))
  }

  private func handleSignals(_ events: inout [TerminalEvent]) throws(CursesError) {
    let signals = terminal_guard_consume_signals()
    guard signals != 0 else { return }
    func has(_ number: Int32) -> Bool { signals & (1 << UInt64(number - 1)) != 0 }
    // All other deferred signals ask the process to end.
    for number in 1...Int32(UInt64.bitWidth) where has(number) && ![SIGINT, SIGTSTP, SIGCONT].contains(number) {
      pendingSignal = pendingSignal ?? number
      events.append(.hangup)
    }
    if has(SIGINT) { events.append(.interrupted) }
    if has(SIGTSTP) {
      try stop(group: false)
    } else if has(SIGCONT) {
      try reclaim()
    } else {
      return
    }
    events.append(contentsOf: pending + [.resumed])
    pending = []
  }

  /// Whether input is pending; a readable descriptor without any is at its end.
  private var inputIsWaiting: Bool {
    var count: Int32 = 0
    return ioctl(line.inputDescriptor, UInt(FIONREAD), &count) != 0 || count > 0
  }

  private func wait(_ deadline: Int64?) throws(CursesError) -> Readiness {
    let limits = [deadline, decoder.deadline].compactMap { $0 }
    let milliseconds = limits.min().map { Int32(clamping: max(0, $0 - Self.now)) } ?? -1
    let ready = terminal_guard_wait(line.inputDescriptor, waker.readEnd, milliseconds)
    guard ready >= 0 else { throw .systemCall("ppoll", code: errno) }
    return Readiness(rawValue: ready)
  }

  /// The monotonic time in milliseconds (`clock_gettime`).
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  static func prepareInput(of line: TerminalLine) throws(CursesError) -> UnsafeMutablePointer<WINDOW> {
    // Ctrl-C, Ctrl-Z, Ctrl-\, Ctrl-S and Ctrl-Q become keys, Enter and Ctrl-J stay distinct, and echo is off.
    // A descriptor that is not a terminal, such as a test's /dev/null, has no modes.
    if line.isTerminal { try check(raw(), "raw") }
    try check(noecho(), "noecho")
    try check(nonl(), "nonl")
    // Pending keys must not interrupt an update.
    try check(typeahead(-1), "typeahead")
    if Environment.value("ESCDELAY") == nil { try check(set_escdelay(25), "set_escdelay") }
    // Reading from a pad never refreshes, unlike a window.
    guard let pad = newpad(1, 1) else { throw .cursesCall("newpad") }
    try check(keypad(pad, true), "keypad")
    try check(nodelay(pad, true), "nodelay")
    KeyTable.define()
    return pad
  }
}

/// The outcome of a wait; the bits of `terminal_guard_wait`.
private struct Readiness: OptionSet {
  let rawValue: Int32
  static let input = Readiness(rawValue: 1)
  static let hangup = Readiness(rawValue: 2)
  static let wake = Readiness(rawValue: 4)
}

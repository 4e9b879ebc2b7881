internal import CNcurses
internal import CTerminalGuard
internal import Glibc
public import TextUI

extension Screen {
  /// Waits until something happens and returns all of it, in order.
  ///
  /// Everything that is waiting is taken at once, so that a key held down is applied many times and drawn once. An idle wait uses no
  /// processor time. However often the terminal's size changed, one `.resize` with the last size comes at the end.
  ///
  /// Ctrl-C, Ctrl-Z and Ctrl-\ typed at the terminal are keys like any other (call `suspend()` for Ctrl-Z). The same signals sent
  /// from outside arrive as `.interrupted`, as `.resumed` after a stop that is already over, and as `.hangup` with `pendingSignal`. A
  /// terminal that is gone gives `.hangup` at every call.
  ///
  /// - Parameter milliseconds: How long to wait; nil for as long as it takes, 0 not at all.
  /// - Returns: What happened; empty if nothing did in that time.
  /// - Throws: `CursesError.systemCall` if waiting fails, or `closed`.
  public func events(timeout milliseconds: Int32? = nil) throws(CursesError) -> [TerminalEvent] {
    guard !isClosed else { throw .closed }
    var events = pending
    pending = []
    let deadline = milliseconds.map { Self.now + Int64($0) }
    while true {
      let ready = try wait(events.isEmpty ? deadline : 0)
      if ready.contains(.wake), waker.takeCalls() { events.append(.woken) }
      // Before signals are taken in: a stop on the way reads what waits.
      let isAtEnd = ready.contains(.input) && !inputIsWaiting
      if line.belongsToProcess { try takeSignals(&events) }
      let count = readKeys(into: &events)
      // What waits and cannot be read belongs to somebody else: whoever started us has ended, and a shell has the terminal.
      let isLost = ready.contains(.input) && count == 0 && inputIsWaiting
      if ready.contains(.hangup) || isAtEnd || isLost { events.append(.hangup) }
      if let deadline, Self.now >= deadline { return events }
      if !events.isEmpty { return events }
    }
  }

  /// Reads all keys that are waiting (`wgetch`), up to a number that no hand or paste exceeds in one frame.
  ///
  /// `wget_wch` is not used: without blocking it loses a character whose bytes arrive in two parts, and a byte that is not valid
  /// takes the keys after it along. ncurses still recognises the function keys; `KeyDecoder` assembles the characters.
  ///
  /// - Returns: How many were read.
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
        decoder.take(code, at: Self.now, into: &events)
      }
    }
    decoder.pause(at: Self.now, into: &events)
    if isResized {
      adoptSize()
      noteSize(into: &events)
    }
    return count
  }

  /// Makes ncurses follow the size that the terminal has now (`TIOCGWINSZ`, `resize_term`).
  ///
  /// ncurses notices that the size changed and says `KEY_RESIZE`; told to look past `LINES` and `COLUMNS`, though, it keeps the old
  /// size, and told to look at them, it freezes at what they say.
  func adoptSize() {
    var found = winsize()
    guard ioctl(line.outputDescriptor, UInt(TIOCGWINSZ), &found) == 0, found.ws_row > 0, found.ws_col > 0 else { return }
    guard is_term_resized(Int32(found.ws_row), Int32(found.ws_col)) else { return }
    // It fails only for want of memory, and the old size stays usable.
    attempt(resize_term(Int32(found.ws_row), Int32(found.ws_col)))
  }

  /// Reports the size that ncurses has now, and draws everything anew: what the terminal shows after a change is unknown.
  func noteSize(into events: inout [TerminalEvent]) {
    size = Self.currentSize
    shown = nil
    needsRepaint = true
    events.removeAll { if case .resize = $0 { true } else { false } }
    events.append(.resize(size))
  }

  private func takeSignals(_ events: inout [TerminalEvent]) throws(CursesError) {
    let signals = terminal_guard_take_signals()
    guard signals != 0 else { return }
    func has(_ number: Int32) -> Bool { signals & (1 << UInt64(number - 1)) != 0 }
    // All others that are noted ask the program to end.
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

  /// Tells whether bytes are waiting; a descriptor that is readable without any is at its end.
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

  /// Milliseconds of a clock that only goes forward (`clock_gettime`).
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  static func prepareInput(of line: TerminalLine) throws(CursesError) -> UnsafeMutablePointer<WINDOW> {
    // Ctrl-C, Ctrl-Z, Ctrl-\, Ctrl-S and Ctrl-Q come as keys; Enter and Ctrl-J stay apart; nothing is echoed.
    // What is no terminal at all, such as a test's /dev/null, has no modes.
    if line.isTerminal { try check(raw(), "raw") }
    try check(noecho(), "noecho")
    try check(nonl(), "nonl")
    // Waiting keys must not make an update stop half-way.
    try check(typeahead(-1), "typeahead")
    if Environment.value("ESCDELAY") == nil { try check(set_escdelay(25), "set_escdelay") }
    // Reading from a pad never repaints, which reading from a window does.
    guard let pad = newpad(1, 1) else { throw .cursesCall("newpad") }
    try check(keypad(pad, true), "keypad")
    try check(nodelay(pad, true), "nodelay")
    KeyTable.define()
    return pad
  }
}

/// What a wait ended with; the bits of `terminal_guard_wait`.
private struct Readiness: OptionSet {
  let rawValue: Int32
  static let input = Readiness(rawValue: 1)
  static let hangup = Readiness(rawValue: 2)
  static let wake = Readiness(rawValue: 4)
}

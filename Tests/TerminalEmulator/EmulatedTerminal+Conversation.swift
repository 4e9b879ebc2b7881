internal import CVterm
internal import Glibc
internal import SanitizerFacts

extension EmulatedTerminal {
  /// Sends text as if typed; control characters and escape sequences too.
  public func send(_ text: String) {
    send(bytes: Array(text.utf8))
  }

  /// Sends bytes as if typed.
  public func send(bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(session.terminal, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno == EAGAIN {
        // The line is full: whoever reads at the other end may be waiting for us to take its output.
        listen(milliseconds: 50)
        if processState.isEnd { return }
      } else if errno != EINTR {
        return
      }
    }
  }

  /// Pastes text as a terminal does: between the markers if the program has asked for bracketed paste, else as if typed.
  public func paste(_ text: String) {
    vterm_keyboard_start_paste(vterm)
    sendAnswers()
    send(text)
    vterm_keyboard_end_paste(vterm)
    sendAnswers()
  }

  /// Tells whether the program has asked for bracketed paste, by asking the emulator to start one and seeing what it would send.
  public var bracketedPaste: Bool {
    sendAnswers()
    vterm_keyboard_start_paste(vterm)
    var buffer = [CChar](repeating: 0, count: 64)
    return vterm_output_read(vterm, &buffer, buffer.count) > 0
  }

  /// Waits until a condition holds, reading what the program writes.
  ///
  /// - Parameters:
  ///   - description: What is waited for; part of the error.
  ///   - timeout: Seconds until the wait fails; a sanitizer makes them more.
  ///   - condition: Asked again after everything that happens.
  /// - Throws: `EmulatorError.timeout` with the screen as it was then.
  public func waitUntil(_ description: String, timeout: Double = 10, _ condition: (EmulatedTerminal) -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(timeout * Sanitizer.patience)
    while true {
      listen(milliseconds: 0)
      if condition(self) { return }
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero else {
        throw EmulatorError.timeout(waitingFor: description, state: processState, screen: text)
      }
      let (seconds, attoseconds) = left.components
      listen(milliseconds: Int32(seconds * 1000 + attoseconds / 1_000_000_000_000_000) + 1)
    }
  }

  /// Waits until the program has ended, and reads the last of its output.
  ///
  /// - Returns: How it ended.
  public func waitForEnd(timeout: Double = 10) throws -> ProcessState {
    try waitUntil("the program has ended", timeout: timeout) { $0.processState.isEnd }
    // What it wrote last may still be on its way through the kernel when its end is reported.
    var heard = -1
    while transcript.count > heard {
      heard = transcript.count
      listen(milliseconds: 50)
    }
    return processState
  }

  /// Takes in everything that is waiting; waits for the first of it as long as said.
  func listen(milliseconds: Int32) {
    var descriptors = [
      pollfd(fd: session.terminal, events: Int16(POLLIN), revents: 0),
      pollfd(fd: processState.isEnd ? -1 : session.reports, events: Int16(POLLIN), revents: 0),
    ]
    // The pipe of a dead leader is at its end, and tells nothing more.
    if leaderIsDead { descriptors[1].fd = -1 }
    let count = poll(&descriptors, 2, leaderIsDead ? min(milliseconds, 20) : milliseconds)
    if leaderIsDead, !processState.isEnd { readReports() }
    guard count > 0 else { return }
    if descriptors[1].revents != 0 { readReports() }
    if descriptors[0].revents != 0 { readOutput() }
  }

  private func readReports() {
    var status: Int32 = 0
    if leaderIsDead {
      if cv_take_end(&session, &status) != 0 { note(status: status) }
      return
    }
    while read(session.reports, &status, 4) == 4 { note(status: status) }
  }

  private func note(status: Int32) {
    if cv_stopping_signal(status) != 0 {
      processState = .stopped(signal: cv_stopping_signal(status))
    } else if cv_ending_signal(status) != 0 {
      processState = .signalled(cv_ending_signal(status))
    } else {
      processState = .exited(cv_exit_status(status))
    }
  }

  private func readOutput() {
    var buffer = [CChar](repeating: 0, count: 65536)
    while true {
      let count = read(session.terminal, &buffer, buffer.count)
      guard count > 0 else { return }
      let bytes = buffer[..<count].map { UInt8(bitPattern: $0) }
      transcript.append(contentsOf: bytes)
      if let background, String(decoding: bytes, as: UTF8.self).contains("\u{1B}]11;?\u{1B}\\") {
        send("\u{1B}]11;\(background)\u{1B}\\")
      }
      let expanded = repeats.expand(columns == 1 ? wide.replace(bytes) : bytes).map { CChar(bitPattern: $0) }
      vterm_input_write(vterm, expanded, expanded.count)
      sendAnswers()
    }
  }

  /// Sends what the emulator itself has to say: answers to queries, paste markers.
  private func sendAnswers() {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = vterm_output_read(vterm, &buffer, buffer.count)
    guard count > 0 else { return }
    let answer = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    send(knowsSynchronisedOutput ? answer.replacing("[?2026;0$y", with: "[?2026;2$y") : answer)
  }
}

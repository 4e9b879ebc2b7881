internal import CTerminalGuard
internal import TextUI

extension Screen {
  /// Queries synchronised output (DECRQM, mode 2026), optionally the background (OSC 11), then DA1.
  ///
  /// Every terminal answers the last.
  /// Does not wait: answers arrive among the keys, and `KeyDecoder` extracts them. The first frame clears anything that a
  /// terminal prints because it does not know the first query.
  func queryTerminal(background: Bool) {
    guard line.isTerminal, Self.supportsANSI else { return }
    line.write("\u{1B}[?2026$p")
    let asksBackground = background && canQueryBackground
    if asksBackground { writeBackgroundQuery() }
    queryAttributes(afterBackground: asksBackground)
  }

  /// Queries the background colour once, if the terminal is known to answer and colours are shown.
  ///
  /// The answer arrives as `.background`.
  public func askBackground() {
    guard !isClosed, canQueryBackground else { return }
    writeBackgroundQuery()
    queryAttributes(afterBackground: true)
  }

  private var canQueryBackground: Bool {
    !hasAskedBackground && line.isTerminal && Self.supportsANSI && depth != .mono
      && TerminalKind.answersBackgroundQuery(type: terminalName)
  }

  private func writeBackgroundQuery() {
    hasAskedBackground = true
    line.write("\u{1B}]11;?\u{1B}\\")
  }

  private func queryAttributes(afterBackground: Bool) {
    line.write("\u{1B}[c")
    decoder.expectAnswers(at: Self.now, withBackground: afterBackground)
  }

  /// Reads outstanding answers, so that they do not reach the shell.
  ///
  /// Waits briefly, and only if the query is recent.
  func awaitAnswers() {
    let limit = Self.now + KeyDecoder.splitTimeout
    while let deadline = decoder.answerDeadline {
      let left = min(limit, deadline) - Self.now
      guard left > 0 else { return }
      let ready = terminal_guard_wait(line.inputDescriptor, line.inputDescriptor, Int32(left))
      // Stops on errors, a hangup, or input that belongs to another process.
      guard ready >= 0, ready & 2 == 0, ready & 1 == 0 || readKeys(into: &pending) > 0 else { return }
    }
  }
}

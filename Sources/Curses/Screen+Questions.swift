internal import CTerminalGuard
internal import TextUI

extension Screen {
  /// Asks the terminal whether it knows synchronised output (DECRQM, mode 2026), perhaps which colour its background has (OSC 11),
  /// then what it is (DA1), which all can answer.
  ///
  /// Nobody waits for the answers: they come among the keys, and `KeyDecoder` takes them out. The first frame clears the screen, and
  /// with it what a terminal may print that does not know the first question.
  func askTerminal(background: Bool) {
    guard line.isTerminal, Self.speaksANSI else { return }
    line.write("\u{1B}[?2026$p")
    let asksBackground = background && canAskBackground
    if asksBackground { writeBackgroundQuestion() }
    askAttributes(afterBackground: asksBackground)
  }

  /// Asks the terminal once which colour its background has, where it is of a kind that answers and colours are shown at all; the
  /// answer comes as `.background`.
  public func askBackground() {
    guard !isClosed, canAskBackground else { return }
    writeBackgroundQuestion()
    askAttributes(afterBackground: true)
  }

  private var canAskBackground: Bool {
    !hasAskedBackground && line.isTerminal && Self.speaksANSI && depth != .mono
      && TerminalKind.answersBackgroundQuestion(type: terminalName)
  }

  private func writeBackgroundQuestion() {
    hasAskedBackground = true
    line.write("\u{1B}]11;?\u{1B}\\")
  }

  private func askAttributes(afterBackground: Bool) {
    line.write("\u{1B}[c")
    decoder.expectAnswers(at: Self.now, withBackground: afterBackground)
  }

  /// Takes in answers that are still on their way, lest the shell get them as if typed; gives a terminal that has not answered a
  /// moment, and none where the question was long ago.
  func awaitAnswers() {
    let limit = Self.now + KeyDecoder.splitPatience
    while let deadline = decoder.answerDeadline {
      let left = min(limit, deadline) - Self.now
      guard left > 0 else { return }
      let ready = terminal_guard_wait(line.inputDescriptor, line.inputDescriptor, Int32(left))
      // Keys are taken in, a terminal that is gone is not waited for, and neither is one of somebody else.
      guard ready >= 0, ready & 2 == 0, ready & 1 == 0 || readKeys(into: &pending) > 0 else { return }
    }
  }
}

internal import CTerminalGuard
internal import TextUI

extension Screen {
  /// Asks the terminal whether it knows synchronised output (DECRQM, mode 2026), then what it is (DA1), which all can answer.
  ///
  /// Nobody waits for the answers: they come among the keys, and `KeyDecoder` takes them out. The first frame clears the screen, and
  /// with it what a terminal may print that does not know the first question.
  func askTerminal() {
    guard line.isTerminal, Self.speaksANSI else { return }
    line.write("\u{1B}[?2026$p\u{1B}[c")
    decoder.expectAnswers(at: Self.now)
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

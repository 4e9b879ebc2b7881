import Cooperation
import Curses
import Navigation
import Wording

/// Copies text through the terminal (OSC 52) and through a clipboard program of the desktop.
struct Clipboard {
  let helper: DesktopClipboard

  /// Copies a text, and returns the message about it; a program reports its end later.
  func copy(_ text: String, what: String, by screen: Curses.Screen, in language: Language) -> Message {
    let offer = screen.offerToClipboard(text)
    let program = helper.copy(text, what: what, isWithTerminal: offer == .sent)
    return Self.message(offer, program: program, what: what, in: language)
  }

  /// Returns the message after a text was offered.
  static func message(
    _ offer: Curses.Screen.ClipboardOffer, program: String?, what: String, in language: Language
  ) -> Message {
    switch (offer, program) {
    case (.sent, _): Message(CopyWords.copiedByTerminal(what).text(in: language))
    case (_, let program?): Message(CopyWords.copying(what, program: program).text(in: language))
    case (.tooLong(let bytes, let limit), nil):
      Message(
        CopyWords.tooLongToCopy(what, bytes: bytes, limit: limit).text(in: language), severity: .error)
    case (.impossible, nil): Message(CopyWords.cannotCopy.text(in: language), severity: .error)
    }
  }

  /// Returns the message about the end of the program.
  static func message(_ report: DesktopClipboard.Report, in language: Language) -> Message {
    let reason: Phrase
    switch report.end {
    case .done:
      let words = report.isWithTerminal ? CopyWords.copiedByBoth : CopyWords.copiedByHelper
      return Message(words(report.what, report.program).text(in: language))
    case .timedOut: reason = CopyWords.tookTooLong
    case .failed(let cause): reason = CopyWords.failedWith(cause)
    }
    let words = report.isWithTerminal ? CopyWords.onlyByTerminal : CopyWords.helperFailed
    return Message(
      words(report.what, report.program, reason).text(in: language), severity: report.isWithTerminal ? .warning : .error)
  }
}

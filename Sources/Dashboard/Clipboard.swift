import Cooperation
import Curses
import Navigation

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
    case (.sent, _): Message(Words.copiedByTerminal.text(in: language, what))
    case (_, let program?): Message(Words.copying.text(in: language, what, program))
    case (.tooLong(let bytes, let limit), nil):
      Message(
        Words.tooLongToCopy.text(in: language, what, bytes.groupedDigits, limit.groupedDigits), severity: .error)
    case (.impossible, nil): Message(Words.cannotCopy.text(in: language), severity: .error)
    }
  }

  /// Returns the message about the end of the program.
  static func message(_ report: DesktopClipboard.Report, in language: Language) -> Message {
    let reason: String
    switch report.end {
    case .done:
      let words = report.isWithTerminal ? Words.copiedByBoth : Words.copiedByHelper
      return Message(words.text(in: language, report.what, report.program))
    case .timedOut: reason = Words.tookTooLong.text(in: language)
    case .failed(let cause): reason = Words.failedWith.text(in: language, cause)
    }
    let words = report.isWithTerminal ? Words.onlyByTerminal : Words.helperFailed
    return Message(
      words.text(in: language, report.what, report.program, reason), severity: report.isWithTerminal ? .warning : .error)
  }
}

import Cooperation
import Curses
import Navigation

/// Copies texts by every way there is, and says which way they went.
struct Clipboard {
  let helper: DesktopClipboard

  /// Gives a text to the terminal, and to the desktop's program where there is one.
  func copy(_ text: String, what: String, by screen: Curses.Screen, in language: Language) -> Message {
    let offer = screen.offerToClipboard(text)
    let program = helper.begin(text, what: what, isWithTerminal: offer == .sent)
    return Self.message(offer, program: program, what: what, in: language)
  }

  /// Says what has become of a text so far.
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

  /// Says how the desktop's program has ended.
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

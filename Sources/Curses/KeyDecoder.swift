internal import CNcurses
internal import Glibc
internal import TextUI

/// Turns what `wgetch` delivers, bytes and codes of function keys, into keys, pastes and what the mouse does.
///
/// A value without input or output of its own: time is told to it in milliseconds. Bytes become characters as the locale says
/// (`mbrtowc`); what is no character becomes U+FFFD. Unknown control sequences are dropped whole, lest their letters act as
/// commands. A paste is text whatever it contains; only its first 64 KiB are kept.
struct KeyDecoder {
  /// How much of a paste is kept, in bytes of UTF-8.
  static let pasteLimit = 64 * 1024
  /// How long a paste may be silent before it counts as ended, in milliseconds: the end marker was lost.
  static let pastePatience: Int64 = 3000
  /// How long the terminal may take to answer a question, in milliseconds.
  static let answerPatience: Int64 = 2000
  /// How long the rest of an answer may be on its way after its first byte, in milliseconds.
  static let splitPatience: Int64 = 250

  /// What `mbrtowc` returns, as `(size_t)-2`, when more bytes are needed.
  private static let incomplete = -2

  private enum Mode {
    case keys
    /// An Escape came; what follows decides what it was.
    case escape(at: Int64)
    /// Inside a control sequence that ncurses did not know, after these bytes.
    case sequence([UInt8], at: Int64)
    /// Inside a control string (OSC), after these bytes, the last of which came at this time.
    case string([UInt8], endsInEscape: Bool, at: Int64)
    case paste(String, length: Int, lastAt: Int64)
    /// Inside the three bytes of the old report of the mouse.
    case oldReport([UInt8])
  }

  private var mode = Mode.keys
  private var conversion = mbstate_t()
  private var isInsideCharacter = false

  /// Until when answers of the terminal may come; nil where none is awaited.
  private(set) var answerDeadline: Int64?
  /// Until when the colour of the background may come, which what stands between the program and the terminal may send after all
  /// other answers.
  private var backgroundDeadline: Int64?
  /// What the terminal has said of itself.
  private(set) var answers = TerminalAnswers()
  /// Whether the terminal was asked to report what the mouse does; other reports are dropped.
  var expectsMouse = false

  /// When `pause` should be called even if nothing comes, nil if that can wait for ever.
  var deadline: Int64? {
    switch mode {
    case .paste(_, _, let lastAt): lastAt + Self.pastePatience
    case .escape(let start): start + Self.splitPatience
    case .sequence(let bytes, let start) where bytes.isEmpty: start + Self.splitPatience
    case .string(let bytes, _, let lastAt): lastAt + (bytes.isEmpty ? Self.splitPatience : Self.answerPatience)
    case .keys, .sequence, .oldReport: nil
    }
  }

  /// Says that the terminal was asked something, and last of all what it is (DA1).
  ///
  /// Every terminal answers the last question. Until it has, an Escape may be the beginning of an answer, whose rest a slow line
  /// brings later.
  mutating func expectAnswers(at now: Int64, withBackground: Bool = false) {
    answerDeadline = now + Self.answerPatience
    if withBackground { backgroundDeadline = answerDeadline }
  }

  /// Tells whether what began at a time may be an answer that has not come whole.
  private func mayBeAnswer(since start: Int64, at now: Int64) -> Bool {
    guard let deadline = [answerDeadline, backgroundDeadline].compactMap({ $0 }).max() else { return false }
    return now < min(deadline, start + Self.splitPatience)
  }

  /// Takes what `wgetch` returned: a byte up to 255, else a code.
  mutating func take(_ code: Int32, at now: Int64, into events: inout [TerminalEvent]) {
    if code > 255 {
      take(function: code, at: now, into: &events)
    } else if case .paste = mode {
      paste(UInt8(truncatingIfNeeded: code), at: now)
    } else {
      take(byte: UInt8(truncatingIfNeeded: code), at: now, into: &events)
    }
  }

  /// Says that nothing more is waiting: an Escape alone was the key, and a paste that fell silent is over.
  mutating func pause(at now: Int64, into events: inout [TerminalEvent]) {
    switch mode {
    case .keys, .oldReport: break
    case .escape(let start):
      guard !mayBeAnswer(since: start, at: now) else { break }
      mode = .keys
      events.append(.key(.escape))
    case .sequence(let bytes, let start):
      // A report of the mouse may be cut here, and nobody types this.
      let mayBeReport = expectsMouse && now < start + Self.splitPatience
      guard bytes.isEmpty, !mayBeReport, !mayBeAnswer(since: start, at: now) else { break }
      mode = .keys
      events += [.key(.escape), .key(.character("["))]
    case .string(let bytes, let endsInEscape, let lastAt):
      if bytes.isEmpty {
        guard !mayBeAnswer(since: lastAt, at: now) else { break }
        mode = .keys
        events += [.key(.escape), .key(.character("]"))]
      } else if now >= lastAt + Self.answerPatience {
        // What has begun like an answer and never ended is none of the person's keys.
        mode = .keys
        if endsInEscape { note(string: bytes, into: &events) }
      }
    case .paste(let text, _, let lastAt):
      guard now >= lastAt + Self.pastePatience else { break }
      mode = .keys
      events.append(Self.event(paste: text))
    }
  }

  private mutating func take(function code: Int32, at now: Int64, into events: inout [TerminalEvent]) {
    resetConversion()
    switch mode {
    case .paste(let text, let length, _):
      if code == KeyTable.pasteEnd {
        mode = .keys
        events.append(Self.event(paste: text))
      } else {
        // A function key inside pasted text is no text.
        mode = .paste(text, length: length, lastAt: now)
      }
      return
    case .escape: events.append(.key(.escape))
    case .keys, .sequence, .string, .oldReport: break
    }
    mode = code == KeyTable.pasteStart ? .paste("", length: 0, lastAt: now) : .keys
    if let key = KeyTable.key(code) { events.append(.key(key)) }
  }

  private mutating func take(byte: UInt8, at now: Int64, into events: inout [TerminalEvent]) {
    switch mode {
    case .keys, .paste: break
    case .oldReport(let bytes):
      mode = bytes.count < 2 ? .oldReport(bytes + [byte]) : .keys
      if bytes.count == 2, let event = MouseEvent(bytes: bytes + [byte]) { events.append(.mouse(event)) }
      return
    case .escape:
      if byte == UInt8(ascii: "[") {
        mode = .sequence([], at: now)
        return
      }
      if byte == UInt8(ascii: "]") {
        mode = .string([], endsInEscape: false, at: now)
        return
      }
      mode = .keys
      events.append(.key(.escape))
    case .sequence(let bytes, let start):
      // Parameters and intermediates go on, a final byte or anything foreign ends it.
      if (0x20...0x3F).contains(byte), bytes.count < 64 {
        mode = .sequence(bytes + [byte], at: start)
      } else {
        mode = expectsMouse && bytes.isEmpty && byte == UInt8(ascii: "M") ? .oldReport([]) : .keys
        note(sequence: bytes, final: byte)
        if expectsMouse, let event = MouseEvent(parameters: bytes, final: byte) { events.append(.mouse(event)) }
      }
      return
    case .string(let bytes, let endsInEscape, _):
      take(byte: byte, ofString: bytes, endsInEscape: endsInEscape, at: now, into: &events)
      return
    }
    switch byte {
    case 0x1B: mode = .escape(at: now)
    case 0x0D, 0x0A: events.append(.key(.enter))
    case 0x09: events.append(.key(.tab))
    case 0x7F, 0x08: events.append(.key(.backspace))
    case 0x00: events.append(.key(.control(" ")))
    case 0x01...0x1A: events.append(.key(.control(Character(Unicode.Scalar(byte + 0x60)))))
    case 0x1C...0x1F: events.append(.key(.control(Character(Unicode.Scalar(byte + 0x40)))))
    default:
      for scalar in scalars(byte) { events.append(.key(.character(Character(scalar)))) }
    }
  }

  /// Takes a byte of a control string, which ends in BEL or ST. Its first byte is a digit; anything else was typed.
  private mutating func take(
    byte: UInt8, ofString bytes: [UInt8], endsInEscape: Bool, at now: Int64, into events: inout [TerminalEvent]
  ) {
    switch byte {
    case _ where endsInEscape:
      note(string: bytes, into: &events)
      mode = byte == UInt8(ascii: "\\") ? .keys : .escape(at: now)
      if byte != UInt8(ascii: "\\") { take(byte: byte, at: now, into: &events) }
    case 0x07 where !bytes.isEmpty:
      mode = .keys
      note(string: bytes, into: &events)
    case 0x1B where !bytes.isEmpty:
      mode = .string(bytes, endsInEscape: true, at: now)
    case UInt8(ascii: "0")...UInt8(ascii: "9"),
      0x20...0x7E where !bytes.isEmpty:
      mode = .string(bytes.count < 128 ? bytes + [byte] : bytes, endsInEscape: false, at: now)
    default:
      mode = .keys
      if bytes.isEmpty { events += [.key(.escape), .key(.character("]"))] }
      take(byte: byte, at: now, into: &events)
    }
  }

  /// Takes note of a control string where it says which colour the background has (OSC 11).
  private mutating func note(string bytes: [UInt8], into events: inout [TerminalEvent]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("11;"), let colour = Colour(reported: text.dropFirst(3)) else { return }
    answers.background = colour
    backgroundDeadline = nil
    events.append(.background(colour))
  }

  /// Takes note of a control sequence where it is an answer of the terminal: of DECRQM, 1 and 2 say that the mode can be set.
  private mutating func note(sequence bytes: [UInt8], final: UInt8) {
    switch String(decoding: bytes + [final], as: UTF8.self) {
    case "?2026;1$y", "?2026;2$y": answers.knowsSynchronisedOutput = true
    case let answer where answer.hasPrefix("?2026;") && answer.hasSuffix("$y"): answers.knowsSynchronisedOutput = false
    case let answer where answer.hasPrefix("?") && answer.hasSuffix("c"):
      answerDeadline = nil
      answers.attributes = String(answer.dropFirst().dropLast())
    default: break
    }
  }

  private mutating func paste(_ byte: UInt8, at now: Int64) {
    guard case .paste(var text, var length, _) = mode else { return }
    // Moved out while it grows, so that it grows in place.
    mode = .keys
    for scalar in scalars(byte) where length < Self.pasteLimit {
      switch scalar {
      case "\r", "\n", "\t": text.unicodeScalars.append(scalar)
      case "\0"..<" ", "\u{7F}"..<"\u{A0}": break
      default: text.unicodeScalars.append(scalar)
      }
      length = text.utf8.count
    }
    mode = .paste(text, length: length, lastAt: now)
  }

  /// The event of a whole paste: its lines end in line feeds, whichever way they were ended.
  private static func event(paste text: String) -> TerminalEvent {
    .paste(String(text.map { $0.isNewline ? "\n" : $0 }))
  }

  /// The characters that a byte completes: none in the middle of one, two where it also shows that the one before was broken.
  private mutating func scalars(_ byte: UInt8) -> [Unicode.Scalar] {
    var character: wchar_t = 0
    var byte = CChar(bitPattern: byte)
    let result = mbrtowc(&character, &byte, 1, &conversion)
    if result == Self.incomplete {
      isInsideCharacter = true
      return []
    }
    let wasInside = isInsideCharacter
    isInsideCharacter = false
    if (0...1).contains(result), let scalar = Unicode.Scalar(UInt32(bitPattern: character)) { return [scalar] }
    resetConversion()
    return wasInside ? ["\u{FFFD}"] + scalars(UInt8(bitPattern: byte)) : ["\u{FFFD}"]
  }

  private mutating func resetConversion() {
    conversion = mbstate_t()
    isInsideCharacter = false
  }
}

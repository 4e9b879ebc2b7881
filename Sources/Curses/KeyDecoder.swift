internal import CNcurses
internal import Glibc
internal import TextUI

/// A decoder of the bytes and key codes from `wgetch` into keys, pastes and mouse events.
///
/// Performs no I/O; the caller passes the time in milliseconds. Bytes are decoded by the locale (`mbrtowc`), invalid ones to
/// U+FFFD. Unknown control sequences are dropped whole, so that their letters cannot act as commands. Pasted text is never
/// interpreted, and truncated to 64 KiB.
struct KeyDecoder {
  /// The maximum length of a paste in bytes of UTF-8.
  static let pasteLimit = 64 * 1024
  /// The silence in milliseconds that ends a paste whose end marker was lost.
  static let pasteTimeout: Int64 = 3000
  /// The time in milliseconds that the terminal has to answer a query.
  static let answerTimeout: Int64 = 2000
  /// The time in milliseconds that the rest of an answer may take after its first byte.
  static let splitTimeout: Int64 = 250

  /// The result of `mbrtowc` when more bytes are needed, `(size_t)-2`.
  private static let incomplete = -2

  private enum Mode {
    case keys
    /// After an Escape that may be a key or start a sequence.
    case escape(at: Int64)
    /// In a control sequence unknown to ncurses, after these bytes.
    case sequence([UInt8], at: Int64)
    /// In a control string (OSC), after these bytes, the last of them at this time.
    case string([UInt8], endsInEscape: Bool, at: Int64)
    case paste(String, length: Int, lastAt: Int64)
    /// In the three bytes of an X10 mouse report.
    case x10Report([UInt8])
  }

  private var mode = Mode.keys
  private var conversion = mbstate_t()
  private var isInsideCharacter = false

  /// The deadline for answers from the terminal; nil if none is due.
  private(set) var answerDeadline: Int64?
  /// The deadline for the background colour, which a multiplexer may send after all other answers.
  private var backgroundDeadline: Int64?
  /// The terminal's answers so far.
  private(set) var answers = TerminalAnswers()
  /// Whether mouse reporting is on; otherwise reports are dropped.
  var expectsMouse = false

  /// The time at which `flush` is due without further input; nil if it never is.
  var deadline: Int64? {
    switch mode {
    case .paste(_, _, let lastAt): lastAt + Self.pasteTimeout
    case .escape(let start): start + Self.splitTimeout
    case .sequence(let bytes, let start) where bytes.isEmpty: start + Self.splitTimeout
    case .string(let bytes, _, let lastAt): lastAt + (bytes.isEmpty ? Self.splitTimeout : Self.answerTimeout)
    case .keys, .sequence, .x10Report: nil
    }
  }

  /// Starts waiting for answers to queries that end in DA1, which every terminal answers.
  ///
  /// Until that answer, an Escape may start an answer whose rest arrives later on a slow line.
  mutating func expectAnswers(at now: Int64, withBackground: Bool = false) {
    answerDeadline = now + Self.answerTimeout
    if withBackground { backgroundDeadline = answerDeadline }
  }

  /// Returns whether input that started at a time may be an incomplete answer.
  private func mayBeAnswer(since start: Int64, at now: Int64) -> Bool {
    guard let deadline = [answerDeadline, backgroundDeadline].compactMap({ $0 }).max() else { return false }
    return now < min(deadline, start + Self.splitTimeout)
  }

  /// Decodes the result of `wgetch`: a byte up to 255, otherwise a key code.
  mutating func decode(_ code: Int32, at now: Int64, into events: inout [TerminalEvent]) {
    if code > 255 {
      decode(function: code, at: now, into: &events)
    } else if case .paste = mode {
      paste(UInt8(truncatingIfNeeded: code), at: now)
    } else {
      decode(byte: UInt8(truncatingIfNeeded: code), at: now, into: &events)
    }
  }

  /// Handles the end of pending input: a lone Escape is the key, and a silent paste ends.
  mutating func flush(at now: Int64, into events: inout [TerminalEvent]) {
    switch mode {
    case .keys, .x10Report: break
    case .escape(let start):
      guard !mayBeAnswer(since: start, at: now) else { break }
      mode = .keys
      events.append(.key(.escape))
    case .sequence(let bytes, let start):
      // It may be a split mouse report; nobody types this.
      let mayBeReport = expectsMouse && now < start + Self.splitTimeout
      guard bytes.isEmpty, !mayBeReport, !mayBeAnswer(since: start, at: now) else { break }
      mode = .keys
      events += [.key(.escape), .key(.character("["))]
    case .string(let bytes, let endsInEscape, let lastAt):
      if bytes.isEmpty {
        guard !mayBeAnswer(since: lastAt, at: now) else { break }
        mode = .keys
        events += [.key(.escape), .key(.character("]"))]
      } else if now >= lastAt + Self.answerTimeout {
        // A truncated answer, not typed keys.
        mode = .keys
        if endsInEscape { receive(string: bytes, into: &events) }
      }
    case .paste(let text, _, let lastAt):
      guard now >= lastAt + Self.pasteTimeout else { break }
      mode = .keys
      events.append(Self.event(paste: text))
    }
  }

  private mutating func decode(function code: Int32, at now: Int64, into events: inout [TerminalEvent]) {
    resetConversion()
    switch mode {
    case .paste(let text, let length, _):
      if code == KeyTable.pasteEnd {
        mode = .keys
        events.append(Self.event(paste: text))
      } else {
        // A function key in pasted text is ignored.
        mode = .paste(text, length: length, lastAt: now)
      }
      return
    case .escape: events.append(.key(.escape))
    case .keys, .sequence, .string, .x10Report: break
    }
    mode = code == KeyTable.pasteStart ? .paste("", length: 0, lastAt: now) : .keys
    if let key = KeyTable.key(code) { events.append(.key(key)) }
  }

  private mutating func decode(byte: UInt8, at now: Int64, into events: inout [TerminalEvent]) {
    switch mode {
    case .keys, .paste: break
    case .x10Report(let bytes):
      mode = bytes.count < 2 ? .x10Report(bytes + [byte]) : .keys
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
      // Parameter and intermediate bytes continue the sequence; any other byte ends it.
      if (0x20...0x3F).contains(byte), bytes.count < 64 {
        mode = .sequence(bytes + [byte], at: start)
      } else {
        mode = expectsMouse && bytes.isEmpty && byte == UInt8(ascii: "M") ? .x10Report([]) : .keys
        receive(sequence: bytes, final: byte)
        if expectsMouse, let event = MouseEvent(parameters: bytes, final: byte) { events.append(.mouse(event)) }
      }
      return
    case .string(let bytes, let endsInEscape, _):
      decode(byte: byte, ofString: bytes, endsInEscape: endsInEscape, at: now, into: &events)
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

  /// Decodes a byte of a control string, which starts with a digit and ends in BEL or ST.
  private mutating func decode(
    byte: UInt8, ofString bytes: [UInt8], endsInEscape: Bool, at now: Int64, into events: inout [TerminalEvent]
  ) {
    switch byte {
    case _ where endsInEscape:
      receive(string: bytes, into: &events)
      mode = byte == UInt8(ascii: "\\") ? .keys : .escape(at: now)
      if byte != UInt8(ascii: "\\") { decode(byte: byte, at: now, into: &events) }
    case 0x07 where !bytes.isEmpty:
      mode = .keys
      receive(string: bytes, into: &events)
    case 0x1B where !bytes.isEmpty:
      mode = .string(bytes, endsInEscape: true, at: now)
    case UInt8(ascii: "0")...UInt8(ascii: "9"),
      0x20...0x7E where !bytes.isEmpty:
      mode = .string(bytes.count < 128 ? bytes + [byte] : bytes, endsInEscape: false, at: now)
    default:
      mode = .keys
      if bytes.isEmpty { events += [.key(.escape), .key(.character("]"))] }
      decode(byte: byte, at: now, into: &events)
    }
  }

  /// Handles a control string if it reports the background colour (OSC 11).
  private mutating func receive(string bytes: [UInt8], into events: inout [TerminalEvent]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("11;"), let colour = Colour(reported: text.dropFirst(3)) else { return }
    answers.background = colour
    backgroundDeadline = nil
    events.append(.background(colour))
  }

  /// Handles a control sequence if it answers a query; in DECRQM, 1 and 2 mean that the mode can be set.
  private mutating func receive(sequence bytes: [UInt8], final: UInt8) {
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
    // Moved out of the enum so that the string grows in place.
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

  /// Returns the paste event of a text, with newlines normalised to line feeds.
  private static func event(paste text: String) -> TerminalEvent {
    .paste(String(text.map { $0.isNewline ? "\n" : $0 }))
  }

  /// Returns the scalars that a byte completes; two if it also reveals the previous one as broken.
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

internal import CNcurses
internal import Glibc
internal import TextUI

/// Turns what `wgetch` delivers, bytes and codes of function keys, into keys and pastes.
///
/// A value without input or output of its own: time is told to it in milliseconds. Bytes become characters as the locale says
/// (`mbrtowc`); what is no character becomes U+FFFD. Unknown control sequences are dropped whole, lest their letters act as
/// commands. A paste is text whatever it contains; only its first 64 KiB are kept.
struct KeyDecoder {
  /// How much of a paste is kept, in bytes of UTF-8.
  static let pasteLimit = 64 * 1024
  /// How long a paste may be silent before it counts as ended, in milliseconds: the end marker was lost.
  static let pastePatience: Int64 = 3000

  /// What `mbrtowc` returns, as `(size_t)-2`, when more bytes are needed.
  private static let incomplete = -2

  private enum Mode {
    case keys
    /// An Escape came; what follows decides what it was.
    case escape
    /// Inside a control sequence that ncurses did not know, after this many bytes.
    case sequence(length: Int)
    case paste(String, length: Int, lastAt: Int64)
  }

  private var mode = Mode.keys
  private var conversion = mbstate_t()
  private var isInsideCharacter = false

  /// When `pause` should be called even if nothing comes, nil if that can wait for ever.
  var deadline: Int64? {
    if case .paste(_, _, let lastAt) = mode { lastAt + Self.pastePatience } else { nil }
  }

  /// Takes what `wgetch` returned: a byte up to 255, else a code.
  mutating func take(_ code: Int32, at now: Int64, into events: inout [TerminalEvent]) {
    if code > 255 {
      take(function: code, at: now, into: &events)
    } else if case .paste = mode {
      paste(UInt8(truncatingIfNeeded: code), at: now)
    } else {
      take(byte: UInt8(truncatingIfNeeded: code), into: &events)
    }
  }

  /// Says that nothing more is waiting: an Escape alone was the key, and a paste that fell silent is over.
  mutating func pause(at now: Int64, into events: inout [TerminalEvent]) {
    switch mode {
    case .keys: break
    case .escape:
      mode = .keys
      events.append(.key(.escape))
    case .sequence(let length):
      guard length == 0 else { break }
      mode = .keys
      events += [.key(.escape), .key(.character("["))]
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
    case .keys, .sequence: break
    }
    mode = code == KeyTable.pasteStart ? .paste("", length: 0, lastAt: now) : .keys
    if let key = KeyTable.key(code) { events.append(.key(key)) }
  }

  private mutating func take(byte: UInt8, into events: inout [TerminalEvent]) {
    switch mode {
    case .keys, .paste: break
    case .escape:
      if byte == UInt8(ascii: "[") {
        mode = .sequence(length: 0)
        return
      }
      mode = .keys
      events.append(.key(.escape))
    case .sequence(let length):
      // Parameters and intermediates go on, a final byte or anything foreign ends it.
      mode = (0x20...0x3F).contains(byte) && length < 64 ? .sequence(length: length + 1) : .keys
      return
    }
    switch byte {
    case 0x1B: mode = .escape
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

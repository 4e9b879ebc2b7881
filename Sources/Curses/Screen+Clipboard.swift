internal import Glibc

extension Screen {
  /// The outcome of offering text to the terminal's clipboard.
  public enum ClipboardOffer: Hashable, Sendable {
    /// It was sent; the terminal does not acknowledge it.
    case sent
    /// Its base64 length exceeds what terminals accept.
    case tooLong(bytes: Int, limit: Int)
    /// The terminal does not support ANSI sequences or accepts no output.
    case impossible
  }

  /// Sends text to the terminal's clipboard (OSC 52), through tmux if necessary.
  public func offerToClipboard(_ text: String) -> ClipboardOffer {
    let bytes = ClipboardSequence.length(of: text)
    guard bytes <= ClipboardSequence.limit else { return .tooLong(bytes: bytes, limit: ClipboardSequence.limit) }
    guard !isClosed, Self.supportsANSI else { return .impossible }
    let isInTmux = !(Environment.value("TMUX") ?? "").isEmpty
    return line.write(all: ClipboardSequence.bytes(for: text, isInTmux: isInTmux)) ? .sent : .impossible
  }
}

/// The control sequence that sets the clipboard (OSC 52).
enum ClipboardSequence {
  /// The maximum number of base64 bytes that terminals are known to accept.
  static let limit = 74_994

  /// Returns the base64 length of a text in bytes.
  static func length(of text: String) -> Int { (text.utf8.count + 2) / 3 * 4 }

  /// Returns the sequence; for tmux wrapped in a passthrough sequence with Escapes doubled.
  static func bytes(for text: String, isInTmux: Bool) -> [UInt8] {
    let sequence = Array("\u{1B}]52;c;".utf8) + base64(text) + [0x07]
    guard isInTmux else { return sequence }
    return Array("\u{1B}Ptmux;".utf8) + sequence.flatMap { $0 == 0x1B ? [0x1B, 0x1B] : [$0] } + Array("\u{1B}\\".utf8)
  }

  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Encodes text in base64 (RFC 4648, section 4).
  static func base64(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(length(of: text))
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < group.count ? Int(group[start + $1]) : 0) }
      for place in 0..<4 { result.append(place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "=")) }
    }
    return result
  }
}

extension TerminalLine {
  /// Writes all bytes to the terminal, bypassing ncurses; false if it blocks for a second.
  func write(all bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(outputDescriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var descriptor = pollfd(fd: outputDescriptor, events: Int16(POLLOUT), revents: 0)
        guard poll(&descriptor, 1, 1000) > 0 else { return false }
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}

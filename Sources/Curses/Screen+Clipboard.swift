internal import Glibc

extension Screen {
  /// What became of a text that was offered to the terminal's clipboard.
  public enum ClipboardOffer: Hashable, Sendable {
    /// It was sent; whether the terminal takes it, it does not say.
    case sent
    /// It takes so many bytes, and terminals take no more than the limit.
    case tooLong(bytes: Int, limit: Int)
    /// Control sequences are not ANSI's, or the terminal takes nothing.
    case impossible
  }

  /// Sends a text to the clipboard of the terminal (OSC 52), through tmux where the program runs in it.
  public func offerToClipboard(_ text: String) -> ClipboardOffer {
    let bytes = ClipboardSequence.length(of: text)
    guard bytes <= ClipboardSequence.limit else { return .tooLong(bytes: bytes, limit: ClipboardSequence.limit) }
    guard !isClosed, Self.speaksANSI else { return .impossible }
    let isInTmux = !(Environment.value("TMUX") ?? "").isEmpty
    return line.write(all: ClipboardSequence.bytes(for: text, isInTmux: isInTmux)) ? .sent : .impossible
  }
}

/// The control sequence that gives a text to the clipboard.
enum ClipboardSequence {
  /// The most bytes of base64 that terminals are known to take in one sequence.
  static let limit = 74_994

  /// How many bytes of base64 a text takes.
  static func length(of text: String) -> Int { (text.utf8.count + 2) / 3 * 4 }

  /// The sequence; tmux hands on what stands between its own marks, each Escape twice.
  static func bytes(for text: String, isInTmux: Bool) -> [UInt8] {
    let sequence = Array("\u{1B}]52;c;".utf8) + base64(text) + [0x07]
    guard isInTmux else { return sequence }
    return Array("\u{1B}Ptmux;".utf8) + sequence.flatMap { $0 == 0x1B ? [0x1B, 0x1B] : [$0] } + Array("\u{1B}\\".utf8)
  }

  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// RFC 4648, section 4.
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
  /// Writes all bytes to the terminal past ncurses; false where it takes no more of them for a second.
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

/// Writes "?" for characters of two columns in a terminal of one: libvterm 0.1.4 crashes when it gets such a one there.
struct WideReplacer {
  private var isInside = false

  /// Takes bytes as they come from the program and returns what to feed the emulator now.
  mutating func replace(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      if isInside, (0x80..<0xC0).contains(byte) { continue }
      // The first bytes of what lies beyond U+2FFF: all that is wide, and little else.
      isInside = byte >= 0xE3
      result.append(isInside ? UInt8(ascii: "?") : byte)
    }
    return result
  }
}

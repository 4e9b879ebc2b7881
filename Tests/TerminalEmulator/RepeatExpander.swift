/// Writes out the control sequence REP (`ESC [ n b`: the last character n times more) before libvterm sees it.
///
/// libvterm 0.1.4 believes after a REP that ends one column before the edge that the row is full, and scrolls the screen away.
struct RepeatExpander {
  private var last: UInt8 = 0x20
  /// The beginning of what may turn out to be a REP.
  private var held: [UInt8] = []

  /// Takes bytes as they come from the program and returns what to feed the emulator now.
  mutating func expand(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      switch (held.count, byte) {
      case (0, 0x1B), (1, UInt8(ascii: "[")), (2..., UInt8(ascii: "0")...UInt8(ascii: "9")):
        held.append(byte)
      case (3..., UInt8(ascii: "b")):
        let count = Int(String(decoding: held.dropFirst(2), as: UTF8.self)) ?? 0
        result.append(contentsOf: repeatElement(last, count: count))
        held = []
      default:
        result.append(contentsOf: held)
        held = byte == 0x1B ? [byte] : []
        guard held.isEmpty else { continue }
        result.append(byte)
        // ncurses repeats only single-byte characters.
        if byte >= 0x20 { last = byte }
      }
    }
    return result
  }
}

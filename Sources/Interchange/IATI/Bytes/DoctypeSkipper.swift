/// A scanner that skips a DOCTYPE; its declarations are ignored.
struct DoctypeSkipper {
  private enum State {
    case outside, quoted(UInt8), comment
  }

  private var state = State.outside
  private var depth = 0
  private var lastBytes: (UInt8, UInt8, UInt8) = (0, 0, 0)
  /// Whether it contains a declaration.
  private(set) var hasDeclarations = false

  /// Returns the offset past the closing `>`; nil if it has not been reached.
  mutating func skip(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    for index in start..<bytes.count {
      let byte = unsafe bytes[index]
      switch state {
      case .outside:
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): state = .quoted(byte)
        case UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "]"): depth = 0
        case UInt8(ascii: ">") where depth == 0: return index + 1
        case UInt8(ascii: "-") where lastBytes == (UInt8(ascii: "<"), UInt8(ascii: "!"), UInt8(ascii: "-")): state = .comment
        case UInt8(ascii: "!") where lastBytes.2 == UInt8(ascii: "<"): hasDeclarations = true
        default: break
        }
      case .quoted(let quote): if byte == quote { state = .outside }
      case .comment:
        if byte == UInt8(ascii: ">"), lastBytes.1 == UInt8(ascii: "-"), lastBytes.2 == UInt8(ascii: "-") { state = .outside }
      }
      lastBytes = (lastBytes.1, lastBytes.2, byte)
    }
    return nil
  }
}

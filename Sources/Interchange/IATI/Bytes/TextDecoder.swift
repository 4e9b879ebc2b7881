/// A streaming decoder of any encoding to UTF-8 valid in XML, which counts its repairs.
struct TextDecoder {
  /// The occurrences of a problem.
  struct Occurrences {
    /// The line of the first.
    var line: Int
    var count: Int
  }

  /// The detected encoding.
  let encoding: TextEncoding
  /// Invalid bytes; decoded as Windows-1252.
  private(set) var invalid: Occurrences?
  /// Characters that XML forbids; replaced with spaces.
  private(set) var controls: Occurrences?
  /// UTF-8 sequences despite a declared single-byte encoding.
  private(set) var undeclared: Occurrences?

  private var line = 1
  private var rest: [UInt8] = []
  private var mustSkip: Int

  /// Detects the encoding from the first bytes, which still have to be decoded.
  init(head: [UInt8]) {
    encoding = TextEncoding(head)
    mustSkip = encoding.markLength
  }

  /// Decodes the next block; keeps an incomplete character at its end for the following one.
  mutating func decode(_ block: [UInt8], isLast: Bool) -> [UInt8] {
    var block = rest.isEmpty ? block : rest + block
    rest = []
    if mustSkip > 0 {
      let skipped = min(mustSkip, block.count)
      block.removeFirst(skipped)
      mustSkip -= skipped
    }
    switch encoding.form {
    case .bytes: return decodeBytes(block, isLast: isLast)
    case .utf16(let isBigEndian): return decodeWide(block, width: 2, isBigEndian: isBigEndian, isLast: isLast)
    case .utf32(let isBigEndian): return decodeWide(block, width: 4, isBigEndian: isBigEndian, isLast: isLast)
    }
  }

  private mutating func decodeBytes(_ block: [UInt8], isLast: Bool) -> [UInt8] {
    let scan = unsafe block.withUnsafeBufferPointer { unsafe ByteScan($0, from: 0, to: $0.count) }
    if !scan.hasHighBytes, !scan.hasControls {
      line += scan.lines
      return block
    }
    if !scan.hasControls, encoding.isSingleByte == false, block.utf8IsValid {
      line += scan.lines
      return block
    }
    var output: [UInt8] = []
    output.reserveCapacity(block.count + block.count / 8)
    var index = 0
    while index < block.count {
      let byte = block[index]
      switch byte {
      case 10:
        line += 1
        output.append(byte)
      case 9, 13, 0x20..<0x80: output.append(byte)
      case 0..<0x20:
        Self.count(&controls, line)
        output.append(0x20)
      default:
        switch Self.sequence(block, at: index) {
        case .complete(let length):
          if encoding.isSingleByte { Self.count(&undeclared, line) }
          if length == 3, byte == 0xEF, block[index + 1] == 0xBF, block[index + 2] >= 0xBE {
            Self.count(&controls, line)
            output.append(0x20)
          } else {
            output.append(contentsOf: block[index..<index + length])
          }
          index += length
          continue
        case .broken where !isLast && Self.mayContinue(block, at: index):
          rest = Array(block[index...])
          return output
        case .broken:
          if !encoding.isSingleByte || (encoding.isLatin1 && byte < 0xA0) { Self.count(&invalid, line) }
          append(Self.windows1252(byte), to: &output)
        }
      }
      index += 1
    }
    return output
  }

  private mutating func decodeWide(_ block: [UInt8], width: Int, isBigEndian: Bool, isLast: Bool) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(block.count)
    var index = 0
    func unit(_ start: Int) -> UInt32 {
      (0..<width).reduce(0) { value, offset in
        value << 8 | UInt32(block[start + (isBigEndian ? offset : width - 1 - offset)])
      }
    }
    while index + width <= block.count {
      var value = unit(index)
      var length = width
      if width == 2, value & 0xFC00 == 0xD800 {
        if index + 4 > block.count, !isLast { break }
        if index + 4 <= block.count, case let low = unit(index + 2), low & 0xFC00 == 0xDC00 {
          value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
          length = 4
        }
      }
      if value == 10 { line += 1 }
      if let scalar = Unicode.Scalar(value) {
        append(scalar, to: &output)
      } else {
        Self.count(&invalid, line)
        append("\u{FFFD}", to: &output)
      }
      index += length
    }
    rest = Array(block[index...])
    if isLast, !rest.isEmpty {
      Self.count(&invalid, line)
      rest = []
    }
    return output
  }

  private mutating func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    switch scalar.value {
    case 9, 10, 13, 0x20..<0x80: output.append(UInt8(scalar.value))
    case 0..<0x20, 0xFFFE, 0xFFFF:
      Self.count(&controls, line)
      output.append(0x20)
    default: output.append(contentsOf: scalar.utf8)
    }
  }

  private static func count(_ occurrences: inout Occurrences?, _ line: Int) {
    occurrences = Occurrences(line: occurrences?.line ?? line, count: (occurrences?.count ?? 0) + 1)
  }
}

extension TextDecoder {
  private enum Sequence {
    case complete(Int), broken
  }

  /// Returns the length of the UTF-8 sequence at an offset, if it is valid.
  private static func sequence(_ bytes: [UInt8], at index: Int) -> Sequence {
    guard let length = length(bytes[index]), index + length <= bytes.count else { return .broken }
    return prefixIsValid(bytes, at: index, count: length) ? .complete(length) : .broken
  }

  /// Returns whether the block ends within a possibly valid sequence.
  private static func mayContinue(_ bytes: [UInt8], at index: Int) -> Bool {
    guard let length = length(bytes[index]), index + length > bytes.count else { return false }
    return prefixIsValid(bytes, at: index, count: bytes.count - index)
  }

  private static func length(_ byte: UInt8) -> Int? {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }

  private static func prefixIsValid(_ bytes: [UInt8], at index: Int, count: Int) -> Bool {
    guard count > 1 else { return true }
    let second: ClosedRange<UInt8> =
      switch bytes[index] {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    return second.contains(bytes[index + 1])
      && bytes[(index + 2)..<max(index + 2, index + count)].allSatisfy { $0 & 0xC0 == 0x80 }
  }

  /// Decodes a Windows-1252 byte; its five gaps map to ISO 8859-1.
  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    byte & 0xE0 == 0x80 ? upper[Int(byte & 0x1F)] : Unicode.Scalar(byte)
  }

  private static let upper: [Unicode.Scalar] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}", "\u{90}", "‘", "’", "“", "”",
    "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
  ]
}

extension [UInt8] {
  /// Whether the bytes are valid UTF-8 without U+FFFE and U+FFFF, which XML forbids.
  fileprivate var utf8IsValid: Bool {
    unsafe withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return true }
      var index = 0
      let count = bytes.count
      while index < count {
        while index + 8 <= count,
          unsafe UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          index += 8
        }
        guard index < count else { break }
        let byte = unsafe base[index]
        let length = byte < 0x80 ? 1 : byte < 0xC2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 0
        guard length > 0, index + length <= count else { return false }
        if length > 1 {
          let second = unsafe base[index + 1]
          guard second & 0xC0 == 0x80 else { return false }
          if length > 2 {
            let third = unsafe base[index + 2]
            guard third & 0xC0 == 0x80 else { return false }
            if byte == 0xE0, second < 0xA0 { return false }
            if byte == 0xED, second > 0x9F { return false }
            if byte == 0xEF, second == 0xBF, third >= 0xBE { return false }
            if length > 3 {
              guard unsafe base[index + 3] & 0xC0 == 0x80 else { return false }
              if byte == 0xF0, second < 0x90 { return false }
              if byte == 0xF4, second > 0x8F { return false }
            }
          }
        }
        index += length
      }
      return true
    }
  }
}

internal import Foundation
internal import Synchronization

/// Writes values in few bytes: numbers of variable length, each string once and then by its number.
struct Packer: PackCoder {
  typealias Failure = Never

  /// What was written.
  private var bytes: [UInt8] = []
  private var firstLine = 0
  /// Where in `bytes` the strings stand that can be named by number.
  private var strings: [(offset: Int32, count: Int32)] = []
  /// Numbers of strings by their hash, plus one; a power of two, at most half full.
  private var slots = [Int32](repeating: 0, count: 128)

  /// Strings of up to this length are written once.
  static let longestKept = 255

  /// Packers that wait for more to do, so that their room need not be made anew for each report.
  private static let waiting = Mutex<[Packer]>([])

  /// Returns what is written by the given steps.
  static func pack(firstLine: Int, _ write: (inout Packer) -> Void) -> [UInt8] {
    var packer = waiting.withLock { $0.popLast() } ?? Packer()
    packer.firstLine = firstLine
    write(&packer)
    // A copy, which is as long as what was written, and not as the room for it.
    let written = unsafe packer.bytes.withUnsafeBytes { unsafe Array($0) }
    // The room for a very long report would have to be cleared for every short one after it.
    if packer.slots.count > 1 << 13 { return written }
    packer.clear()
    waiting.withLock { $0.append(packer) }
    return written
  }

  private mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    strings.removeAll(keepingCapacity: true)
    for index in slots.indices { slots[index] = 0 }
  }

  mutating func code(_ value: inout Int) { append(zigzag: value) }

  mutating func code(count: inout Int) { append(UInt(count)) }

  // Lists are gone through by copies of their elements: changing them in place would copy the whole of a list that is shared.

  mutating func code<Value: Packable>(_ values: inout [Value]) {
    append(UInt(values.count))
    for var value in values { value.code(with: &self) }
  }

  mutating func code(_ values: inout [String]) {
    append(UInt(values.count))
    for value in values { append(value) }
  }

  mutating func code(line: inout Int) { append(zigzag: line &- firstLine) }

  mutating func code(_ value: inout Double) { append(UInt(value.bitPattern.byteSwapped)) }

  mutating func code(_ value: inout String) { append(value) }

  mutating func code(_ value: inout String?) {
    if let value { append(value) } else { bytes.append(0) }
  }

  private mutating func append(zigzag value: Int) {
    append(UInt(bitPattern: (value << 1) ^ (value >> (Int.bitWidth - 1))))
  }

  private mutating func append(_ value: UInt) {
    var rest = value
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Writes a string: twice its length plus one and its bytes, or twice its number plus two.
  private mutating func append(_ string: String) {
    var string = string
    string.withUTF8 { text in
      guard (1...Self.longestKept).contains(text.count) else { return unsafe appendNew(text) }
      var slot = Int(truncatingIfNeeded: unsafe Digest.hash(UnsafeRawBufferPointer(text))) & (slots.count - 1)
      while slots[slot] != 0 {
        let number = Int(slots[slot] - 1)
        let (offset, count) = strings[number]
        if count == text.count, unsafe isSame(text, Int(offset)) {
          return append(UInt(number) * 2 + 2)
        }
        slot = (slot + 1) & (slots.count - 1)
      }
      unsafe appendNew(text)
      slots[slot] = Int32(strings.count + 1)
      strings.append((Int32(truncatingIfNeeded: bytes.count - text.count), Int32(text.count)))
      if strings.count * 2 > slots.count { grow() }
    }
  }

  /// Returns whether a text is the one of the same length that was written here.
  private func isSame(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    unsafe bytes.withUnsafeBytes { bytes in
      let written = unsafe UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + text.count])
      guard let first = written.baseAddress, let second = text.baseAddress else { return true }
      return unsafe memcmp(first, second, text.count) == 0
    }
  }

  private mutating func appendNew(_ text: UnsafeBufferPointer<UInt8>) {
    append(UInt(text.count) * 2 + 1)
    unsafe bytes.append(contentsOf: text)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (number, string) in strings.enumerated() {
      let hash = unsafe bytes.withUnsafeBytes { all in
        unsafe Digest.hash(UnsafeRawBufferPointer(rebasing: all[Int(string.offset)..<Int(string.offset + string.count)]))
      }
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
  }
}

/// A number that stands for some bytes: the same on every machine and in every version, since databases keep it.
enum Digest {
  static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    var offset = 0
    while bytes.count - offset >= 8 {
      state = mix(state, unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(unsafe bytes[offset])
      offset += 1
    }
    return mix(mix(state, rest), 0xD6E8_FEB8_6659_FD93)
  }

  private static func mix(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low &+ 0x9E37_79B9_7F4A_7C15
  }
}

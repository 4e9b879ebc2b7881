internal import Glibc

/// Finds a name among those that are known from its bytes alone, without making a string of it.
struct NameTable<Name: CaseIterable & RawRepresentable<String>> {
  private struct Slot {
    var key = Key(head: 0, tail: 0, length: -1)
    var name: Name?
    var bytes: [UInt8] = []
  }

  /// The first and last eight bytes of a name, and how long it is.
  private struct Key: Equatable {
    var head: UInt64
    var tail: UInt64
    var length: Int

    var hash: Int {
      let mixed = (head ^ tail &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93 &+ UInt64(length)
      return Int(truncatingIfNeeded: mixed >> 32) & 0x1FF
    }
  }

  private var slots = [Slot](repeating: Slot(), count: 512)

  init() {
    for name in Name.allCases {
      let bytes = Array(name.rawValue.utf8)
      let key = unsafe bytes.withUnsafeBytes { unsafe Self.key($0) }
      var slot = key.hash
      while slots[slot].name != nil { slot = (slot + 1) & 0x1FF }
      slots[slot] = Slot(key: key, name: name, bytes: bytes)
    }
  }

  /// Returns the name of these bytes; nil where it is none that is known.
  func find(_ text: UnsafePointer<CChar>) -> Name? {
    let length = unsafe strlen(text)
    let bytes = unsafe UnsafeRawBufferPointer(start: text, count: length)
    let key = unsafe Self.key(bytes)
    var slot = key.hash
    while slots[slot].key.length >= 0 {
      if slots[slot].key == key, unsafe length <= 16 || bytes.elementsEqual(slots[slot].bytes) { return slots[slot].name }
      slot = (slot + 1) & 0x1FF
    }
    return nil
  }

  private static func key(_ bytes: UnsafeRawBufferPointer) -> Key {
    guard bytes.count < 8 else {
      return unsafe Key(
        head: bytes.loadUnaligned(as: UInt64.self), tail: bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self),
        length: bytes.count)
    }
    var head: UInt64 = 0
    for index in 0..<bytes.count { head = unsafe head << 8 | UInt64(bytes[index]) }
    return Key(head: head, tail: 0, length: bytes.count)
  }
}

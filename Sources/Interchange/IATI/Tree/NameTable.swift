internal import Glibc

/// A hash table of known names, looked up by their bytes without creating a string.
struct NameTable<Name: CaseIterable & RawRepresentable<String> & Sendable>: Sendable {
  /// The bytes of a name of at most 24, and its length.
  private struct Key: Equatable, Sendable {
    var head: UInt64
    var middle: UInt64
    var tail: UInt64
    var length: Int

    var hash: Int {
      let mixed = (head ^ tail &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93 &+ UInt64(truncatingIfNeeded: length)
      return Int(truncatingIfNeeded: mixed >> 32) & 0x1FF
    }
  }

  private struct Entry: Sendable {
    var key: Key
    var name: Name
  }

  /// An open-addressing table of indices into `entries`; 255 if free.
  private var places = [UInt8](repeating: 255, count: 512)
  private var entries: [Entry] = []

  init() {
    for name in Name.allCases {
      let bytes = Array(name.rawValue.utf8)
      precondition(bytes.count <= 24)
      let key = unsafe bytes.withUnsafeBytes { unsafe Self.key($0) }
      var slot = key.hash
      while places[slot] != 255 { slot = (slot + 1) & 0x1FF }
      places[slot] = UInt8(entries.count)
      entries.append(Entry(key: key, name: name))
    }
  }

  /// Returns the name with these bytes; nil if unknown.
  func find(_ text: UnsafePointer<CChar>) -> Name? {
    let length = unsafe strlen(text)
    guard length <= 24 else { return nil }
    let key = unsafe Self.key(UnsafeRawBufferPointer(start: text, count: length))
    var slot = key.hash
    while case let place = Int(places[slot]), place < entries.count {
      if entries[place].key == key { return entries[place].name }
      slot = (slot + 1) & 0x1FF
    }
    return nil
  }

  private static func key(_ bytes: UnsafeRawBufferPointer) -> Key {
    let length = bytes.count
    guard length < 8 else {
      return unsafe Key(
        head: bytes.loadUnaligned(as: UInt64.self),
        middle: length > 16 ? bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self) : 0,
        tail: bytes.loadUnaligned(fromByteOffset: length - 8, as: UInt64.self), length: length)
    }
    var head: UInt64 = 0
    for index in 0..<length { head = unsafe head << 8 | UInt64(bytes[index]) }
    return Key(head: head, middle: 0, tail: 0, length: length)
  }
}

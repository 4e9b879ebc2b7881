/// A normaliser of element text: collapses white space, strips markup, replaces controls.
struct TextNormaliser {
  private var buffer: [UInt8] = []
  /// Whether the last text contained markup or escaped entities.
  private(set) var hadMarkup = false
  /// Whether the last text contained control characters.
  private(set) var hadControls = false

  /// Returns the normalised text of a range; nil if empty.
  mutating func read(_ tree: ElementTree, _ range: Range<Int>) -> String? {
    hadMarkup = false
    hadControls = false
    if unsafe Self.isReadable(tree.bytes(range)) { return tree.string(range) }
    guard unsafe collapse(tree.bytes(range)) else { return string }
    let text = String(decoding: buffer, as: UTF8.self)
    let plain = Self.strippingMarkup(text)
    hadMarkup = plain != text
    if hadMarkup {
      let again = Array(plain.utf8)
      _ = unsafe again.withUnsafeBufferPointer { unsafe collapse($0) }
    }
    return string
  }

  private var string: String? { buffer.isEmpty ? nil : String(decoding: buffer, as: UTF8.self) }

  /// Returns whether a text is already normalised, as most are; vectorisable.
  private static func isReadable(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress, unsafe bytes.first != 0x20, unsafe bytes.last != 0x20 else { return false }
    let (count, stride) = (bytes.count, 32)
    var position = 0
    while position &+ stride < count {
      let part = unsafe base + position
      var found: UInt8 = 0
      for index in 0..<stride { found |= unsafe change(part[index], part[index &+ 1]) }
      if found != 0 { return false }
      position &+= stride
    }
    while position < count {
      if unsafe change(base[position], position + 1 < count ? base[position + 1] : 0) != 0 { return false }
      position &+= 1
    }
    return true
  }

  /// Returns 1 if a byte needs normalising, given the next one.
  ///
  /// These are controls, `<`, `&`, a repeated space, and the first byte of U+0080 to U+00BF.
  @inline(__always) private static func change(_ byte: UInt8, _ next: UInt8) -> UInt8 {
    let spaces: UInt8 = (byte == 0x20 ? 1 : 0) & (next == 0x20 ? 1 : 0)
    let markup: UInt8 = (byte == 0x3C ? 1 : 0) | (byte == 0x26 ? 1 : 0)
    let controls: UInt8 = (byte < 0x20 ? 1 : 0) | (byte == 0x7F ? 1 : 0) | (byte == 0xC2 ? 1 : 0)
    return spaces | markup | controls
  }

  /// Collapses white space and replaces controls; returns whether there may be markup.
  private mutating func collapse(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    var mayHaveMarkup = false
    var hadControls = false
    // Never empty: all threads share one empty array, and would contend for its reference count.
    buffer = unsafe [UInt8](unsafeUninitializedCapacity: max(1, source.count)) { target, count in
      var mustSpace = false
      var index = 0
      while index < source.count {
        let byte = unsafe source[index]
        index += 1
        if byte <= 0x20 {
          if byte != 0x20, byte != 9, byte != 10, byte != 13 { hadControls = true }
          mustSpace = true
          continue
        }
        if byte == 0x7F {
          hadControls = true
          mustSpace = true
          continue
        }
        if byte == 0xC2, index < source.count, case let next = unsafe source[index], next <= 0xA0 {
          // U+0080 to U+009F are controls, U+00A0 is a no-break space.
          if next < 0xA0 { hadControls = true }
          index += 1
          mustSpace = true
          continue
        }
        if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { mayHaveMarkup = true }
        if mustSpace {
          if count > 0 {
            unsafe target[count] = 0x20
            count += 1
          }
          mustSpace = false
        }
        unsafe target[count] = byte
        count += 1
      }
    }
    if hadControls { self.hadControls = true }
    return mayHaveMarkup
  }

  /// Strips tags and comments and decodes entities; a stray `<` or `&` is kept.
  private static func strippingMarkup(_ text: String) -> String {
    let source = Array(text.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: "<"), let end = tagEnd(source, index) {
        output.append(0x20)
        index = end
      } else if byte == UInt8(ascii: "&"), let end = source[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let character = HTMLEntity.text(of: String(decoding: source[(index + 1)..<end], as: UTF8.self))
      {
        output.append(contentsOf: character.utf8)
        index = end + 1
      } else {
        output.append(byte)
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Returns the offset past a tag or comment that starts here; nil if none does.
  private static func tagEnd(_ source: [UInt8], _ start: Int) -> Int? {
    var index = start + 1
    if index < source.count, source[index] == UInt8(ascii: "/") { index += 1 }
    guard index < source.count else { return nil }
    let first = source[index] | 0x20
    guard (0x61...0x7A).contains(first) || source[index] == UInt8(ascii: "!") else { return nil }
    guard let end = source[index...].prefix(2000).firstIndex(of: UInt8(ascii: ">")) else { return nil }
    if source[index...end].dropFirst().contains(UInt8(ascii: "<")) { return nil }
    return end + 1
  }
}

/// Makes readable text of what stands in an element: white space collapsed, markup taken out, control characters replaced.
struct TextReading {
  private var buffer: [UInt8] = []
  /// True where the last text held markup or entities written as text.
  private(set) var hadMarkup = false
  /// True where the last text held control characters.
  private(set) var hadControls = false

  /// Returns the text of a range; nil where nothing is left of it.
  mutating func read(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
    hadMarkup = false
    hadControls = false
    guard collapse(bytes, range) else { return string }
    let text = String(decoding: buffer, as: UTF8.self)
    let plain = Self.withoutMarkup(text)
    hadMarkup = plain != text
    if hadMarkup {
      let again = Array(plain.utf8)
      _ = collapse(again, 0..<again.count)
    }
    return string
  }

  private var string: String? { buffer.isEmpty ? nil : String(decoding: buffer, as: UTF8.self) }

  /// Collapses white space and replaces control characters; true where there may be markup.
  private mutating func collapse(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    buffer.removeAll(keepingCapacity: true)
    buffer.reserveCapacity(range.count)
    return unsafe bytes.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return false }
      var mayHaveMarkup = false
      var mustSpace = false
      var index = range.lowerBound
      while index < range.upperBound {
        let byte = unsafe base[index]
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
        if byte == 0xC2, index < range.upperBound, case let next = unsafe base[index], next <= 0xA0 {
          // U+0080 to U+009F are controls, U+00A0 is a space.
          if next < 0xA0 { hadControls = true }
          index += 1
          mustSpace = true
          continue
        }
        if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { mayHaveMarkup = true }
        if mustSpace {
          if !buffer.isEmpty { buffer.append(0x20) }
          mustSpace = false
        }
        buffer.append(byte)
      }
      return mayHaveMarkup
    }
  }

  /// Takes tags and comments out and puts characters for entities; a `<` or `&` that begins neither stays.
  private static func withoutMarkup(_ text: String) -> String {
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

  /// Returns the place behind a tag or comment that begins here; nil where none does.
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

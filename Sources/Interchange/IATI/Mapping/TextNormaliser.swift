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
    let ends = lastEndTags(source)
    var output: [UInt8] = []
    output.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: "<"), let end = tagEnd(source, index, ends) {
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

  /// Returns the offset of the last end tag of each element with a one-letter name.
  private static func lastEndTags(_ source: [UInt8]) -> [UInt8: Int] {
    var ends: [UInt8: Int] = [:]
    for index in source.indices.dropLast(3)
    where source[index] == UInt8(ascii: "<") && source[index + 1] == UInt8(ascii: "/") && source[index + 3] == UInt8(ascii: ">") {
      ends[source[index + 2] | 0x20] = index
    }
    return ends
  }

  /// Returns the offset past a tag of HTML or a comment that starts here; nil if none does.
  private static func tagEnd(_ source: [UInt8], _ start: Int, _ ends: [UInt8: Int]) -> Int? {
    let rest = source[(start + 1)...]
    if rest.starts(with: "!--".utf8) {
      let comment = rest.dropFirst(3).prefix(2000)
      var index = comment.startIndex
      while index + 2 < comment.endIndex {
        if comment[index...].starts(with: "-->".utf8) { return index + 3 }
        index += 1
      }
      return nil
    }
    var index = rest.startIndex
    let isEnd = index < source.count && source[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let letters = source[index...].prefix { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x3A }
    let name = String(decoding: letters, as: UTF8.self).lowercased()
    guard elements.contains(name) || name.contains(":"), letters.endIndex < source.count else { return nil }
    guard let inside = attributes(source[letters.endIndex...].prefix(2000)) else { return nil }
    // `x<b>y` compares, unless `</b>` follows; the end of a paragraph may be left out.
    if inside.isEmpty, !isEnd, name.utf8.count == 1, name != "p", ends[letters[letters.startIndex] | 0x20] ?? 0 <= start {
      return nil
    }
    return isAttributes(inside, isEnd: isEnd) ? inside.endIndex + 1 : nil
  }

  /// Returns what stands before the `>` that ends a tag, which may also stand in a value in quotes; nil if the tag has no
  /// end.
  private static func attributes(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var readsQuotes = true
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte == UInt8(ascii: ">") { return text[..<index] }
      if byte == UInt8(ascii: "<") { return nil }
      if readsQuotes, byte == 0x22 || byte == 0x27, index > text.startIndex, text[index - 1] == UInt8(ascii: "=") {
        if let end = closingQuote(text[(index + 1)...], byte) { index = end } else { readsQuotes = false }
      }
      index += 1
    }
    return nil
  }

  /// Returns the offset of the quote that ends a value; nil if it can be none.
  private static func closingQuote(_ text: ArraySlice<UInt8>, _ quote: UInt8) -> Int? {
    guard let end = text.firstIndex(where: { $0 == quote || $0 == UInt8(ascii: "<") }), text[end] == quote,
      end + 1 < text.endIndex, [0x20, UInt8(ascii: "/"), UInt8(ascii: ">")].contains(text[end + 1])
    else { return nil }
    return end
  }

  /// Returns whether what follows the name of a tag can only be attributes.
  private static func isAttributes(_ text: ArraySlice<UInt8>, isEnd: Bool) -> Bool {
    guard let first = text.first else { return true }
    if first == UInt8(ascii: "/") { return text.count == 1 }
    guard first == 0x20 else { return false }
    let rest = text.drop { $0 == 0x20 }
    return rest.isEmpty || rest.elementsEqual("/".utf8) || (!isEnd && rest.contains(UInt8(ascii: "=")))
  }

  /// The elements of HTML; other names between brackets are plain text.
  private static let elements = Set(
    ("""
    a abbr acronym address area article aside audio b base basefont bdi bdo big blockquote body br button canvas caption center \
    cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer \
    form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map \
    mark menu meta meter nav noframes noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp \
    script section select small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th \
    thead time title tr track tt u ul var video wbr
    """ as String).split(separator: " ").map(String.init))
}

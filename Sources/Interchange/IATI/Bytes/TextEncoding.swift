/// How a file writes characters as bytes, known from its first bytes.
struct TextEncoding: Equatable {
  /// How wide its units are and in which order their bytes come.
  enum Form: Equatable {
    case bytes
    case utf16(isBigEndian: Bool)
    case utf32(isBigEndian: Bool)
  }

  /// How wide the units are.
  var form: Form
  /// How many bytes of a byte order mark come first.
  var markLength: Int
  /// True where the declaration says ISO 8859-1, Windows-1252 or the like: one byte, one character.
  var isSingleByte = false
  /// The name in the declaration, where it is none that is known or none that can be true.
  var wrongName: String?

  /// Knows the encoding of a file from its first bytes; a few hundred of them are enough.
  init(_ head: [UInt8]) {
    let marks: [([UInt8], Form)] = [
      ([0xEF, 0xBB, 0xBF], .bytes), ([0xFF, 0xFE, 0, 0], .utf32(isBigEndian: false)),
      ([0, 0, 0xFE, 0xFF], .utf32(isBigEndian: true)), ([0xFF, 0xFE], .utf16(isBigEndian: false)),
      ([0xFE, 0xFF], .utf16(isBigEndian: true)),
    ]
    for (mark, form) in marks where head.starts(with: mark) {
      (self.form, markLength) = (form, mark.count)
      return
    }
    markLength = 0
    let zeros = head.prefix(4).map { $0 == 0 }
    switch zeros {
    case [false, true, true, true]: form = .utf32(isBigEndian: false)
    case [true, true, true, false]: form = .utf32(isBigEndian: true)
    case [false, true, false, true]: form = .utf16(isBigEndian: false)
    case [true, false, true, false]: form = .utf16(isBigEndian: true)
    default:
      form = .bytes
      guard let name = Self.declaredName(head) else { return }
      switch name.lowercased() {
      case "utf-8", "utf8", "us-ascii", "ascii": break
      case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "windows-1252", "cp1252": isSingleByte = true
      default: wrongName = name
      }
    }
  }

  /// Returns the name in `<?xml … encoding="…"?>`.
  private static func declaredName(_ head: [UInt8]) -> String? {
    guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let declaration = String(decoding: head[..<end], as: UTF8.self)
    guard let range = declaration.firstRange(of: "encoding") else { return nil }
    let rest = declaration[range.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\n" || $0 == "\r\n" || $0 == "\t" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    let name = rest.dropFirst().prefix { $0 != quote }
    return name.isEmpty ? nil : String(name.prefix(40))
  }
}

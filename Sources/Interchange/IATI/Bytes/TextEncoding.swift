/// The encoding of a file, detected from its first bytes.
struct TextEncoding: Equatable {
  /// The width and byte order of code units.
  enum Form: Equatable {
    case bytes
    case utf16(isBigEndian: Bool)
    case utf32(isBigEndian: Bool)
  }

  var form: Form
  /// The length of the byte order mark.
  var markLength: Int
  /// Whether a single-byte encoding is declared: ISO 8859-1, Windows-1252 or similar.
  var isSingleByte = false
  /// Whether ISO 8859-1 is declared, with controls where Windows-1252 has letters and quotes.
  var isLatin1 = false
  /// The declared name, if unknown.
  var unknownName: String?
  /// The declared name, if contradicted by the first bytes.
  var contradictedName: String?

  var name: String {
    switch form {
    case .bytes: isLatin1 ? "ISO-8859-1" : isSingleByte ? "windows-1252" : "UTF-8"
    case .utf16: "UTF-16"
    case .utf32: "UTF-32"
    }
  }

  /// Detects the encoding from the first few hundred bytes.
  init(_ head: [UInt8]) {
    let marks: [([UInt8], Form)] = [
      ([0xEF, 0xBB, 0xBF], .bytes), ([0xFF, 0xFE, 0, 0], .utf32(isBigEndian: false)),
      ([0, 0, 0xFE, 0xFF], .utf32(isBigEndian: true)), ([0xFF, 0xFE], .utf16(isBigEndian: false)),
      ([0xFE, 0xFF], .utf16(isBigEndian: true)),
    ]
    form = .bytes
    markLength = 0
    let mark = marks.first { head.starts(with: $0.0) }
    if let mark {
      (form, markLength) = (mark.1, mark.0.count)
    } else {
      switch head.prefix(4).map({ $0 == 0 }) {
      case [false, true, true, true]: form = .utf32(isBigEndian: false)
      case [true, true, true, false]: form = .utf32(isBigEndian: true)
      case [false, true, false, true]: form = .utf16(isBigEndian: false)
      case [true, false, true, false]: form = .utf16(isBigEndian: true)
      default: break
      }
    }
    // The declaration is ASCII, padded with zeros in wider units.
    let text = form == .bytes ? head.dropFirst(markLength) : head.dropFirst(markLength).filter { $0 != 0 }[...]
    guard let declared = Self.declaredName(Array(text)) else { return }
    let name = declared.lowercased()
    switch (form, Self.family(of: name)) {
    case (.bytes, .utf8), (.utf16, .utf16), (.utf32, .utf32): break
    case (.bytes, .latin1) where mark == nil: (isSingleByte, isLatin1) = (true, true)
    case (.bytes, .windows1252) where mark == nil: isSingleByte = true
    case (.bytes, nil) where mark == nil: unknownName = declared
    case (_, .utf8), (_, .latin1), (_, .windows1252), (_, .utf16), (_, .utf32), (_, nil): contradictedName = declared
    }
  }

  private enum Family { case utf8, latin1, windows1252, utf16, utf32 }

  /// Returns the family of a lower-case name; nil if unknown.
  private static func family(of name: String) -> Family? {
    switch name {
    case "utf-8", "utf8", "us-ascii", "ascii": .utf8
    case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1": .latin1
    case "windows-1252", "cp1252": .windows1252
    case "utf-16", "utf16", "utf-16le", "utf-16be", "ucs-2", "iso-10646-ucs-2": .utf16
    case "utf-32", "utf32", "utf-32le", "utf-32be", "ucs-4", "iso-10646-ucs-4": .utf32
    default: nil
    }
  }

  /// Returns the encoding name of the XML declaration.
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

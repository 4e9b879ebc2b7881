extension PlainYAML {
  /// Whether a file is UTF-8 and has only characters of which it is clear what they do: no tabs and other controls, no line
  /// breaks but the usual two, no byte order mark.
  static func isPlainText(_ bytes: [UInt8]) -> Bool {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      return false
    }
    for index in bytes.indices {
      let byte = bytes[index]
      if byte >= 0x20 && byte < 0x7F { continue }
      switch byte {
      case .newline: continue
      case .carriageReturn:
        guard index + 1 < bytes.count, bytes[index + 1] == .newline else { return false }
      case 0x80...: guard isPlainCharacter(bytes, at: index) else { return false }
      default: return false
      }
    }
    return true
  }

  /// Whether a character beyond ASCII, of which any byte is at `index`, is neither a control, nor a line break, nor a byte order
  /// mark, nor no character at all.
  private static func isPlainCharacter(_ bytes: [UInt8], at index: Int) -> Bool {
    switch bytes[index] {
    case 0xC2: bytes[index + 1] >= 0xA0
    case 0xE2: bytes[index + 1] != 0x80 || bytes[index + 2] != 0xA8 && bytes[index + 2] != 0xA9
    case 0xEF: (bytes[index + 1] != 0xBB || bytes[index + 2] != 0xBF) && (bytes[index + 1] != 0xBF || bytes[index + 2] < 0xBE)
    default: true
    }
  }
}

extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let hash = UInt8(ascii: "#")
  static let hyphen = UInt8(ascii: "-")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let dot = UInt8(ascii: ".")
  static let slash = UInt8(ascii: "/")
  static let percent = UInt8(ascii: "%")
  static let question = UInt8(ascii: "?")
  static let greater = UInt8(ascii: ">")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let backslash = UInt8(ascii: "\\")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let asterisk = UInt8(ascii: "*")
  static let ampersand = UInt8(ascii: "&")

  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  var isCapital: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }
  var isLowercase: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
  var isLetter: Bool { isCapital || isLowercase }

  /// Whether keys, and the names of anchors, can have it.
  var isWord: Bool { isLetter || isDigit || self == .hyphen || self == UInt8(ascii: "_") }

  /// Whether a text without quotes can begin with it and surely is nothing else.
  var canBeginPlainText: Bool {
    switch self {
    case UInt8(ascii: "("), UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "~"), .slash, .dot: true
    default: isLetter || isDigit || self >= 0x80
    }
  }
}

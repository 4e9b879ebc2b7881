/// YAML's characters as bytes.
extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let hash = UInt8(ascii: "#")
  static let hyphen = UInt8(ascii: "-")
  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")
  static let asterisk = UInt8(ascii: "*")
  static let ampersand = UInt8(ascii: "&")

  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  var isCapital: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }
  var isLowercase: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
  var isLetter: Bool { isCapital || isLowercase }

  /// Whether it may occur in keys and anchor names.
  var isWord: Bool { isLetter || isDigit || self == .hyphen || self == UInt8(ascii: "_") }
}

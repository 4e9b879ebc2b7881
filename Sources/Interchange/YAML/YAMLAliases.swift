/// Detection of YAML aliases, `*name` for a value marked `&name`, before composing.
///
/// They are rejected: nested aliases can expand to billions of values, and a catalogue needs none. Both signs with the same name
/// must be at a possible start of a value; a space after the sign avoids an accidental match.
enum YAMLAliases {
  /// Returns the first alias of a preceding anchor.
  static func first(in bytes: [UInt8]) -> YAMLProblem? {
    guard bytes.contains(.asterisk), bytes.contains(.ampersand) else { return nil }
    var anchors: Set<String> = []
    for index in bytes.indices where bytes[index] == .asterisk || bytes[index] == .ampersand {
      guard index == 0 || !bytes[index - 1].isWord else { continue }
      let name = String(decoding: bytes[(index + 1)...].prefix(while: \.isWord), as: UTF8.self)
      guard !name.isEmpty else { continue }
      if bytes[index] == .ampersand {
        anchors.insert(name)
      } else if anchors.contains(name) {
        return YAMLProblem(kind: .alias(name), position: position(of: index, in: bytes))
      }
    }
    return nil
  }

  private static func position(of index: Int, in bytes: [UInt8]) -> Position {
    let before = bytes[..<index]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let column = String(decoding: bytes[start..<index], as: UTF8.self).unicodeScalars.count + 1
    return Position(line: line, column: column)
  }
}

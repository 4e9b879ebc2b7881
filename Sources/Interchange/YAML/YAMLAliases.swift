/// Looks for YAML's aliases, `*name` for what `&name` marks, before anything is composed.
///
/// A few lines of nested aliases can stand for billions of values, and a catalogue needs none, so they are refused. Looked for
/// is the same name after both signs, each where a value could begin; text that does that by accident can put a space after
/// the sign.
enum YAMLAliases {
  /// Finds the first alias that repeats an anchor before it.
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

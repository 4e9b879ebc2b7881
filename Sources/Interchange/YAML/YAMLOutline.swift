/// The lines of each record in a file that is one key with a list under it, so that what is wrong in one does not cost the others.
///
/// Made from indentation alone, without reading YAML. A file of any other shape has no outline.
struct YAMLOutline {
  /// The whole lines of a record.
  struct Lines {
    let range: Range<Int>
    /// How many lines come before it.
    let line: Int
  }

  let key: String
  let keyPosition: Position
  let records: [Lines]

  /// Finds the records in the bytes of a file; nil when the file is of another shape.
  init?(_ bytes: [UInt8]) {
    var key: (name: String, position: Position)?
    var indentation: Int?
    var starts: [(offset: Int, line: Int)] = []
    var offset = 0
    var line = 0
    while offset < bytes.count {
      let end = bytes[offset...].firstIndex(of: .newline).map { $0 + 1 } ?? bytes.count
      let text = bytes[offset..<end].drop { $0 == .space }
      let spaces = text.startIndex - offset
      if let first = text.first, first != .hash, first != .newline, first != .carriageReturn {
        if key == nil {
          guard spaces == 0, let name = Self.loneKey(text) else { return nil }
          key = (name, Position(line: line + 1, column: 1))
        } else if spaces == indentation ?? spaces, first == .hyphen, Self.isBlank(text.dropFirst().first) {
          indentation = spaces
          starts.append((offset, line))
        } else {
          guard let indentation, spaces > indentation else { return nil }
        }
      }
      offset = end
      line += 1
    }
    guard let key, !starts.isEmpty else { return nil }
    self.key = key.name
    keyPosition = key.position
    let ends = starts.dropFirst().map(\.offset) + [bytes.count]
    records = zip(starts, ends).map { Lines(range: $0.offset..<$1, line: $0.line) }
  }

  /// The key of a line that has nothing else on it but perhaps a comment.
  private static func loneKey(_ line: ArraySlice<UInt8>) -> String? {
    let name = line.prefix { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") || $0 == .hyphen }
    let rest = line.dropFirst(name.count)
    guard !name.isEmpty, rest.first == UInt8(ascii: ":") else { return nil }
    let tail = rest.dropFirst().drop { $0 == .space }
    guard
      tail.isEmpty || tail.first == .newline || tail.first == .carriageReturn
        || tail.count < rest.count - 1 && tail.first == .hash
    else { return nil }
    return String(decoding: name, as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8?) -> Bool {
    byte == nil || byte == .space || byte == .newline || byte == .carriageReturn
  }
}

/// The line ranges of the records in a file with a single key and a list, to isolate malformed ones.
///
/// Found by indentation, without parsing YAML. A file of another shape has no outline.
struct YAMLOutline {
  /// The whole lines of a record.
  struct Lines {
    let range: Range<Int>
    /// The number of preceding lines.
    let line: Int
  }

  let key: String
  let keyPosition: Position
  let records: [Lines]

  /// Returns nil if the file has another shape.
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

  /// Returns the key of a line without a value; a comment is allowed.
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

/// Reads the YAML that catalogue files are usually written in, many times faster than libyaml, and leaves the rest to it.
///
/// What it returns, positions included, is what `YAMLComposer` returns for the same bytes. Whatever it does not know for sure it
/// does not read: then it returns nil, also for what is wrong, and the composer says what. Known are block mappings and lists,
/// flow mappings and lists on one line, plain texts, quoted texts on one line, folded texts after `>-` without
/// empty or indented lines, and comments. Keys are words.
struct PlainYAML {
  /// The file is written in more of YAML than is known here.
  struct NotPlain: Error {}

  private static let maximumDepth = 24
  /// In bytes; finding the column of each value on a line takes time with the square of its length.
  private static let maximumLine = 4096

  let bytes: [UInt8]
  /// The next byte to look at.
  var offset = 0
  var line = 1
  var lineStart = 0
  /// How many spaces are before the next line that is neither empty nor a comment, when `offset` is at its first other byte; -1 at
  /// the end of the file.
  var indentation = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns the value that a file holds; nil when it holds none, or is not so plain.
  static func read(_ bytes: [UInt8]) -> YAMLValue? {
    guard isPlainText(bytes) else { return nil }
    var reader = PlainYAML(bytes)
    do throws(NotPlain) {
      try reader.moveToContent()
      guard reader.indentation == 0 else { return nil }
      let value = try reader.block()
      return reader.indentation == -1 ? value : nil
    } catch {
      return nil
    }
  }

  // MARK: Lines

  var isAtLineEnd: Bool { offset >= bytes.count || bytes[offset] == .newline || bytes[offset] == .carriageReturn }

  /// Goes to the start of the next line.
  mutating func finishLine() {
    while offset < bytes.count, bytes[offset] != .newline { offset += 1 }
    if offset < bytes.count { offset += 1 }
    line += 1
    lineStart = offset
  }

  /// From the start of a line, goes to the first line that is neither empty nor a comment.
  mutating func moveToContent() throws(NotPlain) {
    while offset < bytes.count {
      skipSpaces()
      if isAtLineEnd || bytes[offset] == .hash {
        finishLine()
        continue
      }
      indentation = offset - lineStart
      // A directive, or the start or end of a document.
      if indentation == 0, bytes[offset] == .percent || bytes[offset] == .dot || bytes[offset] == .hyphen && !isHyphenAndSpace {
        throw NotPlain()
      }
      return
    }
    indentation = -1
  }

  /// After a value, makes sure that nothing but a comment follows on its line, and goes on to the next.
  mutating func finishValue() throws(NotPlain) {
    let end = offset
    skipSpaces()
    guard isAtLineEnd || bytes[offset] == .hash && offset > end else { throw NotPlain() }
    finishLine()
    try moveToContent()
  }

  mutating func skipSpaces() {
    while offset < bytes.count, bytes[offset] == .space { offset += 1 }
  }

  // MARK: Depth

  /// Goes one level into lists and mappings.
  mutating func descend() throws(NotPlain) {
    depth += 1
    guard depth <= Self.maximumDepth, offset - lineStart <= Self.maximumLine else { throw NotPlain() }
  }

  mutating func ascend() { depth -= 1 }

  // MARK: Blocks

  /// Reads the mapping or list that begins here.
  private mutating func block() throws(NotPlain) -> YAMLValue {
    try descend()
    defer { ascend() }
    return isHyphenAndSpace ? try blockList() : try blockMapping(column: indentation)
  }

  private mutating func blockList() throws(NotPlain) -> YAMLValue {
    let column = indentation
    let start = position
    var values: [YAMLValue] = []
    while indentation == column, isHyphenAndSpace {
      offset += 1
      skipSpaces()
      if isAtLineEnd || isHyphenAndSpace { throw NotPlain() }
      if keyEnd != nil {
        try descend()
        values.append(try blockMapping(column: offset - lineStart))
        ascend()
      } else {
        values.append(try inlineValue(parent: column))
      }
      guard indentation <= column else { throw NotPlain() }
    }
    return YAMLValue(content: .list(values), position: start)
  }

  private mutating func blockMapping(column: Int) throws(NotPlain) -> YAMLValue {
    let start = position
    var entries: [YAMLValue.Entry] = []
    repeat {
      let (key, keyPosition) = try key(notIn: entries)
      skipSpaces()
      let isLineEnd = isAtLineEnd || bytes[offset] == .hash
      let value: YAMLValue
      if isLineEnd {
        finishLine()
        try moveToContent()
        guard indentation > column || indentation == column && isHyphenAndSpace else { throw NotPlain() }
        value = try block()
      } else {
        value = try inlineValue(parent: column)
      }
      entries.append(YAMLValue.Entry(key: key, position: keyPosition, value: value))
      guard indentation <= column else { throw NotPlain() }
    } while indentation == column
    return YAMLValue(content: .mapping(entries), position: start)
  }

  /// Reads a value that begins on the line of its key or hyphen, and goes on to the next line. It can continue on lines that are
  /// indented more than `parent`.
  private mutating func inlineValue(parent: Int) throws(NotPlain) -> YAMLValue {
    switch bytes[offset] {
    case .quote, .apostrophe, .openBrace, .openBracket:
      let value = try flowValue()
      try finishValue()
      return value
    case .greater: return try foldedText(parent: parent)
    default: return try plainText(parent: parent)
    }
  }

  // MARK: Keys and places

  /// Whether a hyphen and a space, or the end of the line, are here.
  var isHyphenAndSpace: Bool {
    guard offset < bytes.count, bytes[offset] == .hyphen else { return false }
    let next = offset + 1 < bytes.count ? bytes[offset + 1] : .newline
    return next == .space || next == .newline || next == .carriageReturn
  }

  /// Where the colon stands, if a key is here: a word, a colon, and a space or the end of the line.
  private var keyEnd: Int? {
    var end = offset
    while end < bytes.count, bytes[end].isWord { end += 1 }
    guard end > offset, end - offset < 100, end < bytes.count, bytes[end] == .colon, bytes[offset] != .hyphen else { return nil }
    let next = end + 1 < bytes.count ? bytes[end + 1] : .newline
    return next == .space || next == .newline || next == .carriageReturn ? end : nil
  }

  /// Reads a key with its colon.
  mutating func key(notIn entries: [YAMLValue.Entry]) throws(NotPlain) -> (String, Position) {
    guard let end = keyEnd, entries.count < 64 else { throw NotPlain() }
    let start = position
    let key = string(offset..<end)
    for entry in entries where entry.key == key { throw NotPlain() }
    offset = end + 1
    return (key, start)
  }

  /// Where the next byte stands, the column counted in Unicode scalars.
  var position: Position {
    var column = 1
    for byte in bytes[lineStart..<offset] where byte & 0xC0 != 0x80 { column += 1 }
    return Position(line: line, column: column)
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

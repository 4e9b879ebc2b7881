import TextUI
import Wording

/// A recursive-descent parser for TOML 1.0 that keeps the line of every key.
struct TOMLParser {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var depth = 0

  /// The limit of nested arrays and inline tables, which keeps a hostile file from overflowing the stack.
  private static let depthLimit = 64

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// Parses a document.
  static func parse(_ text: String) throws(TOMLError) -> TOMLTable {
    var parser = TOMLParser(text)
    return try parser.document()
  }

  // MARK: Bytes

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func isNext(_ text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

  private mutating func skip(_ byte: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ byte: Unicode.Scalar, _ place: Phrase) throws(TOMLError) {
    guard skip(byte) else { throw error(TOMLErrors.expected(String(byte), place)) }
  }

  private mutating func takeWhile(_ isIncluded: (UInt8) -> Bool) -> String {
    let start = position
    while let byte = next, isIncluded(byte) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipBlanks() { while next == 0x20 || next == 0x09 { position += 1 } }

  /// Skips a line break, LF or CRLF; false if there is none.
  private mutating func skipLineBreak() -> Bool {
    let length = isNext("\n") ? 1 : isNext("\r\n") ? 2 : 0
    position += length
    line += length > 0 ? 1 : 0
    return length > 0
  }

  private mutating func skipComment() throws(TOMLError) {
    guard next == UInt8(ascii: "#") else { return }
    while let byte = next, byte != 0x0A, byte != 0x0D || !isNext("\r\n") {
      guard !isControl(byte) else { throw error(TOMLErrors.controlInComment) }
      position += 1
    }
  }

  /// Skips blanks, comments and line breaks between values.
  private mutating func skipSpace() throws(TOMLError) {
    repeat {
      skipBlanks()
      try skipComment()
    } while skipLineBreak()
  }

  private func isControl(_ byte: UInt8) -> Bool { (byte < 0x20 && byte != 0x09) || byte == 0x7F }

  private func error(_ reason: Phrase) -> TOMLError { TOMLError(line: line, reason: reason) }

  // MARK: Structure

  private mutating func document() throws(TOMLError) -> TOMLTable {
    if isNext("\u{FEFF}") { position += 3 }
    let root = TOMLTable(.header)
    var table = root
    while true {
      try skipSpace()
      guard let first = next else { return root }
      if first == UInt8(ascii: "[") {
        table = try header(in: root)
      } else {
        try keyAndValue(in: table)
      }
      skipBlanks()
      try skipComment()
      guard next == nil || skipLineBreak() else { throw error(TOMLErrors.expectedLineEnd) }
    }
  }

  /// Parses `[name]` or `[[name]]`, and returns the table that it opens.
  private mutating func header(in root: TOMLTable) throws(TOMLError) -> TOMLTable {
    let isArray = isNext("[[")
    position += isArray ? 2 : 1
    skipBlanks()
    var path = try key()
    try expect("]", TOMLErrors.afterTableName)
    if isArray { try expect("]", TOMLErrors.afterTableName) }
    let name = path.removeLast()
    var parent = root
    for part in path { parent = try descend(into: part, of: parent, creating: .implicit) }
    let table = TOMLTable(.header)
    switch parent[name] {
    case nil:
      parent[name] = TOMLTable.Member(
        value: isArray ? .array([.table(table)]) : .table(table), line: line, isTableArray: isArray)
    case let member? where isArray && member.isTableArray:
      guard case .array(let tables) = member.value else { break }
      parent[name]?.value = .array(tables + [.table(table)])
    case let member? where !isArray:
      guard case .table(let existing) = member.value, existing.definition == .implicit else { fallthrough }
      existing.definition = .header
      return existing
    default: throw error(TOMLErrors.definedTwice(TextWidth.safe(name)))
    }
    return table
  }

  /// Returns the table `name` of `parent`, of an array of tables the last one.
  private func descend(
    into name: String, of parent: TOMLTable, creating definition: TOMLTable.Definition
  ) throws(TOMLError) -> TOMLTable {
    guard let member = parent[name] else {
      let table = TOMLTable(definition)
      parent[name] = TOMLTable.Member(value: .table(table), line: line)
      return table
    }
    switch member.value {
    case .table(let table) where definition == .implicit ? table.definition != .inline : table.definition == .dottedKey:
      return table
    case .array(let tables) where definition == .implicit && member.isTableArray:
      if case .table(let table)? = tables.last { return table }
    default: break
    }
    throw error(TOMLErrors.cannotExtend(TextWidth.safe(name)))
  }

  private mutating func keyAndValue(in table: TOMLTable) throws(TOMLError) {
    let start = line
    var path = try key()
    try expect("=", TOMLErrors.afterKey)
    skipBlanks()
    let name = path.removeLast()
    var parent = table
    for part in path { parent = try descend(into: part, of: parent, creating: .dottedKey) }
    guard parent[name] == nil else { throw error(TOMLErrors.definedTwice(TextWidth.safe(name))) }
    parent[name] = TOMLTable.Member(value: try value(), line: start)
  }

  /// Parses a key, dotted or not, and the blanks behind it.
  private mutating func key() throws(TOMLError) -> [String] {
    var parts: [String] = []
    repeat {
      skipBlanks()
      switch next {
      case UInt8(ascii: "\"")?: parts.append(try basicString())
      case UInt8(ascii: "'")?: parts.append(try literalString())
      default:
        let part = takeWhile(Self.isBareKey)
        guard !part.isEmpty else { throw error(TOMLErrors.expectedKey) }
        parts.append(part)
      }
      skipBlanks()
    } while skip(".")
    return parts
  }

  private static func isBareKey(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  // MARK: Values

  private mutating func value() throws(TOMLError) -> TOMLValue {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw error(TOMLErrors.tooDeep) }
    switch next {
    case UInt8(ascii: "\"")?: return .string(isNext("\"\"\"") ? try multilineString("\"") : try basicString())
    case UInt8(ascii: "'")?: return .string(isNext("'''") ? try multilineString("'") : try literalString())
    case UInt8(ascii: "[")?: return .array(try array())
    case UInt8(ascii: "{")?: return .table(try inlineTable())
    default: return try scalar()
    }
  }

  private mutating func array() throws(TOMLError) -> [TOMLValue] {
    try expect("[", TOMLErrors.beforeArray)
    var values: [TOMLValue] = []
    while true {
      try skipSpace()
      if skip("]") { return values }
      values.append(try value())
      try skipSpace()
      if !skip(",") {
        try expect("]", TOMLErrors.afterArray)
        return values
      }
    }
  }

  private mutating func inlineTable() throws(TOMLError) -> TOMLTable {
    try expect("{", TOMLErrors.beforeTable)
    let table = TOMLTable(.inline)
    skipBlanks()
    if skip("}") { return table }
    repeat {
      skipBlanks()
      try keyAndValue(in: table)
      skipBlanks()
    } while skip(",")
    try expect("}", TOMLErrors.afterTable)
    table.seal()
    return table
  }

  private mutating func scalar() throws(TOMLError) -> TOMLValue {
    var word = takeWhile(Self.isScalar)
    switch word {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "": throw error(TOMLErrors.expectedValue)
    default: break
    }
    // A blank may separate date and time.
    if next == 0x20, bytes.count > position + 1, (0x30...0x39).contains(bytes[position + 1]),
      word.wholeMatch(of: #/[0-9]{4}-[0-9]{2}-[0-9]{2}/#) != nil
    {
      position += 1
      word += "T" + takeWhile(Self.isScalar)
    }
    if word.wholeMatch(of: Self.integer) != nil || word.wholeMatch(of: Self.float) != nil { return .number(word) }
    if word.wholeMatch(of: Self.dateTime) != nil { return .dateTime(word) }
    throw error(TOMLErrors.notAValue(TextWidth.safe(word)))
  }

  private static func isScalar(_ byte: UInt8) -> Bool {
    isBareKey(byte) || [UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ":")].contains(byte)
  }

  private static var integer: Regex<Substring> {
    #/[+-]?(?:0|[1-9](?:_?[0-9])*)|0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|0o[0-7](?:_?[0-7])*|0b[01](?:_?[01])*/#
  }

  private static var float: Regex<Substring> {
    #/[+-]?(?:inf|nan|(?:0|[1-9](?:_?[0-9])*)(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)/#
  }

  private static var dateTime: Regex<Substring> {
    #/
    [0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])
      (?:[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?(?:[Zz]|[+\-](?:[01][0-9]|2[0-3]):[0-5][0-9])?)?
    | (?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?
    /#
  }

  // MARK: Strings

  private mutating func literalString() throws(TOMLError) -> String {
    try expect("'", TOMLErrors.beforeText)
    let text = takeWhile { $0 != UInt8(ascii: "'") && ($0 >= 0x20 || $0 == 0x09) && $0 != 0x7F }
    try expect("'", TOMLErrors.afterText)
    return text
  }

  private mutating func basicString() throws(TOMLError) -> String {
    try expect("\"", TOMLErrors.beforeText)
    var text = ""
    while true {
      text += takeWhile { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && ($0 >= 0x20 || $0 == 0x09) && $0 != 0x7F }
      if skip("\"") { return text }
      guard next == UInt8(ascii: "\\") else { throw error(TOMLErrors.expected("\"", TOMLErrors.afterText)) }
      text.unicodeScalars.append(try escape())
    }
  }

  /// Parses a text between three quotation marks, basic (`"`) or literal (`'`).
  private mutating func multilineString(_ quote: Unicode.Scalar) throws(TOMLError) -> String {
    let mark = UInt8(ascii: quote)
    position += 3
    _ = skipLineBreak()
    var text: [UInt8] = []
    while let byte = next {
      if byte == mark {
        let count = bytes[position...].prefix { $0 == mark }.count
        guard count <= 5 else { throw error(TOMLErrors.tooManyQuotes) }
        position += count
        text += Array(repeating: mark, count: count >= 3 ? count - 3 : count)
        if count >= 3 { return String(decoding: text, as: UTF8.self) }
      } else if byte == UInt8(ascii: "\\"), quote == "\"" {
        if try !skipContinuation() { text += Array(String(Character(try escape())).utf8) }
      } else if skipLineBreak() {
        text.append(0x0A)
      } else {
        guard !isControl(byte) else { throw error(TOMLErrors.controlInText) }
        text.append(byte)
        position += 1
      }
    }
    throw error(TOMLErrors.endlessText)
  }

  /// Skips a backslash at the end of a line together with the white space after it; false if it begins an escape.
  private mutating func skipContinuation() throws(TOMLError) -> Bool {
    let start = position
    position += 1
    skipBlanks()
    guard skipLineBreak() else {
      position = start
      return false
    }
    repeat { skipBlanks() } while skipLineBreak()
    return true
  }

  private mutating func escape() throws(TOMLError) -> Unicode.Scalar {
    position += 1
    guard let letter = next else { throw error(TOMLErrors.endlessText) }
    position += 1
    switch letter {
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let length = letter == UInt8(ascii: "u") ? 4 : 8
      let digits = bytes[position...].prefix(length)
      position += digits.count
      if digits.count == length, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
        let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(value)
      {
        return scalar
      }
      throw error(TOMLErrors.noCharacter)
    default: throw error(TOMLErrors.notAnEscape(TextWidth.safe(String(Unicode.Scalar(letter)))))
    }
  }
}

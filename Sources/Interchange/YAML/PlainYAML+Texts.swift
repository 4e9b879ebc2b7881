extension PlainYAML {
  // MARK: Texts over several lines

  /// Reads a text without quotes, and goes on to the next line.
  mutating func plainText(parent: Int) throws(NotPlain) -> YAMLValue {
    let start = position
    var text = try plainLine()
    while true {
      let isComment = !isAtLineEnd
      let textLine = line
      finishLine()
      try moveToContent()
      guard indentation > parent else { return YAMLValue(content: .text(text), position: start) }
      guard !isComment, line == textLine + 1 else { throw NotPlain() }
      text += " "
      text += try plainLine()
    }
  }

  /// Reads what one line has of a text without quotes, up to a comment or the end of the line.
  private mutating func plainLine() throws(NotPlain) -> String {
    guard bytes[offset].canBeginPlainText else { throw NotPlain() }
    let start = offset
    var end = offset
    while !isAtLineEnd {
      switch bytes[offset] {
      case .space: break
      case .hash where bytes[offset - 1] == .space: return string(start..<end)
      case .colon:
        offset += 1
        if isAtLineEnd || bytes[offset] == .space { throw NotPlain() }
        end = offset
        continue
      default: end = offset + 1
      }
      offset += 1
    }
    return string(start..<end)
  }

  /// Reads a text after `>-`, its lines joined by spaces, and goes on to the line after it.
  mutating func foldedText(parent: Int) throws(NotPlain) -> YAMLValue {
    let start = position
    offset += 1
    guard offset < bytes.count, bytes[offset] == .hyphen else { throw NotPlain() }
    offset += 1
    guard isAtLineEnd else { throw NotPlain() }
    finishLine()
    skipSpaces()
    let margin = offset - lineStart
    guard margin > parent, !isAtLineEnd else { throw NotPlain() }
    var text = ""
    while true {
      let lineText = try foldedLine()
      text += lineText
      finishLine()
      skipSpaces()
      guard offset - lineStart >= margin, !isAtLineEnd else { break }
      guard offset - lineStart == margin else { throw NotPlain() }
      text += " "
    }
    // Empty lines at the end do not count; what follows them must not belong to the text.
    while offset < bytes.count, isAtLineEnd {
      guard offset - lineStart <= margin else { throw NotPlain() }
      finishLine()
      skipSpaces()
    }
    guard offset >= bytes.count || offset - lineStart < margin else { throw NotPlain() }
    offset = lineStart
    try moveToContent()
    return YAMLValue(content: .text(text), position: start)
  }

  private mutating func foldedLine() throws(NotPlain) -> String {
    let start = offset
    while !isAtLineEnd { offset += 1 }
    guard bytes[offset - 1] != .space else { throw NotPlain() }
    return string(start..<offset)
  }
}

extension PlainYAML {
  // MARK: Values on one line

  /// Reads a value that ends on its line: in quotes, braces or brackets, or, inside these, without quotes.
  mutating func flowValue() throws(NotPlain) -> YAMLValue {
    guard offset < bytes.count else { throw NotPlain() }
    try descend()
    defer { ascend() }
    switch bytes[offset] {
    case .quote: return try doubleQuotedText()
    case .apostrophe: return try singleQuotedText()
    case .openBrace: return try flowMapping()
    case .openBracket: return try flowList()
    default: return try flowText()
    }
  }

  /// Reads a text in double quotes; of the escapes, `\"` and `\\`.
  private mutating func doubleQuotedText() throws(NotPlain) -> YAMLValue {
    try quotedText(.quote, escape: .backslash) { $0 == .quote || $0 == .backslash }
  }

  /// Reads a text in single quotes, in which two stand for one.
  private mutating func singleQuotedText() throws(NotPlain) -> YAMLValue {
    try quotedText(.apostrophe, escape: .apostrophe) { $0 == .apostrophe }
  }

  /// Reads up to the closing quote; `canBeEscaped` tells which bytes stand for themselves after an escape.
  private mutating func quotedText(
    _ mark: UInt8, escape: UInt8, canBeEscaped: (UInt8?) -> Bool
  ) throws(NotPlain) -> YAMLValue {
    let start = position
    offset += 1
    var first = offset
    var text = ""
    while !isAtLineEnd {
      let byte = bytes[offset]
      if byte == escape, canBeEscaped(offset + 1 < bytes.count ? bytes[offset + 1] : nil) {
        text += string(first..<offset)
        first = offset + 1
        offset += 2
      } else if byte == mark {
        text += string(first..<offset)
        offset += 1
        return YAMLValue(content: .text(text), position: start)
      } else if byte == escape {
        throw NotPlain()
      } else {
        offset += 1
      }
    }
    throw NotPlain()
  }

  private mutating func flowMapping() throws(NotPlain) -> YAMLValue {
    let start = position
    var entries: [YAMLValue.Entry] = []
    repeat {
      offset += 1
      skipSpaces()
      let (key, keyPosition) = try key(notIn: entries)
      skipSpaces()
      entries.append(YAMLValue.Entry(key: key, position: keyPosition, value: try flowValue()))
      skipSpaces()
    } while offset < bytes.count && bytes[offset] == .comma
    guard offset < bytes.count, bytes[offset] == .closeBrace else { throw NotPlain() }
    offset += 1
    return YAMLValue(content: .mapping(entries), position: start)
  }

  private mutating func flowList() throws(NotPlain) -> YAMLValue {
    let start = position
    var values: [YAMLValue] = []
    repeat {
      offset += 1
      skipSpaces()
      values.append(try flowValue())
      skipSpaces()
    } while offset < bytes.count && bytes[offset] == .comma
    guard offset < bytes.count, bytes[offset] == .closeBracket else { throw NotPlain() }
    offset += 1
    return YAMLValue(content: .list(values), position: start)
  }

  /// Reads a text without quotes inside braces or brackets.
  private mutating func flowText() throws(NotPlain) -> YAMLValue {
    guard bytes[offset].canBeginPlainText else { throw NotPlain() }
    let start = position
    let first = offset
    var end = offset
    while offset < bytes.count, bytes[offset] != .comma, bytes[offset] != .closeBrace, bytes[offset] != .closeBracket {
      switch bytes[offset] {
      case .newline, .carriageReturn, .openBrace, .openBracket, .hash, .question: throw NotPlain()
      case .space: break
      case .colon:
        guard offset + 1 < bytes.count, bytes[offset + 1].isWord || bytes[offset + 1] == .slash else { throw NotPlain() }
        end = offset + 1
      default: end = offset + 1
      }
      offset += 1
    }
    return YAMLValue(content: .text(string(first..<end)), position: start)
  }
}

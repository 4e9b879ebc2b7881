/// A tokenizer for filter expressions: splits at whitespace, commas and colons outside quotes.
struct FilterScanner {
  /// A token, delimited by whitespace.
  struct Token {
    /// True if a `-` precedes the token.
    var isNegated = false
    /// The text before the first colon, if it can be a field name.
    var field: String?
    /// The comma-separated values after the colon, unquoted, with their ranges in characters.
    var values: [(text: String, range: Range<Int>)] = []
    /// The whole token without `-` and quotes.
    var plain = ""
    /// In characters.
    var range = 0..<0
  }

  // Scalars rather than characters, so that a combining mark does not hide the quote or colon before it.
  private let scalars: [Unicode.Scalar]
  /// The character index of each scalar, then that of the end.
  private var numbers: [Int] = []
  private var position = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var count = 0
    for character in text {
      for _ in character.unicodeScalars { numbers.append(count) }
      count += 1
    }
    numbers.append(count)
  }

  private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private func place(_ range: Range<Int>) -> Range<Int> { numbers[range.lowerBound]..<numbers[range.upperBound] }

  mutating func nextToken() -> Token? {
    while let scalar = current, scalar.properties.isWhitespace { position += 1 }
    guard let first = current else { return nil }
    let start = position
    var token = Token()
    if first == "-", position + 1 < scalars.count, !scalars[position + 1].properties.isWhitespace {
      token.isNegated = true
      position += 1
    }
    scanField(into: &token)
    var value = ""
    var valueStart = position
    while let scalar = current, !scalar.properties.isWhitespace {
      switch scalar {
      case "\"":
        let text = scanQuoted()
        value += text
        token.plain += text
      case ",", "、":
        token.values.append((value, place(valueStart..<position)))
        token.plain.unicodeScalars.append(scalar)
        position += 1
        value = ""
        valueStart = position
      default:
        value.unicodeScalars.append(scalar)
        token.plain.unicodeScalars.append(scalar)
        position += 1
      }
    }
    token.values.append((value, place(valueStart..<position)))
    token.range = place(start..<position)
    return token
  }

  private func string(_ range: Range<Int>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[range])
    return text
  }

  /// Consumes a field name and its colon.
  private mutating func scanField(into token: inout Token) {
    var end = position
    while end < scalars.count, scalars[end].properties.isAlphabetic { end += 1 }
    guard end > position, end < scalars.count, scalars[end] == ":" || scalars[end] == "：" else { return }
    // An address is a word: `https://…`.
    if end + 1 < scalars.count, scalars[end + 1] == "/" { return }
    token.field = string(position..<end)
    token.plain = string(position..<end + 1)
    position = end + 1
  }

  /// Consumes a quoted string; an unclosed one extends to the end.
  private mutating func scanQuoted() -> String {
    var text = ""
    position += 1
    while let scalar = current {
      position += 1
      if scalar == "\"" { break }
      if scalar == "\\", let escaped = current {
        text.unicodeScalars.append(escaped)
        position += 1
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

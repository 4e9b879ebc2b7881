/// Splits what is typed into a prompt at blanks, commas and colons that are not between quotes.
struct FilterScanner {
  /// A stretch without blanks.
  struct Token {
    /// True where a `-` stands in front of more.
    var isNegated = false
    /// What stands before the first colon, where it can be the name of a field.
    var field: String?
    /// What stands behind the colon, parted by commas: without quotes, and where it stands.
    var values: [(text: String, range: Range<Int>)] = []
    /// All of it without the `-` and without quotes.
    var plain = ""
    /// Where it stands, in characters.
    var range = 0..<0
  }

  // Scalars and not characters: a mark that follows a quote or colon does not hide it.
  private let scalars: [Unicode.Scalar]
  /// The number of the character to which each scalar belongs, and that of the end.
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
    takeField(into: &token)
    var value = ""
    var valueStart = position
    while let scalar = current, !scalar.properties.isWhitespace {
      switch scalar {
      case "\"":
        let text = takeQuoted()
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

  /// Takes letters and the colon behind them.
  private mutating func takeField(into token: inout Token) {
    var end = position
    while end < scalars.count, scalars[end].properties.isAlphabetic { end += 1 }
    guard end > position, end < scalars.count, scalars[end] == ":" || scalars[end] == "：" else { return }
    token.field = string(position..<end)
    token.plain = string(position..<end + 1)
    position = end + 1
  }

  /// Takes what stands between quotes; one that is not closed reaches to the end.
  private mutating func takeQuoted() -> String {
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

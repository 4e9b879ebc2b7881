/// Required and excluded words and phrases: `nurses "basic care" -"viral hepatitis"`.
public struct WordFilter: Hashable, Sendable {
  /// Words, and phrases of several words, that must all occur, as typed.
  public private(set) var wanted: [String] = []
  /// Words and phrases that must not occur.
  public private(set) var unwanted: [String] = []

  /// Splits texts at whitespace outside quotes; a leading minus excludes a word or a phrase, alone it asks for nothing.
  public init(_ text: String, filter: String = "") {
    for token in Self.tokens(text) + Self.tokens(filter) where !Folding.words(token.text).isEmpty && token.text != "-" {
      if token.isExcluded { unwanted.append(token.text) } else { wanted.append(token.text) }
    }
  }

  public var isEmpty: Bool { wanted.isEmpty && unwanted.isEmpty }

  /// All wanted words, those of phrases one by one.
  public var words: String { wanted.joined(separator: " ") }

  /// Returns whether a text contains all required words and no excluded one, ignoring case and accents.
  public func matches(_ text: String) -> Bool {
    let text = Folding.fold(text)
    func holds(_ words: String) -> Bool { text.contains(Self.folded(words)) }
    return wanted.allSatisfy(holds) && !unwanted.contains(where: holds)
  }

  /// Returns a word or a phrase as it is looked for: folded, with single spaces.
  public static func folded(_ words: String) -> String { Folding.words(words).joined(separator: " ") }

  /// A word or a quoted phrase.
  public struct Token: Hashable, Sendable {
    public var text: String
    public var isExcluded: Bool
    /// Whether it stands in quotes.
    public var isQuoted: Bool

    public init(text: String = "", isExcluded: Bool = false, isQuoted: Bool = false) {
      self.text = text
      self.isExcluded = isExcluded
      self.isQuoted = isQuoted
    }

    /// The token as it is typed: in quotes if it holds whitespace or quotes.
    public var typed: String {
      let mustQuote = text.unicodeScalars.contains { $0.properties.isWhitespace || $0 == "\"" }
      // A second minus belongs to the word.
      let beginsWithMinus = text.unicodeScalars.first == "-" && text != "-"
      return (isExcluded ? "-" : "") + (mustQuote || beginsWithMinus ? WordFilter.inQuotes(text) : text)
    }
  }

  /// Returns a text in quotes.
  public static func inQuotes(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    quoted.unicodeScalars.append("\"")
    return quoted
  }

  /// Splits a text at whitespace outside quotes; an unclosed quote extends to the end.
  public static func tokens(_ text: String) -> [Token] {
    var tokens: [Token] = []
    let scalars = Array(text.unicodeScalars)
    var position = 0
    while position < scalars.count {
      if scalars[position].properties.isWhitespace {
        position += 1
        continue
      }
      var token = Token()
      if scalars[position] == "-", position + 1 < scalars.count, !scalars[position + 1].properties.isWhitespace {
        token.isExcluded = true
        position += 1
      }
      while position < scalars.count, !scalars[position].properties.isWhitespace {
        let scalar = scalars[position]
        position += 1
        guard scalar == "\"" else {
          token.text.unicodeScalars.append(scalar)
          continue
        }
        token.isQuoted = true
        while position < scalars.count {
          let quoted = scalars[position]
          position += 1
          if quoted == "\"" { break }
          if quoted == "\\", position < scalars.count {
            token.text.unicodeScalars.append(scalars[position])
            position += 1
          } else {
            token.text.unicodeScalars.append(quoted)
          }
        }
      }
      tokens.append(token)
    }
    return tokens
  }
}

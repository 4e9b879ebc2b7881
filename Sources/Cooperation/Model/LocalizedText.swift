/// One text in one or more languages, in the order in which its source gives them.
public struct LocalizedText: Hashable, Sendable {
  /// The text in one language.
  public struct Entry: Hashable, Sendable, Codable {
    /// The language of the text.
    public var language: Language
    /// The text itself.
    public var text: String

    /// Creates an entry from a text and its language.
    public init(language: Language, text: String) {
      self.language = language
      self.text = text
    }
  }

  /// The text in each language, in the order of the source.
  public var entries: [Entry]

  /// Creates a text from what it is in each language.
  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// Creates a text from its English and, where one is known, its Japanese wording.
  public init(_ english: String, japanese: String? = nil) {
    entries = [Entry(language: .english, text: english)]
    if let japanese { entries.append(Entry(language: .japanese, text: japanese)) }
  }

  /// True where there is no text in any language.
  public var isEmpty: Bool { entries.isEmpty }

  /// Returns the text in exactly this language, or nil.
  public func exact(_ language: Language) -> String? {
    entries.first { $0.language == language }?.text
  }

  /// Returns the text in `language`, else in English, else in the first language there is; empty when there is none.
  public func text(in language: Language) -> String {
    exact(language) ?? exact(.english) ?? entries.first?.text ?? ""
  }

  /// Returns the language that `text(in:)` fell back to, or nil when the wanted language was there.
  public func fallback(for language: Language) -> Language? {
    if exact(language) != nil { return nil }
    return exact(.english) != nil ? .english : entries.first?.language
  }
}

extension LocalizedText: Codable {
  public init(from decoder: any Decoder) throws {
    entries = try decoder.singleValueContainer().decode([Entry].self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(entries)
  }
}

extension LocalizedText: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}

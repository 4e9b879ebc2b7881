/// A text in one or more languages, in the order of its source.
public struct LocalizedText: Hashable, Sendable {
  /// A text in one language.
  public struct Entry: Hashable, Sendable, Codable {
    public var language: Language
    public var text: String

    public init(language: Language, text: String) {
      self.language = language
      self.text = text
    }
  }

  public var entries: [Entry]

  public init(_ entries: [Entry] = []) { self.entries = entries }

  public init(_ english: String, japanese: String? = nil) {
    entries = [Entry(language: .english, text: english)]
    if let japanese { entries.append(Entry(language: .japanese, text: japanese)) }
  }

  public var isEmpty: Bool { entries.isEmpty }

  /// Returns the text in exactly this language, or nil.
  public func exact(_ language: Language) -> String? {
    entries.first { $0.language == language }?.text
  }

  /// Returns the text in a language or a variant of it, `en-GB` for `en`; nil if there is none.
  public func matching(_ language: Language) -> String? { entry(matching: language)?.text }

  private func entry(matching language: Language) -> Entry? {
    entries.first { $0.language == language } ?? entries.first { $0.language.primary == language.primary }
  }

  /// The text that is shown in a language: its own, else in English, else in the first language.
  private func shown(in language: Language) -> Entry? {
    entry(matching: language) ?? entry(matching: .english) ?? entries.first
  }

  /// Returns the text in a language, else in English, else in the first language; empty if there is none.
  public func text(in language: Language) -> String { shown(in: language)?.text ?? "" }

  /// Returns the language that `text(in:)` falls back to, or nil if the text exists in the language.
  public func fallback(for language: Language) -> Language? {
    guard let shown = shown(in: language)?.language, shown.primary != language.primary else { return nil }
    return shown
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

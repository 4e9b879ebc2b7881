public import Cooperation

/// A word or sentence in both languages of the interface.
///
/// A phrase with values is a function whose parameters name them: `Words.more(_ count:)`. Both wordings must use every parameter.
public struct Phrase: Hashable, Sendable {
  public let english: String
  public let japanese: String

  public init(_ english: String, _ japanese: String) {
    self.english = english
    self.japanese = japanese
  }

  /// Creates a phrase that reads the same in both languages, such as a path or a name.
  public init(verbatim text: String) { self.init(text, text) }

  /// Returns the Japanese wording for Japanese, the English one for any other language.
  public func text(in language: Language) -> String { language == .japanese ? japanese : english }
}

extension LocalizedText {
  public init(_ phrase: Phrase) { self.init(phrase.english, japanese: phrase.japanese) }
}

extension Phrase {
  public init(_ text: LocalizedText) { self.init(text.text(in: .english), text.text(in: .japanese)) }
}

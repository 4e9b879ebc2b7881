public import Cooperation

/// A value with a sentence for people in each language of the interface, such as an error.
///
/// Logs and tests read its `description`, which is the English one.
public protocol Worded {
  var phrase: Phrase { get }
}

extension Worded {
  /// Returns the sentence in a language.
  public func text(in language: Language) -> String { phrase.text(in: language) }
}

extension Worded where Self: CustomStringConvertible {
  public var description: String { phrase.english }
}

extension Phrase {
  /// The sentence of an error; of one that is not worded, its description.
  public init(_ error: any Error) { self = (error as? any Worded)?.phrase ?? Phrase(verbatim: "\(error)") }
}

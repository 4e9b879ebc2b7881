public import Wording

/// A diagnosis of the environment: terminal, locale, versions, paths. Gathered outside, because the state performs no I/O.
public struct Diagnosis: Hashable, Sendable {
  /// One fact about the environment.
  public struct Fact: Hashable, Sendable {
    public var label: Phrase
    public var text: Phrase
    /// True if there is a problem that the user can fix.
    public var isProblem: Bool

    /// Creates a fact in both languages.
    public init(_ label: Phrase, _ text: Phrase, isProblem: Bool = false) {
      self.label = label
      self.text = text
      self.isProblem = isProblem
    }

    /// Creates a fact whose text is the same in both languages, such as a path.
    public init(_ label: Phrase, _ text: String, isProblem: Bool = false) {
      self.init(label, Phrase(text, text), isProblem: isProblem)
    }
  }

  /// A group of related facts.
  public struct Section: Hashable, Sendable {
    public var title: Phrase
    public var facts: [Fact]

    public init(_ title: Phrase, _ facts: [Fact]) {
      self.title = title
      self.facts = facts
    }
  }

  public var sections: [Section]

  public init(_ sections: [Section] = []) { self.sections = sections }

  /// True if there is a problem that the user can fix.
  public var hasProblems: Bool { sections.contains { $0.facts.contains(where: \.isProblem) } }
}

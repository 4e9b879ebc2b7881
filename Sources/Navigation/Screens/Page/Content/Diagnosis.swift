public import Wording

/// What the program found around it: terminal, locale, versions, paths. It is gathered outside, since a state looks at nothing.
public struct Diagnosis: Hashable, Sendable {
  /// One thing that was found.
  public struct Fact: Hashable, Sendable {
    /// What it is.
    public var label: Phrase
    /// What was found.
    public var text: Phrase
    /// True where something is wrong that a person can mend.
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

  /// Facts that belong together.
  public struct Section: Hashable, Sendable {
    /// What they are about.
    public var title: Phrase
    /// The facts from top to bottom.
    public var facts: [Fact]

    /// Creates a section.
    public init(_ title: Phrase, _ facts: [Fact]) {
      self.title = title
      self.facts = facts
    }
  }

  /// The sections from top to bottom.
  public var sections: [Section]

  /// Creates a diagnosis; by default one that found nothing.
  public init(_ sections: [Section] = []) { self.sections = sections }

  /// True where something is wrong that a person can mend.
  public var hasProblems: Bool { sections.contains { $0.facts.contains(where: \.isProblem) } }
}

/// A position in a file; one-based, the column in characters.
struct Position: Hashable, Comparable, Sendable {
  var line: Int
  var column: Int

  static let start = Position(line: 1, column: 1)

  static func < (left: Self, right: Self) -> Bool { (left.line, left.column) < (right.line, right.column) }
}

/// A YAML value with its position: text, list or mapping.
///
/// All scalars are texts; null is an empty text.
struct YAMLValue: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case text(String)
    case list([YAMLValue])
    case mapping([Entry])
  }

  /// An entry of a mapping; keys are unique.
  struct Entry: Hashable, Sendable {
    let key: String
    let position: Position
    let value: YAMLValue
  }

  let content: Content
  let position: Position

  /// Whether it is an empty text.
  var isEmpty: Bool {
    switch content {
    case .text(let text): text.isEmpty
    case .list, .mapping: false
    }
  }

  var shape: Shape {
    switch content {
    case .text: .text
    case .list: .list
    case .mapping: .mapping
    }
  }
}

/// The shape of a value, for messages.
enum Shape: Sendable {
  case text, list, mapping
  /// A text, or a mapping with more detail.
  case textOrMapping
}

/// A YAML error, or an unsupported feature.
struct YAMLProblem: Error, Sendable {
  enum Kind: Hashable, Sendable {
    /// The parser's message and context.
    case syntax(reason: String, context: String?)
    case duplicateKeys([String])
    /// A key that is a list or a mapping.
    case keyNotText
    /// An alias, by its anchor's name.
    case alias(String)
  }

  let kind: Kind
  let position: Position
}

/// A place in a file: both numbers count from one, the column in characters.
struct Position: Hashable, Comparable, Sendable {
  var line: Int
  var column: Int

  static let start = Position(line: 1, column: 1)

  static func < (left: Self, right: Self) -> Bool { (left.line, left.column) < (right.line, right.column) }
}

/// A value read from YAML: a text, a list or a mapping, and where it stands.
///
/// All scalars are texts. A value that YAML would call null, nothing at all after the colon, is an empty text.
struct YAMLValue: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case text(String)
    case list([YAMLValue])
    case mapping([Entry])
  }

  /// A key of a mapping with its value; no mapping has a key twice.
  struct Entry: Hashable, Sendable {
    let key: String
    let position: Position
    let value: YAMLValue
  }

  let content: Content
  let position: Position

  /// Whether nothing is written: an empty text.
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

/// What a value can be, for messages.
enum Shape: Sendable {
  case text, list, mapping
  /// A text, or a mapping that says more than a text can.
  case textOrMapping
}

/// Why a text is not YAML that is read here.
struct YAMLProblem: Error, Sendable {
  enum Kind: Hashable, Sendable {
    /// The words of the YAML parser, and what it was doing.
    case syntax(reason: String, context: String?)
    /// Keys that one mapping has more than once.
    case duplicateKeys([String])
    /// A key that is a list or a mapping.
    case keyNotText
    /// The name of an anchor that an alias repeats.
    case alias(String)
  }

  let kind: Kind
  let position: Position
}

import Wording

/// A value of a TOML document. Numbers and dates are checked, not evaluated: no setting takes one.
enum TOMLValue {
  case string(String)
  case boolean(Bool)
  case number(String)
  case dateTime(String)
  case array([TOMLValue])
  case table(TOMLTable)
}

/// A table of a TOML document with the line of each of its keys.
final class TOMLTable {
  /// How a table was defined, which decides what may be added to it later.
  enum Definition { case implicit, header, dottedKey, inline }

  struct Member {
    var value: TOMLValue
    /// One-based.
    let line: Int
    /// True for an array of tables (`[[name]]`), which is extended by further headers.
    var isTableArray = false
  }

  var definition: Definition
  private(set) var members: [String: Member] = [:]

  init(_ definition: Definition) { self.definition = definition }

  subscript(key: String) -> Member? {
    get { members[key] }
    set { members[key] = newValue }
  }

  /// The members in the order of their lines, of one line by name.
  var sortedMembers: [(name: String, member: Member)] {
    members.map { ($0.key, $0.value) }.sorted { ($0.1.line, $0.0) < ($1.1.line, $1.0) }
  }

  /// Closes an inline table and the tables of its dotted keys to additions.
  func seal() {
    definition = .inline
    for case .table(let table) in members.values.map(\.value) where table.definition == .dottedKey { table.seal() }
  }
}

/// A syntax error in a TOML document.
struct TOMLError: Error {
  /// One-based.
  let line: Int
  let reason: Phrase
}

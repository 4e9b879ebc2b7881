import Cooperation

/// A reader of one mapping that tracks unknown keys.
///
/// A missing required value is an error in a record, which its caller omits, and a warning in a fact, which is omitted alone.
struct MappingReader {
  enum Need {
    case optional
    /// Optional, but an unreadable value must not count as the default.
    case decisive
    case required
  }

  let position: Position
  let values: ValueReader
  private let entries: [YAMLValue.Entry]
  private let isRecord: Bool
  private var asked: [String] = []
  private var found = 0

  init(_ entries: [YAMLValue.Entry], at position: Position, of values: ValueReader, isRecord: Bool) {
    self.entries = entries
    self.position = position
    self.values = values
    self.isRecord = isRecord
    asked.reserveCapacity(20)
  }

  /// Returns the value of a key and sets the severity of problems in it.
  mutating func value(_ key: String, _ need: Need = .optional) -> YAMLValue? {
    asked.append(key)
    values.severity = need != .optional && isRecord ? .error : .warning
    for entry in entries where entry.key == key {
      found += 1
      return entry.value
    }
    if need == .required { values.report(.missingKey(key), at: position) }
    return nil
  }

  /// Reports the keys that were not read.
  func reportUnknownKeys() {
    guard found < entries.count else { return }
    for entry in entries where !asked.contains(entry.key) {
      values.report(
        .unknownKey(entry.key, nearest: NearestWord.nearest(to: entry.key, in: asked)), at: entry.position, severity: .warning)
    }
  }
}

// MARK: Values of any kind

extension MappingReader {
  mutating func string(_ key: String, _ need: Need = .optional) -> String? { value(key, need).flatMap(values.text) }

  mutating func text(_ key: String, _ need: Need = .optional) -> LocalizedText? {
    value(key, need).flatMap(values.localizedText)
  }

  mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ key: String, _ need: Need = .optional) -> Word? {
    value(key, need).flatMap { values.word($0) }
  }

  /// Reads a word with a default; nil if it is present but unreadable.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ key: String, otherwise standard: Word) -> Word? {
    guard let value = value(key, .decisive) else { return standard }
    return values.word(value)
  }

  mutating func code<Code: RawRepresentable<Int> & CaseIterable>(_ key: String) -> Code? {
    value(key).flatMap { values.code($0) }
  }

  mutating func code(_ key: String, _ form: CodeForm) -> String? { value(key).flatMap { values.code($0, form) } }

  mutating func id<Record: CatalogueRecord>(_ key: String, _ need: Need = .optional) -> Identifier<Record>? {
    value(key, need).flatMap { values.id($0) }
  }

  mutating func date(_ key: String) -> DateClaim? { value(key).flatMap(values.date) }

  /// Reads a list without its unreadable items.
  mutating func list<Item>(_ key: String, _ read: (YAMLValue) -> Item?) -> [Item] {
    value(key).flatMap(values.list)?.compactMap(read) ?? []
  }

  mutating func ids<Record: CatalogueRecord>(_ key: String) -> [Identifier<Record>] {
    let values = values
    return list(key) { values.id($0) }
  }

  mutating func strings(_ key: String) -> [String] { list(key, values.text) }

  /// Reads the sources of a fact: empty if it has none of its own, nil if none of them is valid.
  mutating func factSources() -> [Citation]? {
    guard let value = value("sources") else { return [] }
    return values.citations(value)
  }

  /// Reads the sources of a record, at least one.
  mutating func recordSources() -> [Citation]? {
    guard let value = value("sources") else {
      values.report(.noSource, at: position, severity: .error)
      return nil
    }
    let citations = values.citations(value)
    if citations == nil { values.report(.noSource, at: value.position, severity: .error) }
    return citations
  }
}

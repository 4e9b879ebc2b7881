import Cooperation

/// A composer of one file that salvages the intact records of a malformed one.
struct FileComposer: Sendable {
  /// A top-level key with its value.
  struct Part: Sendable {
    let key: String
    let position: Position
    let value: YAMLValue
  }

  private(set) var parts: [Part] = []
  /// The records that are not valid YAML, if their ids are recognisable.
  private(set) var lost: [RecordReference] = []
  private(set) var findings: [Finding] = []
  private let name: String
  private let bytes: [UInt8]

  init(_ file: CatalogueFile) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    bytes = file.bytes.starts(with: mark) ? Array(file.bytes.dropFirst(mark.count)) : file.bytes
    name = file.name
    compose()
  }

  /// Composes the whole file.
  private mutating func compose() {
    guard let text = String(validating: bytes, as: UTF8.self) else { return report(.notUTF8, at: Self.firstInvalid(in: bytes)) }
    if let alias = YAMLAliases.first(in: bytes) { return report(alias) }
    do throws(YAMLProblem) {
      if let value = try YAMLComposer.compose(text) { add(value) } else { report(.emptyFile, at: nil, severity: .warning) }
    } catch {
      if let outline = YAMLOutline(bytes) { composeRecords(of: outline, after: error) } else { report(error) }
    }
  }

  /// Composes each record of a malformed file separately.
  private mutating func composeRecords(of outline: YAMLOutline, after problem: YAMLProblem) {
    var values: [YAMLValue] = []
    let findingsBefore = findings.count
    for record in outline.records {
      do throws(YAMLProblem) {
        let value = try YAMLComposer.compose(String(decoding: bytes[record.range], as: UTF8.self), after: record.line)
        if case .list(let items) = value?.content { values += items }
      } catch {
        let reference = outline.reference(ofRecordIn: record, of: bytes)
        if let reference { lost.append(reference) }
        report(Problem(error.kind), at: error.position, record: reference)
      }
    }
    // The error may lie between the records.
    if findings.count == findingsBefore { report(problem) }
    let position = values.first?.position ?? outline.keyPosition
    parts.append(
      Part(key: outline.key, position: outline.keyPosition, value: YAMLValue(content: .list(values), position: position)))
  }

  /// Adds the parts of a whole file.
  private mutating func add(_ document: YAMLValue) {
    switch document.content {
    case .mapping(let entries) where !entries.isEmpty:
      parts = entries.map { Part(key: $0.key, position: $0.position, value: $0.value) }
    case .mapping: report(.emptyFile, at: nil, severity: .warning)
    case .text, .list: report(.wrongShape(expected: .mapping, found: document.shape), at: document.position)
    }
  }

  private mutating func report(_ problem: YAMLProblem) { report(Problem(problem.kind), at: problem.position) }

  private mutating func report(
    _ problem: Problem, at position: Position?, severity: Finding.Severity = .error, record: RecordReference? = nil
  ) {
    findings.append(Finding(problem, severity: severity, file: name, position: position, record: record))
  }

  /// Returns the position of the first byte that is not UTF-8.
  private static func firstInvalid(in bytes: [UInt8]) -> Position {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return .start
    } catch {
      let lines = bytes[..<error.byteOffsets.lowerBound].split(separator: .newline, omittingEmptySubsequences: false)
      return Position(line: lines.count, column: String(decoding: lines.last ?? [], as: UTF8.self).unicodeScalars.count + 1)
    }
  }
}

extension YAMLOutline {
  /// Recognises the record in malformed lines by its id, if that comes first.
  fileprivate func reference(ofRecordIn lines: Lines, of bytes: [UInt8]) -> RecordReference? {
    let text = String(decoding: bytes[lines.range].prefix(200), as: UTF8.self)
    guard let kind = RecordKind.allCases.first(where: { $0.plural == key }),
      let match = text.firstMatch(of: /^ *- +\{?id: *["']?([A-Za-z0-9-]+)/), kind.isIdentifier(String(match.1))
    else { return nil }
    return RecordReference(kind, String(match.1))
  }
}

extension Problem {
  init(_ kind: YAMLProblem.Kind) {
    switch kind {
    case .syntax(let reason, let context): self = .notYAML(reason: reason, context: context)
    case .duplicateKeys(let keys): self = .duplicateKeys(keys)
    case .keyNotText: self = .keyNotText
    case .alias(let name): self = .alias(name)
    }
  }
}

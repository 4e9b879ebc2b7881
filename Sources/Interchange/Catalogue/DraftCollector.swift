import Cooperation

/// A collector of record drafts and their ids, before any record is read.
struct DraftCollector {
  private(set) var sections: [CatalogueSection] = []
  private(set) var index = RecordIndex()
  private(set) var findings: [FileFinding] = []
  private let files: [CatalogueFile]
  private var firstKeys: [Int: String] = [:]

  init(_ files: [CatalogueFile]) { self.files = files }

  private static let kinds = Dictionary(uniqueKeysWithValues: RecordKind.allCases.map { ($0.plural, $0) })

  mutating func add(_ part: FileComposer.Part, of file: Int) {
    guard let kind = Self.kinds[part.key] else {
      let nearest = NearestWord.nearest(to: part.key, in: Self.kinds.keys)
      return report(.unknownKind(part.key, nearest: nearest), at: part.position, in: file)
    }
    if let first = firstKeys[file], first != part.key {
      report(.secondKind(part.key, first: first), at: part.position, in: file, severity: .warning)
    } else {
      firstKeys[file] = part.key
    }
    guard case .list(let values) = part.value.content else {
      if part.value.isEmpty { return report(.emptyFile, at: part.position, in: file, severity: .warning) }
      return report(.wrongShape(expected: .list, found: part.value.shape), at: part.value.position, in: file)
    }
    var records: [RecordDraft] = []
    records.reserveCapacity(values.count)
    for value in values {
      if let record = draft(value, kind, in: file) { records.append(record) }
    }
    sections.append(CatalogueSection(file: file, kind: kind, records: records))
  }

  /// Adds records that could not be composed; call it last.
  mutating func addUnreadable(_ records: [RecordReference]) {
    for record in records { index.addUnreadable(record) }
  }

  /// Reads the id of a record; nil if it has no valid one.
  private mutating func draft(_ value: YAMLValue, _ kind: RecordKind, in file: Int) -> RecordDraft? {
    guard case .mapping(let entries) = value.content else {
      report(value.isEmpty ? .emptyValue : .wrongShape(expected: .mapping, found: value.shape), at: value.position, in: file)
      return nil
    }
    guard let entry = entries.first(where: { $0.key == "id" }) else {
      report(.missingKey("id"), at: value.position, in: file)
      return nil
    }
    guard case .text(let id) = entry.value.content else {
      report(.wrongShape(expected: .text, found: entry.value.shape), at: entry.value.position, in: file)
      return nil
    }
    guard kind.isIdentifier(id) else {
      report(id.isEmpty ? .emptyValue : .badIdentifier(id, kind), at: entry.value.position, in: file)
      return nil
    }
    let reference = RecordReference(kind, id)
    if let first = index.add(reference, at: RecordIndex.Place(file: files[file].name, line: value.position.line)) {
      report(.duplicateIdentifier(reference, first: first.description), at: entry.value.position, in: file, record: reference)
      return nil
    }
    return RecordDraft(reference: reference, entries: entries, position: value.position)
  }

  private mutating func report(
    _ problem: Problem, at position: Position, in file: Int, severity: Finding.Severity = .error,
    record: RecordReference? = nil
  ) {
    let finding = Finding(problem, severity: severity, file: files[file].name, position: position, record: record)
    findings.append(FileFinding(file: file, finding: finding))
  }
}

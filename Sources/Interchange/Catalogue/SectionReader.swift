import Cooperation

struct SectionReader {
  struct Result: Sendable {
    var records = Catalogue()
    var findings: [Finding] = []
    /// The omitted records.
    var omitted: [RecordReference] = []
  }

  private let section: CatalogueSection
  private let values: ValueReader

  init(_ section: CatalogueSection, file: String, index: RecordIndex) {
    self.section = section
    values = ValueReader(file: file, index: index)
  }

  func read() -> Result { read(section.kind.type) }

  private func read<Record: ReadableRecord>(_ type: Record.Type) -> Result {
    var result = Result()
    var records: [Record] = []
    records.reserveCapacity(section.records.count)
    for draft in section.records {
      values.record = draft.reference
      var reader = MappingReader(draft.entries, at: draft.position, of: values, isRecord: true)
      _ = reader.value("id")
      let record = Record.read(&reader, id: Identifier(draft.reference.id))
      reader.reportUnknownKeys()
      result.findings += values.drainFindings(omitted: record == nil)
      if let record { records.append(record) } else { result.omitted.append(draft.reference) }
    }
    result.records[keyPath: Record.list] = records
    return result
  }
}

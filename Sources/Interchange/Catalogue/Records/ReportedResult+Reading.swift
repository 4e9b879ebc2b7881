import Cooperation

extension ReportedResult: ReadableRecord {
  static var list: WritableKeyPath<Catalogue, [ReportedResult]> { \.results }

  static func read(_ reader: inout MappingReader, id: ID) -> ReportedResult? {
    let values = reader.values
    let title = reader.text("title", .required)
    let type: Kind? = reader.word("type", .required)
    let value = reader.string("value")
    let qualifier = reader.word("qualifier", otherwise: Qualifier.exact)
    let unit = reader.text("unit")
    let date = reader.date("date")
    let summary = reader.text("summary")
    let subject = reader.value("subject", .required).flatMap(values.reference)
    let notes = reader.list("notes", values.note)
    let sources = reader.recordSources()
    guard let title, let type, let qualifier, let subject, let sources else { return nil }
    return ReportedResult(
      id: id, title: title, type: type, value: value, qualifier: qualifier, unit: unit, date: date, summary: summary,
      subject: subject, notes: notes, citations: sources)
  }
}

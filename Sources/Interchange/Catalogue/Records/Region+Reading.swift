import Cooperation

extension Region: ReadableRecord {
  static var list: WritableKeyPath<Catalogue, [Region]> { \.regions }

  static func read(_ reader: inout MappingReader, id: ID) -> Region? {
    let values = reader.values
    let title = reader.text("title", .required)
    let type: Kind? = reader.word("type", .required)
    let code = reader.string("code")
    let summary = reader.text("summary")
    let statements = reader.list("statements", values.statement)
    let notes = reader.list("notes", values.note)
    let sources = reader.recordSources()
    guard let title, let type, let sources else { return nil }
    return Region(
      id: id, title: title, type: type, code: code, summary: summary, statements: statements, notes: notes, citations: sources)
  }
}

import Cooperation

extension Theme: ReadableRecord {
  static var list: WritableKeyPath<Catalogue, [Theme]> { \.themes }

  static func read(_ reader: inout MappingReader, id: ID) -> Theme? {
    let title = reader.text("title", .required)
    let vocabulary: Vocabulary? = reader.word("vocabulary", .required)
    let category: Theme.ID? = reader.id("category")
    let notes = reader.list("notes", reader.values.note)
    let sources = reader.recordSources()
    guard let title, let vocabulary, let sources else { return nil }
    return Theme(id: id, title: title, vocabulary: vocabulary, category: category, notes: notes, citations: sources)
  }
}

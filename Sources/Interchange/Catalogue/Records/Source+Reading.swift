import Cooperation

extension Source: ReadableRecord {
  static var list: WritableKeyPath<Catalogue, [Source]> { \.sources }

  static func read(_ reader: inout MappingReader, id: ID) -> Source? {
    let values = reader.values
    let title = reader.text("title", .required)
    let layer: Layer? = reader.word("layer", .required)
    let publisher = reader.string("publisher")
    let published = reader.date("published")
    let location = reader.string("location")
    let statements = reader.list("statements", values.statement)
    let notes = reader.list("notes", values.note)
    guard let title, let layer else { return nil }
    return Source(
      id: id, title: title, layer: layer, publisher: publisher, published: published, location: location,
      statements: statements, notes: notes)
  }
}

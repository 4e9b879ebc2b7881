import Cooperation

extension Agreement: ReadableRecord {
  static var list: WritableKeyPath<Catalogue, [Agreement]> { \.agreements }

  static func read(_ reader: inout MappingReader, id: ID) -> Agreement? {
    let values = reader.values
    let title = reader.text("title", .required)
    let type: Kind? = reader.word("type", .required)
    let summary = reader.text("summary")
    let agencies: [Agency.ID] = reader.ids("agencies")
    let places = reader.list("places", values.place)
    let signed = reader.date("signed")
    let programmes: [Programme.ID] = reader.ids("programmes")
    let themes = reader.list("themes", values.theme)
    let money = reader.list("money", values.money)
    let statements = reader.list("statements", values.statement)
    let notes = reader.list("notes", values.note)
    let sources = reader.recordSources()
    guard let title, let type, let sources else { return nil }
    return Agreement(
      id: id, title: title, type: type, summary: summary, agencies: agencies, places: places, signed: signed,
      programmes: programmes, themes: themes, money: money, statements: statements, notes: notes, citations: sources)
  }
}

import Cooperation

extension Partnership: ReadableRecord {
  static var list: WritableKeyPath<Catalogue, [Partnership]> { \.partnerships }

  static func read(_ reader: inout MappingReader, id: ID) -> Partnership? {
    let values = reader.values
    let title = reader.text("title", .required)
    let summary = reader.text("summary")
    let agencies: [Agency.ID] = reader.ids("agencies")
    let places = reader.list("places", values.place)
    let period = reader.date("period")
    let programmes: [Programme.ID] = reader.ids("programmes")
    let agreements: [Agreement.ID] = reader.ids("agreements")
    let themes = reader.list("themes", values.theme)
    let money = reader.list("money", values.money)
    let statements = reader.list("statements", values.statement)
    let notes = reader.list("notes", values.note)
    let sources = reader.recordSources()
    guard let title, let sources else { return nil }
    return Partnership(
      id: id, title: title, summary: summary, agencies: agencies, places: places, period: period, programmes: programmes,
      agreements: agreements, themes: themes, money: money, statements: statements, notes: notes, citations: sources)
  }
}

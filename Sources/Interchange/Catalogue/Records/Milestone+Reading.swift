import Cooperation

extension Milestone: ReadableRecord {
  static var list: WritableKeyPath<Catalogue, [Milestone]> { \.milestones }

  static func read(_ reader: inout MappingReader, id: ID) -> Milestone? {
    let values = reader.values
    let title = reader.text("title", .required)
    let type: Kind? = reader.word("type", .required)
    let standing = reader.word("standing", otherwise: Standing.held)
    let date = reader.date("date")
    let venue = reader.text("venue")
    let summary = reader.text("summary")
    let programme: Programme.ID? = reader.id("programme")
    let agencies: [Agency.ID] = reader.ids("agencies")
    let places = reader.list("places", values.place)
    let themes = reader.list("themes", values.theme)
    let statements = reader.list("statements", values.statement)
    let notes = reader.list("notes", values.note)
    let sources = reader.recordSources()
    guard let title, let type, let standing, let sources else { return nil }
    return Milestone(
      id: id, title: title, type: type, standing: standing, date: date, venue: venue, summary: summary, programme: programme,
      agencies: agencies, places: places, themes: themes, statements: statements, notes: notes, citations: sources)
  }
}

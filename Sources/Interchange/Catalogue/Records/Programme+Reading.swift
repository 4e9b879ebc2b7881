import Cooperation

extension Programme: ReadableRecord {
  static var list: WritableKeyPath<Catalogue, [Programme]> { \.programmes }

  static func read(_ reader: inout MappingReader, id: ID) -> Programme? {
    let values = reader.values
    let title = reader.text("title", .required)
    let summary = reader.text("summary")
    let status: ActivityStatus? = reader.code("status")
    let planned = reader.date("planned")
    let actual = reader.date("actual")
    let participations = reader.list("agencies") { participation($0, values) }
    let recipients = reader.list("places") { recipient($0, values) }
    let themes = reader.list("themes", values.theme)
    let modalities: [Modality] = reader.list("modalities") { values.word($0) }
    let money = reader.list("money", values.money)
    let relations = reader.list("relations") { relation($0, values) }
    let identifiers = reader.strings("identifiers")
    let statements = reader.list("statements", values.statement)
    let notes = reader.list("notes", values.note)
    let sources = reader.recordSources()
    guard let title, let sources else { return nil }
    return Programme(
      id: id, title: title, summary: summary, status: status, planned: planned, actual: actual, participations: participations,
      recipients: recipients, themes: themes, modalities: modalities, money: money, relations: relations,
      identifiers: identifiers, statements: statements, notes: notes, citations: sources)
  }

  private static func participation(_ value: YAMLValue, _ values: ValueReader) -> Participation? {
    values.mapping(value) { reader in
      let agency: Agency.ID? = reader.id("agency", .required)
      let role: OrganisationRole? = reader.word("role", .required)
      let sources = reader.factSources()
      guard let agency, let role, let sources else { return nil }
      return Participation(agency: agency, role: role, citations: sources)
    }
  }

  private static func recipient(_ value: YAMLValue, _ values: ValueReader) -> Recipient? {
    switch value.content {
    case .text: return values.place(value).map { Recipient(place: $0) }
    case .list: return values.wrong(value, .textOrMapping)
    case .mapping:
      return values.mapping(value) { reader in
        let place = reader.value("place", .required).flatMap(values.place)
        let percentage = reader.value("percentage").flatMap(values.percentage)
        let sources = reader.factSources()
        guard let place, let sources else { return nil }
        return Recipient(place: place, percentage: percentage, citations: sources)
      }
    }
  }

  private static func relation(_ value: YAMLValue, _ values: ValueReader) -> Relation? {
    values.mapping(value) { reader in
      let kind: Relation.Kind? = reader.word("kind", .required)
      let programme: Programme.ID? = reader.id("programme", .required)
      let sources = reader.factSources()
      guard let kind, let programme, let sources else { return nil }
      return Relation(kind: kind, programme: programme, citations: sources)
    }
  }
}

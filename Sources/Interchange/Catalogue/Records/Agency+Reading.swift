import Cooperation

extension Agency: ReadableRecord {
  static var list: WritableKeyPath<Catalogue, [Agency]> { \.agencies }

  static func read(_ reader: inout MappingReader, id: ID) -> Agency? {
    let values = reader.values
    let title = reader.text("title", .required)
    let acronym = reader.string("acronym")
    let names = reader.list("names") { name($0, values) }
    let type: OrganisationType? = reader.code("type")
    let country: Country.ID? = reader.id("country")
    let identifiers = reader.strings("identifiers")
    let founded = reader.date("founded")
    let relations = reader.list("relations") { relation($0, values) }
    let summary = reader.text("summary")
    let statements = reader.list("statements", values.statement)
    let money = reader.list("money", values.money)
    let notes = reader.list("notes", values.note)
    let sources = reader.recordSources()
    guard let title, let sources else { return nil }
    return Agency(
      id: id, title: title, acronym: acronym, names: names, type: type, country: country, identifiers: identifiers,
      founded: founded, relations: relations, summary: summary, statements: statements, money: money, notes: notes,
      citations: sources)
  }

  private static func name(_ value: YAMLValue, _ values: ValueReader) -> Name? {
    values.mapping(value) { reader in
      let kind: Name.Kind? = reader.word("kind", .required)
      let text = reader.text("text", .required)
      let validity = reader.date("validity")
      let sources = reader.factSources()
      guard let kind, let text, let sources else { return nil }
      return Name(kind: kind, text: text, validity: validity, citations: sources)
    }
  }

  private static func relation(_ value: YAMLValue, _ values: ValueReader) -> Relation? {
    values.mapping(value) { reader in
      let kind: Relation.Kind? = reader.word("kind", .required)
      let agency: Agency.ID? = reader.id("agency", .required)
      let validity = reader.date("validity")
      let sources = reader.factSources()
      guard let kind, let agency, let sources else { return nil }
      return Relation(kind: kind, agency: agency, validity: validity, citations: sources)
    }
  }
}

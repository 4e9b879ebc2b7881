import Cooperation

extension Country: ReadableRecord {
  static var list: WritableKeyPath<Catalogue, [Country]> { \.countries }

  static func read(_ reader: inout MappingReader, id: ID) -> Country? {
    let values = reader.values
    let title = reader.text("title", .required)
    let alpha3 = reader.code("alpha3", .alpha3)
    let numeric = reader.code("numeric", .threeDigits)
    let dacCode = reader.code("dac-code", .digits)
    let names = reader.list("names") { name($0, values) }
    let memberships = reader.list("memberships") { membership($0, values) }
    let summary = reader.text("summary")
    let statements = reader.list("statements", values.statement)
    let money = reader.list("money", values.money)
    let notes = reader.list("notes", values.note)
    let sources = reader.recordSources()
    guard let title, let sources else { return nil }
    return Country(
      id: id, title: title, alpha3: alpha3, numeric: numeric, dacCode: dacCode, names: names, memberships: memberships,
      summary: summary, statements: statements, money: money, notes: notes, citations: sources)
  }

  private static func name(_ value: YAMLValue, _ values: ValueReader) -> Name? {
    switch value.content {
    case .text: return values.text(value).map { Name(text: $0) }
    case .list: return values.wrong(value, .textOrMapping)
    case .mapping:
      return values.mapping(value) { reader in
        let text = reader.string("text", .required)
        let sources = reader.factSources()
        guard let text, let sources else { return nil }
        return Name(text: text, citations: sources)
      }
    }
  }

  private static func membership(_ value: YAMLValue, _ values: ValueReader) -> Membership? {
    values.mapping(value) { reader in
      let region: Region.ID? = reader.id("region", .required)
      let validity = reader.date("validity")
      let sources = reader.factSources()
      guard let region, let sources else { return nil }
      return Membership(region: region, validity: validity, citations: sources)
    }
  }
}

import Cooperation

/// Facts common to several kinds of records.
extension ValueReader {
  /// Reads a date, or a mapping of the date, its wording and its sources.
  func date(_ value: YAMLValue) -> DateClaim? {
    switch value.content {
    case .text: return edtf(value).map { DateClaim($0) }
    case .list: return wrong(value, .textOrMapping)
    case .mapping:
      return mapping(value) { reader in
        let date = reader.value("date", .required).flatMap(edtf)
        let wording = reader.string("wording")
        let sources = reader.factSources()
        guard let date, let sources else { return nil }
        return DateClaim(date, wording: wording, citations: sources)
      }
    }
  }

  private func edtf(_ value: YAMLValue) -> EDTFDate? {
    guard let text = text(value) else { return nil }
    do throws(EDTFError) {
      return try EDTFDate(parsing: text)
    } catch {
      return bad(.badDate(error), value)
    }
  }

  func statement(_ value: YAMLValue) -> Statement? {
    mapping(value) { reader in
      let kind: Statement.Kind? = reader.word("kind", .required)
      let text = reader.text("text", .required)
      let date = reader.date("date")
      let mentions = reader.list("mentions", reference)
      let sources = reader.factSources()
      guard let kind, let text, let sources else { return nil }
      return Statement(kind: kind, text: text, date: date, mentions: mentions, citations: sources)
    }
  }

  func note(_ value: YAMLValue) -> Note? {
    mapping(value) { reader in
      let kind: Note.Kind? = reader.word("kind", .required)
      let text = reader.text("text", .required)
      let sources = reader.factSources()
      guard let kind, let text, let sources else { return nil }
      return Note(kind: kind, text: text, citations: sources)
    }
  }

  /// Reads a theme's code, or a mapping with its share.
  func theme(_ value: YAMLValue) -> ThemeShare? {
    switch value.content {
    case .text: return id(value).map { ThemeShare(theme: $0) }
    case .list: return wrong(value, .textOrMapping)
    case .mapping:
      return mapping(value) { reader in
        let theme: Theme.ID? = reader.id("theme", .required)
        let percentage = reader.value("percentage").flatMap(percentage)
        let basis = reader.word("basis", otherwise: ThemeShare.Basis.assigned)
        let sources = reader.factSources()
        guard let theme, let basis, let sources else { return nil }
        return ThemeShare(theme: theme, percentage: percentage, basis: basis, citations: sources)
      }
    }
  }

  func money(_ value: YAMLValue) -> Money? {
    mapping(value) { reader in
      let kind: Money.Kind? = reader.word("kind", .required)
      let amount = reader.value("amount", .required).flatMap(decimal)
      let statedCurrency = reader.value("currency")
      let currency = statedCurrency.flatMap { code($0, .currency) }
      let qualifier = reader.word("qualifier", otherwise: Qualifier.exact)
      let date = reader.date("date")
      let wording = reader.string("wording")
      let provider: Agency.ID? = reader.id("provider")
      let receiver: Agency.ID? = reader.id("receiver")
      let sources = reader.factSources()
      // An unreadable currency must not become no currency.
      guard let kind, let amount, let qualifier, let sources, (statedCurrency == nil) == (currency == nil) else { return nil }
      return Money(
        kind: kind, amount: amount, currency: currency, qualifier: qualifier, date: date, wording: wording,
        provider: provider, receiver: receiver, citations: sources)
    }
  }
}

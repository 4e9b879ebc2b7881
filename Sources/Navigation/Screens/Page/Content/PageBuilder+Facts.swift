import Cooperation
import Wording

extension PageBuilder {
  /// Returns the facts at the top of a record's page, one per line.
  func facts(_ page: RecordPage) -> [PageItem] {
    switch page.record {
    case .agency(let agency): facts(of: agency, page)
    case .country(let country): facts(of: country, page)
    case .region(let region): facts(of: region, page)
    case .theme(let theme): facts(of: theme, page)
    case .programme(let programme): facts(of: programme, page)
    case .partnership(let partnership): facts(of: partnership, page)
    case .agreement(let agreement): facts(of: agreement, page)
    case .milestone(let milestone): facts(of: milestone, page)
    case .result(let result): facts(of: result, page)
    case .source(let source): facts(of: source, page)
    }
  }

  private func summary(_ page: RecordPage) -> [PageItem] {
    page.record.base.summary.map { summary in
      var item = fact(PageWords.summary, summary.text(in: language), page)
      item.isSummary = true
      return [item]
    } ?? []
  }

  /// Returns a name followed by its code in parentheses.
  private func code(_ name: String, _ code: String) -> String {
    name + language.parenthesised(code)
  }

  private func validity(_ claim: DateClaim?) -> String {
    claim.map { word(PageWords.dated(text(of: $0))) } ?? ""
  }

  private func facts(of agency: Agency, _ page: RecordPage) -> [PageItem] {
    var items = summary(page)
    if let type = agency.type {
      items.append(fact(PageWords.type, code(type.title.text(in: language), String(type.rawValue)), page))
    }
    if let country = agency.country { items.append(link(PageWords.country, RecordReference(country), page)) }
    items += date(PageWords.founded, agency.founded, page)
    for name in agency.names {
      let label = name.kind == .former ? PageWords.former : PageWords.names
      let text = name.text.entries.map(\.text).joined(separator: " · ") + validity(name.validity)
      items.append(fact(label, text, citations: name.citations, page))
    }
    for relation in agency.relations {
      items.append(
        link(
          PageWords.of(relation.kind), RecordReference(relation.agency), suffix: validity(relation.validity),
          citations: relation.citations, page))
    }
    if !agency.identifiers.isEmpty {
      items.append(fact(PageWords.identifiers, agency.identifiers.joined(separator: " · "), page))
    }
    return items + money(agency.money, page)
  }

  private func facts(of country: Country, _ page: RecordPage) -> [PageItem] {
    var items = summary(page)
    let codes = [
      "ISO 3166 \(country.id)", country.alpha3, country.numeric, country.dacCode.map { "OECD DAC \($0)" },
    ]
    items.append(fact(PageWords.codes, codes.compactMap(\.self).joined(separator: " · "), page))
    for name in country.names { items.append(fact(PageWords.names, name.text, citations: name.citations, page)) }
    for membership in country.memberships {
      items.append(
        link(
          PageWords.member, RecordReference(membership.region), suffix: validity(membership.validity),
          citations: membership.citations, page))
    }
    return items + money(country.money, page)
  }

  private func facts(of region: Region, _ page: RecordPage) -> [PageItem] {
    let code = region.code.map { " · \($0)" } ?? ""
    return summary(page) + [fact(PageWords.type, word(PageWords.of(region.type)) + code, page)]
  }

  private func facts(of theme: Theme, _ page: RecordPage) -> [PageItem] {
    var items = [fact(PageWords.type, "\(word(PageWords.of(theme.vocabulary))) \(theme.id)", page)]
    if let category = theme.category { items.append(link(PageWords.category, RecordReference(category), page)) }
    return items
  }

  private func facts(of programme: Programme, _ page: RecordPage) -> [PageItem] {
    var items = summary(page)
    if let status = programme.status {
      items.append(fact(PageWords.status, code(status.title.text(in: language), String(status.rawValue)), page))
    }
    items += date(PageWords.planned, programme.planned, page) + date(PageWords.actual, programme.actual, page)
    if programme.planned == nil, programme.actual == nil {
      items.append(fact(PageWords.dates, word(PageWords.datesUnstated), page))
    }
    for role in OrganisationRole.allCases {
      for participation in programme.participations where participation.role == role {
        items.append(
          link(
            Phrase(role.title), RecordReference(participation.agency),
            citations: participation.citations, page))
      }
    }
    for recipient in programme.recipients {
      let share = recipient.percentage.map { " \($0.plain) %" } ?? ""
      items.append(link(PageWords.serves, recipient.place.reference, suffix: share, citations: recipient.citations, page))
    }
    items += themes(programme.themes, page)
    if !programme.modalities.isEmpty {
      let names = programme.modalities.map { code($0.title.text(in: language), $0.rawValue) }
      items.append(fact(PageWords.modality, language.list(names), page))
    }
    for relation in programme.relations {
      items.append(
        link(PageWords.of(relation.kind), RecordReference(relation.programme), citations: relation.citations, page))
    }
    if !programme.identifiers.isEmpty {
      items.append(fact(PageWords.identifiers, programme.identifiers.joined(separator: " · "), page))
    }
    return items + money(programme.money, page)
  }

  private func facts(of partnership: Partnership, _ page: RecordPage) -> [PageItem] {
    summary(page) + parties(partnership.agencies, partnership.places, page)
      + date(PageWords.period, partnership.period, page) + themes(partnership.themes, page) + money(partnership.money, page)
  }

  private func facts(of agreement: Agreement, _ page: RecordPage) -> [PageItem] {
    summary(page) + [fact(PageWords.type, word(PageWords.of(agreement.type)), page)]
      + date(PageWords.signed, agreement.signed, page)
      + (agreement.signed == nil ? [fact(PageWords.signed, word(PageWords.datesUnstated), page)] : [])
      + parties(agreement.agencies, agreement.places, page) + themes(agreement.themes, page) + money(agreement.money, page)
  }

  private func facts(of milestone: Milestone, _ page: RecordPage) -> [PageItem] {
    var items = summary(page) + [fact(PageWords.type, word(PageWords.of(milestone.type)), page)]
    items += date(PageWords.date, milestone.date, page)
    if milestone.date == nil { items.append(fact(PageWords.date, word(PageWords.datesUnstated), page)) }
    items.append(
      fact(PageWords.standing, word(milestone.standing == .held ? PageWords.held : PageWords.onlyPlanned), page))
    if let venue = milestone.venue { items.append(fact(PageWords.venue, venue.text(in: language), page)) }
    if let programme = milestone.programme { items.append(link(PageWords.partOf, RecordReference(programme), page)) }
    return items + parties(milestone.agencies, milestone.places, page) + themes(milestone.themes, page)
  }

  private func facts(of result: ReportedResult, _ page: RecordPage) -> [PageItem] {
    var items = summary(page) + [fact(PageWords.type, word(PageWords.of(result.type)), page)]
    if let value = result.value {
      items.append(fact(PageWords.value, quantity(value, of: result), page))
    }
    return items + date(PageWords.date, result.date, page) + [link(PageWords.subject, result.subject, page)]
  }

  private func facts(of source: Source, _ page: RecordPage) -> [PageItem] {
    let layer = source.layer == .document ? PageWords.document : Words.outside
    var items = [fact(PageWords.layer, word(layer), page)]
    if let publisher = source.publisher { items.append(fact(PageWords.publisher, publisher, page)) }
    items += date(PageWords.published, source.published, page)
    if let location = source.location { items.append(fact(PageWords.location, location, page)) }
    return items
  }

  // MARK: Shared by several kinds

  private func parties(_ agencies: [Agency.ID], _ places: [Place], _ page: RecordPage) -> [PageItem] {
    agencies.map { link(PageWords.parties, RecordReference($0), page) }
      + places.map { link(PageWords.places, $0.reference, page) }
  }

  private func themes(_ shares: [ThemeShare], _ page: RecordPage) -> [PageItem] {
    shares.map { share in
      let percentage = share.percentage.map { " \($0.plain) %" } ?? ""
      let basis =
        share.basis == .assigned
        ? language.parenthesised(word(PageWords.assigned)) : ""
      let reference = RecordReference(share.theme)
      return fact(
        PageWords.theme, "\(share.theme) \(title(of: reference, page))\(percentage)\(basis)", links: [reference],
        citations: share.citations, page)
    }
  }

  private func money(_ amounts: [Money], _ page: RecordPage) -> [PageItem] {
    amounts.map { money in
      var parts = [money.text(in: language)]
      if let provider = money.provider {
        parts.append(word(PageWords.provider(title(of: RecordReference(provider), page))))
      }
      if let receiver = money.receiver {
        parts.append(word(PageWords.receiver(title(of: RecordReference(receiver), page))))
      }
      if let date = money.date { parts.append(text(of: date)) }
      if let wording = money.wording { parts.append(language.quoted(wording)) }
      return fact(
        PageWords.of(money.kind), parts.joined(separator: " · "),
        links: [money.provider, money.receiver].compactMap { $0.map { RecordReference($0) } }, citations: money.citations, page)
    }
  }
}

extension Double {
  /// The number without a trailing ".0".
  fileprivate var plain: String { self == rounded() ? String(Int(self)) : String(self) }
}

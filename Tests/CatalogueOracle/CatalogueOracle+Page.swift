import Cooperation

extension CatalogueOracle {
  /// Returns everything that the page of a record shows; nil for a record that the catalogue does not have.
  func page(_ reference: RecordReference) -> RecordPage? {
    guard let record = byReference[reference] else { return nil }
    var page = RecordPage(record: record)
    var programmes: [Item] = []
    /// Fills the lists with the items that are tied to the record.
    func fill(_ isTied: (Item) -> Bool) {
      let tied = items.filter(isTied)
      func rows(_ kind: RecordKind) -> [ItemRow] { self.rows(tied.filter { $0.reference.kind == kind }) }
      programmes = tied.filter(\.isProgramme)
      (page.programmes, page.agreements) = (rows(.programme), rows(.agreement))
      (page.milestones, page.partnerships) = (rows(.milestone), rows(.partnership))
    }
    switch record {
    case .agency(let agency):
      fill { $0.agencies.contains(agency.id) }
      for index in page.programmes.indices {
        let item = programmes.first { $0.reference == page.programmes[index].reference }
        page.programmes[index].roles = item?.roles(of: agency.id) ?? []
      }
      page.parts = hits(parts(of: reference))
    case .country(let country):
      fill { $0.places.contains(.country(country.id)) }
      page.groups = groupsToday(of: country)
      page.regionalProgrammes = rows(
        regionalProgrammes(of: country).filter { !$0.places.contains(.country(country.id)) })
    case .region(let region):
      fill { $0.places.contains(.region(region.id)) }
      let members = catalogue.countries.filter { country in
        country.memberships.contains { $0.region == region.id && $0.holds(on: today) }
      }
      page.parts = hits(members.map(Record.country))
    case .theme(let theme):
      let codes = [theme.id] + catalogue.themes.filter { $0.category == theme.id }.map(\.id)
      fill { !Set($0.themes).isDisjoint(with: codes) }
      page.parts = hits(parts(of: reference))
    case .programme:
      page.agreements = rows(naming(reference, .agreement))
      page.partnerships = rows(naming(reference, .partnership))
      page.milestones = rows(items.filter { $0.parent == reference })
      page.parts = hits(parts(of: reference))
    case .partnership(let partnership):
      programmes = found(partnership.programmes.map { RecordReference($0) })
      page.programmes = rows(programmes)
      page.agreements = rows(found(partnership.agreements.map { RecordReference($0) }))
    case .agreement(let agreement):
      page.programmes = rows(found(agreement.programmes.map { RecordReference($0) }))
      page.partnerships = rows(naming(reference, .partnership))
    case .milestone(let milestone):
      page.programmes = rows(found([milestone.programme].compactMap { $0.map { RecordReference($0) } }))
    case .result(let result):
      if result.subject.kind == .programme { page.programmes = rows(found([result.subject])) }
    case .source: break
    }
    page.programmesTotal = page.programmes.count
    page.agencies = partners(programmes.map { $0.links.map { (RecordReference($0.agency), $0.roles) } }, without: reference)
    page.places = partners(programmes.map { $0.places.map { ($0.reference, []) } }, without: reference)
    page.themes = partners(programmes.map { $0.themes.map { (RecordReference($0), []) } }, without: reference)
    page.partnerTotals.agencies = page.agencies.count
    page.partnerTotals.places = page.places.count
    page.partnerTotals.themes = page.themes.count
    page.results = results(for: page)
    page.findings = catalogue.findings.filter { $0.record == reference }
    let signings = signings(among: page.milestones, of: page.agreements)
    page.milestones.removeAll { signings.contains($0.reference) }
    page.mentionedBy = mentions(of: reference, without: shown(on: page).union(signings))
    name(everythingOn: &page)
    return page
  }

  // MARK: Items

  /// Returns the items of some addresses that the catalogue has.
  private func found(_ references: [RecordReference]) -> [Item] {
    references.compactMap { reference in items.first { $0.reference == reference } }
  }

  /// Returns the items of a kind that name a record.
  private func naming(_ reference: RecordReference, _ kind: RecordKind) -> [Item] {
    items.filter { $0.reference.kind == kind && $0.record.base.allMentions.contains(reference) }
  }

  /// Returns the rows of items by their earliest date, undated ones last, then by title.
  private func rows(_ items: [Item]) -> [ItemRow] {
    items.sorted { ($0.sortTitle, $0.reference) < ($1.sortTitle, $1.reference) }.ordered { $0.shownSpan?.first }.map(row(of:))
  }

  /// Returns the records that meet a record in programmes, those of most programmes first.
  private func partners(
    _ programmes: [[(RecordReference, Set<OrganisationRole>)]], without own: RecordReference
  ) -> [PartnerRow] {
    var rows: [RecordReference: PartnerRow] = [:]
    for (reference, roles) in programmes.joined() where reference != own {
      var row = rows[reference] ?? PartnerRow(reference: reference, title: title(of: reference), programmes: 0)
      row.programmes += 1
      row.roles = OrganisationRole.allCases.filter { row.roles.contains($0) || roles.contains($0) }
      rows[reference] = row
    }
    return rows.values.sorted {
      ($1.programmes, sortTitle(of: $0.reference), $0.reference) < ($0.programmes, sortTitle(of: $1.reference), $1.reference)
    }
  }

  /// Returns the results of a record; for an agency, a place and a partnership those of its programmes as well. Context comes last.
  private func results(for page: RecordPage) -> [ReportedResult] {
    let subjects: [RecordReference] =
      switch page.record {
      case .agency, .country, .region, .partnership: [page.reference] + page.programmes.map(\.reference)
      case .theme, .programme, .agreement, .milestone, .result, .source: [page.reference]
      }
    let results = subjects.flatMap { subject in catalogue.results.filter { $0.subject == subject } }
    return results.filter { $0.type != .context } + results.filter { $0.type == .context }
  }

  /// Returns those of some milestones that are the signing of one of some agreements: of the same date and programme, with all
  /// parties of the agreement.
  private func signings(among milestones: [ItemRow], of agreements: [ItemRow]) -> Set<RecordReference> {
    let agreements = found(agreements.map(\.reference))
    return Set(
      found(milestones.map(\.reference)).filter { item in
        guard case .milestone(let milestone) = item.record, milestone.type == .signing, let date = item.actual?.date else {
          return false
        }
        return agreements.contains { agreement in
          let isOfSameProgramme =
            milestone.programme.map { agreement.record.base.allMentions.contains(RecordReference($0)) }
            ?? !agreement.links.isEmpty
          return isOfSameProgramme && agreement.actual?.date.description == date.description
            && Set(agreement.agencies).isSubset(of: item.agencies) && Set(agreement.places).isSubset(of: item.places)
        }
      }.map(\.reference))
  }

  // MARK: Relations

  /// Returns the records that say they are a part or member of a record.
  private func parts(of whole: RecordReference) -> [Record] {
    records.filter { record in
      let wholes: [RecordReference] =
        switch record {
        case .agency(let agency):
          agency.relations.filter { $0.kind == .parent || $0.kind == .member }.map { RecordReference($0.agency) }
        case .programme(let programme):
          programme.relations.filter { $0.kind == .parent }.map { RecordReference($0.programme) }
        case .theme(let theme): [theme.category].compactMap { $0.map { RecordReference($0) } }
        default: []
        }
      return wholes.contains(whole)
    }
  }

  /// Returns the records that name a record and are not shown elsewhere; sources only where they name another source.
  private func mentions(of reference: RecordReference, without shown: Set<RecordReference>) -> [SearchHit] {
    hits(
      records.filter { record in
        let own = record.reference
        return own != reference && !shown.contains(own) && (reference.kind == .source || own.kind != .source)
          && record.base.allMentions.contains(reference)
      })
  }

  private func shown(on page: RecordPage) -> Set<RecordReference> {
    Set(items(on: page).map(\.reference)).union(page.results.map(\.reference)).union(page.parts.map(\.reference))
      .union((page.agencies + page.places + page.themes).map(\.reference))
  }

  private func items(on page: RecordPage) -> [ItemRow] {
    page.programmes + page.regionalProgrammes + page.agreements + page.milestones + page.partnerships
  }

  /// Fills the titles of all records that a page names, and the sources that it cites.
  private func name(everythingOn page: inout RecordPage) {
    let items = items(on: page)
    let citations =
      page.record.base.allCitations + page.results.flatMap(\.allCitations)
      + items.flatMap { ($0.planned?.citations ?? []) + ($0.actual?.citations ?? []) }
    for citation in citations {
      if case .source(let source)? = byReference[RecordReference(citation.source)] { page.sources[citation.source] = source }
    }
    var named = [page.reference] + page.record.base.allMentions + citations.map { RecordReference($0.source) }
    named += page.results.flatMap { [$0.reference] + $0.allMentions }
    named += items.flatMap { [$0.reference] + $0.marks.map(\.reference) + $0.places.map(\.reference) }
    named += (page.agencies + page.places + page.themes).map(\.reference) + (page.parts + page.mentionedBy).map(\.reference)
    for reference in named { page.titles[reference] = title(of: reference) }
  }
}

extension Item {
  /// Returns the roles of an agency.
  fileprivate func roles(of agency: Agency.ID) -> [OrganisationRole] {
    let roles = links.first { $0.agency == agency }?.roles ?? []
    return OrganisationRole.allCases.filter { roles.contains($0) }
  }
}

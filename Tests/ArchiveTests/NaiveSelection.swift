import Cooperation

/// Decides which records of a catalogue a selection leaves over, by plain loops over the records: no SQL, no index.
struct NaiveSelection {
  let catalogue: Catalogue

  /// What conditions can ask of a record.
  struct Traits {
    /// Agencies that the record is tied to, with their roles in its programmes.
    var links: [(agency: String, roles: Set<String>)] = []
    /// The roles that agencies of its programmes have which it is not tied to.
    var otherRoles: Set<String> = []
    var places: Set<RecordReference> = []
    var themes: Set<String> = []
    /// Codes, or `none`; empty where there is no programme.
    var statuses: Set<String> = []
    var modalities: Set<String> = []
    var days: ClosedRange<Day>?
    var isOpen = false
    /// The years of a programme's events.
    var eventYears: Set<Int> = []

    var years: ClosedRange<Int>? { days.map { $0.lowerBound.year...(isOpen ? max($0.upperBound, .today) : $0.upperBound).year } }
    var roles: Set<String> { links.reduce(into: otherRoles) { $0.formUnion($1.roles) } }

    /// Without dates: that a programme ran in a year does not date its event.
    var undated: Traits {
      var copy = self
      copy.days = nil
      return copy
    }
  }

  /// Returns the identifiers of the records of a kind that are left over.
  func ids(of kind: RecordKind, under selection: Selection, filter: String = "") -> [String] {
    records(of: kind).filter { holds($0, selection, filter) }.map(\.base.reference.id)
  }

  func records(of kind: RecordKind) -> [Record] {
    switch kind {
    case .programme: catalogue.programmes.map { .programme($0) }
    case .agreement: catalogue.agreements.map { .agreement($0) }
    case .milestone: catalogue.milestones.map { .milestone($0) }
    case .partnership: catalogue.partnerships.map { .partnership($0) }
    case .result: catalogue.results.map { .result($0) }
    case .source: catalogue.sources.map { .source($0) }
    case .agency, .country, .region, .theme: []
    }
  }

  private func holds(_ record: Record, _ selection: Selection, _ filter: String) -> Bool {
    let base = record.base
    var words = [base.title, base.summary].compactMap(\.self).flatMap { $0.entries.map(\.text) }
    words += base.statements.flatMap { $0.text.entries.map(\.text) } + base.aliases + [base.reference.id]
    if case .result(let result) = record { words += [result.value, result.unit?.text(in: .english)].compactMap(\.self) }
    if case .source(let source) = record { words += [source.publisher].compactMap(\.self) }
    guard WordFilter(selection.text, filter: filter).matches(words.joined(separator: "\n")) else { return false }
    return selection.terms.isEmpty || meets(traits(of: record), selection)
  }

  // MARK: Traits

  func traits(of record: Record) -> Traits {
    var traits = Traits()
    switch record {
    case .programme(let programme):
      for part in programme.participations { add(part.agency.rawValue, [part.role.rawValue], to: &traits) }
      traits.places = Set(programme.recipients.map(\.place.reference))
      traits.themes = Set(programme.themes.map(\.theme.rawValue))
      traits.statuses = [programme.status.map { String($0.rawValue) } ?? "none"]
      traits.modalities = programme.modalities.isEmpty ? ["none"] : Set(programme.modalities.map(\.rawValue))
      setDays([programme.planned, programme.actual], of: &traits)
      let planned = programme.planned?.date
      if planned?.plansEnd == true {
        traits.isOpen = false
      } else if programme.actual == nil, planned != nil, programme.status == .implementation {
        traits.isOpen = true
      }
      for milestone in catalogue.milestones where milestone.programme == programme.id {
        let extent = milestone.date?.date.extent
        if let first = extent.flatMap({ $0.earliestStart ?? $0.earliestEnd }),
          let last = extent.flatMap({ $0.latestEnd ?? $0.latestStart }), first <= last
        {
          traits.eventYears.formUnion(first.year...last.year)
        }
      }
    case .agreement(let agreement):
      setLinks(agreement.agencies, agreement.places, agreement.themes, of: &traits)
      setDays([agreement.signed], of: &traits)
    case .milestone(let milestone):
      setLinks(milestone.agencies, milestone.places, milestone.themes, of: &traits)
      setDays([milestone.date], of: &traits)
      inherit(from: programmes { $0.id == milestone.programme }.map(\.undated), to: &traits)
    case .partnership(let partnership):
      setLinks(partnership.agencies, partnership.places, partnership.themes, of: &traits)
      setDays([partnership.period], of: &traits)
      inherit(from: programmes { partnership.programmes.contains($0.id) }, to: &traits)
    case .result(let result):
      setDays([result.date], of: &traits)
      let subjects = ItemsQuery.kinds.filter { $0 != .result }.flatMap { records(of: $0) }
      inherit(from: subjects.filter { $0.base.reference == result.subject }.map { self.traits(of: $0) }, to: &traits)
      let id = result.subject.id
      switch result.subject.kind {
      case .agency where catalogue.agencies.contains(where: { $0.id.rawValue == id }): traits.links = [(id, [])]
      case .country where catalogue.countries.contains(where: { $0.id.rawValue == id }): traits.places = [result.subject]
      default: break
      }
    case .agency, .country, .region, .theme, .source: break
    }
    return traits
  }

  private func programmes(where isWanted: (Programme) -> Bool) -> [Traits] {
    catalogue.programmes.filter(isWanted).map { traits(of: .programme($0)) }
  }

  private func add(_ agency: String, _ roles: Set<String>, to traits: inout Traits) {
    if let place = traits.links.firstIndex(where: { $0.agency == agency }) {
      traits.links[place].roles.formUnion(roles)
    } else {
      traits.links.append((agency, roles))
    }
  }

  private func setLinks(_ agencies: [Agency.ID], _ places: [Place], _ themes: [ThemeShare], of traits: inout Traits) {
    for agency in agencies { add(agency.rawValue, [], to: &traits) }
    traits.places = Set(places.map(\.reference))
    traits.themes = Set(themes.map(\.theme.rawValue))
  }

  /// What has no end goes on until today; an unknown start or end adds nothing.
  private func setDays(_ claims: [DateClaim?], of traits: inout Traits) {
    let extents = claims.compactMap { $0?.date.extent }
    let firsts = extents.compactMap { $0.earliestStart ?? $0.earliestEnd }
    let lasts = extents.compactMap { $0.latestEnd ?? $0.latestStart }
    guard let first = firsts.min(), let last = lasts.max(), first <= last else { return }
    traits.days = first...last
    traits.isOpen = extents.contains(where: \.openEnd)
  }

  private func inherit(from parents: [Traits], to traits: inout Traits) {
    let isTied = !traits.links.isEmpty
    for parent in parents {
      for link in parent.links {
        if !isTied || traits.links.contains(where: { $0.agency == link.agency }) {
          add(link.agency, link.roles, to: &traits)
        } else {
          traits.otherRoles.formUnion(link.roles)
        }
      }
      traits.otherRoles.formUnion(parent.otherRoles)
    }
    if traits.places.isEmpty { for parent in parents { traits.places.formUnion(parent.places) } }
    if traits.themes.isEmpty { for parent in parents { traits.themes.formUnion(parent.themes) } }
    for parent in parents {
      traits.statuses.formUnion(parent.statuses)
      traits.modalities.formUnion(parent.modalities)
    }
    let dated = parents.filter { $0.days != nil }
    guard traits.days == nil, let first = dated.compactMap({ $0.days?.lowerBound }).min(),
      let last = dated.compactMap({ $0.days?.upperBound }).max()
    else { return }
    traits.days = first...last
    traits.isOpen = dated.contains(where: \.isOpen)
  }

  // MARK: Conditions

  private func meets(_ traits: Traits, _ selection: Selection) -> Bool {
    /// Any of the included, none of the excluded.
    func asks(_ facets: Facet..., has: (Term) -> Bool) -> Bool {
      let terms = selection.terms.filter { facets.contains($0.facet) }
      let included = terms.filter { !$0.isExcluded }
      return !terms.contains { $0.isExcluded && has($0) } && (included.isEmpty || included.contains(where: has))
    }
    let agencies = selection.terms.filter { $0.facet == .agency && !$0.isExcluded }.map(\.value)
    let asked = traits.links.filter { agencies.isEmpty || agencies.contains($0.agency) }
    let roles = asked.reduce(into: agencies.isEmpty ? traits.otherRoles : []) { $0.formUnion($1.roles) }
    let themes = traits.themes.union(
      catalogue.themes.filter { traits.themes.contains($0.id.rawValue) }.compactMap { $0.category?.rawValue })
    return asks(.agency) { term in traits.links.contains { $0.agency == term.value } }
      && asks(.role) { roles.contains($0.value) }
      && asks(.country, .region) { term in term.reference.map { traits.places.contains($0) } ?? traits.places.isEmpty }
      && asks(.theme, .category) { themes.contains($0.value) }
      && asks(.status) { traits.statuses.contains($0.value) }
      && asks(.modality) { traits.modalities.contains($0.value) }
      && asks(.year) { term in
        guard let asked = term.years else { return false }
        return traits.years.map { $0.overlaps(asked) } == true || traits.eventYears.contains { asked.contains($0) }
      }
      // Catalogues are not reported.
      && asks(.publisher) { _ in false } && asks(.rule) { _ in false }
  }
}

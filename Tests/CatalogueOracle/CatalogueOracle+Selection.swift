import Cooperation

extension CatalogueOracle {
  /// Returns the programmes, agreements and milestones under a selection, by title; what it says of some facets is ignored.
  func items(under selection: Selection, ignoring ignored: Set<Facet> = []) -> [Item] {
    let selection = Selection(terms: selection.terms.filter { !ignored.contains($0.facet) }, text: selection.text)
    return items.filter { $0.reference.kind != .partnership && meets(selection, $0) }
  }

  /// The years of an item's own dates, and of a programme's events.
  func activeYears(_ item: Item) -> Set<Int> {
    let events = item.isProgramme ? items.filter { $0.parent == item.reference && $0.reference.kind != .partnership } : []
    return Set(([item] + events).flatMap { $0.reference == item.reference ? $0.years(today).map(Array.init) ?? [] : $0.ownYears })
  }

  private func meets(_ selection: Selection, _ item: Item) -> Bool {
    meetsAgencies(selection, item) && holds(selection.text, item)
      && meets(selection.terms(of: .country, .region)) { term in
        term.facet == .country && term.value == "none"
          ? item.places.isEmpty : item.places.contains { $0.reference == term.reference }
      }
      && meets(selection.terms(of: .theme, .category)) { term in
        item.themes.contains { isTheme($0, term.value) }
      }
      && meets(selection.terms(of: .status)) { item.statuses.contains($0.value) }
      && meets(selection.terms(of: .modality)) { item.modalities.contains($0.value) }
      && meets(selection.terms(of: .year)) { term in
        term.years.map { asked in activeYears(item).contains { asked.contains($0) } } ?? false
      }
      && meets(selection.terms(of: .publisher, .rule)) { _ in false }
  }

  /// Any of the included conditions, where there are any, and none of the excluded ones.
  private func meets(_ terms: [Term], _ holds: (Term) -> Bool) -> Bool {
    let included = terms.filter { !$0.isExcluded }
    return (included.isEmpty || included.contains(where: holds)) && !terms.contains { $0.isExcluded && holds($0) }
  }

  /// Agencies and roles belong together: these agencies in these roles, and none of these agencies in excluded roles.
  private func meetsAgencies(_ selection: Selection, _ item: Item) -> Bool {
    let agencies = selection.terms(of: .agency)
    let roles = selection.terms(of: .role)
    let isAsked = agencies.contains { !$0.isExcluded }
    let asked = item.links.filter { selection.asks(for: $0) }
    let had = asked.reduce(into: isAsked ? [] : item.otherRoles) { $0.formUnion($1.roles) }
    return (!isAsked || !asked.isEmpty) && meets(roles) { term in had.contains { $0.rawValue == term.value } }
      && !item.links.contains { link in agencies.contains { $0.isExcluded && $0.value == link.agency.rawValue } }
  }

  /// True where a theme is a value, or belongs to it.
  private func isTheme(_ theme: Theme.ID, _ value: String) -> Bool {
    theme.rawValue == value || catalogue.themes.contains { $0.id == theme && $0.category?.rawValue == value }
  }

  /// All words of a text, and none of those with a minus before.
  private func holds(_ text: String, _ item: Item) -> Bool {
    texts[item.reference]?.rank(WordFilter(text), inLists: true) != nil
  }
}

extension Selection {
  /// Returns the conditions on some facets.
  func terms(of facets: Facet...) -> [Term] { terms.filter { facets.contains($0.facet) } }

  /// True where no agency is asked for, or this one.
  func asks(for link: Item.Link) -> Bool {
    let asked = terms(of: .agency).filter { !$0.isExcluded }
    return asked.isEmpty || asked.contains { $0.value == link.agency.rawValue }
  }

  /// True where no role is asked for, or one that the agency has.
  func asks(forRoleOf link: Item.Link) -> Bool {
    let asked = terms(of: .role).filter { !$0.isExcluded }
    return asked.isEmpty || asked.contains { term in link.roles.contains { $0.rawValue == term.value } }
  }
}

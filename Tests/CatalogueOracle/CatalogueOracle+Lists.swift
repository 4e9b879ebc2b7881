import Cooperation

extension CatalogueOracle {
  /// Counts what there is under a selection; agencies, countries and regions are those that their lists show.
  func totals(_ selection: Selection) -> Totals {
    let items = items(under: selection)
    let places = places(ListQuery(selection: selection, sort: .name)).rows
    var totals = Totals()
    totals.programmes = items.programmes
    totals.agreements = items.count { $0.reference.kind == .agreement }
    totals.milestones = items.count { $0.reference.kind == .milestone }
    totals.agencies = agencies(ListQuery(selection: selection, sort: .name)).total
    totals.countries = places.count { $0.reference.kind == .country }
    totals.regions = places.count { $0.reference.kind == .region }
    totals.recordsWithFindings =
      Set(catalogue.findings.compactMap(\.record)).count
      + catalogue.findings.count { $0.record == nil && $0.severity == .error }
    totals.core = timeline(TimelineQuery(list: ListQuery(selection: selection, sort: .start))).core
    return totals
  }

  /// Lists agencies with what they take part in: all of them, or under a selection those that have anything under it.
  func agencies(_ query: ListQuery<AgencySort>) -> Listing<AgencyRow> {
    let items = items(under: query.selection)
    let entries = catalogue.agencies.compactMap { agency -> ListEntry<AgencyRow>? in
      let own = items.filter { $0.agencies.contains(agency.id) }
      if own.isEmpty && !query.selection.isEmpty { return nil }
      let row = AgencyRow(
        id: agency.id, title: agency.title, acronym: agency.acronym, type: agency.type, country: agency.country,
        programmes: own.programmes, events: own.events, isOutside: isOutside(.agency(agency)),
        hasFindings: hasFindings(agency.reference))
      return ListEntry(row, agency.reference, own, sortTitle(of: agency.reference), rank(agency.reference, query.filter))
    }
    return listing(entries, query, ListOrder(rawValue: query.sort.rawValue))
  }

  /// Lists countries and regions as agencies; without a selection, regions of the DAC and the WHO only where anything is tied to
  /// them.
  func places(_ query: ListQuery<PlaceSort>) -> Listing<PlaceRow> {
    let items = items(under: query.selection)
    func entry(_ place: Place, _ record: Record, groups: [String] = [], isMinor: Bool = false) -> ListEntry<PlaceRow>? {
      let own = items.filter { $0.places.contains(place) }
      if own.isEmpty && (isMinor || !query.selection.isEmpty) { return nil }
      let density = own.density(today)
      let row = PlaceRow(
        place: place, title: record.base.title, groups: groups, programmes: own.programmes, events: own.events,
        activity: density.counts, firstYear: density.firstYear, isOutside: isOutside(record),
        hasFindings: hasFindings(place.reference))
      return ListEntry(row, place.reference, own, sortTitle(of: place.reference), rank(place.reference, query.filter))
    }
    let entries =
      catalogue.countries.map { entry(.country($0.id), .country($0), groups: groupsToday(of: $0)) }
      + catalogue.regions.map { entry(.region($0.id), .region($0), isMinor: $0.type == .dac || $0.type == .who) }
    return listing(entries.compactMap(\.self), query, ListOrder(rawValue: query.sort.rawValue))
  }

  /// Returns the short forms of the groups that a country belongs to today, those that are mere numbers left out.
  func groupsToday(of country: Country) -> [String] {
    country.memberships.filter { $0.holds(on: today) }.map { membership in
      let region = RecordReference(membership.region)
      return short(of: region) ?? title(of: region).text(in: .english)
    }.filter { !$0.allSatisfy(\.isNumber) }
  }

  /// Returns how well a record matches a filter; nil where it does not.
  func rank(_ reference: RecordReference, _ filter: String) -> Int? {
    texts[reference]?.rank(WordFilter(filter), inLists: true)
  }

  private func listing<Row, Sort>(
    _ entries: [ListEntry<Row>], _ query: ListQuery<Sort>, _ order: ListOrder?
  ) -> Listing<Row> {
    var list = entries.filter { $0.rank != nil }.sorted { ($0.sortTitle, $0.reference.id) < ($1.sortTitle, $1.reference.id) }
    switch order {
    case .programmes:
      list = list.ordered(by: { $0.events }, descending: !query.reversed)
      list = list.ordered(by: { $0.programmes }, descending: !query.reversed)
    case .latest: list = list.ordered(by: { $0.latest }, descending: !query.reversed)
    case .name, nil: if query.reversed { list.reverse() }
    }
    list = list.ordered { $0.rank }
    let located = query.locate.flatMap { wanted in list.firstIndex { $0.reference == wanted } }
    let range = query.window.range(of: list.count, locating: located)
    return Listing(rows: list[range].map(\.row), offset: range.lowerBound, total: list.count, located: located)
  }
}

/// What agencies and places can be ordered by.
private enum ListOrder: String { case programmes, name, latest }

/// A row with what it is ordered by.
private struct ListEntry<Row> {
  let row: Row
  let reference: RecordReference
  let sortTitle: String
  let programmes: Int
  let events: Int
  /// The last day; an open end comes after all.
  let latest: Day?
  /// How well the filter matches; nil where it does not.
  let rank: Int?

  init(_ row: Row, _ reference: RecordReference, _ items: [Item], _ sortTitle: String, _ rank: Int?) {
    (self.row, self.reference, self.sortTitle, self.rank) = (row, reference, sortTitle, rank)
    (programmes, events) = (items.programmes, items.events)
    latest = items.compactMap(\.span).map { $0.isOpen ? .last : $0.last }.max()
  }
}

public import Cooperation

/// A naive answerer of queries about a catalogue, for tests: plain loops over the records, no index, no SQL, no cache.
///
/// It stands in for the archive where a test is about something else, and is what the archive is compared with. Catalogues have no
/// publishers, no findings inside activities and no money in the columns, so the facets of these are empty.
public struct CatalogueOracle: Sendable {
  /// The records and findings that are asked about.
  public let catalogue: Catalogue
  /// The day until which open ends reach, and on which memberships are looked at.
  public let today: Day
  /// Every record, in the order of storing.
  let records: [Record]
  let byReference: [RecordReference: Record]
  let texts: [RecordReference: RecordText]
  private let sortTitles: [RecordReference: String]
  /// Programmes, agreements, milestones and partnerships, by title.
  private(set) var items: [Item] = []

  /// Creates an oracle of a catalogue whose records have addresses of their own.
  public init(_ catalogue: Catalogue, today: Day) {
    self.catalogue = catalogue
    self.today = today
    records =
      catalogue.sources.map(Record.source) + catalogue.themes.map(Record.theme) + catalogue.regions.map(Record.region)
      + catalogue.countries.map(Record.country) + catalogue.agencies.map(Record.agency)
      + catalogue.programmes.map(Record.programme) + catalogue.partnerships.map(Record.partnership)
      + catalogue.agreements.map(Record.agreement) + catalogue.milestones.map(Record.milestone)
      + catalogue.results.map(Record.result)
    byReference = Dictionary(records.map { ($0.reference, $0) }) { _, last in last }
    texts = byReference.mapValues(RecordText.init)
    sortTitles = byReference.mapValues { Folding.fold($0.base.title.text(in: .english)) }
    let programmes = catalogue.programmes.map(Item.init)
    let milestones = catalogue.milestones.map { milestone in
      Item(milestone, of: programmes.first { $0.reference.id == milestone.programme?.rawValue })
    }
    items =
      (programmes.map { $0.showing(milestones) } + milestones + catalogue.agreements.map(Item.init)
      + catalogue.partnerships.map { Item($0, among: programmes) })
      .sorted { ($0.sortTitle, $0.reference) < ($1.sortTitle, $1.reference) }
  }

  /// Returns the answer to a query, of the case with the same name.
  public func answer(_ query: Query) -> Answer {
    switch query {
    case .totals(let selection): .totals(totals(selection))
    case .agencies(let query): .agencies(agencies(query))
    case .places(let query): .places(places(query))
    case .timeline(let query): .timeline(timeline(query))
    case .page(let reference): .page(page(reference))
    case .search(let text, let limit): .search(search(text, limit: limit))
    case .items(let query): .items(items(query))
    case .records(let kind, let selection, let filter): .records(records(of: kind, selection, filter))
    case .findings: .findings(catalogue.findings)
    case .rules: .rules([])
    case .facet(let query): .facet(facet(query))
    case .nearest(let address, let limit): .nearest(nearest(to: address, limit: limit))
    }
  }

  // MARK: Names

  /// Returns a record's title; its identifier where the catalogue only names it.
  func title(of reference: RecordReference) -> LocalizedText {
    byReference[reference]?.base.title ?? LocalizedText(reference.id)
  }

  /// Returns a record's title as lists are ordered by it.
  func sortTitle(of reference: RecordReference) -> String { sortTitles[reference] ?? Folding.fold(reference.id) }

  /// Returns an agency's acronym or a region's code.
  func short(of reference: RecordReference) -> String? {
    switch byReference[reference] {
    case .agency(let agency): agency.acronym
    case .region(let region): region.code
    default: nil
    }
  }

  /// True where a record cites sources for itself, all of them from outside.
  func isOutside(_ record: Record) -> Bool {
    let citations = record.base.citations
    return !citations.isEmpty
      && citations.allSatisfy { citation in
        if case .source(let source)? = byReference[RecordReference(citation.source)] { source.layer == .outside } else { false }
      }
  }

  /// True where something was noticed about a record.
  func hasFindings(_ reference: RecordReference) -> Bool { catalogue.findings.contains { $0.record == reference } }

  /// Returns the category that a theme counts under: its own, or itself where it is one; nil for all else.
  func category(of theme: Theme.ID) -> Theme.ID? {
    if let category = catalogue.themes.first(where: { $0.id == theme })?.category { return category }
    let isCode = theme.rawValue.utf8.count == 3 && theme.rawValue.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isCode || catalogue.themes.contains { $0.category == theme } ? theme : nil
  }
}

extension Sequence {
  /// Returns the elements by a value that some lack, those last either way; equal ones stay in their order.
  func ordered<Value: Comparable>(by value: (Element) -> Value?, descending: Bool = false) -> [Element] {
    let all = enumerated().map { (offset: $0.offset, value: value($0.element), element: $0.element) }
    return all.sorted { left, right in
      guard let first = left.value, let second = right.value else {
        return left.value == nil && right.value == nil ? left.offset < right.offset : left.value != nil
      }
      if first == second { return left.offset < right.offset }
      return descending ? first > second : first < second
    }.map(\.element)
  }
}

extension Window {
  /// Returns the part of a list to fetch: this window, moved so that the located position is in its middle when it is not in it.
  func range(of total: Int, locating located: Int?) -> Range<Int> {
    let size = Swift.max(0, Swift.min(count, total))
    var start = Swift.max(0, Swift.min(offset, total))
    if let located, size > 0, !(start..<start + size).contains(located) {
      start = Swift.max(0, Swift.min(located - size / 2, total - size))
    }
    return start..<Swift.min(start + size, total)
  }
}

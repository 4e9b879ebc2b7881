/// A condition that cannot be evaluated for the records of a list, with the facets that can.
public struct SelectionObjection: Hashable, Sendable {
  /// The facet of the first unsupported condition.
  public var facet: Facet
  /// The supported facets; words are always supported.
  public var possible: [Facet]

  /// Finds the first condition on an unsupported facet; nil if all are supported.
  public init?(to selection: Selection, possible: [Facet]) {
    guard let term = selection.terms.first(where: { !possible.contains($0.facet) }) else { return nil }
    facet = term.facet
    self.possible = possible
  }
}

extension RecordKind {
  /// The facets by which records of this kind can be filtered.
  ///
  /// Only programmes are reported, so only they have a publisher and break rules. Agreements belong to no programme, so they have
  /// no roles, status or modality. Agencies, places and themes match through their programmes and events.
  public var facets: [Facet] {
    switch self {
    case .agency, .country, .region, .theme, .programme: Facet.allCases
    case .milestone, .partnership, .result: Facet.allCases.filter { $0 != .publisher && $0 != .rule }
    case .agreement: [.agency, .country, .region, .theme, .category, .year]
    case .source: []
    }
  }

  /// Returns the objection to filtering records of this kind by a selection; nil if there is none.
  public func objection(to selection: Selection) -> SelectionObjection? { SelectionObjection(to: selection, possible: facets) }
}

/// A condition that cannot be decided for the records of a list, and the facets that can.
public struct SelectionObjection: Hashable, Sendable {
  /// The facet of the first condition that cannot be decided.
  public var facet: Facet
  /// The facets that the list can be narrowed by; words always can.
  public var possible: [Facet]

  /// Finds the first condition of a selection on another facet than the possible ones; nil where there is none.
  public init?(to selection: Selection, possible: [Facet]) {
    guard let term = selection.terms.first(where: { !possible.contains($0.facet) }) else { return nil }
    facet = term.facet
    self.possible = possible
  }
}

extension RecordKind {
  /// The facets that records of this kind can be narrowed by.
  ///
  /// Only programmes are reported, so only they have a publisher and break rules. Agreements rest on no programme, so they have no
  /// roles, status or modality. Agencies, places and themes are narrowed to those of the programmes and events that are left over.
  public var facets: [Facet] {
    switch self {
    case .agency, .country, .region, .theme, .programme: Facet.allCases
    case .milestone, .partnership, .result: Facet.allCases.filter { $0 != .publisher && $0 != .rule }
    case .agreement: [.agency, .country, .region, .theme, .category, .year]
    case .source: []
    }
  }

  /// Returns why a list of records of this kind cannot be narrowed by a selection; nil where it can.
  public func objection(to selection: Selection) -> SelectionObjection? { SelectionObjection(to: selection, possible: facets) }
}

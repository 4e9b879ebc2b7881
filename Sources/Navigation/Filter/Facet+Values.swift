public import Cooperation
internal import Wording

extension Facet {
  /// Creates the facet that a field of the filter prompt names, in either language, case aside.
  init?(word: String) {
    let folded = Folding.fold(word)
    if let facet = Facet(rawValue: folded) {
      self = facet
    } else if let facet = Facet.allCases.first(where: { $0.phrase.japanese == word || $0.synonyms.contains(folded) }) {
      self = facet
    } else {
      return nil
    }
  }

  /// Returns the facet whose name is at most two slips away; nil where none is that near.
  static func nearest(to word: String) -> Facet? {
    let folded = Folding.fold(word).utf8
    guard folded.count >= 3 else { return nil }
    let distances = allCases.map { ($0, EditDistance.between(folded, $0.rawValue.utf8, limit: 2)) }
    guard let best = distances.min(by: { $0.1 < $1.1 }), best.1 <= 2 else { return nil }
    return best.0
  }

  /// What the facet's values are ordered by at first: years by date, all others by how much there is.
  var firstSort: FacetSort { self == .year ? .name : .programmes }

  /// The record that a value is; nil where it is none.
  public func reference(_ value: String) -> RecordReference? {
    switch self {
    case .publisher: RecordReference(.agency, value)
    case .agency, .role, .country, .region, .theme, .category, .status, .modality, .year, .rule:
      Term(self, value).reference
    }
  }
}

extension Term {
  /// The condition as it is looked up, whether it is excluded or not.
  var included: Term { Term(facet, value) }

  /// What the value is called, where that is known without asking.
  public var knownTitle: LocalizedText? {
    switch facet {
    case .role: OrganisationRole(rawValue: value)?.title
    case .status: value == "none" ? Self.notStated : Int(value).flatMap(ActivityStatus.init(rawValue:))?.title
    case .modality: value == "none" ? Self.notStated : Modality(rawValue: value)?.title
    case .year: LocalizedText(value.replacing("..", with: "–"))
    case .country: value == "none" ? Self.notStated : nil
    case .rule: ActivityRule(rawValue: value)?.name
    case .agency, .region, .theme, .category, .publisher: nil
    }
  }
}

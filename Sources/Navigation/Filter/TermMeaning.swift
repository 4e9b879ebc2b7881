public import Cooperation

/// The resolution of a typed value.
public enum TermMeaning: Hashable, Sendable {
  /// The canonical value, and its title.
  case found(String, LocalizedText)
  /// No match; the nearest existing value.
  case missing(nearest: FacetRow?)
}

extension TermMeaning {
  /// Resolves a value typed as a code, a name or part of one.
  ///
  /// - Parameters:
  ///   - term: The typed condition.
  ///   - rows: Returns the values of a facet.
  public init(of term: Term, _ rows: (FacetQuery) throws -> [FacetRow]) rethrows {
    if let known = TermMeaning(known: term.included) {
      self = known
      return
    }
    var query = AppState.lookUp(term)
    if let meaning = TermMeaning(term.value, among: try rows(query)) {
      self = meaning
      return
    }
    query.list.filter = ""
    query.list.window = Window(offset: 0, count: 500)
    self.init(term.value, nearestOf: try rows(query))
  }

  /// Resolves a value that needs no query; nil for all others.
  init?(known term: Term) {
    let folded = Folding.fold(term.value)
    switch term.facet {
    case .year:
      self = .found(term.value, term.knownTitle ?? LocalizedText(term.value))
    case .role:
      guard
        let role = OrganisationRole.allCases.first(where: {
          $0.rawValue == folded || $0.code.map(String.init) == folded || $0.title.holds(folded)
        })
      else { return nil }
      self = .found(role.rawValue, role.title)
    case .status:
      if let status = ActivityStatus.allCases.first(where: { String($0.rawValue) == folded || $0.title.holds(folded) }) {
        self = .found(String(status.rawValue), status.title)
      } else if folded == "none", let title = Term(.status, "none").knownTitle {
        self = .found("none", title)
      } else {
        return nil
      }
    case .modality:
      guard let modality = Modality(rawValue: term.value.uppercased()) else { return nil }
      self = .found(modality.rawValue, modality.title)
    case .rule:
      guard let rule = ActivityRule(rawValue: folded) else { return nil }
      self = .found(rule.rawValue, rule.name)
    case .agency, .country, .region, .theme, .category, .publisher:
      return nil
    }
  }

  /// Resolves a value among candidates: by code, name or prefix, else to the row with most programmes.
  init?(_ typed: String, among rows: [FacetRow]) {
    let folded = Folding.fold(typed)
    let best =
      rows.first { $0.value == typed } ?? rows.first { Folding.fold($0.value) == folded || Folding.fold($0.code ?? "") == folded }
      ?? rows.first { $0.title.entries.contains { Folding.fold($0.text) == folded } }
      ?? rows.first { $0.title.entries.contains { Folding.fold($0.text).hasPrefix(folded) } } ?? rows.first
    guard let best else { return nil }
    self = .found(best.value, best.title)
  }

  /// Suggests the nearest of all values; if there are none, the value resolves to itself unchecked.
  init(_ typed: String, nearestOf rows: [FacetRow]) {
    guard !rows.isEmpty else {
      self = .found(typed, LocalizedText(typed))
      return
    }
    let folded = Folding.fold(typed).utf8
    let distances = rows.map { row in
      ([row.value, row.code ?? row.value] + row.title.entries.map(\.text)).map {
        EditDistance.between(folded, Folding.fold($0).utf8, limit: 3)
      }.min() ?? .max
    }
    let best = zip(rows, distances).min { $0.1 < $1.1 }
    self = .missing(nearest: best.flatMap { $0.1 <= 3 ? $0.0 : nil })
  }
}

extension LocalizedText {
  /// Returns whether the text begins with folded letters in any language; at least two are required.
  fileprivate func holds(_ folded: String) -> Bool {
    folded.count > 1 && entries.contains { Folding.fold($0.text).hasPrefix(folded) }
  }
}

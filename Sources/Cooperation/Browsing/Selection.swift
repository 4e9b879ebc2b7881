/// What a view is narrowed to: within one facet any of the values, across facets all of them, without what is excluded.
public struct Selection: Hashable, Sendable, Codable {
  /// The conditions in the order in which they were chosen, each once.
  public private(set) var terms: [Term] = []
  /// Words that programmes must hold in titles, descriptions or names of organisations; folded by whoever looks.
  public var text = ""

  /// Creates a selection of these values; those of a kind that narrows nothing are left out.
  public init(_ values: [RecordReference] = []) {
    for value in values { insert(value) }
  }

  /// Creates a selection of these conditions and words.
  public init(terms: [Term], text: String = "") {
    for term in terms { insert(term) }
    self.text = text
  }

  /// The kinds of record that a view can be narrowed to.
  public static let kinds: [RecordKind] = [.agency, .country, .region, .theme]

  /// True where nothing is chosen, so that nothing is narrowed.
  public var isEmpty: Bool { terms.isEmpty && text.isEmpty }

  /// The agencies, places and themes that are chosen, not those that are excluded.
  public var values: [RecordReference] { terms.compactMap { $0.isExcluded ? nil : $0.reference } }

  /// Tells whether a value is chosen.
  public func contains(_ value: RecordReference) -> Bool { values.contains(value) }

  /// Tells whether a condition is there, exactly so.
  public func contains(_ term: Term) -> Bool { terms.contains(term) }

  /// Adds a value; one that is there already, or of a kind that narrows nothing, changes nothing.
  public mutating func insert(_ value: RecordReference) {
    if let term = Term(value) { insert(term) }
  }

  /// Adds a condition; the opposite one goes.
  public mutating func insert(_ term: Term) {
    guard !terms.contains(term) else { return }
    terms.removeAll { $0.facet == term.facet && $0.value == term.value }
    terms.append(term)
  }

  /// Takes a value away; one that is not there changes nothing.
  public mutating func remove(_ value: RecordReference) { terms.removeAll { $0.reference == value } }

  /// Takes a condition away; one that is not there changes nothing.
  public mutating func remove(_ term: Term) { terms.removeAll { $0 == term } }

  /// Adds a value, or takes it away where it is there.
  public mutating func toggle(_ value: RecordReference) {
    if contains(value) { remove(value) } else { insert(value) }
  }

  /// Returns this selection narrowed to the value under a cursor; where values of that dimension are chosen already, they count
  /// and the cursor does not.
  public func narrowed(to value: RecordReference?) -> Selection {
    guard let value, !values.contains(where: { Self.dimension($0.kind) == Self.dimension(value.kind) }) else { return self }
    var copy = self
    copy.insert(value)
    return copy
  }

  /// Returns this selection without what it says of one dimension: agency, place (countries and regions), or theme.
  public func widened(in kind: RecordKind) -> Selection {
    var copy = self
    copy.terms.removeAll { term in term.reference.map { Self.dimension($0.kind) == Self.dimension(kind) } ?? false }
    return copy
  }

  /// Returns the chosen values of the given kinds.
  public func values(of kinds: RecordKind...) -> [RecordReference] { values.filter { kinds.contains($0.kind) } }

  private static func dimension(_ kind: RecordKind) -> RecordKind { kind == .region ? .country : kind }
}

extension Term {
  /// Creates the condition that something has to do with a record; nil for a kind that narrows nothing.
  public init?(_ value: RecordReference, isExcluded: Bool = false) {
    switch value.kind {
    case .agency: self.init(.agency, value.id, isExcluded: isExcluded)
    case .country: self.init(.country, value.id, isExcluded: isExcluded)
    case .region: self.init(.region, value.id, isExcluded: isExcluded)
    case .theme: self.init(.theme, value.id, isExcluded: isExcluded)
    case .programme, .partnership, .agreement, .milestone, .result, .source: return nil
    }
  }

  /// The years that it asks for, of `2019`, `2019..2024`, `2019..` and `..2024`; nil for all else.
  public var years: ClosedRange<Int>? {
    guard facet == .year, value != ".." else { return nil }
    let parts = value.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    guard let start = parts.first else { return nil }
    let first = start.isEmpty ? 0 : Int(start)
    let last = parts.count == 1 ? first : parts[1].isEmpty ? 9999 : Int(parts[1])
    guard let first, let last, first <= last else { return nil }
    return first...last
  }

  /// The record that the value is; nil where it is none.
  public var reference: RecordReference? {
    switch facet {
    case .agency: RecordReference(.agency, value)
    case .country: value == "none" ? nil : RecordReference(.country, value)
    case .region: RecordReference(.region, value)
    case .theme, .category: RecordReference(.theme, value)
    case .role, .status, .modality, .year, .publisher, .rule: nil
    }
  }
}

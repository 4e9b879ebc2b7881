/// The conditions on a view: OR within a facet, AND across facets, minus exclusions.
public struct Selection: Hashable, Sendable, Codable {
  /// The conditions in the order in which they were added, without duplicates.
  public private(set) var terms: [Term] = []
  /// Words that must occur in titles, descriptions or names of organisations.
  ///
  /// Stored as typed, folded when matched.
  public var text = ""

  /// Creates a selection of records, ignoring those of other kinds than `kinds`.
  public init(_ values: [RecordReference] = []) {
    for value in values { insert(value) }
  }

  public init(terms: [Term], text: String = "") {
    for term in terms { insert(term) }
    self.text = text
  }

  /// The kinds of record that can be selected.
  public static let kinds: [RecordKind] = [.agency, .country, .region, .theme]

  public var isEmpty: Bool { terms.isEmpty && text.isEmpty }

  /// The selected agencies, places and themes, without excluded ones.
  public var values: [RecordReference] { terms.compactMap { $0.isExcluded ? nil : $0.reference } }

  /// Returns whether a record is selected.
  public func contains(_ value: RecordReference) -> Bool { values.contains(value) }

  /// Returns whether the selection contains exactly this condition.
  public func contains(_ term: Term) -> Bool { terms.contains(term) }

  /// Adds a record; no effect if it is already selected or of another kind than `kinds`.
  public mutating func insert(_ value: RecordReference) {
    if let term = Term(value) { insert(term) }
  }

  /// Adds a condition, replacing its opposite.
  public mutating func insert(_ term: Term) {
    guard !terms.contains(term) else { return }
    terms.removeAll { $0.facet == term.facet && $0.value == term.value }
    terms.append(term)
  }

  /// Removes all conditions on a record.
  public mutating func remove(_ value: RecordReference) { terms.removeAll { $0.reference == value } }

  /// Removes a condition, if present.
  public mutating func remove(_ term: Term) { terms.removeAll { $0 == term } }

  /// Adds a record, or removes it if selected.
  public mutating func toggle(_ value: RecordReference) {
    if contains(value) { remove(value) } else { insert(value) }
  }

  /// Returns the selection narrowed to the value under a cursor.
  ///
  /// Selected values of the same dimension take precedence over the cursor.
  public func narrowed(to value: RecordReference?) -> Selection {
    guard let value, !values.contains(where: { Self.dimension($0.kind) == Self.dimension(value.kind) }) else { return self }
    var copy = self
    copy.insert(value)
    return copy
  }

  /// Returns the selection without conditions on agencies, places (countries and regions), or themes.
  public func widened(in kind: RecordKind) -> Selection {
    var copy = self
    copy.terms.removeAll { term in term.reference.map { Self.dimension($0.kind) == Self.dimension(kind) } ?? false }
    return copy
  }

  /// Returns the selected records of the given kinds.
  public func values(of kinds: RecordKind...) -> [RecordReference] { values.filter { kinds.contains($0.kind) } }

  private static func dimension(_ kind: RecordKind) -> RecordKind { kind == .region ? .country : kind }
}

extension Term {
  /// Creates the condition that a record is involved; nil for other kinds than `Selection.kinds`.
  public init?(_ value: RecordReference, isExcluded: Bool = false) {
    switch value.kind {
    case .agency: self.init(.agency, value.id, isExcluded: isExcluded)
    case .country: self.init(.country, value.id, isExcluded: isExcluded)
    case .region: self.init(.region, value.id, isExcluded: isExcluded)
    case .theme: self.init(.theme, value.id, isExcluded: isExcluded)
    case .programme, .partnership, .agreement, .milestone, .result, .source: return nil
    }
  }

  /// The years in `2019`, `2019..2024`, `2019..` or `..2024`; nil for anything else.
  public var years: ClosedRange<Int>? {
    guard facet == .year, value != ".." else { return nil }
    let parts = value.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    guard let start = parts.first else { return nil }
    let first = start.isEmpty ? 0 : Int(start)
    let last = parts.count == 1 ? first : parts[1].isEmpty ? 9999 : Int(parts[1])
    guard let first, let last, first <= last else { return nil }
    return first...last
  }

  /// The record that the value identifies, if any.
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

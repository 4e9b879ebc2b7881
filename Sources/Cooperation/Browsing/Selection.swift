/// What a view is narrowed to: within one kind any of the values, across kinds all of them.
public struct Selection: Hashable, Sendable, Codable {
  /// Agencies, places and themes in the order in which they were chosen, each once.
  public private(set) var values: [RecordReference] = []

  /// Creates a selection of these values; those of a kind that narrows nothing are left out.
  public init(_ values: [RecordReference] = []) {
    for value in values { insert(value) }
  }

  /// The kinds of record that a view can be narrowed to.
  public static let kinds: [RecordKind] = [.agency, .country, .region, .theme]

  /// True where nothing is chosen, so that nothing is narrowed.
  public var isEmpty: Bool { values.isEmpty }

  /// Tells whether a value is chosen.
  public func contains(_ value: RecordReference) -> Bool { values.contains(value) }

  /// Adds a value; one that is there already, or of a kind that narrows nothing, changes nothing.
  public mutating func insert(_ value: RecordReference) {
    guard Self.kinds.contains(value.kind), !values.contains(value) else { return }
    values.append(value)
  }

  /// Takes a value away; one that is not there changes nothing.
  public mutating func remove(_ value: RecordReference) { values.removeAll { $0 == value } }

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
    Selection(values.filter { Self.dimension($0.kind) != Self.dimension(kind) })
  }

  /// Returns the chosen values of the given kinds.
  public func values(of kinds: RecordKind...) -> [RecordReference] { values.filter { kinds.contains($0.kind) } }

  private static func dimension(_ kind: RecordKind) -> RecordKind { kind == .region ? .country : kind }
}

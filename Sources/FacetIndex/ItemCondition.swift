/// What rows must have, in the numbers of the archive: within a part any of the values, across the parts all of them, and nothing of
/// what is excluded.
public struct ItemCondition: Hashable, Sendable {
  /// What links must lead to, and must not.
  public struct Values: Hashable, Sendable {
    /// Any of these, where this is not nil; an empty list leaves nothing over.
    public var included: [UInt32]?
    /// None of these.
    public var excluded: [UInt32] = []
    /// True where rows without any link are wanted as well.
    public var includesNone = false
    /// True where rows without any link are not wanted.
    public var excludesNone = false

    /// Creates a condition that everything meets.
    public init() {}

    var isEmpty: Bool { included == nil && excluded.isEmpty && !includesNone && !excludesNone }
  }

  /// Codes that a row must have, and must not; an empty text stands for none.
  public struct Codes: Hashable, Sendable {
    /// Any of these, where there are any.
    public var included: [String] = []
    /// None of these.
    public var excluded: [String] = []

    /// Creates a condition that everything meets.
    public init() {}

    var isEmpty: Bool { included.isEmpty && excluded.isEmpty }
  }

  /// Agencies that take part.
  public var agencies = Values()
  /// The roles that they take part in: any of these bits; 0 where it does not matter.
  public var roles: UInt8 = 0
  /// Roles that none of the agencies that are asked for may have, or no agency at all where none is asked for.
  public var excludedRoles: UInt8 = 0
  /// Countries and regions.
  public var places = Values()
  /// Themes; codes stand for themselves only.
  public var themes = Values()
  /// Who reports.
  public var publishers = Values()
  /// Codes of ActivityStatus as texts; an item with several statuses meets the condition with any, and fails it with any excluded.
  public var statuses = Codes()
  /// Codes of AidType.
  public var modalities = Codes()
  /// Years of activity, any of them.
  public var years: [ClosedRange<Int>] = []
  /// Years in which nothing may be active.
  public var excludedYears: [ClosedRange<Int>] = []
  /// Rows that match what else is asked for; nil for all.
  public var matching: RowSet?

  /// Creates a condition that everything meets.
  public init() {}

  /// True where everything meets it.
  public var isEmpty: Bool { parts.isEmpty }

  /// The parts that ask for something.
  var parts: ItemParts {
    var parts: ItemParts = []
    if !agencies.isEmpty || roles != 0 || excludedRoles != 0 { parts.insert(.agencies) }
    if !places.isEmpty { parts.insert(.places) }
    if !themes.isEmpty { parts.insert(.themes) }
    if !publishers.isEmpty { parts.insert(.publishers) }
    if !statuses.isEmpty { parts.insert(.statuses) }
    if !modalities.isEmpty { parts.insert(.modalities) }
    if !years.isEmpty || !excludedYears.isEmpty { parts.insert(.years) }
    if matching != nil { parts.insert(.text) }
    return parts
  }
}

/// Parts of a condition.
struct ItemParts: OptionSet, Hashable {
  let rawValue: UInt16

  /// Each part by itself.
  var elements: [ItemParts] { (0..<8).map { ItemParts(rawValue: 1 << $0) }.filter { contains($0) } }

  static let agencies = ItemParts(rawValue: 1)
  static let places = ItemParts(rawValue: 2)
  static let themes = ItemParts(rawValue: 4)
  static let publishers = ItemParts(rawValue: 8)
  static let statuses = ItemParts(rawValue: 16)
  static let modalities = ItemParts(rawValue: 32)
  static let years = ItemParts(rawValue: 64)
  static let text = ItemParts(rawValue: 128)
  /// What no part narrows: the sums of all that meets the condition.
  static let whole = ItemParts(rawValue: 256)
  /// The roles of agencies, which `agencies` narrows.
  static let roles = ItemParts(rawValue: 512)
}

/// A condition compiled against the dictionaries of one index: a lookup table by value for each part.
struct CompiledCondition {
  /// Bits of the tables.
  static let included: UInt8 = 1
  static let excluded: UInt8 = 2

  let parts: ItemParts
  /// Without included values every link counts as one.
  var agencies: [UInt8]
  let roles: UInt8
  let excludedRoles: UInt8
  /// Whether rows must have one of the agencies, or any agency in one of the roles.
  let needsAgency: Bool
  /// Whether the roles of all agencies of a row count, and not only of those that are asked for.
  let countsAllRoles: Bool
  /// Whether rows with an agency that is asked for pass, and no others.
  let passesByAgency: Bool
  var places: [UInt8]
  var themes: [UInt8]
  var publishers: [UInt8]
  var statuses: [UInt8]
  var modalities: [UInt8]
  let condition: ItemCondition

  init(_ condition: ItemCondition, _ dictionaries: ValueDictionaries) {
    self.condition = condition
    parts = condition.parts
    agencies = Self.table(condition.agencies, dictionaries.agencies)
    if condition.agencies.included == nil { agencies = agencies.map { $0 | Self.included } }
    roles = condition.roles
    excludedRoles = condition.excludedRoles
    needsAgency = condition.agencies.included != nil || condition.roles != 0
    countsAllRoles = condition.agencies.included == nil && condition.roles == 0
    passesByAgency =
      condition.agencies.included != nil && condition.agencies.excluded.isEmpty && condition.roles == 0
      && condition.excludedRoles == 0
    places = Self.table(condition.places, dictionaries.places)
    themes = Self.table(condition.themes, dictionaries.themes)
    publishers = Self.table(condition.publishers, dictionaries.publishers)
    statuses = Array(repeating: 0, count: 256)
    for status in dictionaries.statuses {
      let codes = StatusSet.codes(of: status).map { $0 == 0 ? "" : String($0) }
      statuses[Int(status)] = Self.passes(codes, condition.statuses) ? 1 : 0
    }
    modalities = dictionaries.modalities.texts.map { code in
      (condition.modalities.included.contains(code) ? Self.included : 0)
        | (condition.modalities.excluded.contains(code) ? Self.excluded : 0)
    }
  }

  private static func passes(_ codes: [String], _ wanted: ItemCondition.Codes) -> Bool {
    (wanted.included.isEmpty || codes.contains { wanted.included.contains($0) })
      && !codes.contains { wanted.excluded.contains($0) }
  }

  private static func table(_ values: ItemCondition.Values, _ dictionary: ValueDictionary) -> [UInt8] {
    if values.isEmpty { return Array(repeating: 0, count: dictionary.keys.count) }
    var byNumber = Array(repeating: 0 as UInt8, count: dictionary.keys.count)
    for key in values.included ?? [] { if let number = dictionary.number(of: key) { byNumber[number] |= included } }
    for key in values.excluded { if let number = dictionary.number(of: key) { byNumber[number] |= excluded } }
    return byNumber
  }
}

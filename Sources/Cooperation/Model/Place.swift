/// A country or territory of ISO 3166-1.
public struct Country: CatalogueRecord {
  public static let kind = RecordKind.country
  /// ISO 3166-1 alpha-2, upper case.
  public typealias ID = Identifier<Country>

  /// Membership in a region or association.
  public struct Membership: Hashable, Sendable, Codable {
    public var region: Region.ID
    /// The period of membership; nil if not stated.
    public var validity: DateClaim?
    public var citations: [Citation]

    public init(region: Region.ID, validity: DateClaim? = nil, citations: [Citation] = []) {
      self.region = region
      self.validity = validity
      self.citations = citations
    }

    /// Returns whether it may have applied on a day; unknown bounds do not exclude it.
    public func holds(on day: Day) -> Bool {
      guard let extent = validity?.date.extent else { return true }
      if let start = extent.earliestStart, day < start { return false }
      if !extent.openEnd, let end = extent.latestEnd, day > end { return false }
      return true
    }
  }

  /// A name in a source besides the title.
  public struct Name: Hashable, Sendable, Codable {
    /// The name as written.
    public var text: String
    public var citations: [Citation]

    public init(text: String, citations: [Citation] = []) {
      self.text = text
      self.citations = citations
    }
  }

  public var id: ID
  public var title: LocalizedText
  /// ISO 3166-1 alpha-3.
  public var alpha3: String?
  /// ISO 3166-1 numeric, three digits.
  public var numeric: String?
  /// OECD DAC recipient code, distinct from the ISO number; nil for countries that receive no ODA.
  public var dacCode: String?
  /// Names in sources besides the title.
  public var names: [Name]
  /// Current and former memberships.
  public var memberships: [Membership]
  public var summary: LocalizedText?
  public var statements: [Statement]
  /// Amounts stated for it as a whole, not for one programme.
  public var money: [Money]
  public var notes: [Note]
  public var citations: [Citation]

  public init(
    id: ID, title: LocalizedText, alpha3: String? = nil, numeric: String? = nil, dacCode: String? = nil, names: [Name] = [],
    memberships: [Membership] = [], summary: LocalizedText? = nil, statements: [Statement] = [], money: [Money] = [],
    notes: [Note] = [], citations: [Citation] = []
  ) {
    self.id = id
    self.title = title
    self.alpha3 = alpha3
    self.numeric = numeric
    self.dacCode = dacCode
    self.names = names
    self.memberships = memberships
    self.summary = summary
    self.statements = statements
    self.money = money
    self.notes = notes
    self.citations = citations
  }

  public var aliases: [String] { [id.rawValue, alpha3, numeric, dacCode].compactMap(\.self) + names.map(\.text) }
  public var mentions: [RecordReference] { memberships.map { RecordReference($0.region) } + money.flatMap(\.mentions) }
  public var innerCitations: [Citation] {
    names.flatMap(\.citations) + memberships.flatMap { $0.citations + ($0.validity?.citations ?? []) }
      + money.flatMap(\.allCitations)
  }
}

/// A group of countries: a DAC or WHO region, an association of states, or an area named by a source.
public struct Region: CatalogueRecord {
  public static let kind = RecordKind.region
  /// The identifier of a region.
  public typealias ID = Identifier<Region>

  /// The authority that defines a region.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case dac, who, association, area
  }

  public var id: ID
  public var title: LocalizedText
  public var type: Kind
  /// The abbreviation or code: `ASEAN`, `WPRO`, `789`.
  public var code: String?
  public var summary: LocalizedText?
  public var statements: [Statement]
  public var notes: [Note]
  public var citations: [Citation]

  public init(
    id: ID, title: LocalizedText, type: Kind, code: String? = nil, summary: LocalizedText? = nil,
    statements: [Statement] = [], notes: [Note] = [], citations: [Citation] = []
  ) {
    self.id = id
    self.title = title
    self.type = type
    self.code = code
    self.summary = summary
    self.statements = statements
    self.notes = notes
    self.citations = citations
  }

  public var aliases: [String] { [code].compactMap(\.self) }
  public var mentions: [RecordReference] { [] }
}

/// A country or a region.
public enum Place: Hashable, Sendable {
  case country(Country.ID)
  case region(Region.ID)

  public var reference: RecordReference {
    switch self {
    case .country(let id): RecordReference(id)
    case .region(let id): RecordReference(id)
    }
  }

  /// Returns nil for references to other kinds of records.
  public init?(_ reference: RecordReference) {
    switch reference.kind {
    case .country: self = .country(Country.ID(reference.id))
    case .region: self = .region(Region.ID(reference.id))
    case .agency, .theme, .programme, .partnership, .agreement, .milestone, .result, .source: return nil
    }
  }
}

extension Place: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let place = Place(try container.decode(RecordReference.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "a place is country/CODE or region/ID")
    }
    self = place
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(reference)
  }
}

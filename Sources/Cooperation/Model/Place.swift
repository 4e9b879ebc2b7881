/// A country or territory of ISO 3166-1.
public struct Country: CatalogueRecord {
  public static let kind = RecordKind.country
  /// ISO 3166-1 alpha-2, upper case.
  public typealias ID = Identifier<Country>

  /// Membership in a region or association, for as long as it lasted.
  public struct Membership: Hashable, Sendable, Codable {
    /// The region or association.
    public var region: Region.ID
    /// When the membership lasted; nil where nothing is stated.
    public var validity: DateClaim?
    /// Where it is stated.
    public var citations: [Citation]

    /// Creates a membership; by default of unstated length.
    public init(region: Region.ID, validity: DateClaim? = nil, citations: [Citation] = []) {
      self.region = region
      self.validity = validity
      self.citations = citations
    }

    /// Tells whether it may have held on `day`; an unstated start or end does not exclude.
    public func holds(on day: Day) -> Bool {
      guard let extent = validity?.date.extent else { return true }
      if let start = extent.earliestStart, day < start { return false }
      if !extent.openEnd, let end = extent.latestEnd, day > end { return false }
      return true
    }
  }

  /// A name that a source uses for the country, besides its title.
  public struct Name: Hashable, Sendable, Codable {
    /// The name as the source writes it.
    public var text: String
    /// Where it is stated.
    public var citations: [Citation]

    /// Creates a name.
    public init(text: String, citations: [Citation] = []) {
      self.text = text
      self.citations = citations
    }
  }

  /// Its code, `VN`.
  public var id: ID
  /// The name that a list shows.
  public var title: LocalizedText
  /// ISO 3166-1 alpha-3.
  public var alpha3: String?
  /// ISO 3166-1 numeric, three digits.
  public var numeric: String?
  /// OECD DAC recipient code; none for countries that receive no ODA. Not the ISO number.
  public var dacCode: String?
  /// Names that sources use besides the title.
  public var names: [Name]
  /// The regions and associations that it belongs to, or belonged to.
  public var memberships: [Membership]
  /// A sentence or two that stand for the whole record.
  public var summary: LocalizedText?
  /// What its sources say of it, in words.
  public var statements: [Statement]
  /// Amounts that sources state for it as a whole, not for one programme.
  public var money: [Money]
  /// What the editors remark on it.
  public var notes: [Note]
  /// Where it is stated.
  public var citations: [Citation]

  /// Creates a country; what is left out is unknown.
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

/// A group of countries: a DAC region, a WHO region, an association of states, or an area that a source names.
public struct Region: CatalogueRecord {
  public static let kind = RecordKind.region
  /// The identifier of a region.
  public typealias ID = Identifier<Region>

  /// Who draws the region's borders: the DAC, the WHO, an association of states, or a source.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case dac, who, association, area
  }

  /// What other records call it by.
  public var id: ID
  /// What a list calls it.
  public var title: LocalizedText
  /// Who draws its borders.
  public var type: Kind
  /// The short form or code that people use: `ASEAN`, `WPRO`, `789`.
  public var code: String?
  /// A sentence or two that stand for the whole record.
  public var summary: LocalizedText?
  /// What its sources say of it, in words.
  public var statements: [Statement]
  /// What the editors remark on it.
  public var notes: [Note]
  /// Where it is stated.
  public var citations: [Citation]

  /// Creates a region; what is left out is unknown.
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

/// Where something takes place or whom it serves: a country or a region.
public enum Place: Hashable, Sendable {
  case country(Country.ID)
  case region(Region.ID)

  /// The place's address.
  public var reference: RecordReference {
    switch self {
    case .country(let id): RecordReference(id)
    case .region(let id): RecordReference(id)
    }
  }

  /// Returns the place that a reference to a country or region names; nil for every other kind.
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

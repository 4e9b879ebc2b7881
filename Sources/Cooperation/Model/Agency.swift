/// An organisation in cooperation: a ministry, agency, institute, company or society.
///
/// IATI: organisation.
public struct Agency: CatalogueRecord {
  public static let kind = RecordKind.agency
  /// The identifier of an agency: `jica`.
  public typealias ID = Identifier<Agency>

  /// A current or former name besides the title.
  public struct Name: Hashable, Sendable, Codable {
    /// The kind of a name.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
      case former
      /// Another spelling or rendering of the current name.
      case variant
    }

    public var kind: Kind
    public var text: LocalizedText
    /// The period of use.
    public var validity: DateClaim?
    public var citations: [Citation]

    public init(kind: Kind, text: LocalizedText, validity: DateClaim? = nil, citations: [Citation] = []) {
      self.kind = kind
      self.text = text
      self.validity = validity
      self.citations = citations
    }
  }

  /// A relation to another agency.
  public struct Relation: Hashable, Sendable, Codable {
    /// The kind of a relation.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
      /// The agency is part of, or reports to, the other.
      case parent
      /// The agency belongs to a network seated at the other.
      case member
      /// The agency succeeded the other.
      case successor
      case cooperation
    }

    public var kind: Kind
    /// The other agency.
    public var agency: Agency.ID
    /// The period of the relation.
    public var validity: DateClaim?
    public var citations: [Citation]

    public init(kind: Kind, agency: Agency.ID, validity: DateClaim? = nil, citations: [Citation] = []) {
      self.kind = kind
      self.agency = agency
      self.validity = validity
      self.citations = citations
    }
  }

  public var id: ID
  public var title: LocalizedText
  /// The abbreviation in use, `JICA`.
  public var acronym: String?
  /// Former names and variants.
  public var names: [Name]
  public var type: OrganisationType?
  /// The country of its seat.
  public var country: Country.ID?
  /// Public identifiers, `XM-DAC-701-8`, the preferred one first.
  public var identifiers: [String]
  public var founded: DateClaim?
  public var relations: [Relation]
  public var summary: LocalizedText?
  public var statements: [Statement]
  /// Amounts stated for it as a whole, not for one programme.
  public var money: [Money]
  public var notes: [Note]
  public var citations: [Citation]

  public init(
    id: ID, title: LocalizedText, acronym: String? = nil, names: [Name] = [], type: OrganisationType? = nil,
    country: Country.ID? = nil, identifiers: [String] = [], founded: DateClaim? = nil, relations: [Relation] = [],
    summary: LocalizedText? = nil, statements: [Statement] = [], money: [Money] = [], notes: [Note] = [],
    citations: [Citation] = []
  ) {
    self.id = id
    self.title = title
    self.acronym = acronym
    self.names = names
    self.type = type
    self.country = country
    self.identifiers = identifiers
    self.founded = founded
    self.relations = relations
    self.summary = summary
    self.statements = statements
    self.money = money
    self.notes = notes
    self.citations = citations
  }

  /// Returns the acronym, or the title if there is none; in Japanese, a Japanese title comes first.
  public func shortName(in language: Language) -> String {
    if let acronym, language != .japanese || title.exact(.japanese) == nil { return acronym }
    return title.text(in: language)
  }

  public var aliases: [String] {
    [acronym].compactMap(\.self) + identifiers + names.flatMap { $0.text.entries.map(\.text) }
  }

  public var mentions: [RecordReference] {
    [country.map { RecordReference($0) }].compactMap(\.self) + relations.map { RecordReference($0.agency) }
      + money.flatMap(\.mentions)
  }

  public var innerCitations: [Citation] {
    (founded?.citations ?? []) + names.flatMap { $0.citations + ($0.validity?.citations ?? []) }
      + relations.flatMap { $0.citations + ($0.validity?.citations ?? []) } + money.flatMap(\.allCitations)
  }
}

/// A body that takes part in cooperation: a ministry, an agency, an institute, a company, a society. IATI: organisation.
public struct Agency: CatalogueRecord {
  public static let kind = RecordKind.agency
  /// The identifier of an agency: `jica`.
  public typealias ID = Identifier<Agency>

  /// A name that the body has or had, besides its title.
  public struct Name: Hashable, Sendable, Codable {
    /// How a name stands to the body.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
      /// A former name of the same body.
      case former
      /// Another spelling or rendering of the current name.
      case variant
    }

    /// How the name stands to the body.
    public var kind: Kind
    /// The name in each of its languages.
    public var text: LocalizedText
    /// When the name was in use, as far as known.
    public var validity: DateClaim?
    /// Where it is stated.
    public var citations: [Citation]

    /// Creates a name; by default of unknown validity.
    public init(kind: Kind, text: LocalizedText, validity: DateClaim? = nil, citations: [Citation] = []) {
      self.kind = kind
      self.text = text
      self.validity = validity
      self.citations = citations
    }
  }

  /// How the body stands to another one.
  public struct Relation: Hashable, Sendable, Codable {
    /// What one body can be to another.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
      /// It is a part of, or under, the other.
      case parent
      /// It belongs to a network or grouping of which the other is the seat.
      case member
      /// It took over from the other.
      case successor
      /// It works together with the other.
      case cooperation
    }

    /// What the body is to the other.
    public var kind: Kind
    /// The other body.
    public var agency: Agency.ID
    /// When it was so, as far as known.
    public var validity: DateClaim?
    /// Where it is stated.
    public var citations: [Citation]

    /// Creates a relation; by default of unknown validity.
    public init(kind: Kind, agency: Agency.ID, validity: DateClaim? = nil, citations: [Citation] = []) {
      self.kind = kind
      self.agency = agency
      self.validity = validity
      self.citations = citations
    }
  }

  /// What other records call it by.
  public var id: ID
  /// Its name today.
  public var title: LocalizedText
  /// The short form that people use, `JICA`.
  public var acronym: String?
  /// Former names, and other forms of the current one.
  public var names: [Name]
  /// What kind of body it is, where that is known.
  public var type: OrganisationType?
  /// Where it sits.
  public var country: Country.ID?
  /// Identifiers in public use, `XM-DAC-701-8`, the preferred one first.
  public var identifiers: [String]
  /// When it was founded, as far as stated.
  public var founded: DateClaim?
  /// How it stands to other bodies.
  public var relations: [Relation]
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

  /// Creates an agency; what is left out is unknown.
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

  /// The acronym where there is one, else the title.
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

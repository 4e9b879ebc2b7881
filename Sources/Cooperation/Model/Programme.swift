/// A programme, project, meeting series or course of cooperation. IATI: activity.
public struct Programme: CatalogueRecord {
  public static let kind = RecordKind.programme
  /// The identifier of a programme.
  public typealias ID = Identifier<Programme>

  /// An agency's participation in a programme.
  public struct Participation: Hashable, Sendable, Codable {
    public var agency: Agency.ID
    public var role: OrganisationRole
    public var citations: [Citation]

    public init(agency: Agency.ID, role: OrganisationRole, citations: [Citation] = []) {
      self.agency = agency
      self.role = role
      self.citations = citations
    }
  }

  /// A recipient country or region.
  public struct Recipient: Hashable, Sendable, Codable {
    public var place: Place
    /// Percent of the programme, 0 to 100.
    public var percentage: Double?
    public var citations: [Citation]

    public init(place: Place, percentage: Double? = nil, citations: [Citation] = []) {
      self.place = place
      self.percentage = percentage
      self.citations = citations
    }
  }

  /// A relation to another programme. IATI codelist RelatedActivityType.
  public struct Relation: Hashable, Sendable, Codable {
    /// The kind of the other programme.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
      /// The other programme contains this one.
      case parent
      case sibling
      case coFunded = "co-funded"
      /// The other programme preceded this one.
      case predecessor
      /// Related in an unspecified way.
      case related
    }

    public var kind: Kind
    /// The other programme.
    public var programme: Programme.ID
    public var citations: [Citation]

    public init(kind: Kind, programme: Programme.ID, citations: [Citation] = []) {
      self.kind = kind
      self.programme = programme
      self.citations = citations
    }
  }

  public var id: ID
  public var title: LocalizedText
  public var summary: LocalizedText?
  /// The status; nil if not stated.
  public var status: ActivityStatus?
  /// The planned period; a single date if only that is known.
  public var planned: DateClaim?
  /// The actual period.
  public var actual: DateClaim?
  public var participations: [Participation]
  public var recipients: [Recipient]
  public var themes: [ThemeShare]
  public var modalities: [Modality]
  public var money: [Money]
  public var relations: [Relation]
  /// Public identifiers, the preferred one first.
  public var identifiers: [String]
  public var statements: [Statement]
  public var notes: [Note]
  public var citations: [Citation]

  public init(
    id: ID, title: LocalizedText, summary: LocalizedText? = nil, status: ActivityStatus? = nil, planned: DateClaim? = nil,
    actual: DateClaim? = nil, participations: [Participation] = [], recipients: [Recipient] = [], themes: [ThemeShare] = [],
    modalities: [Modality] = [], money: [Money] = [], relations: [Relation] = [], identifiers: [String] = [],
    statements: [Statement] = [], notes: [Note] = [], citations: [Citation] = []
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.status = status
    self.planned = planned
    self.actual = actual
    self.participations = participations
    self.recipients = recipients
    self.themes = themes
    self.modalities = modalities
    self.money = money
    self.relations = relations
    self.identifiers = identifiers
    self.statements = statements
    self.notes = notes
    self.citations = citations
  }

  public var aliases: [String] { identifiers }

  public var mentions: [RecordReference] {
    participations.map { RecordReference($0.agency) } + recipients.map(\.place.reference)
      + themes.map { RecordReference($0.theme) } + relations.map { RecordReference($0.programme) } + money.flatMap(\.mentions)
  }

  public var innerCitations: [Citation] {
    (planned?.citations ?? []) + (actual?.citations ?? []) + participations.flatMap(\.citations)
      + recipients.flatMap(\.citations) + themes.flatMap(\.citations) + money.flatMap(\.allCitations)
      + relations.flatMap(\.citations)
  }
}

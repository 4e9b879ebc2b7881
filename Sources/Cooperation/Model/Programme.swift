/// A piece of cooperation with an aim, partners and a time: a programme, project, meeting series or course. IATI: activity.
public struct Programme: CatalogueRecord {
  public static let kind = RecordKind.programme
  /// The identifier of a programme.
  public typealias ID = Identifier<Programme>

  /// An agency that takes part.
  public struct Participation: Hashable, Sendable, Codable {
    /// The agency that takes part.
    public var agency: Agency.ID
    /// What the agency does in it.
    public var role: OrganisationRole
    /// Where it is stated.
    public var citations: [Citation]

    /// Creates the part of an agency.
    public init(agency: Agency.ID, role: OrganisationRole, citations: [Citation] = []) {
      self.agency = agency
      self.role = role
      self.citations = citations
    }
  }

  /// A country or region that it serves.
  public struct Recipient: Hashable, Sendable, Codable {
    /// The country or region that is served.
    public var place: Place
    /// Percent of the programme, 0 to 100.
    public var percentage: Double?
    /// Where it is stated.
    public var citations: [Citation]

    /// Creates a recipient; by default of an unstated share.
    public init(place: Place, percentage: Double? = nil, citations: [Citation] = []) {
      self.place = place
      self.percentage = percentage
      self.citations = citations
    }
  }

  /// How it stands to another programme. IATI codelist RelatedActivityType.
  public struct Relation: Hashable, Sendable, Codable {
    /// What another programme can be to this one.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
      /// The other is the larger whole of which this one is a part.
      case parent
      case sibling
      case coFunded = "co-funded"
      /// The other came before this one.
      case predecessor
      /// Stated to belong together, no more.
      case related
    }

    /// What the other programme is to this one.
    public var kind: Kind
    /// The other programme.
    public var programme: Programme.ID
    /// Where it is stated.
    public var citations: [Citation]

    /// Creates a relation to another programme.
    public init(kind: Kind, programme: Programme.ID, citations: [Citation] = []) {
      self.kind = kind
      self.programme = programme
      self.citations = citations
    }
  }

  /// What other records call it by.
  public var id: ID
  /// What a list calls it.
  public var title: LocalizedText
  /// A sentence or two that stand for the whole record.
  public var summary: LocalizedText?
  /// Nil where no source states it.
  public var status: ActivityStatus?
  /// The period that was planned; an interval, or a point where only that is known.
  public var planned: DateClaim?
  /// The period in which it took place.
  public var actual: DateClaim?
  /// The agencies that take part, with their roles.
  public var participations: [Participation]
  /// The countries and regions that it serves.
  public var recipients: [Recipient]
  /// What it is about.
  public var themes: [ThemeShare]
  /// The forms that the cooperation takes.
  public var modalities: [Modality]
  /// Amounts that sources state for it.
  public var money: [Money]
  /// How it stands to other programmes.
  public var relations: [Relation]
  /// Identifiers in public use, the preferred one first.
  public var identifiers: [String]
  /// What its sources say of it, in words.
  public var statements: [Statement]
  /// What the editors remark on it.
  public var notes: [Note]
  /// Where it is stated.
  public var citations: [Citation]

  /// Creates a programme; what is left out is unknown.
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

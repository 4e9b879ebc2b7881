/// A dated event, past or planned: a meeting, a workshop, a launch.
public struct Milestone: CatalogueRecord {
  public static let kind = RecordKind.milestone
  /// The identifier of a milestone.
  public typealias ID = Identifier<Milestone>

  /// The kind of an event.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case meeting, workshop, seminar, launch, founding, signing, decision, reorganisation, opening, announcement
  }

  /// Whether it took place, according to its sources.
  public enum Standing: String, CaseIterable, Hashable, Sendable, Codable {
    case held
    /// Planned by the source; it may or may not have taken place.
    case planned
  }

  public var id: ID
  public var title: LocalizedText
  public var type: Kind
  public var standing: Standing
  public var date: DateClaim?
  public var venue: LocalizedText?
  public var summary: LocalizedText?
  /// The programme that it belongs to, if any.
  public var programme: Programme.ID?
  /// The participating agencies.
  public var agencies: [Agency.ID]
  /// The participating countries and regions.
  public var places: [Place]
  public var themes: [ThemeShare]
  public var statements: [Statement]
  public var notes: [Note]
  public var citations: [Citation]

  public init(
    id: ID, title: LocalizedText, type: Kind, standing: Standing = .held, date: DateClaim? = nil, venue: LocalizedText? = nil,
    summary: LocalizedText? = nil, programme: Programme.ID? = nil, agencies: [Agency.ID] = [], places: [Place] = [],
    themes: [ThemeShare] = [], statements: [Statement] = [], notes: [Note] = [], citations: [Citation] = []
  ) {
    self.id = id
    self.title = title
    self.type = type
    self.standing = standing
    self.date = date
    self.venue = venue
    self.summary = summary
    self.programme = programme
    self.agencies = agencies
    self.places = places
    self.themes = themes
    self.statements = statements
    self.notes = notes
    self.citations = citations
  }

  public var mentions: [RecordReference] {
    [programme.map { RecordReference($0) }].compactMap(\.self) + agencies.map { RecordReference($0) } + places.map(\.reference)
      + themes.map { RecordReference($0.theme) }
  }

  public var innerCitations: [Citation] { (date?.citations ?? []) + themes.flatMap(\.citations) }
}

/// A reported figure or observation. IATI: result with its indicator.
public struct ReportedResult: CatalogueRecord {
  public static let kind = RecordKind.result
  /// The identifier of a result.
  public typealias ID = Identifier<ReportedResult>

  /// IATI codelist ResultType.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case output, outcome, impact
    /// A figure that describes a situation, not the result of a programme.
    case context
  }

  public var id: ID
  public var title: LocalizedText
  public var type: Kind
  /// The reported number or text.
  public var value: String?
  public var qualifier: Qualifier
  /// The unit of the value.
  public var unit: LocalizedText?
  public var date: DateClaim?
  public var summary: LocalizedText?
  /// The programme, agency, country or partnership that it is a result of.
  public var subject: RecordReference
  public var notes: [Note]
  public var citations: [Citation]

  public init(
    id: ID, title: LocalizedText, type: Kind, value: String? = nil, qualifier: Qualifier = .exact, unit: LocalizedText? = nil,
    date: DateClaim? = nil, summary: LocalizedText? = nil, subject: RecordReference, notes: [Note] = [],
    citations: [Citation] = []
  ) {
    self.id = id
    self.title = title
    self.type = type
    self.value = value
    self.qualifier = qualifier
    self.unit = unit
    self.date = date
    self.summary = summary
    self.subject = subject
    self.notes = notes
    self.citations = citations
  }

  public var mentions: [RecordReference] { [subject] }
  public var innerCitations: [Citation] { date?.citations ?? [] }
}

/// Something dated that happened or is planned: a meeting held, a workshop, a launch.
public struct Milestone: CatalogueRecord {
  public static let kind = RecordKind.milestone
  /// The identifier of a milestone.
  public typealias ID = Identifier<Milestone>

  /// What can happen on a date.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case meeting, workshop, seminar, launch, founding, signing, decision, reorganisation, opening, announcement
  }

  /// Whether it took place, as far as its sources tell.
  public enum Standing: String, CaseIterable, Hashable, Sendable, Codable {
    case held
    /// The source only plans it; it may or may not have taken place.
    case planned
  }

  /// What other records call it by.
  public var id: ID
  /// What a list calls it.
  public var title: LocalizedText
  /// What happened, or was planned.
  public var type: Kind
  /// Whether it took place, as far as its sources tell.
  public var standing: Standing
  /// When it took place, or was to take place.
  public var date: DateClaim?
  /// Where it took place, in words.
  public var venue: LocalizedText?
  /// A sentence or two that stand for the whole record.
  public var summary: LocalizedText?
  /// The programme that it belongs to; without one it stands on the timeline by itself.
  public var programme: Programme.ID?
  /// The agencies that took part.
  public var agencies: [Agency.ID]
  /// The countries and regions that took part.
  public var places: [Place]
  /// What it is about.
  public var themes: [ThemeShare]
  /// What its sources say of it, in words.
  public var statements: [Statement]
  /// What the editors remark on it.
  public var notes: [Note]
  /// Where it is stated.
  public var citations: [Citation]

  /// Creates a milestone; what is left out is unknown.
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

/// Something counted or observed, as a source reports it. IATI: result with its indicator.
public struct ReportedResult: CatalogueRecord {
  public static let kind = RecordKind.result
  /// The identifier of a result.
  public typealias ID = Identifier<ReportedResult>

  /// IATI codelist ResultType.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case output, outcome, impact
    /// A figure that describes a situation and is no result of a programme.
    case context
  }

  /// What other records call it by.
  public var id: ID
  /// What was counted or observed.
  public var title: LocalizedText
  /// What kind of result it is.
  public var type: Kind
  /// As reported, a number or text.
  public var value: String?
  /// How the source qualifies the value.
  public var qualifier: Qualifier
  /// What the value counts.
  public var unit: LocalizedText?
  /// When it was counted or observed.
  public var date: DateClaim?
  /// A sentence or two that stand for the whole record.
  public var summary: LocalizedText?
  /// What it is a result of: a programme, else an agency, country or partnership.
  public var subject: RecordReference
  /// What the editors remark on it.
  public var notes: [Note]
  /// Where it is stated.
  public var citations: [Citation]

  /// Creates a result; what is left out is unknown.
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

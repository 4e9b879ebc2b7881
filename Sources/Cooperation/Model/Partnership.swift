/// A tie between two or more agencies or countries.
public struct Partnership: CatalogueRecord {
  public static let kind = RecordKind.partnership
  /// The identifier of a partnership.
  public typealias ID = Identifier<Partnership>

  public var id: ID
  public var title: LocalizedText
  public var summary: LocalizedText?
  public var agencies: [Agency.ID]
  /// The parties that are countries or regions.
  public var places: [Place]
  /// The period, as far as stated.
  public var period: DateClaim?
  public var programmes: [Programme.ID]
  /// The underlying agreements.
  public var agreements: [Agreement.ID]
  public var themes: [ThemeShare]
  public var money: [Money]
  public var statements: [Statement]
  public var notes: [Note]
  public var citations: [Citation]

  public init(
    id: ID, title: LocalizedText, summary: LocalizedText? = nil, agencies: [Agency.ID] = [], places: [Place] = [],
    period: DateClaim? = nil, programmes: [Programme.ID] = [], agreements: [Agreement.ID] = [], themes: [ThemeShare] = [],
    money: [Money] = [], statements: [Statement] = [], notes: [Note] = [], citations: [Citation] = []
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.agencies = agencies
    self.places = places
    self.period = period
    self.programmes = programmes
    self.agreements = agreements
    self.themes = themes
    self.money = money
    self.statements = statements
    self.notes = notes
    self.citations = citations
  }

  public var mentions: [RecordReference] {
    agencies.map { RecordReference($0) } + places.map(\.reference) + programmes.map { RecordReference($0) }
      + agreements.map { RecordReference($0) } + themes.map { RecordReference($0.theme) } + money.flatMap(\.mentions)
  }

  public var innerCitations: [Citation] {
    (period?.citations ?? []) + themes.flatMap(\.citations) + money.flatMap(\.allCitations)
  }
}

/// A formal agreement: a memorandum of cooperation, an exchange of notes, a treaty.
public struct Agreement: CatalogueRecord {
  public static let kind = RecordKind.agreement
  /// The identifier of an agreement.
  public typealias ID = Identifier<Agreement>

  /// The legal form of an agreement.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case memorandum
    case agreement
    case exchangeOfNotes = "exchange-of-notes"
    case grantAgreement = "grant-agreement"
    case diplomaticRelations = "diplomatic-relations"
    case understanding
  }

  public var id: ID
  public var title: LocalizedText
  public var type: Kind
  public var summary: LocalizedText?
  public var agencies: [Agency.ID]
  /// The parties that are countries or regions.
  public var places: [Place]
  public var signed: DateClaim?
  public var programmes: [Programme.ID]
  public var themes: [ThemeShare]
  public var money: [Money]
  public var statements: [Statement]
  public var notes: [Note]
  public var citations: [Citation]

  public init(
    id: ID, title: LocalizedText, type: Kind, summary: LocalizedText? = nil, agencies: [Agency.ID] = [], places: [Place] = [],
    signed: DateClaim? = nil, programmes: [Programme.ID] = [], themes: [ThemeShare] = [], money: [Money] = [],
    statements: [Statement] = [], notes: [Note] = [], citations: [Citation] = []
  ) {
    self.id = id
    self.title = title
    self.type = type
    self.summary = summary
    self.agencies = agencies
    self.places = places
    self.signed = signed
    self.programmes = programmes
    self.themes = themes
    self.money = money
    self.statements = statements
    self.notes = notes
    self.citations = citations
  }

  public var mentions: [RecordReference] {
    agencies.map { RecordReference($0) } + places.map(\.reference) + programmes.map { RecordReference($0) }
      + themes.map { RecordReference($0.theme) } + money.flatMap(\.mentions)
  }

  public var innerCitations: [Citation] {
    (signed?.citations ?? []) + themes.flatMap(\.citations) + money.flatMap(\.allCitations)
  }
}

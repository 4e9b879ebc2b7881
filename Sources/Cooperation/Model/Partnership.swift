/// Two or more parties, agencies or countries, and what ties them.
public struct Partnership: CatalogueRecord {
  public static let kind = RecordKind.partnership
  /// The identifier of a partnership.
  public typealias ID = Identifier<Partnership>

  /// What other records call it by.
  public var id: ID
  /// What a list calls it.
  public var title: LocalizedText
  /// A sentence or two that stand for the whole record.
  public var summary: LocalizedText?
  /// The agencies that are parties to it.
  public var agencies: [Agency.ID]
  /// The countries and regions that are parties to it.
  public var places: [Place]
  /// Since when, and until when, as far as stated.
  public var period: DateClaim?
  /// The programmes that it ties together.
  public var programmes: [Programme.ID]
  /// The agreements that it rests on.
  public var agreements: [Agreement.ID]
  /// What it is about.
  public var themes: [ThemeShare]
  /// Amounts that sources state for it.
  public var money: [Money]
  /// What its sources say of it, in words.
  public var statements: [Statement]
  /// What the editors remark on it.
  public var notes: [Note]
  /// Where it is stated.
  public var citations: [Citation]

  /// Creates a partnership; what is left out is unknown.
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

/// What parties agreed in writing or in form: a memorandum of cooperation, an exchange of notes, a formal agreement.
public struct Agreement: CatalogueRecord {
  public static let kind = RecordKind.agreement
  /// The identifier of an agreement.
  public typealias ID = Identifier<Agreement>

  /// The forms that an agreement can take.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case memorandum
    case agreement
    case exchangeOfNotes = "exchange-of-notes"
    case grantAgreement = "grant-agreement"
    case diplomaticRelations = "diplomatic-relations"
    case understanding
  }

  /// What other records call it by.
  public var id: ID
  /// What a list calls it.
  public var title: LocalizedText
  /// The form that it takes.
  public var type: Kind
  /// A sentence or two that stand for the whole record.
  public var summary: LocalizedText?
  /// The agencies that are parties to it.
  public var agencies: [Agency.ID]
  /// The countries and regions that are parties to it.
  public var places: [Place]
  /// When it was signed, as far as stated.
  public var signed: DateClaim?
  /// The programmes that it is about.
  public var programmes: [Programme.ID]
  /// What it is about.
  public var themes: [ThemeShare]
  /// Amounts that sources state for it.
  public var money: [Money]
  /// What its sources say of it, in words.
  public var statements: [Statement]
  /// What the editors remark on it.
  public var notes: [Note]
  /// Where it is stated.
  public var citations: [Citation]

  /// Creates an agreement; what is left out is unknown.
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

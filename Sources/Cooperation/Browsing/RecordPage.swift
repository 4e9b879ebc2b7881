/// Everything that the page of one record shows.
public struct RecordPage: Hashable, Sendable {
  /// The record itself.
  public var record: Record
  /// For a programme that was read from an IATI file: all that the file says of it.
  public var activity: Activity?
  /// Further copies of the activity, that is reports with the same identifier: those that are not shown.
  public var copies: [ActivityCopy]
  /// What the codes on the page stand for.
  public var codes: CodeLists
  /// Programmes tied to it, earliest first, at most the first few hundred; for an agency with its roles in each.
  public var programmes: [ItemRow]
  /// How many programmes are tied to it.
  public var programmesTotal: Int
  /// For a country: programmes for a region that are known to have run while it belonged to the region.
  public var regionalProgrammes: [ItemRow]
  /// Agreements tied to it, earliest first.
  public var agreements: [ItemRow]
  /// Milestones tied to it, earliest first, save for the signings of agreements that are listed.
  public var milestones: [ItemRow]
  /// Partnerships tied to it.
  public var partnerships: [ItemRow]
  /// Results of which it is the subject, and for an agency, a place and a partnership those of its programmes; context last.
  public var results: [ReportedResult]
  /// Agencies that meet it in programmes, with the number of programmes and their roles; the record itself left out. Like places
  /// and themes, at most the few hundred with the most programmes.
  public var agencies: [PartnerRow]
  /// Countries and regions that meet it in programmes.
  public var places: [PartnerRow]
  /// Themes of its programmes.
  public var themes: [PartnerRow]
  /// How many agencies, places and themes there are.
  public var partnerTotals: PartnerTotals
  /// Records that name it in a relation: parts of an agency, members of a region, parts of a programme.
  public var parts: [SearchHit]
  /// For a programme: imported programmes that name it as related, at most the first few hundred, without what it says of them
  /// itself.
  public var relatedBy: [RelatedRow]
  /// How many there are.
  public var relatedByTotal: Int
  /// Records that name it in any other way and are shown nowhere else on the page.
  public var mentionedBy: [SearchHit]
  /// What was noticed about it when it was read.
  public var findings: [Finding]
  /// For a country: short forms of the groups that it belongs to today, as in a `PlaceRow`.
  public var groups: [String]
  /// Titles of all records that the page names, so that codes never stand alone.
  public var titles: [RecordReference: LocalizedText]
  /// The sources that the page cites.
  public var sources: [Source.ID: Source]

  /// Creates a page that shows a record and nothing around it yet.
  public init(record: Record) {
    self.record = record
    copies = []
    codes = CodeLists()
    programmes = []
    programmesTotal = 0
    regionalProgrammes = []
    agreements = []
    milestones = []
    partnerships = []
    results = []
    agencies = []
    places = []
    themes = []
    partnerTotals = PartnerTotals()
    parts = []
    relatedBy = []
    relatedByTotal = 0
    mentionedBy = []
    findings = []
    groups = []
    titles = [:]
    sources = [:]
  }

  /// The address of the record.
  public var reference: RecordReference { record.reference }

  /// Tells whether facts with these citations rest on outside sources alone.
  public func isOutside(_ citations: [Citation]) -> Bool {
    !citations.isEmpty && citations.allSatisfy { sources[$0.source]?.layer == .outside }
  }
}

/// A report of an activity that another report with the same identifier stands before.
public struct ActivityCopy: Hashable, Sendable, Codable {
  /// The file that it was read from.
  public var file: String
  /// The line on which it begins.
  public var line: Int
  /// When its publisher last changed it, as written.
  public var lastUpdated: String?

  /// Creates a copy.
  public init(file: String, line: Int, lastUpdated: String? = nil) {
    self.file = file
    self.line = line
    self.lastUpdated = lastUpdated
  }
}

/// A programme that names another one as related.
public struct RelatedRow: Hashable, Sendable, Codable {
  /// The address of the programme that names the other one.
  public var reference: RecordReference
  /// What it is called.
  public var title: LocalizedText
  /// What it is to the other one: codelist RelatedActivityType; nil where it does not say.
  public var type: String?

  /// Creates a row from what it shows.
  public init(reference: RecordReference, title: LocalizedText, type: String? = nil) {
    self.reference = reference
    self.title = title
    self.type = type
  }
}

/// The numbers of records that meet one in programmes, those that its page leaves out among them.
public struct PartnerTotals: Hashable, Sendable {
  public var agencies = 0
  public var places = 0
  public var themes = 0

  public init() {}
}

/// A record that meets another one in programmes.
public struct PartnerRow: Hashable, Sendable, Codable {
  /// The address of the other record.
  public var reference: RecordReference
  /// What the other record is called.
  public var title: LocalizedText
  /// How many programmes both take part in.
  public var programmes: Int
  /// What the other record does in these programmes.
  public var roles: [OrganisationRole]

  /// Creates a row from what it shows.
  public init(reference: RecordReference, title: LocalizedText, programmes: Int, roles: [OrganisationRole] = []) {
    self.reference = reference
    self.title = title
    self.programmes = programmes
    self.roles = roles
  }
}

/// A record of any kind.
public enum Record: Hashable, Sendable {
  case agency(Agency)
  case country(Country)
  case region(Region)
  case theme(Theme)
  case programme(Programme)
  case partnership(Partnership)
  case agreement(Agreement)
  case milestone(Milestone)
  case result(ReportedResult)
  case source(Source)

  /// What all records have in common.
  public var base: any CatalogueRecord {
    switch self {
    case .agency(let record): record
    case .country(let record): record
    case .region(let record): record
    case .theme(let record): record
    case .programme(let record): record
    case .partnership(let record): record
    case .agreement(let record): record
    case .milestone(let record): record
    case .result(let record): record
    case .source(let record): record
    }
  }

  /// The record's address.
  public var reference: RecordReference { base.reference }
}

extension Record: Codable {
  private enum Key: String, CodingKey { case kind, record }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(RecordKind.self, forKey: .kind) {
    case .agency: self = .agency(try container.decode(Agency.self, forKey: .record))
    case .country: self = .country(try container.decode(Country.self, forKey: .record))
    case .region: self = .region(try container.decode(Region.self, forKey: .record))
    case .theme: self = .theme(try container.decode(Theme.self, forKey: .record))
    case .programme: self = .programme(try container.decode(Programme.self, forKey: .record))
    case .partnership: self = .partnership(try container.decode(Partnership.self, forKey: .record))
    case .agreement: self = .agreement(try container.decode(Agreement.self, forKey: .record))
    case .milestone: self = .milestone(try container.decode(Milestone.self, forKey: .record))
    case .result: self = .result(try container.decode(ReportedResult.self, forKey: .record))
    case .source: self = .source(try container.decode(Source.self, forKey: .record))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(base.reference.kind, forKey: .kind)
    try container.encode(base, forKey: .record)
  }
}

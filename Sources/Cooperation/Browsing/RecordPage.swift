/// The data of one record's page.
public struct RecordPage: Hashable, Sendable {
  public var record: Record
  /// For a programme read from an IATI file: the complete activity.
  public var activity: Activity?
  /// Hidden reports of the activity, with the same identifier.
  public var copies: [ActivityCopy]
  /// Code lists with the names of all codes on the page.
  public var codes: CodeLists
  /// Linked programmes, earliest first, capped at a few hundred; for an agency, with its roles in each.
  public var programmes: [ItemRow]
  /// The number of linked programmes, including those beyond the cap.
  public var programmesTotal: Int
  /// For a country: programmes for a region, run while the country is known to have belonged to it.
  public var regionalProgrammes: [ItemRow]
  /// Linked agreements, earliest first.
  public var agreements: [ItemRow]
  /// Linked milestones, earliest first, except the signings of listed agreements.
  public var milestones: [ItemRow]
  /// Linked partnerships.
  public var partnerships: [ItemRow]
  /// Results of the record; for an agency, place or partnership, also those of its programmes. Context comes last.
  public var results: [ReportedResult]
  /// Agencies that share programmes with the record, with counts and roles. Like places and themes, at most the few hundred with
  /// the most programmes.
  public var agencies: [PartnerRow]
  /// Countries and regions that share programmes with the record.
  public var places: [PartnerRow]
  /// Themes of its programmes.
  public var themes: [PartnerRow]
  /// The numbers of agencies, places and themes, including those beyond the cap.
  public var partnerTotals: PartnerTotals
  /// Records that name it as their parent: parts of an agency, members of a region, parts of a programme.
  public var parts: [SearchHit]
  /// For a programme: imported programmes that name it as related, capped at a few hundred.
  ///
  /// Relations that it states itself are left out.
  public var relatedBy: [RelatedRow]
  /// The number of such programmes, including those beyond the cap.
  public var relatedByTotal: Int
  /// Records that mention it in any other way and appear nowhere else on the page.
  public var mentionedBy: [SearchHit]
  /// Findings from reading the record.
  public var findings: [Finding]
  /// For a country: acronyms of the groups to which it belongs today, as in a `PlaceRow`.
  public var groups: [String]
  /// Titles of all records on the page, so that no code is shown without its name.
  public var titles: [RecordReference: LocalizedText]
  /// Sources cited on the page.
  public var sources: [Source.ID: Source]

  /// Creates a page with nothing but a record.
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

  public var reference: RecordReference { record.reference }

  /// Returns whether facts with these citations rest only on outside sources.
  public func isOutside(_ citations: [Citation]) -> Bool {
    !citations.isEmpty && citations.allSatisfy { sources[$0.source]?.layer == .outside }
  }
}

/// A report of an activity, hidden in favour of another with the same identifier.
public struct ActivityCopy: Hashable, Sendable, Codable {
  public var file: String
  /// The line on which the report begins.
  public var line: Int
  /// The publisher's last-updated attribute, as written.
  public var lastUpdated: String?

  public init(file: String, line: Int, lastUpdated: String? = nil) {
    self.file = file
    self.line = line
    self.lastUpdated = lastUpdated
  }
}

/// A programme that names another as related.
public struct RelatedRow: Hashable, Sendable, Codable {
  /// The programme that states the relation.
  public var reference: RecordReference
  public var title: LocalizedText
  /// Its relation to the other programme, a RelatedActivityType code; nil if not stated.
  public var type: String?

  public init(reference: RecordReference, title: LocalizedText, type: String? = nil) {
    self.reference = reference
    self.title = title
    self.type = type
  }
}

/// The numbers of records that share programmes with another.
public struct PartnerTotals: Hashable, Sendable {
  public var agencies = 0
  public var places = 0
  public var themes = 0

  public init() {}
}

/// A record that shares programmes with another.
public struct PartnerRow: Hashable, Sendable, Codable {
  public var reference: RecordReference
  public var title: LocalizedText
  /// The number of shared programmes.
  public var programmes: Int
  /// The other record's roles in these programmes.
  public var roles: [OrganisationRole]

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

  /// The properties common to all records.
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

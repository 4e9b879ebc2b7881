/// An activity as its publisher reported it: the superset of what IATI 1.01 to 2.03 can say, one spelling for each fact.
///
/// Codes are those of version 2 whatever the file used (`Funding` and `1` are both role `1`). What had to be interpreted keeps what
/// was written beside it: `statedIdentifier`, `ReportedDate.wording`, `Share.reported`. Personal contacts are not part of it.
public struct Activity: Hashable, Sendable, Codable {
  /// The `iati-identifier` without white space around it; where there is none, one made from the place in the file.
  public var identifier: String
  /// The identifier as written, where that differs.
  public var statedIdentifier: String?
  /// The file that it was read from, as the person named it.
  public var file: String
  /// The line on which its element begins, one-based.
  public var line: Int
  /// The last line of its element.
  public var lastLine: Int
  /// When its publisher last changed it, as written: `2023-08-14T14:06:11`.
  public var lastUpdated: String?
  /// The language of texts that name none (`xml:lang`).
  public var language: Language?
  /// The ISO 4217 code of amounts that name none; nil where the file states none.
  public var defaultCurrency: String?
  /// Its level: 1 for a programme, 2 for its parts.
  public var hierarchy: Int?
  /// Whether it is marked as humanitarian.
  public var isHumanitarian: Bool?
  /// Codelist BudgetNotProvided.
  public var budgetNotProvided: String?
  /// Who reports it (`reporting-org`).
  public var publisher: Organisation
  /// True where the publisher repeats what another one is responsible for.
  public var isSecondaryPublisher: Bool
  /// What it is called, by language.
  public var title: LocalizedText
  /// What is said of it.
  public var descriptions: [Description]
  /// Who takes part.
  public var participants: [Participant]
  /// What others call it.
  public var otherIdentifiers: [OtherIdentifier]
  /// Codelist ActivityStatus.
  public var status: String?
  /// Planned and actual starts and ends.
  public var dates: [ActivityDate]
  /// Codelist ActivityScope.
  public var scope: String?
  /// Countries and regions, of the activity itself or derived from its transactions.
  public var recipients: [Recipient]
  /// Places within countries.
  public var locations: [Location]
  /// What it is about, by vocabulary.
  public var sectors: [Sector]
  /// Further classification; codelist TagVocabulary.
  public var tags: [CodedValue]
  /// Aims that it serves; codelist PolicyMarker.
  public var policyMarkers: [PolicyMarker]
  /// Emergencies and appeals that it answers.
  public var humanitarianScopes: [HumanitarianScope]
  /// Codelist CollaborationType.
  public var collaborationType: String?
  /// Codelist FlowType.
  public var flowType: String?
  /// Codelist FinanceType.
  public var financeType: String?
  /// Codelist TiedStatus.
  public var tiedStatus: String?
  /// Codelist AidType, or another one of AidTypeVocabulary.
  public var aidTypes: [CodedValue]
  /// Budgets, original and revised.
  public var budgets: [Budget]
  /// Payments that are planned.
  public var plannedDisbursements: [Budget]
  /// What was committed, paid and received.
  public var transactions: [Transaction]
  /// What came of it.
  public var results: [ActivityResult]
  /// How it stands to other activities.
  public var relations: [RelatedActivity]
  /// Documents on the web.
  public var documents: [DocumentLink]
  /// What was noticed when it was read, in the order of the lines.
  public var findings: [ActivityFinding]

  /// Creates an activity of which nothing but its place is known yet.
  public init(identifier: String = "", file: String = "", line: Int = 0) {
    self.identifier = identifier
    self.file = file
    self.line = line
    lastLine = line
    publisher = Organisation()
    isSecondaryPublisher = false
    title = LocalizedText()
    descriptions = []
    participants = []
    otherIdentifiers = []
    dates = []
    recipients = []
    locations = []
    sectors = []
    tags = []
    policyMarkers = []
    humanitarianScopes = []
    aidTypes = []
    budgets = []
    plannedDisbursements = []
    transactions = []
    results = []
    relations = []
    documents = []
    findings = []
  }
}

extension Activity {
  /// A text about the activity; codelist DescriptionType.
  public struct Description: Hashable, Sendable, Codable {
    /// 1 general, 2 objectives, 3 target groups, 4 other; nil where not stated.
    public var type: String?
    /// The text, by language.
    public var text: LocalizedText

    /// Creates a description.
    public init(type: String? = nil, text: LocalizedText) {
      self.type = type
      self.text = text
    }
  }

  /// An organisation and what it does in the activity.
  public struct Participant: Hashable, Sendable, Codable {
    /// Codelist OrganisationRole: `1` to `4`; nil where it is not stated or not known.
    public var role: String?
    /// The organisation.
    public var organisation: Organisation
    /// The identifier of its own activity, where it names one.
    public var activity: String?

    /// Creates a participant.
    public init(role: String? = nil, organisation: Organisation, activity: String? = nil) {
      self.role = role
      self.organisation = organisation
      self.activity = activity
    }
  }

  /// A name that another system gives the activity.
  public struct OtherIdentifier: Hashable, Sendable, Codable {
    /// Codelist OtherIdentifierType.
    public var type: String?
    /// The identifier.
    public var identifier: String
    /// Whose it is, where that is stated.
    public var owner: String?

    /// Creates an identifier.
    public init(type: String? = nil, identifier: String, owner: String? = nil) {
      self.type = type
      self.identifier = identifier
      self.owner = owner
    }
  }

  /// One of the four dates of an activity.
  public struct ActivityDate: Hashable, Sendable, Codable {
    /// Codelist ActivityDateType.
    public enum Kind: Int, CaseIterable, Hashable, Sendable, Codable {
      case plannedStart = 1
      case actualStart, plannedEnd, actualEnd
    }

    /// Which of the four it is.
    public var kind: Kind
    /// The date.
    public var date: ReportedDate
    /// What the publisher says of it.
    public var note: LocalizedText

    /// Creates a date.
    public init(kind: Kind, date: ReportedDate, note: LocalizedText = LocalizedText()) {
      self.kind = kind
      self.date = date
      self.note = note
    }
  }

  /// A part of a whole of 100 percent.
  public struct Share: Hashable, Sendable, Codable {
    /// The percentage as reported; nil where none is.
    public var reported: Amount?
    /// The part that is used for sums, 0 to 1; the parts of one whole are 1 together.
    public var used: Double

    /// Creates a share; by default the whole, with nothing reported.
    public init(reported: Amount? = nil, used: Double = 1) {
      self.reported = reported
      self.used = used
    }
  }

  /// A country or region that is served.
  public struct Recipient: Hashable, Sendable, Codable {
    /// ISO 3166 alpha-2 of a country, or the code of a region.
    public var code: String
    /// True for a region.
    public var isRegion: Bool
    /// Codelist RegionVocabulary of a region: `1` DAC, `2` UN, `99` the publisher's own.
    public var vocabulary: String
    /// How much of the activity it takes.
    public var share: Share
    /// True where it was derived from the transactions.
    public var isDerived: Bool
    /// What the publisher calls it, where it does.
    public var name: LocalizedText

    /// Creates a recipient.
    public init(
      code: String, isRegion: Bool = false, vocabulary: String = "1", share: Share = Share(), isDerived: Bool = false,
      name: LocalizedText = LocalizedText()
    ) {
      self.code = code
      self.isRegion = isRegion
      self.vocabulary = vocabulary
      self.share = share
      self.isDerived = isDerived
      self.name = name
    }
  }

  /// What the activity is about, in one vocabulary.
  public struct Sector: Hashable, Sendable, Codable {
    /// The code in its vocabulary.
    public var code: String
    /// Codelist SectorVocabulary: `1` DAC 5-digit, `2` DAC 3-digit, and others.
    public var vocabulary: String
    /// How much of the activity it takes, among those of the same vocabulary.
    public var share: Share
    /// True where it was derived from the transactions.
    public var isDerived: Bool
    /// What the publisher calls it, where it does.
    public var name: LocalizedText

    /// Creates a sector.
    public init(
      code: String, vocabulary: String = "1", share: Share = Share(), isDerived: Bool = false,
      name: LocalizedText = LocalizedText()
    ) {
      self.code = code
      self.vocabulary = vocabulary
      self.share = share
      self.isDerived = isDerived
      self.name = name
    }
  }

  /// An aim that the activity serves.
  public struct PolicyMarker: Hashable, Sendable, Codable {
    /// The code in its vocabulary.
    public var code: String
    /// Codelist PolicyMarkerVocabulary; `1` is the DAC's.
    public var vocabulary: String
    /// Codelist PolicySignificance, 0 to 4.
    public var significance: String?

    /// Creates a marker.
    public init(code: String, vocabulary: String = "1", significance: String? = nil) {
      self.code = code
      self.vocabulary = vocabulary
      self.significance = significance
    }
  }

  /// An emergency or appeal.
  public struct HumanitarianScope: Hashable, Sendable, Codable {
    /// Codelist HumanitarianScopeType: 1 emergency, 2 appeal.
    public var type: String?
    /// Codelist HumanitarianScopeVocabulary.
    public var vocabulary: String?
    /// The code in its vocabulary.
    public var code: String
    /// What the publisher calls it, where it does.
    public var name: LocalizedText

    /// Creates a scope.
    public init(type: String? = nil, vocabulary: String? = nil, code: String, name: LocalizedText = LocalizedText()) {
      self.type = type
      self.vocabulary = vocabulary
      self.code = code
      self.name = name
    }
  }

  /// How another activity stands to this one; codelist RelatedActivityType.
  public struct RelatedActivity: Hashable, Sendable, Codable {
    /// 1 parent, 2 child, 3 sibling, 4 co-funded, 5 third party.
    public var type: String?
    /// The identifier of the other activity.
    public var identifier: String

    /// Creates a relation.
    public init(type: String? = nil, identifier: String) {
      self.type = type
      self.identifier = identifier
    }
  }

  /// A document or page on the web.
  public struct DocumentLink: Hashable, Sendable, Codable {
    /// Where it is.
    public var url: String
    /// Its media type.
    public var format: String?
    /// What it is called.
    public var title: LocalizedText
    /// Codelist DocumentCategory.
    public var categories: [String]
    /// The languages that it is written in.
    public var languages: [String]
    /// When it was published.
    public var date: ReportedDate?
    /// True where it belongs to a result.
    public var isOfResult: Bool

    /// Creates a link.
    public init(url: String) {
      self.url = url
      title = LocalizedText()
      categories = []
      languages = []
      isOfResult = false
    }
  }
}

/// A code with the vocabulary that it belongs to.
public struct CodedValue: Hashable, Sendable, Codable {
  /// The code.
  public var code: String
  /// The code of the vocabulary; `1` where none is stated.
  public var vocabulary: String

  /// Creates a value.
  public init(code: String, vocabulary: String = "1") {
    self.code = code
    self.vocabulary = vocabulary
  }
}

/// An organisation as an activity names it.
public struct Organisation: Hashable, Sendable, Codable {
  /// Its identifier, the preferred one of those known for it; nil where none is stated.
  public var ref: String?
  /// The identifier as written, where that differs.
  public var statedRef: String?
  /// Codelist OrganisationType.
  public var type: String?
  /// What it is called, by language.
  public var name: LocalizedText

  /// Creates an organisation; by default one of which nothing is stated.
  public init(ref: String? = nil, statedRef: String? = nil, type: String? = nil, name: LocalizedText = LocalizedText()) {
    self.ref = ref
    self.statedRef = statedRef
    self.type = type
    self.name = name
  }

  /// True where neither an identifier nor a name is stated.
  public var isUnnamed: Bool { ref == nil && name.isEmpty }

  /// The identifier of the agency that it is: its own, else one made from its name; nil where neither is stated.
  public var agency: Agency.ID? {
    if let ref { return Agency.ID(ref) }
    guard let text = name.entries.first?.text else { return nil }
    return Agency.ID("name:" + Folding.fold(text))
  }
}

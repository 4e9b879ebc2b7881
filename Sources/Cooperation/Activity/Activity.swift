/// An activity as reported: the superset of IATI 1.01 to 2.03 in one representation.
///
/// Codes are those of version 2 in any file (`Funding` and `1` are both role `1`). Interpreted values keep the original beside
/// them: `statedIdentifier`, `ReportedDate.wording`, `Share.reported`. Personal contacts are excluded.
public struct Activity: Hashable, Sendable, Codable {
  /// The trimmed `iati-identifier`, or one generated from the position in the file.
  public var identifier: String
  /// The identifier as written, if it differs.
  public var statedIdentifier: String?
  /// The file, as the user named it.
  public var file: String
  /// The one-based first line of its element.
  public var line: Int
  /// The last line of its element.
  public var lastLine: Int
  /// The time of the last update, as written: `2023-08-14T14:06:11`.
  public var lastUpdated: String?
  /// The default language of texts (`xml:lang`).
  public var language: Language?
  /// The default currency of amounts, ISO 4217; nil if none is stated.
  public var defaultCurrency: String?
  /// The level: 1 for a programme, 2 for its parts.
  public var hierarchy: Int?
  public var isHumanitarian: Bool?
  public var budgetNotProvided: String?
  /// The publisher (`reporting-org`).
  public var publisher: Organisation
  /// Whether the publisher republishes data of another organisation.
  public var isSecondaryPublisher: Bool
  public var title: LocalizedText
  public var descriptions: [Description]
  public var participants: [Participant]
  /// The identifiers of other systems.
  public var otherIdentifiers: [OtherIdentifier]
  public var status: String?
  public var dates: [ActivityDate]
  public var scope: String?
  /// The countries and regions of the activity, or derived from its transactions.
  public var recipients: [Recipient]
  public var locations: [Location]
  public var sectors: [Sector]
  /// Further classifications; codelist TagVocabulary.
  public var tags: [CodedValue]
  public var policyMarkers: [PolicyMarker]
  public var humanitarianScopes: [HumanitarianScope]
  public var collaborationType: String?
  public var flowType: String?
  public var financeType: String?
  public var tiedStatus: String?
  /// Codelist AidType, or another of AidTypeVocabulary.
  public var aidTypes: [CodedValue]
  /// Original and revised budgets.
  public var budgets: [Budget]
  public var plannedDisbursements: [Budget]
  public var transactions: [Transaction]
  public var results: [ActivityResult]
  public var relations: [RelatedActivity]
  public var documents: [DocumentLink]
  /// The findings of reading it, by line.
  public var findings: [ActivityFinding]

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
  /// A text of codelist DescriptionType.
  public struct Description: Hashable, Sendable, Codable {
    /// 1 general, 2 objectives, 3 target groups, 4 other; nil if not stated.
    public var type: String?
    public var text: LocalizedText

    public init(type: String? = nil, text: LocalizedText) {
      self.type = type
      self.text = text
    }
  }

  /// A participating organisation and its role.
  public struct Participant: Hashable, Sendable, Codable {
    /// Codelist OrganisationRole, `1` to `4`; nil if missing or unknown.
    public var role: String?
    public var organisation: Organisation
    /// The identifier of the organisation's own activity.
    public var activity: String?

    public init(role: String? = nil, organisation: Organisation, activity: String? = nil) {
      self.role = role
      self.organisation = organisation
      self.activity = activity
    }
  }

  /// An identifier in another system.
  public struct OtherIdentifier: Hashable, Sendable, Codable {
    public var type: String?
    public var identifier: String
    /// The owner of the identifier.
    public var owner: String?

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

    public var kind: Kind
    public var date: ReportedDate
    /// The publisher's comment.
    public var note: LocalizedText

    public init(kind: Kind, date: ReportedDate, note: LocalizedText = LocalizedText()) {
      self.kind = kind
      self.date = date
      self.note = note
    }
  }

  /// A share of a total of 100 percent.
  public struct Share: Hashable, Sendable, Codable {
    /// The reported percentage; nil if missing.
    public var reported: Amount?
    /// The effective share, 0 to 1; the shares of one whole sum to 1.
    public var used: Double

    public init(reported: Amount? = nil, used: Double = 1) {
      self.reported = reported
      self.used = used
    }
  }

  /// A recipient country or region.
  public struct Recipient: Hashable, Sendable, Codable {
    /// ISO 3166 alpha-2 of a country, or the code of a region.
    public var code: String
    public var isRegion: Bool
    /// Codelist RegionVocabulary: `1` DAC, `2` UN, `99` the publisher's own.
    public var vocabulary: String
    public var share: Share
    /// Whether it was derived from the transactions.
    public var isDerived: Bool
    /// The publisher's name for it.
    public var name: LocalizedText

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

  /// A sector in one vocabulary.
  public struct Sector: Hashable, Sendable, Codable {
    public var code: String
    /// Codelist SectorVocabulary: `1` DAC 5-digit, `2` DAC 3-digit, and others.
    public var vocabulary: String
    /// The share among sectors of the same vocabulary.
    public var share: Share
    /// Whether it was derived from the transactions.
    public var isDerived: Bool
    /// The publisher's name for it.
    public var name: LocalizedText

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

  /// A policy objective and its significance.
  public struct PolicyMarker: Hashable, Sendable, Codable {
    public var code: String
    /// Codelist PolicyMarkerVocabulary; `1` is the DAC's.
    public var vocabulary: String
    /// Codelist PolicySignificance, 0 to 4.
    public var significance: String?

    public init(code: String, vocabulary: String = "1", significance: String? = nil) {
      self.code = code
      self.vocabulary = vocabulary
      self.significance = significance
    }
  }

  /// A humanitarian emergency or appeal.
  public struct HumanitarianScope: Hashable, Sendable, Codable {
    /// Codelist HumanitarianScopeType: 1 emergency, 2 appeal.
    public var type: String?
    /// Codelist HumanitarianScopeVocabulary.
    public var vocabulary: String?
    public var code: String
    /// The publisher's name for it.
    public var name: LocalizedText

    public init(type: String? = nil, vocabulary: String? = nil, code: String, name: LocalizedText = LocalizedText()) {
      self.type = type
      self.vocabulary = vocabulary
      self.code = code
      self.name = name
    }
  }

  /// A related activity.
  public struct RelatedActivity: Hashable, Sendable, Codable {
    /// Codelist RelatedActivityType: 1 parent, 2 child, 3 sibling, 4 co-funded, 5 third party.
    public var type: String?
    public var identifier: String

    public init(type: String? = nil, identifier: String) {
      self.type = type
      self.identifier = identifier
    }
  }

  /// A document or page on the web.
  public struct DocumentLink: Hashable, Sendable, Codable {
    public var url: String
    /// The media type.
    public var format: String?
    public var title: LocalizedText
    public var categories: [String]
    public var languages: [String]
    public var date: ReportedDate?
    /// Whether it belongs to a result.
    public var isOfResult: Bool

    public init(url: String) {
      self.url = url
      title = LocalizedText()
      categories = []
      languages = []
      isOfResult = false
    }
  }
}

/// A code with its vocabulary.
public struct CodedValue: Hashable, Sendable, Codable {
  public var code: String
  /// The vocabulary's code; `1` if not stated.
  public var vocabulary: String

  public init(code: String, vocabulary: String = "1") {
    self.code = code
    self.vocabulary = vocabulary
  }
}

/// An organisation as named by an activity.
public struct Organisation: Hashable, Sendable, Codable {
  /// The preferred of its identifiers; nil if none is stated.
  public var ref: String?
  /// The identifier as written, if it differs.
  public var statedRef: String?
  public var type: String?
  public var name: LocalizedText

  public init(ref: String? = nil, statedRef: String? = nil, type: String? = nil, name: LocalizedText = LocalizedText()) {
    self.ref = ref
    self.statedRef = statedRef
    self.type = type
    self.name = name
  }

  /// Whether it has neither an identifier nor a name.
  public var isUnnamed: Bool { ref == nil && name.isEmpty }

  /// The agency's identifier, or one generated from its name; nil if it has neither.
  public var agency: Agency.ID? {
    if let ref { return Agency.ID(ref) }
    guard let text = name.entries.first?.text else { return nil }
    return Agency.ID("name:" + Folding.fold(text))
  }
}

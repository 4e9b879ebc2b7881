/// Everything that was read: the records of each kind, and what was noticed on the way.
public struct Catalogue: Hashable, Sendable, Codable {
  /// The documents that facts are taken from.
  public var sources: [Source] = []
  /// Purpose codes, categories and policy markers.
  public var themes: [Theme] = []
  /// Groups of countries.
  public var regions: [Region] = []
  /// Countries and territories.
  public var countries: [Country] = []
  /// The bodies that take part.
  public var agencies: [Agency] = []
  /// What they do together.
  public var programmes: [Programme] = []
  /// Who is tied to whom.
  public var partnerships: [Partnership] = []
  /// What they agreed in writing or in form.
  public var agreements: [Agreement] = []
  /// What happened on a date, or was planned for one.
  public var milestones: [Milestone] = []
  /// What was counted or observed.
  public var results: [ReportedResult] = []
  /// What was noticed when the records were read.
  public var findings: [Finding] = []

  /// Creates an empty catalogue.
  public init() {}

  /// Calls `body` with every record, kind by kind in the order in which they refer to each other.
  public func forEachRecord<E: Error>(_ body: (any CatalogueRecord) throws(E) -> Void) throws(E) {
    for record in sources { try body(record) }
    for record in themes { try body(record) }
    for record in regions { try body(record) }
    for record in countries { try body(record) }
    for record in agencies { try body(record) }
    for record in programmes { try body(record) }
    for record in partnerships { try body(record) }
    for record in agreements { try body(record) }
    for record in milestones { try body(record) }
    for record in results { try body(record) }
  }
}

/// All records by kind, and the findings of reading them.
public struct Catalogue: Hashable, Sendable, Codable {
  public var sources: [Source] = []
  /// Purpose codes, categories and policy markers.
  public var themes: [Theme] = []
  public var regions: [Region] = []
  /// Countries and territories.
  public var countries: [Country] = []
  public var agencies: [Agency] = []
  public var programmes: [Programme] = []
  public var partnerships: [Partnership] = []
  public var agreements: [Agreement] = []
  public var milestones: [Milestone] = []
  public var results: [ReportedResult] = []
  public var findings: [Finding] = []

  public init() {}

  /// Calls `body` with every record; referenced kinds come first.
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

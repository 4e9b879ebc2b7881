public import Cooperation
public import Wording

extension AgencyRow: ListRow {
  public static var allTitle: Phrase? { Words.allAgencies }

  public static func table(_ rows: [AgencyRow], _ options: NoOptions, in context: TableContext) -> Table<AgencyRow> {
    .agencies(rows, in: context)
  }

  public var rowID: RecordReference? { reference }
  public var record: RecordReference? { reference }
  public var narrowingTitle: LocalizedText? { title }

  public static func question(_ list: ListQuery<AgencySort>, _ options: NoOptions, locating row: RecordReference?) -> Query {
    .agencies(list.locating(row))
  }

  public static func listing(in answer: Answer) -> Listing<AgencyRow>? {
    if case .agencies(let listing) = answer { listing } else { nil }
  }

  public func term(_ options: NoOptions, isExcluded: Bool) -> Term? { Term(reference, isExcluded: isExcluded) }
}

extension PlaceRow: ListRow {
  public static var allTitle: Phrase? { Words.allCountries }

  public static func table(_ rows: [PlaceRow], _ options: NoOptions, in context: TableContext) -> Table<PlaceRow> {
    .places(rows, in: context)
  }

  public var rowID: RecordReference? { reference }
  public var record: RecordReference? { reference }
  public var narrowingTitle: LocalizedText? { title }

  public static func question(_ list: ListQuery<PlaceSort>, _ options: NoOptions, locating row: RecordReference?) -> Query {
    .places(list.locating(row))
  }

  public static func listing(in answer: Answer) -> Listing<PlaceRow>? {
    if case .places(let listing) = answer { listing } else { nil }
  }

  public func term(_ options: NoOptions, isExcluded: Bool) -> Term? { Term(reference, isExcluded: isExcluded) }
}

extension ListQuery {
  /// Returns the query with a row to locate.
  func locating(_ row: RecordReference?) -> Self {
    var query = self
    query.locate = row
    return query
  }
}

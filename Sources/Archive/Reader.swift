internal import Cooperation
internal import Foundation
internal import GRDB

/// Answers queries on one connection, for the length of one look at the database.
struct Reader {
  let db: Database
  let bodies: Bodies
  let today: Day
  /// What is kept in memory, and the number of the state of the database that it must be of.
  let cache: IndexCache
  let version: Int
  /// Whether the database is in a file, so that others may write it.
  let isFile: Bool

  init(
    db: Database, bodies: Bodies, today: Day, cache: IndexCache = IndexCache(), version: Int = 0, isFile: Bool = true
  ) {
    self.db = db
    self.bodies = bodies
    self.today = today
    self.cache = cache
    self.version = version
    self.isFile = isFile
  }

  func answer(_ query: Query) throws -> Answer {
    switch query {
    case .totals(let selection): .totals(try totals(selection))
    case .agencies(let query): .agencies(try agencies(query))
    case .places(let query): .places(try places(query))
    case .timeline(let query): .timeline(try timeline(query))
    case .items(let query): .items(try items(query))
    case .page(let reference): .page(try page(reference))
    case .search(let text, let limit): .search(try search(text, limit: limit))
    case .records(let kind, let selection, let filter): .records(try records(of: kind, selection, filter: filter))
    case .findings: .findings(try findings())
    case .facet(let query): .facet(try facet(query))
    case .rules: .rules(try rules())
    case .nearest(let address, let limit): .nearest(try nearest(to: address, limit: limit))
    }
  }

  /// Calls `body` with every row of a statement; the statement is prepared once per connection.
  ///
  /// A row is only valid during its call, and the same statement must not be run inside it.
  func forEach(
    _ sql: String, _ arguments: StatementArguments = StatementArguments(), _ body: (CheckedRow) throws -> Void
  ) throws {
    let cursor = try CheckedRow.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
    while let row = try cursor.next() { try body(row) }
  }

  /// Returns the keys in the first column of a statement.
  func keys(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws -> [Int64] {
    try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
  }

  /// Returns the one number that a statement gives.
  func count(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws -> Int {
    try Int.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) ?? 0
  }
}

// MARK: Names

extension Reader {
  /// Returns the key of a record that was stored; nil when nobody has.
  func key(of reference: RecordReference) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT key FROM record WHERE kind = ? AND id = ? AND position IS NOT NULL"),
      arguments: [reference.kind.rawValue, reference.id])
  }

  /// Returns the keys of those records that were stored.
  func keys(of references: [RecordReference]) throws -> [Int64] { try references.compactMap { try key(of: $0) } }

  /// Who a record is: its address and title, for one that nobody has stored its identifier.
  struct Name {
    var reference: RecordReference
    var title: LocalizedText
    /// An agency's acronym, a region's code.
    var short: String?
    var isOutside: Bool

    /// The columns to select for `init(_:at:)`, of a table `record r`.
    static let columns = "r.kind, r.id, r.title_en, r.title_ja, r.title_all, r.position, r.short, r.outside"
    static let count = 8

    init(_ row: CheckedRow, at index: Int = 0) throws {
      guard let kind = try RecordKind(rawValue: row[index]) else { throw ArchiveError(.damaged("a record of an unknown kind")) }
      reference = try RecordReference(kind, row[index + 1])
      let isStored = try (row[index + 5] as Int?) != nil
      title =
        isStored
        ? try Packed.title(english: row[index + 2], japanese: row[index + 3], all: row[index + 4]) : LocalizedText(reference.id)
      short = try row[index + 6]
      isOutside = try row[index + 7]
    }

    /// The acronym in place of the title, except in Japanese where there is a Japanese title.
    var shortTitle: LocalizedText {
      short.map { LocalizedText($0, japanese: title.exact(.japanese)) } ?? title
    }
  }

  /// Returns who the records with these keys are.
  func names(of keys: some Sequence<Int64>) throws -> [Int64: Name] {
    var names: [Int64: Name] = [:]
    let sql = "SELECT r.key, \(Name.columns) FROM json_each(?) j JOIN record r ON r.key = j.value"
    try forEach(sql, [KeyList.json(keys)]) { try names[$0[0]] = Name($0, at: 1) }
    return names
  }
}

// MARK: Whole records

extension Reader {
  /// Returns a whole record; nil when nobody has stored it.
  func record(_ key: Int64) throws -> Record? {
    switch bodies {
    case .values(let store): return store.record(key)
    case .json:
      let json = try String.fetchOne(db.cachedStatement(sql: "SELECT json FROM body WHERE record = ?"), arguments: [key])
      guard let json else { return try importedRecord(key) }
      return try JSONDecoder().decode(Record.self, from: Data(json.utf8))
    }
  }

  /// Returns whole records in the order of their keys' list.
  func wholeRecords(_ keys: [Int64]) throws -> [Record] { try keys.compactMap { try record($0) } }

  func catalogue() throws -> Catalogue {
    var catalogue = Catalogue()
    for record in try wholeRecords(keys("SELECT key FROM record WHERE position IS NOT NULL ORDER BY position")) {
      switch record {
      case .agency(let record): catalogue.agencies.append(record)
      case .country(let record): catalogue.countries.append(record)
      case .region(let record): catalogue.regions.append(record)
      case .theme(let record): catalogue.themes.append(record)
      case .programme(let record): catalogue.programmes.append(record)
      case .partnership(let record): catalogue.partnerships.append(record)
      case .agreement(let record): catalogue.agreements.append(record)
      case .milestone(let record): catalogue.milestones.append(record)
      case .result(let record): catalogue.results.append(record)
      case .source(let record): catalogue.sources.append(record)
      }
    }
    catalogue.findings = try findings()
    return catalogue
  }

  /// Returns findings in the order of storing, all or those of one record.
  func findings(of record: Int64? = nil) throws -> [Finding] {
    var findings: [Finding] = []
    try forEach(
      """
      SELECT f.severity, f.rule, f.file, f.line, f."column", r.kind, r.id, f.message, f.remedy
      FROM finding f LEFT JOIN record r ON r.key = f.record WHERE ?1 IS NULL OR f.record = ?1 ORDER BY f.key
      """, [record]
    ) { row in
      guard let severity = try Finding.Severity(rawValue: row[0]) else {
        throw ArchiveError(.damaged("a finding of unknown severity"))
      }
      let kind = try (row[5] as String?).flatMap(RecordKind.init(rawValue:))
      findings.append(
        try Finding(
          severity: severity, rule: row[1], file: row[2], line: row[3], column: row[4],
          record: kind.map { RecordReference($0, try row[6]) }, message: row[7], remedy: row[8]))
    }
    return findings
  }
}

internal import FacetIndex
internal import Cooperation
internal import GRDB

/// Stores one batch of reports inside one transaction.
struct ActivityStore {
  let db: Database
  var memory: ImportMemory
  private(set) var changes = ActivityImport.Changes()
  var names: ImportedNames
  var segment: SegmentWriter
  var wordChanges = WordChanges()
  private var nextProgramme: Int64
  private var nextActivity: Int64
  private var ruleCounts: [ActivityRule: (activities: Int, findings: Int)] = [:]

  private let findRecord: RawStatement
  private let insertRecord: RawStatement
  private let insertActivity: RawStatement
  private let insertProgramme: RawStatement

  init(db: Database, memory: ImportMemory, codes: CodeLists, directory: @escaping (String) -> Agency?) throws {
    self.db = db
    self.memory = memory
    let version = try Int64.fetchOne(db, sql: "PRAGMA data_version")
    if version != memory.dataVersion {
      // Another import may have given numbers and names meanwhile.
      self.memory.names = NameMemory()
      self.memory.dataVersion = version
    }
    names = try ImportedNames(db: db, memory: self.memory.names, codes: codes, directory: directory)
    // Held once, so that it is changed where it is rather than copied.
    self.memory.names = NameMemory()
    segment = try SegmentWriter(db: db)
    nextProgramme = try KeyAllocator.nextProgramme(db)
    nextActivity = try Int64.fetchOne(db, sql: "SELECT max(key) + 1 FROM activity") ?? 1
    findRecord = try RawStatement("SELECT key, position FROM record WHERE kind = 'programme' AND id = ?", db)
    insertRecord = try RawStatement(
      """
      INSERT INTO record (key, kind, id, position, title_en, title_ja, title_all, sort_title)
      VALUES (?1, 'programme', ?2, ?1, ?3, ?4, ?5, ?6)
      """, db)
    insertActivity = try RawStatement(
      "INSERT INTO activity (key, record, input, nth, line, digest, last_updated, updated, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      db)
    insertProgramme = try RawStatement(
      """
      INSERT INTO programme (key, activity, copies, status, planned, actual, errors, segment, place)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, db)
    if !memory.hasStoredCodes {
      try StoredCodes.write(codes, to: db)
      self.memory.hasStoredCodes = true
    }
  }

  mutating func store(_ batch: ActivityImport.Batch) throws {
    for activity in batch.activities { try store(activity) }
    for finding in batch.findings { try store(finding) }
    for file in batch.finished { try finish(file) }
    try segment.finish()
    try names.settle()
    try writeRuleCounts()
    try wordChanges.write(to: db)
    memory.names = names.memory
  }

  // MARK: Reports

  private mutating func store(_ activity: PreparedActivity) throws {
    let name = memory.fullName(of: activity.file)
    if memory.files[name] == nil { memory.files[name] = try beginFile(name) }
    memory.files[name]?.accepted += 1
    if activity.hasErrors { memory.files[name]?.withErrors += 1 }
    findRecord.bind(activity.identifier)
    guard try findRecord.step() else { return try storeNew(activity, file: name) }
    let key = findRecord.integer(0)
    let isNamedOnly = findRecord.isNull(1)
    findRecord.reset()
    if isNamedOnly {
      try makeRoom(for: key)
      return try storeNew(activity, file: name)
    }
    try store(activity, file: name, copyOf: key)
  }

  /// Stores the first report of a programme.
  private mutating func storeNew(_ activity: PreparedActivity, file: String) throws {
    let record = nextProgramme
    nextProgramme += 1
    let shown = activity.shown
    insertRecord.bind(record)
    insertRecord.bind(activity.identifier)
    insertRecord.bind(shown.title.english)
    insertRecord.bind(shown.title.japanese)
    insertRecord.bind(shown.title.all)
    insertRecord.bind(shown.sortTitle)
    try insertRecord.run()
    let report = try insert(activity, record: record, file: file)
    try show(shown, of: record, report: report, copies: 1)
  }

  /// Stores a report and returns its number.
  private mutating func insert(_ activity: PreparedActivity, record: Int64, file: String) throws -> Int64 {
    let nth = memory.files[file]?.count(record) ?? 0
    return try insert(activity, record: record, file: file, nth: nth)
  }

  private mutating func insert(_ activity: PreparedActivity, record: Int64, file: String, nth: Int) throws -> Int64 {
    let key = nextActivity
    nextActivity += 1
    insertActivity.bind(key)
    insertActivity.bind(record)
    insertActivity.bind(memory.files[file]?.input)
    insertActivity.bind(nth)
    insertActivity.bind(activity.line)
    insertActivity.bind(activity.digest)
    insertActivity.bind(activity.lastUpdated)
    insertActivity.bind(activity.updated)
    insertActivity.bind(blob: activity.body)
    try insertActivity.run()
    changes.added += 1
    count(activity.findings, 1)
    return key
  }

  /// Stores a further report of a programme, or the same one again.
  private mutating func store(_ activity: PreparedActivity, file: String, copyOf record: Int64) throws {
    let nth = memory.files[file]?.count(record) ?? 0
    let input = memory.files[file]?.input
    let same = try CheckedRow.fetchOne(
      db.cachedStatement(sql: "SELECT key, digest, line FROM activity WHERE record = ? AND input = ? AND nth = ?"),
      arguments: [record, input, nth])
    if let same, try same[1] == activity.digest {
      changes.unchanged += 1
      if try same[2] != activity.line {
        try db.cachedStatement(sql: "UPDATE activity SET line = ? WHERE key = ?")
          .execute(arguments: [activity.line, same[0] as Int64])
      }
      return
    }
    let shown = try shownReport(of: record)
    if let same {
      let key: Int64 = try same[0]
      let before = shown == key ? try reports.report(key) : nil
      count(try before?.activity.ruleCounts ?? reports.report(key).activity.ruleCounts, -1)
      count(activity.findings, 1)
      changes.changed += 1
      try db.cachedStatement(
        sql: "UPDATE activity SET line = ?, digest = ?, last_updated = ?, updated = ?, body = ? WHERE key = ?"
      )
      .execute(arguments: [activity.line, activity.digest, activity.lastUpdated, activity.updated, activity.body.data, key])
      if let before {
        try chooseAnew(before)
      } else if let shown {
        try compare(key, with: shown, of: record, isNew: false)
      }
    } else {
      let key = try insert(activity, record: record, file: file, nth: nth)
      if let shown { try compare(key, with: shown, of: record, isNew: true) }
    }
  }

  mutating func count(_ findings: [ActivityRule: Int], _ sign: Int) {
    for (rule, count) in findings {
      ruleCounts[rule, default: (0, 0)].activities += sign
      ruleCounts[rule, default: (0, 0)].findings += sign * count
    }
  }

  /// The number that the next imported programme gets.
  var programmeNumber: Int64 { nextProgramme }

  var reports: StoredReports { StoredReports(db: db) }

  mutating func countRemoved() { changes.removed += 1 }

  // MARK: What is shown

  /// Makes a report the one that stands for its programme, which has no row in `programme`, `fts` and the column index.
  mutating func show(_ shown: ShownColumns, of record: Int64, report: Int64, copies: Int) throws {
    let place = try segment.append(row(of: shown, key: record), rules: shown.rules, relations: shown.relations)
    insertProgramme.bind(record)
    insertProgramme.bind(report)
    insertProgramme.bind(copies)
    insertProgramme.bind(shown.status)
    insertProgramme.bind(shown.planned)
    insertProgramme.bind(shown.actual)
    insertProgramme.bind(shown.errorCount)
    insertProgramme.bind(place.segment)
    insertProgramme.bind(place.row)
    try insertProgramme.run()
    wordChanges.add(shown.words, nameLength: shown.nameLength, of: record)
  }

  private mutating func row(of shown: ShownColumns, key: Int64) throws -> ColumnRow {
    var row = ColumnRow(key: key, kind: .programme)
    row.status = UInt8(clamping: shown.status ?? 0)
    if let span = shown.span {
      row.days = span.first...span.last
      row.isOpen = span.isOpen
    }
    var agencies = PositionIndex<UInt32>()
    for agency in shown.agencies {
      let number = try names.agency(agency.id, agency.organisation)
      // Two identifiers may be one agency of a catalogue.
      let (position, isNew) = agencies.insert(number)
      if isNew { row.agencies.append(ColumnRow.AgencyLink(agency: number, roles: 0)) }
      row.agencies[position].roles |= UInt8(agency.roles.rawValue)
    }
    var wholes = WholeMarker()
    for place in shown.places {
      let number = try names.place(place.place, place.name)
      row.places.append(ColumnRow.Link(record: number, share: place.share, startsWhole: wholes.starts(place.whole)))
    }
    wholes = WholeMarker()
    for (theme, share, whole) in shown.themes {
      row.themes.append(
        ColumnRow.Link(record: try names.theme(theme), share: share, startsWhole: wholes.starts(whole)))
    }
    row.modalities = shown.modalities
    row.publisher = try shown.publisher.map { try names.agency($0.id, $0.organisation) }
    row.amounts = shown.amounts
    for stated in shown.divisions { row.divisions.append(try division(stated)) }
    row.furtherYears = shown.furtherYears
    return row
  }

  private mutating func division(_ stated: ShownColumns.StatedDivision) throws -> ColumnRow.Division {
    var division = ColumnRow.Division(modalities: stated.modalities)
    if let places = stated.places {
      var wholes = WholeMarker()
      division.places = try places.parts.map { part in
        let number = try names.place(part.key, LocalizedText())
        return ColumnRow.Link(record: number, share: part.share, startsWhole: wholes.starts(part.whole))
      }
    }
    if let themes = stated.themes {
      var wholes = WholeMarker()
      division.themes = try themes.parts.map { part in
        ColumnRow.Link(record: try names.theme(part.key), share: part.share, startsWhole: wholes.starts(part.whole))
      }
    }
    return division
  }

  /// Tells where among links, which are sorted by their wholes, a further whole begins.
  private struct WholeMarker {
    private var current: Int?

    mutating func starts(_ whole: Int) -> Bool {
      defer { current = whole }
      return current.map { $0 != whole } ?? false
    }
  }

  private func writeRuleCounts() throws {
    for (rule, count) in ruleCounts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where count != (0, 0) {
      try db.cachedStatement(
        sql: """
          INSERT INTO finding_count (rule, activities, findings) VALUES (?, ?, ?) ON CONFLICT (rule) DO UPDATE SET
            activities = activities + excluded.activities, findings = findings + excluded.findings
          """
      ).execute(arguments: [rule.rawValue, count.activities, count.findings])
    }
    if ruleCounts.values.contains(where: { $0.activities < 0 || $0.findings < 0 }) {
      try db.execute(sql: "DELETE FROM finding_count WHERE activities = 0")
    }
  }
}

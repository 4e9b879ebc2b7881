internal import Cooperation
internal import GRDB

/// The numbers of the agencies, places and themes that activities name, and what the database has of the agencies.
struct NameMemory {
  /// An agency that the import has met.
  struct MetAgency {
    var key: UInt32
    /// What it is called and its type; nil where a catalogue says that.
    var shown: (title: LocalizedText, type: String?)?
    /// What the directory says of it, which goes before what reports state.
    var official: (title: LocalizedText, type: String?)
    /// What the reports of the batch state of it.
    var statements = AgencyStatements()

    /// Tells whether what a report states of it can change what is shown.
    func canLearn(from organisation: Organisation) -> Bool {
      shown != nil
        && ((official.type == nil && organisation.type != nil)
          || organisation.name.entries.contains { official.title.exact($0.language) == nil })
    }
  }

  var agencies: [String: MetAgency] = [:]
  var places: [Place: UInt32] = [:]
  var themes: [String: UInt32] = [:]
  /// The agencies of catalogues by their public identifiers; nil before they were looked up.
  var aliases: [String: Int64]?
}

/// Gives numbers to what activities name, and rows to what has none.
struct ImportedNames {
  let db: Database
  let codes: CodeLists
  let directory: (String) -> Agency?
  var memory: NameMemory
  private var next: Int64
  /// The agencies of which reports of the batch state something.
  private var stated: [Agency.ID] = []

  init(db: Database, memory: NameMemory, codes: CodeLists, directory: @escaping (String) -> Agency?) throws {
    self.db = db
    self.memory = memory
    self.codes = codes
    self.directory = directory
    next = try KeyAllocator.nextRecord(db)
  }

  // MARK: Agencies

  /// Returns the number of an agency, and notes what a report states of it; with a count of -1, that a report no longer does.
  mutating func agency(_ id: Agency.ID, _ organisation: Organisation, _ count: Int = 1) throws -> UInt32 {
    let place: Dictionary<String, NameMemory.MetAgency>.Index
    if let known = memory.agencies.index(forKey: id.rawValue) {
      place = known
    } else {
      memory.agencies[id.rawValue] = try meet(id, organisation)
      guard let new = memory.agencies.index(forKey: id.rawValue) else { return 0 }
      place = new
    }
    if memory.agencies.values[place].canLearn(from: organisation) {
      if memory.agencies.values[place].statements.isEmpty { stated.append(id) }
      memory.agencies.values[place].statements.note(organisation, count)
    }
    return memory.agencies.values[place].key
  }

  private mutating func meet(_ id: Agency.ID, _ organisation: Organisation) throws -> NameMemory.MetAgency {
    let known = id.rawValue.hasPrefix("name:") ? nil : directory(id.rawValue)
    let official = (title: known?.title ?? LocalizedText(), type: known?.type.map { String($0.rawValue) })
    if let key = try aliases()[id.rawValue] { return NameMemory.MetAgency(key: UInt32(clamping: key), official: official) }
    let found = try stored(RecordReference(id))
    if let row = found, row.isStored {
      let title = row.title == LocalizedText(id.rawValue) ? LocalizedText() : row.title
      return NameMemory.MetAgency(key: row.key, shown: row.hasBody ? nil : (title, row.type), official: official)
    }
    var title = official.title
    title.add(organisation.name)
    let type = official.type ?? organisation.type
    let key = try write(
      ImportedRow(
        reference: RecordReference(id), title: title, short: known?.acronym, type: type,
        details: [known?.acronym, organisation.ref]), over: found)
    return NameMemory.MetAgency(key: key, shown: (title, type), official: official)
  }

  /// Shows of each agency of the batch what most reports state of it, where the directory does not say it.
  mutating func settle() throws {
    for id in stated {
      guard var met = memory.agencies[id.rawValue], let shown = met.shown else { continue }
      try met.statements.write(of: Int64(met.key), to: db)
      if !met.statements.onlyConfirm(shown, beside: met.official) {
        let most = try AgencyStatements.most(of: Int64(met.key), in: db)
        var title = met.official.title
        title.add(most.name)
        let type = met.official.type ?? most.type
        if (title, type) != shown, let row = try stored(RecordReference(id)) {
          let ref = id.rawValue.hasPrefix("name:") ? nil : id.rawValue
          _ = try write(
            ImportedRow(reference: RecordReference(id), title: title, short: row.short, type: type, details: [row.short, ref]),
            over: row)
          met.shown = (title, type)
        }
      }
      met.statements = AgencyStatements()
      memory.agencies[id.rawValue] = met
    }
    stated = []
  }

  /// Returns the agencies of catalogues by their public identifiers, so that an activity names the same agency by them.
  private mutating func aliases() throws -> [String: Int64] {
    if let aliases = memory.aliases { return aliases }
    var aliases: [String: Int64] = [:]
    let rows = try CheckedRow.fetchCursor(
      db,
      sql: """
        SELECT j.value, r.key FROM record r JOIN body b ON b.record = r.key, json_each(b.json, '$.record.identifiers') j
        WHERE r.kind = 'agency' ORDER BY r.key DESC
        """)
    while let row = try rows.next() { try aliases[row[0]] = row[1] }
    memory.aliases = aliases
    return aliases
  }

  // MARK: Places and themes

  mutating func place(_ place: Place, _ name: LocalizedText) throws -> UInt32 {
    if let key = memory.places[place] { return key }
    let row =
      switch place {
      case .country(let id):
        ImportedRow(
          reference: RecordReference(id), title: codes[.country, id.rawValue]?.name ?? name, details: [id.rawValue])
      case .region(let id): region(id, name)
      }
    let key = try keep(row)
    memory.places[place] = key
    return key
  }

  private func region(_ id: Region.ID, _ name: LocalizedText) -> ImportedRow {
    let code = id.rawValue.split(separator: "-").last.map(String.init) ?? id.rawValue
    let isDAC = id.rawValue.hasPrefix("dac-")
    return ImportedRow(
      reference: RecordReference(id), title: (isDAC ? codes[.region, code]?.name : nil) ?? name, short: code,
      type: (isDAC ? Region.Kind.dac : .area).rawValue, details: [code])
  }

  mutating func theme(_ id: Theme.ID) throws -> UInt32 {
    if let key = memory.themes[id.rawValue] { return key }
    var row = ImportedRow(reference: RecordReference(id), title: LocalizedText(), details: [id.rawValue])
    if id.rawValue.hasPrefix("marker-") {
      row.title = codes[.policyMarker, String(id.rawValue.dropFirst("marker-".count))]?.name ?? LocalizedText()
      row.type = Theme.Vocabulary.policyMarker.rawValue
    } else if let entry = codes[.sector, id.rawValue] {
      row.title = entry.name
      row.type = Theme.Vocabulary.dacPurpose.rawValue
      if let category = entry.category { row.within = Int64(try theme(Theme.ID(category))) }
    } else {
      row.title = codes[.sectorCategory, id.rawValue]?.name ?? LocalizedText()
      let isPurpose = row.title.isEmpty && id.rawValue.utf8.count == 5
      row.type = (isPurpose ? Theme.Vocabulary.dacPurpose : .dacCategory).rawValue
      if isPurpose { row.within = Int64(try theme(Theme.ID(String(id.rawValue.prefix(3))))) }
    }
    let key = try keep(row)
    memory.themes[id.rawValue] = key
    return key
  }

  /// Returns the number of the record of a file.
  mutating func source(_ file: String) throws -> Int64 {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return Int64(
      try keep(
        ImportedRow(
          reference: RecordReference(.source, file), title: LocalizedText(file == "-" ? "Standard input" : name),
          type: Source.Layer.document.rawValue, details: [file])))
  }
}

// MARK: Rows

/// The row of a record that activities name, see the table `record` of `Schema`.
struct ImportedRow {
  var reference: RecordReference
  var title: LocalizedText
  var short: String?
  var type: String?
  var within: Int64?
  var details: [String?]
}

extension ImportedNames {
  private struct StoredRow {
    var key: UInt32
    var isStored: Bool
    var hasBody: Bool
    var title: LocalizedText
    var short: String?
    var type: String?
  }

  private func stored(_ reference: RecordReference) throws -> StoredRow? {
    let row = try CheckedRow.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT key, position, EXISTS (SELECT 1 FROM body WHERE record = key), title_en, title_ja, title_all, short, type
          FROM record WHERE kind = ? AND id = ?
          """), arguments: [reference.kind.rawValue, reference.id])
    return try row.map { row in
      try StoredRow(
        key: UInt32(clamping: row[0] as Int64), isStored: (row[1] as Int64?) != nil, hasBody: row[2],
        title: Packed.title(english: row[3], japanese: row[4], all: row[5]), short: row[6], type: row[7])
    }
  }

  /// Returns the number of a record; one that nobody has stored gets its row.
  private mutating func keep(_ row: ImportedRow) throws -> UInt32 {
    let found = try stored(row.reference)
    if let found, found.isStored { return found.key }
    return try write(row, over: found)
  }

  /// Writes a record's row and the names that find it, over the row that there is of it.
  private mutating func write(_ row: ImportedRow, over found: StoredRow?) throws -> UInt32 {
    let title = row.title.isEmpty ? LocalizedText(row.reference.id) : row.title
    let columns = Packed.columns(of: title)
    let key = found.map { Int64($0.key) } ?? next
    if found == nil { next += 1 }
    let details = row.details.compactMap(\.self).filter { !$0.isEmpty }
    try db.cachedStatement(
      sql: """
        INSERT INTO record (key, kind, id, position, title_en, title_ja, title_all, sort_title, short, detail, type, within)
        VALUES (?1, ?2, ?3, ?1, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        ON CONFLICT (key) DO UPDATE SET position = coalesce(position, key), title_en = excluded.title_en,
          title_ja = excluded.title_ja, title_all = excluded.title_all, sort_title = excluded.sort_title,
          short = excluded.short, detail = excluded.detail, type = excluded.type, within = excluded.within
        """
    ).execute(arguments: [
      key, row.reference.kind.rawValue, row.reference.id, columns.english, columns.japanese, columns.all,
      Folding.fold(title.text(in: .english)), row.short, details.joined(separator: " · "), row.type, row.within,
    ])
    var names = Folding()
    for text in title.entries.map(\.text) + details + [row.reference.id] {
      names.newLine()
      names.append(text)
    }
    try db.cachedStatement(
      sql: """
        INSERT INTO search (record, names, words) VALUES (?, ?, '')
        ON CONFLICT (record) DO UPDATE SET names = excluded.names
        """
    ).execute(arguments: [key, names.text])
    return UInt32(clamping: key)
  }
}

extension LocalizedText {
  /// Adds the entries in languages that it has not.
  fileprivate mutating func add(_ other: LocalizedText) {
    var languages = PositionIndex<Language>()
    for entry in entries { _ = languages.insert(entry.language) }
    for entry in other.entries where languages.insert(entry.language).isNew { entries.append(entry) }
  }
}

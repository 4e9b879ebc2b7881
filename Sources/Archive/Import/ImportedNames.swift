internal import Cooperation
internal import GRDB

/// The numbers of the agencies, places and themes that activities name, and what the database has of the agencies.
struct NameMemory {
  /// An agency that the import has met.
  struct MetAgency {
    var key: UInt32
    /// The languages of the names that it has; nil where a catalogue says what it is called.
    var languages: [Language]?
    var hasType: Bool
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

  init(db: Database, memory: NameMemory, codes: CodeLists, directory: @escaping (String) -> Agency?) throws {
    self.db = db
    self.memory = memory
    self.codes = codes
    self.directory = directory
    next =
      try Int64.fetchOne(
        db, sql: "SELECT key + 1 FROM record WHERE key < ? ORDER BY key DESC LIMIT 1", arguments: [Schema.firstImported]) ?? 1
  }

  // MARK: Agencies

  mutating func agency(_ id: Agency.ID, _ organisation: Organisation) throws -> UInt32 {
    if let met = memory.agencies[id.rawValue] {
      let isNew =
        met.languages.map { known in organisation.name.entries.contains { !known.contains($0.language) } } ?? false
        || (met.languages != nil && !met.hasType && organisation.type != nil)
      if isNew { try learn(id, organisation, met) }
      return met.key
    }
    let met = try meet(id, organisation)
    memory.agencies[id.rawValue] = met
    return met.key
  }

  private mutating func meet(_ id: Agency.ID, _ organisation: Organisation) throws -> NameMemory.MetAgency {
    if let key = try aliases()[id.rawValue] {
      return NameMemory.MetAgency(key: UInt32(clamping: key), languages: nil, hasType: true)
    }
    let found = try stored(RecordReference(id))
    if let row = found, row.isStored {
      if row.hasBody { return NameMemory.MetAgency(key: row.key, languages: nil, hasType: true) }
      let languages = row.title == LocalizedText(id.rawValue) ? [] : row.title.entries.map(\.language)
      let met = NameMemory.MetAgency(key: row.key, languages: languages, hasType: row.type != nil)
      memory.agencies[id.rawValue] = met
      _ = try agency(id, organisation)
      return memory.agencies[id.rawValue] ?? met
    }
    let known = organisation.ref.flatMap(directory)
    var title = known?.title ?? LocalizedText()
    title.add(organisation.name)
    let type = known?.type.map { String($0.rawValue) } ?? organisation.type
    let row = ImportedRow(
      reference: RecordReference(id), title: title, short: known?.acronym, type: type,
      details: [known?.acronym, organisation.ref])
    let key = try write(row, over: found)
    return NameMemory.MetAgency(key: key, languages: title.entries.map(\.language), hasType: type != nil)
  }

  /// Takes in names in further languages, and a type where none is known.
  private mutating func learn(_ id: Agency.ID, _ organisation: Organisation, _ met: NameMemory.MetAgency) throws {
    guard let row = try stored(RecordReference(id)) else { return }
    var title = row.title == LocalizedText(id.rawValue) ? LocalizedText() : row.title
    title.add(organisation.name)
    let type = row.type ?? organisation.type
    _ = try write(
      ImportedRow(
        reference: RecordReference(id), title: title, short: row.short, type: type, details: [row.short, organisation.ref]),
      over: row)
    memory.agencies[id.rawValue] = NameMemory.MetAgency(
      key: met.key, languages: title.entries.map(\.language), hasType: type != nil)
  }

  /// Returns the agencies of catalogues by their public identifiers, so that an activity names the same agency by them.
  private mutating func aliases() throws -> [String: Int64] {
    if let aliases = memory.aliases { return aliases }
    var aliases: [String: Int64] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT j.value, r.key FROM record r JOIN body b ON b.record = r.key, json_each(b.json, '$.record.identifiers') j
        WHERE r.kind = 'agency' ORDER BY r.key DESC
        """)
    while let row = try rows.next() { aliases[row[0]] = row[1] }
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
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT key, position, EXISTS (SELECT 1 FROM body WHERE record = key), title_en, title_ja, title_all, short, type
          FROM record WHERE kind = ? AND id = ?
          """), arguments: [reference.kind.rawValue, reference.id])
    return row.map { row in
      StoredRow(
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
    for entry in other.entries where !entries.contains(where: { $0.language == entry.language }) { entries.append(entry) }
  }
}

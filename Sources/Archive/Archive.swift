public import Cooperation
internal import CSQLiteGuard
internal import Foundation
internal import GRDB

/// The records of a catalogue in an SQLite database, ready to be counted, listed, searched and shown.
///
/// Safe to use from several threads; on a file, readers do not wait for a writer (WAL). It never reads the clock: `today` is
/// what the caller says it is.
public final class Archive: Sendable {
  /// The day on which memberships are looked at and up to which what has no end is counted as active.
  public let today: Day
  private let connection: any DatabaseWriter
  private let bodies: Bodies
  private let path: String?
  private let cache = IndexCache()
  private let changeCounter: ChangeCounter
  /// The file of the database; nil in memory.
  private let identity: FileIdentity?

  /// The location is what SQLite is given to open the file; nil for the path itself.
  init(connection: any DatabaseWriter, bodies: Bodies, path: String?, location: String? = nil, today: Day) throws {
    changeCounter = try ChangeCounter(location: location ?? path)
    self.connection = connection
    self.bodies = bodies
    self.path = path
    self.today = today
    identity = path.flatMap(FileIdentity.init(path:))
  }

  deinit { changeCounter.close() }

  /// Creates an empty archive that lives as long as this object.
  public static func inMemory(today: Day) throws(ArchiveError) -> Archive {
    do {
      let queue = try DatabaseQueue(configuration: Configuration())
      try Schema.migrator.migrate(queue)
      return try Archive(connection: queue, bodies: .values(Bodies.Store()), path: nil, today: today)
    } catch {
      throw ArchiveError(error, path: nil)
    }
  }

  /// Stores records: those that are new are added, those whose identifier is known replace what was there, with its links and
  /// findings.
  ///
  /// All or nothing, in one transaction. Storing the same catalogue twice changes nothing. Findings that belong to no record
  /// replace those of the same file.
  public func store(_ catalogue: Catalogue) throws(ArchiveError) {
    do {
      try connection.write { db in
        var writer = try CatalogueWriter(db: db, bodies: bodies)
        try writer.store(catalogue)
      }
      try identity?.verify()
      changeCounter.note()
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Returns the answer to a query, of the case with the same name.
  public func answer(_ query: Query) throws(ArchiveError) -> Answer {
    try read { try $0.answer(query) }
  }

  /// Makes the query that is being answered end with an error as soon as it can; for one whose answer nobody waits for.
  public func interrupt() { connection.interrupt() }

  /// Returns everything that was stored, each kind in the order in which it was first stored.
  public func catalogue() throws(ArchiveError) -> Catalogue {
    try read { try $0.catalogue() }
  }

  /// Returns one record; nil when nobody has stored it.
  public func record(_ reference: RecordReference) throws(ArchiveError) -> Cooperation.Record? {
    try read { reader in try reader.key(of: reference).flatMap { try reader.record($0) } }
  }

  /// Returns the record that a person means by a reference: its identifier may be written in any case, or be an acronym, a public
  /// identifier or a whole name in any language, case and accents aside; nil where nothing, or more than one record, is called so.
  ///
  /// `agency/JICA`, `agency/XM-DAC-701-8` and `agency/国際協力機構` are all `agency/jica`.
  public func resolve(_ reference: RecordReference) throws(ArchiveError) -> RecordReference? {
    try read { try $0.resolve(reference) }
  }

  func look<Value>(_ body: (Reader) throws -> Value) throws(ArchiveError) -> Value { try read(body) }

  private func read<Value>(_ body: (Reader) throws -> Value) throws(ArchiveError) -> Value {
    do {
      try identity?.verify()
      let version = try changeCounter.current()
      func look(_ db: Database) throws -> Value {
        try body(Reader(db: db, bodies: bodies, today: today, cache: cache, version: version, isFile: path != nil))
      }
      // The one connection of an archive in memory is isolated by itself; `read` would set `PRAGMA query_only` twice for each
      // query, which makes SQLite prepare all its statements anew.
      return path == nil ? try connection.unsafeRead(look) : try connection.read(look)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }
}

// MARK: Files

extension Archive {
  /// Opens a database file; one that is open for writing is made where there is none, and brought up to date where an older
  /// version made it.
  ///
  /// A file in a folder in which nothing can be written is read as it is: what others write into it meanwhile is not followed.
  ///
  /// - Throws: `ArchiveError` when the file is missing (for reading), belongs to another program or to a newer version, or
  ///   cannot be opened or written.
  public static func open(path: String, readOnly: Bool, today: Day) throws(ArchiveError) -> Archive {
    do {
      var configuration = Configuration()
      configuration.readonly = readOnly
      configuration.busyMode = .timeout(5)
      configuration.prepareDatabase { db in
        try guardFromFile(db)
        try db.execute(sql: "PRAGMA page_size = \(Schema.pageSize)")
      }
      let (pool, location) = try connect(path: path, configuration)
      try pool.read { try check($0, readOnly: readOnly) }
      if readOnly {
        guard try pool.read(Schema.migrator.hasCompletedMigrations) else {
          try pool.read(Schema.refuseOldSegments)
          throw ArchiveError(.olderSchema)
        }
        try pool.read(Schema.verifyTables)
      } else {
        try Schema.bringUpToDate(pool)
      }
      return try Archive(connection: pool, bodies: .json, path: path, location: location, today: today)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Opens the file, and says what SQLite was given to open it.
  ///
  /// Readers of a database with a log share an index of the log, a file beside it. Where that cannot be made, SQLite opens the
  /// database only when told that nobody changes it, and then does not look at the log.
  private static func connect(path: String, _ configuration: Configuration) throws -> (pool: DatabasePool, location: String) {
    if configuration.readonly && !FileManager.default.fileExists(atPath: path) { throw ArchiveError(.missing) }
    do {
      return (try DatabasePool(path: path, configuration: configuration), path)
    } catch let error as DatabaseError
      where configuration.readonly && [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
    {
      guard FileManager.default.isReadableFile(atPath: path) else { throw error }
      let log = path + "-wal"
      if FileManager.default.fileExists(atPath: log) {
        let size = try FileManager.default.attributesOfItem(atPath: log)[.size] as? Int
        guard size == 0 else { throw ArchiveError(.logPending) }
      }
      let location = URL(fileURLWithPath: path).absoluteString + "?immutable=1"
      return (try DatabasePool(path: location, configuration: configuration), location)
    }
  }

  /// Keeps a connection from running triggers, views and functions that a file brings along.
  static func guardFromFile(_ db: Database) throws {
    guard let connection = unsafe db.sqliteConnection, unsafe kakehashi_guard_database(UnsafeMutableRawPointer(connection)) != 0
    else { throw ArchiveError(.failed("SQLite has no defensive mode")) }
  }

  /// Refuses databases of other programs and of newer versions; an empty one is fine when it is to be written.
  static func check(_ db: Database, readOnly: Bool) throws {
    // The list of migrations alone is there for a moment while another process makes the database.
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'") ?? 0
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let isEmpty = tables == 0 && application == 0
    guard application == Schema.applicationID || (isEmpty && !readOnly) else { throw ArchiveError(.foreign) }
    let unknown = try Schema.migrator.appliedIdentifiers(db).subtracting(Schema.versions)
    guard let found = unknown.max(by: { ($0.count, $0) < ($1.count, $1) }), let known = Schema.versions.last else { return }
    throw ArchiveError(.newerSchema(found: found, known: known))
  }
}

public import Cooperation
internal import Foundation
internal import GRDB

/// An import of activities into a database file: batches of reports go in, each in one transaction.
///
/// Whatever ends an import, every batch that was stored stays whole, and the same import done again goes on where it was: reports
/// that are there already change nothing. Of several reports with one identifier the newest is shown and all are kept. Two imports
/// into one file take turns batch by batch. Used from one thread.
public final class ActivityImport {
  /// What is stored at once.
  public struct Batch: Sendable {
    /// Reports in the order of their files.
    public var activities: [PreparedActivity]
    /// What was noticed about files, and about activities that could not be read.
    public var findings: [Finding]
    /// Files of which nothing more will come.
    public var finished: [FinishedFile]

    /// Creates a batch.
    public init(activities: [PreparedActivity] = [], findings: [Finding] = [], finished: [FinishedFile] = []) {
      self.activities = activities
      self.findings = findings
      self.finished = finished
    }
  }

  /// A file that was read as far as it can be.
  public struct FinishedFile: Sendable {
    /// The file, as its activities name it.
    public var name: String
    /// Its length in bytes, where it is known.
    public var size: Int?
    /// How many activities could not be read.
    public var rejected: Int
    /// Whether it was read to its end; only then the reports that it no longer holds are removed.
    public var isWhole: Bool

    /// Creates a file that has been read.
    public init(name: String, size: Int? = nil, rejected: Int = 0, isWhole: Bool = true) {
      self.name = name
      self.size = size
      self.rejected = rejected
      self.isWhole = isWhole
    }
  }

  /// How many programmes the import has added, changed, left alone and removed so far.
  public struct Changes: Hashable, Sendable {
    /// Reports that the database did not have.
    public var added = 0
    /// Reports that it had in another form.
    public var changed = 0
    /// Reports that it had just so.
    public var unchanged = 0
    /// Reports that their files no longer hold.
    public var removed = 0
  }

  /// What has happened so far.
  public private(set) var changes = Changes()

  private let path: String
  let queue: DatabaseQueue
  /// The file that is written.
  private let identity: FileIdentity?
  private let codes: CodeLists
  private let directory: (String) -> Agency?
  /// What is known from batch to batch; nil after a failure, which leaves it unknown.
  private var memory: ImportMemory?

  /// Opens a database file for importing; one that is not there is made, an older one is brought up to date.
  ///
  /// The database keeps a copy of what the codes stand for. The directory returns what is known of an organisation by its
  /// identifier: names, acronym and type.
  ///
  /// - Throws: `ArchiveError` where the file belongs to another program or a newer version, or cannot be written.
  public init(
    path: String, codes: CodeLists = CodeLists(), directory: @escaping (String) -> Agency? = { _ in nil }
  ) throws(ArchiveError) {
    self.path = path
    self.codes = codes
    self.directory = directory
    do {
      queue = try Self.open(path)
      identity = FileIdentity(path: path)
      memory = ImportMemory()
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Opens the file and brings it up to date, again for as long as another process is in the way: while that one makes a new file
  /// fit for several at once, SQLite says so without waiting.
  private static func open(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in
      try Archive.guardFromFile(db)
      try tune(db)
    }
    let end = ContinuousClock.now + .seconds(patience)
    while true {
      do {
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.read { try Archive.check($0, readOnly: false) }
        try Schema.bringUpToDate(queue)
        try queue.write { db in
          for (name, value) in wordOptions
          where try Int.fetchOne(db, sql: "SELECT v FROM fts_config WHERE k = ?", arguments: [name]) != value {
            try db.execute(sql: "INSERT INTO fts (fts, rank) VALUES (?, ?)", arguments: [name, value])
          }
        }
        return queue
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < end {
        Thread.sleep(forTimeInterval: 0.02)
      }
    }
  }

  /// How many seconds an import waits for another process that writes into the same file.
  private static let patience = 60.0

  /// How full-text search gathers words: those of a batch in memory, up to so many bytes, and merged with those of other batches
  /// only where there have come to be many.
  private static let wordOptions = [("automerge", 0), ("hashsize", 16 << 20), ("pgsz", 8000)]

  private static func tune(_ db: Database) throws {
    try db.execute(
      sql: """
        PRAGMA page_size = \(Schema.pageSize);
        PRAGMA synchronous = NORMAL;
        PRAGMA cache_size = -48000;
        PRAGMA wal_autocheckpoint = 16000;
        PRAGMA temp_store = MEMORY;
        """)
  }

  /// Stores a batch, all or nothing.
  ///
  /// - Throws: `ArchiveError`; the batches before stay, and nothing more can be stored.
  public func store(_ batch: Batch) throws(ArchiveError) {
    do {
      guard var current = memory else { throw ArchiveError(.failed("an earlier batch could not be stored")) }
      memory = nil
      var changes = changes
      try queue.inTransaction(.immediate) { db in
        var held = ImportMemory()
        swap(&held, &current)
        var store = try ActivityStore(db: db, memory: held, codes: codes, directory: directory)
        try store.store(batch)
        current = store.memory
        changes.add(store.changes)
        return .commit
      }
      try identity?.verify()
      memory = current
      self.changes = changes
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// Ends the import: what was written is moved into the database file itself, so that it is one file again.
  public func close() throws(ArchiveError) {
    do {
      try identity?.verify()
      try queue.writeWithoutTransaction { db in
        do {
          _ = try db.checkpoint(.truncate)
        } catch let error as DatabaseError where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode) {
          // Readers hold on to the log; it is emptied when the last of them has closed.
          return
        }
      }
      try queue.close()
    } catch {
      throw ArchiveError(error, path: path)
    }
  }
}

extension ActivityImport.Changes {
  fileprivate mutating func add(_ other: Self) {
    added += other.added
    changed += other.changed
    unchanged += other.unchanged
    removed += other.removed
  }
}

internal import Cooperation
internal import GRDB

/// The tables of an archive and their migrations.
///
/// Tables and columns are described in `Documentation.docc/DatabaseSchema.md` of the executable.
enum Schema {
  /// Marks a database as one of ours (`PRAGMA application_id`): the letters KKHS.
  static let applicationID = 0x4B4B_4853

  /// The migrations known, oldest first; one per change of the schema, none ever edited.
  static let versions = ["v1", "v2", "v3", "v4"]

  /// The page size of new files, in bytes.
  static let pageSize = 8192

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: version1)
    }
    migrator.registerMigration("v2") { db in try db.execute(sql: version2) }
    migrator.registerMigration("v3") { db in try db.execute(sql: version3) }
    // The fourth has no tables of its own: the columns of segments hold amounts by year and division.
    migrator.registerMigration("v4") { db in try refuseOldSegments(db) }
    return migrator
  }

  /// Counts up the generation of the catalogue records, so that readers rebuild what they derived from the last one.
  ///
  /// It is `PRAGMA user_version`: part of the transaction, and in every version's files.
  static func beginGeneration(_ db: Database) throws {
    try db.execute(sql: "PRAGMA user_version = \((try generation(db) + 1) % Int(Int32.max))")
  }

  /// Returns the generation of the catalogue records.
  static func generation(_ db: Database) throws -> Int {
    try Int.fetchOne(db.cachedStatement(sql: "PRAGMA user_version")) ?? 0
  }

  /// Makes the tables, or brings those of an older version up to date.
  ///
  /// Another process may be doing the same: a step that fails because the other one was quicker is looked at again.
  static func bringUpToDate(_ connection: any DatabaseWriter) throws {
    for _ in versions where try !connection.read(migrator.hasCompletedMigrations) {
      do {
        return try migrator.migrate(connection)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR || error.resultCode == .SQLITE_CONSTRAINT {
        continue
      }
    }
    try migrator.migrate(connection)
  }

  /// - Throws: `ArchiveError` if an older version imported activities, whose amounts are not in the index by year and place.
  static func refuseOldSegments(_ db: Database) throws {
    guard try db.tableExists("segment"), try !migrator.hasCompletedMigrations(db) else { return }
    if try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM segment)") == true { throw ArchiveError(.withoutAmounts) }
  }

  /// The tables that queries read.
  static let tables: Set = [
    "record", "body", "search", "item", "item_agency", "item_place", "item_theme", "membership", "mention", "finding", "input",
    "activity", "programme", "finding_count", "code", "segment", "segment_column", "segment_relation", "agency_name",
    "agency_type", "fts",
  ]

  /// - Throws: `ArchiveError` that names the tables that are missing.
  static func verifyTables(_ db: Database) throws {
    let found = try String.fetchSet(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
    let missing = tables.subtracting(found).sorted()
    guard missing.isEmpty else { throw ArchiveError(.damaged("there is no table \(missing.joined(separator: ", "))")) }
  }

  private static let version1 = """
    CREATE TABLE record (
      key INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('agency', 'country', 'region', 'theme', 'programme', 'partnership', 'agreement',
        'milestone', 'result', 'source')),
      id TEXT NOT NULL,
      position INTEGER,
      title_en TEXT,
      title_ja TEXT,
      title_all TEXT,
      sort_title TEXT NOT NULL DEFAULT '',
      short TEXT,
      detail TEXT NOT NULL DEFAULT '',
      type TEXT,
      within INTEGER REFERENCES record (key) DEFERRABLE INITIALLY DEFERRED,
      outside INTEGER NOT NULL DEFAULT 0 CHECK (outside IN (0, 1)),
      UNIQUE (kind, id)
    );
    CREATE INDEX record_within ON record (within) WHERE within IS NOT NULL;

    CREATE TABLE body (
      record INTEGER PRIMARY KEY REFERENCES record (key) DEFERRABLE INITIALLY DEFERRED,
      json TEXT NOT NULL
    );

    CREATE TABLE search (
      record INTEGER PRIMARY KEY REFERENCES record (key) DEFERRABLE INITIALLY DEFERRED,
      names TEXT NOT NULL,
      words TEXT NOT NULL
    );

    CREATE TABLE item (
      key INTEGER PRIMARY KEY REFERENCES record (key) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL CHECK (kind IN ('programme', 'agreement', 'milestone', 'partnership')),
      programme INTEGER REFERENCES record (key) DEFERRABLE INITIALLY DEFERRED,
      status INTEGER,
      planned TEXT,
      planned_note TEXT,
      actual TEXT,
      actual_note TEXT,
      first_day INTEGER,
      last_day INTEGER,
      open_end INTEGER NOT NULL DEFAULT 0 CHECK (open_end IN (0, 1)),
      CHECK ((first_day IS NULL) = (last_day IS NULL)),
      CHECK (first_day <= last_day)
    );
    CREATE INDEX item_programme ON item (programme) WHERE programme IS NOT NULL;

    CREATE TABLE item_agency (
      item INTEGER NOT NULL REFERENCES record (key) DEFERRABLE INITIALLY DEFERRED,
      agency INTEGER NOT NULL REFERENCES record (key) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL,
      inherited INTEGER NOT NULL DEFAULT 0 CHECK (inherited IN (0, 1)),
      roles INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (item, agency)
    ) WITHOUT ROWID;
    CREATE INDEX item_agency_reverse ON item_agency (agency, item, roles);

    CREATE TABLE item_place (
      item INTEGER NOT NULL REFERENCES record (key) DEFERRABLE INITIALLY DEFERRED,
      place INTEGER NOT NULL REFERENCES record (key) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL,
      inherited INTEGER NOT NULL DEFAULT 0 CHECK (inherited IN (0, 1)),
      PRIMARY KEY (item, place)
    ) WITHOUT ROWID;
    CREATE INDEX item_place_reverse ON item_place (place, item);

    CREATE TABLE item_theme (
      item INTEGER NOT NULL REFERENCES record (key) DEFERRABLE INITIALLY DEFERRED,
      theme INTEGER NOT NULL REFERENCES record (key) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL,
      inherited INTEGER NOT NULL DEFAULT 0 CHECK (inherited IN (0, 1)),
      PRIMARY KEY (item, theme)
    ) WITHOUT ROWID;
    CREATE INDEX item_theme_reverse ON item_theme (theme, item);

    CREATE TABLE membership (
      country INTEGER NOT NULL REFERENCES record (key) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL,
      region INTEGER NOT NULL REFERENCES record (key) DEFERRABLE INITIALLY DEFERRED,
      first_day INTEGER,
      last_day INTEGER,
      PRIMARY KEY (country, position)
    ) WITHOUT ROWID;
    CREATE INDEX membership_region ON membership (region, country);

    CREATE TABLE mention (
      record INTEGER NOT NULL REFERENCES record (key) DEFERRABLE INITIALLY DEFERRED,
      target INTEGER NOT NULL REFERENCES record (key) DEFERRABLE INITIALLY DEFERRED,
      tie INTEGER NOT NULL CHECK (tie IN (0, 1, 2)),
      PRIMARY KEY (record, target)
    ) WITHOUT ROWID;
    CREATE INDEX mention_target ON mention (target, tie, record);

    CREATE TABLE finding (
      key INTEGER PRIMARY KEY,
      record INTEGER REFERENCES record (key) DEFERRABLE INITIALLY DEFERRED,
      severity TEXT NOT NULL CHECK (severity IN ('error', 'warning')),
      rule TEXT NOT NULL,
      file TEXT NOT NULL,
      line INTEGER,
      "column" INTEGER,
      message TEXT NOT NULL,
      remedy TEXT NOT NULL
    );
    CREATE INDEX finding_record ON finding (record);
    """
}

internal import GRDBSQLite

extension Archive {
  /// The version of SQLite.
  public static var databaseVersion: String { unsafe String(cString: sqlite3_libversion()) }
  /// The version of the tables that databases are made with.
  public static var schemaVersion: String { Schema.versions.last ?? "" }
}

internal import GRDBSQLite

extension Archive {
  /// The version of SQLite.
  public static var databaseVersion: String { unsafe String(cString: sqlite3_libversion()) }
}

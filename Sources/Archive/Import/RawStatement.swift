internal import GRDB
internal import GRDBSQLite

/// A prepared statement that is bound and stepped through SQLite's own interface.
///
/// Storing a million activities binds some thirty million values. GRDB wraps each in a value of its own, which takes longer
/// than storing it; so the import, and nothing else, goes this way.
@safe final class RawStatement {
  private let statement: OpaquePointer
  private let connection: OpaquePointer
  private var bound: Int32 = 0

  init(_ sql: String, _ db: Database) throws {
    guard let connection = unsafe db.sqliteConnection else { throw ArchiveError(.failed("the connection is closed")) }
    unsafe self.connection = connection
    var prepared: OpaquePointer?
    let code = unsafe sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard let statement = unsafe prepared else { throw unsafe Self.error(code, connection) }
    unsafe self.statement = statement
  }

  deinit { _ = unsafe sqlite3_finalize(statement) }

  // MARK: Values, in the order of the statement's question marks

  func bind(_ value: Int64) {
    bound += 1
    _ = unsafe sqlite3_bind_int64(statement, bound, value)
  }

  func bind(_ value: Int) { bind(Int64(value)) }

  func bind(_ value: Int?) {
    if let value { bind(Int64(value)) } else { bindNull() }
  }

  func bind(_ value: Int64?) {
    if let value { bind(value) } else { bindNull() }
  }

  func bindNull() {
    bound += 1
    _ = unsafe sqlite3_bind_null(statement, bound)
  }

  func bind(_ value: String?) {
    guard var value else { return bindNull() }
    value.withUTF8 { unsafe bindText($0) }
  }

  func bind(text: ArraySlice<UInt8>) { unsafe text.withUnsafeBufferPointer { unsafe bindText($0) } }

  func bind(blob: [UInt8]) {
    bound += 1
    _ = unsafe blob.withUnsafeBytes { bytes in
      unsafe bytes.isEmpty
        ? sqlite3_bind_zeroblob(statement, bound, 0)
        : sqlite3_bind_blob(statement, bound, bytes.baseAddress, Int32(clamping: bytes.count), Self.transient)
    }
  }

  private func bindText(_ text: UnsafeBufferPointer<UInt8>) {
    bound += 1
    guard let start = text.baseAddress else {
      _ = unsafe sqlite3_bind_text(statement, bound, "", 0, Self.transient)
      return
    }
    unsafe start.withMemoryRebound(to: CChar.self, capacity: text.count) { characters in
      _ = unsafe sqlite3_bind_text(statement, bound, characters, Int32(clamping: text.count), Self.transient)
    }
  }

  /// Makes SQLite copy what is bound.
  private static var transient: sqlite3_destructor_type { unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

  // MARK: Running

  /// Goes to the next row; false when there is none, and the statement can be bound anew.
  func step() throws -> Bool {
    let code = unsafe sqlite3_step(statement)
    if code == SQLITE_ROW { return true }
    reset()
    guard code == SQLITE_DONE else { throw unsafe Self.error(code, connection) }
    return false
  }

  /// Runs a statement that gives no rows.
  func run() throws { while try step() {} }

  /// Makes the statement ready to be bound anew before all its rows were seen.
  func reset() {
    _ = unsafe sqlite3_reset(statement)
    bound = 0
  }

  // MARK: Columns of the current row

  func isNull(_ column: Int32) -> Bool { unsafe sqlite3_column_type(statement, column) == SQLITE_NULL }

  func integer(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(statement, column) }

  func text(_ column: Int32) -> String? {
    unsafe sqlite3_column_text(statement, column).map { start in
      let count = Int(unsafe sqlite3_column_bytes(statement, column))
      return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }
  }

  func blob(_ column: Int32) -> [UInt8] {
    guard let start = unsafe sqlite3_column_blob(statement, column) else { return [] }
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
  }

  private static func error(_ code: Int32, _ connection: OpaquePointer) -> DatabaseError {
    unsafe DatabaseError(resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)))
  }
}

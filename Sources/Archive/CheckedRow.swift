internal import Foundation
internal import GRDB

/// A row of a database whose content is not trusted: a value of another type than its column should hold is an error.
///
/// GRDB's own accessors end the process on such a value.
struct CheckedRow {
  private let row: Row

  init(_ row: Row) { self.row = row }

  /// Returns the value of a column.
  ///
  /// - Throws: `ArchiveError` that names the column and the row.
  subscript<Value: StoredValue>(_ index: Int) -> Value {
    get throws {
      guard index < row.count, let value = Value(row[index] as DatabaseValue) else { throw damage(at: index) }
      return value
    }
  }

  private func damage(at index: Int) -> ArchiveError {
    guard index < row.count else { return ArchiveError(.damaged("a column is missing")) }
    let value = row[index] as DatabaseValue
    let found =
      switch value.storage {
      case .null: "nothing"
      case .int64: "an integer"
      case .double: "a real number"
      case .string: "a text"
      case .blob: "bytes"
      }
    let names = Array(row.columnNames)
    // The names of a result are those of its columns; an expression is cut where it becomes unreadable.
    let key = index == 0 ? "" : " of the row that begins with \((row[0] as DatabaseValue).description.prefix(40))"
    return ArchiveError(.damaged("column \(names[index].prefix(40))\(key) holds \(found)"))
  }

  /// Calls `body` with the bytes of a column, without a copy; a text is given as its bytes, null as none.
  func withBytes<Result>(at index: Int, _ body: (Data) throws -> Result) throws -> Result {
    try row.withUnsafeData(atIndex: index) { try body($0 ?? Data()) }
  }

  static func fetchOne(_ statement: Statement, arguments: StatementArguments = StatementArguments()) throws -> CheckedRow? {
    try Row.fetchOne(statement, arguments: arguments).map(CheckedRow.init)
  }

  static func fetchAll(_ statement: Statement, arguments: StatementArguments = StatementArguments()) throws -> [CheckedRow] {
    try Row.fetchAll(statement, arguments: arguments).map(CheckedRow.init)
  }

  static func fetchAll(_ db: Database, sql: String, arguments: StatementArguments = StatementArguments()) throws -> [CheckedRow] {
    try Row.fetchAll(db, sql: sql, arguments: arguments).map(CheckedRow.init)
  }

  static func fetchCursor(_ statement: Statement, arguments: StatementArguments = StatementArguments()) throws -> Cursor {
    Cursor(rows: try Row.fetchCursor(statement, arguments: arguments))
  }

  static func fetchCursor(_ db: Database, sql: String) throws -> Cursor { Cursor(rows: try Row.fetchCursor(db, sql: sql)) }

  /// The rows of a statement one by one; each is valid until the next.
  struct Cursor {
    fileprivate let rows: RowCursor

    func next() throws -> CheckedRow? { try rows.next().map(CheckedRow.init) }
  }
}

/// A type that a column can hold.
protocol StoredValue {
  /// Converts a value; nil if it is of another type, or out of range.
  init?(_ value: DatabaseValue)
}

extension Int64: StoredValue {
  init?(_ value: DatabaseValue) {
    guard case .int64(let number) = value.storage else { return nil }
    self = number
  }
}

extension Int: StoredValue {
  init?(_ value: DatabaseValue) {
    guard case .int64(let number) = value.storage else { return nil }
    self.init(exactly: number)
  }
}

extension Bool: StoredValue {
  init?(_ value: DatabaseValue) {
    guard case .int64(let number) = value.storage else { return nil }
    self = number != 0
  }
}

extension String: StoredValue {
  init?(_ value: DatabaseValue) {
    guard case .string(let text) = value.storage else { return nil }
    self = text
  }
}

extension Data: StoredValue {
  init?(_ value: DatabaseValue) {
    guard case .blob(let data) = value.storage else { return nil }
    self = data
  }
}

extension Optional: StoredValue where Wrapped: StoredValue {
  init?(_ value: DatabaseValue) {
    if value.isNull {
      self = .none
    } else if let wrapped = Wrapped(value) {
      self = .some(wrapped)
    } else {
      return nil
    }
  }
}

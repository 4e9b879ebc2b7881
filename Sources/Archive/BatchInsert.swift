internal import GRDB

/// Collects rows for one table and inserts many with one statement, which takes half the time of one by one.
struct BatchInsert {
  private let head: String
  private let row: String
  private let width: Int
  private var values: [DatabaseValue] = []

  /// Rows per statement.
  private static let size = 16

  /// Creates an empty batch of rows that give the columns in this order.
  init(into table: String, _ columns: String...) {
    head = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
    row = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
    width = columns.count
  }

  mutating func append(_ row: (any DatabaseValueConvertible)?..., to db: Database) throws {
    for value in row { values.append(value?.databaseValue ?? .null) }
    if values.count == width * Self.size { try flush(to: db) }
  }

  /// Inserts the rows that wait.
  mutating func flush(to db: Database) throws {
    if values.isEmpty { return }
    let rows = values.count / width
    let sql = head + Array(repeating: row, count: rows).joined(separator: ", ")
    let statement = rows == Self.size ? try db.cachedStatement(sql: sql) : try db.makeStatement(sql: sql)
    try statement.execute(arguments: StatementArguments(values))
    values.removeAll(keepingCapacity: true)
  }
}

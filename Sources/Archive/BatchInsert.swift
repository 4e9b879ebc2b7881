internal import GRDB

/// Collects rows for one table and inserts many with one statement, which takes half the time of one by one.
struct BatchInsert {
  private let head: String
  private let row: String
  private let width: Int
  /// The statement for a full batch.
  private let fullSQL: String
  private var values: [(any DatabaseValueConvertible)?] = []

  /// Rows per statement.
  private static let size = 16

  /// Creates an empty batch of rows that give the columns in this order.
  init(into table: String, _ columns: String...) {
    head = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
    row = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
    width = columns.count
    fullSQL = head + Array(repeating: row, count: Self.size).joined(separator: ", ")
  }

  mutating func append(_ row: (any DatabaseValueConvertible)?..., to db: Database) throws {
    values += row
    if values.count == width * Self.size { try insert(with: db.cachedStatement(sql: fullSQL)) }
  }

  /// Inserts the rows that wait.
  mutating func flush(to db: Database) throws {
    if values.isEmpty { return }
    let rows = Array(repeating: row, count: values.count / width).joined(separator: ", ")
    try insert(with: db.makeStatement(sql: head + rows))
  }

  private mutating func insert(with statement: Statement) throws {
    // Unchecked, because the statement was made for as many values as there are; the check takes as long as binding them.
    statement.setUncheckedArguments(StatementArguments(values))
    try statement.execute()
    values.removeAll(keepingCapacity: true)
  }
}

internal import GRDB

/// Gathers what changes in the full-text index, and writes it last of all that belongs to a transaction.
///
/// Full-text search keeps new words in memory until the transaction ends, but SQLite makes it write them out, as one more index
/// to be merged, before each statement that can be undone by itself. Between the programmes of a batch there are many of those.
struct WordChanges {
  private struct Change {
    var record: Int64
    var words: [UInt8]
    var nameLength: Int
    var isRemoval: Bool
  }

  private var changes: [Change] = []

  /// Adds the words that find a programme, those of its names first.
  mutating func add(_ words: [UInt8], nameLength: Int, of record: Int64) {
    changes.append(Change(record: record, words: words, nameLength: nameLength, isRemoval: false))
  }

  /// Removes the words that have found a programme.
  mutating func remove(_ words: [UInt8], nameLength: Int, of record: Int64) {
    changes.append(Change(record: record, words: words, nameLength: nameLength, isRemoval: true))
  }

  /// Writes the changes in their order.
  func write(to db: Database) throws {
    if changes.isEmpty { return }
    let addition = try RawStatement("INSERT INTO fts (rowid, names, words) VALUES (?, ?, ?)", db)
    let removal = try RawStatement("INSERT INTO fts (fts, rowid, names, words) VALUES ('delete', ?, ?, ?)", db)
    for change in changes {
      let statement = change.isRemoval ? removal : addition
      statement.bind(change.record)
      statement.bind(text: change.words[..<change.nameLength])
      statement.bind(text: change.words[change.nameLength...])
      try statement.run()
    }
  }
}

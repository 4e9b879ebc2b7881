internal import GRDB
internal import Synchronization

/// Detects changes of a database, by this process or another, and counts them.
final class ChangeCounter: Sendable {
  private struct State {
    var count = 0
    var version: Int64?
  }

  private let state = Mutex(State())
  /// A connection that nothing else uses, because SQLite counts what all others but itself have written; nil for an archive in
  /// memory, which nobody else can write.
  private let watch: DatabaseQueue?

  /// Watches the database at a location as SQLite takes it.
  init(location: String?) throws {
    guard let location else {
      watch = nil
      return
    }
    var configuration = Configuration()
    configuration.readonly = true
    watch = try DatabaseQueue(path: location, configuration: configuration)
  }

  /// Ends the watch; the last connection to end must be one that may write, so that the file holds all that was written.
  ///
  /// A watch that is in use is closed by SQLite when it is released.
  func close() { try? watch?.close() }

  /// Notes a change that was made in this process.
  func note() { state.withLock { $0.count += 1 } }

  /// Returns the number of changes so far.
  func current() throws -> Int {
    let version = try watch?.unsafeRead { try Int64.fetchOne($0.cachedStatement(sql: "PRAGMA data_version")) }
    return state.withLock { state in
      if state.version != version {
        if state.version != nil { state.count += 1 }
        state.version = version
      }
      return state.count
    }
  }
}

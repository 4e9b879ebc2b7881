internal import Cooperation
internal import GRDB

/// Allocates record keys in one transaction: those that the database has, and new ones for records that it lacks.
struct KeyAllocator {
  private let db: Database
  private let isEmpty: Bool
  private var next: Int64
  private var known: [RecordReference: Int64] = [:]
  /// Records that have a number and no row yet.
  private var rowless: [Int64: RecordReference] = [:]

  init(db: Database) throws {
    self.db = db
    next = try Self.nextRecord(db)
    isEmpty = try next == 1 && Int64.fetchOne(db, sql: "SELECT 1 FROM record LIMIT 1") == nil
  }

  /// Returns the number of a record, a new one where it has none.
  mutating func key(of reference: RecordReference) throws -> Int64 {
    if let key = known[reference] { return key }
    let key: Int64
    if let found = try isEmpty ? nil : stored(reference) {
      key = found
    } else {
      key = next
      next += 1
      rowless[key] = reference
    }
    known[reference] = key
    return key
  }

  /// Tells whether a record has no row yet.
  func isNew(_ key: Int64) -> Bool { rowless[key] != nil }

  mutating func markStored(_ key: Int64) { rowless[key] = nil }

  /// Records that were named and not stored, in the order in which they were named.
  var namedOnly: [(reference: RecordReference, key: Int64)] {
    rowless.sorted { $0.key < $1.key }.map { ($0.value, $0.key) }
  }

  private func stored(_ reference: RecordReference) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT key FROM record WHERE kind = ? AND id = ?"),
      arguments: [reference.kind.rawValue, reference.id])
  }
}

// MARK: Ranges of keys

/// Programmes of activity files have keys from 2³² on, all other records smaller ones, so that both stay dense.
extension KeyAllocator {
  private static let firstReported: Int64 = 1 << 32

  /// Returns the next free key of a record that is no reported programme.
  static func nextRecord(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(
      db, sql: "SELECT key + 1 FROM record WHERE key < ? ORDER BY key DESC LIMIT 1", arguments: [firstReported]) ?? 1
  }

  /// Returns the next free key of a reported programme.
  static func nextProgramme(_ db: Database) throws -> Int64 {
    max(try Int64.fetchOne(db, sql: "SELECT max(key) + 1 FROM record") ?? 1, firstReported)
  }

  /// Returns the next free position among the records of catalogues.
  static func nextPosition(_ db: Database) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT coalesce(max(position), -1) + 1 FROM record WHERE key < ?", arguments: [firstReported]) ?? 0
  }

  /// Returns the ordinal of a reported programme, counted from 0; nil for other records.
  static func ordinal(of key: Int64) -> UInt32? { key < firstReported ? nil : UInt32(exactly: key - firstReported) }

  /// Returns the key of a reported programme.
  static func key(ofProgramme ordinal: UInt32) -> Int64 { firstReported + Int64(ordinal) }
}

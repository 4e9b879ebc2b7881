public import Cooperation
internal import Foundation
internal import GRDB
internal import GRDBSQLite
internal import PrivateFiles

/// Snapshots: an archive cached in a file, so that its origin need not be read again.
///
/// A snapshot is a database followed by a checksum, named by the fingerprint of its origin, 16 hexadecimal digits: it is never
/// older than its origin. One that is damaged, belongs to another user or can be written by others counts as missing.
extension Archive {
  /// Opens a snapshot in memory; nil if there is none that this version can read, so that the caller reads the origin.
  public static func snapshot(of fingerprint: String, in folder: String, today: Day) -> Archive? {
    guard let folder = try? PrivateFolder(folder), let file = folder.contents(of: fileName(of: fingerprint)),
      let database = checked(file), let queue = try? DatabaseQueue(), (try? queue.load(database)) != nil,
      (try? queue.unsafeRead { try check($0, readOnly: true) }) != nil,
      (try? queue.unsafeRead(Schema.migrator.hasCompletedMigrations)) == true
    else { return nil }
    return try? Archive(connection: queue, bodies: .json, path: nil, today: today)
  }

  /// Writes a snapshot for the next start, all or nothing, and removes older ones.
  ///
  /// - Throws: `ArchiveError` if the folder cannot be written.
  public func writeSnapshot(of fingerprint: String, in folder: String) throws(ArchiveError) {
    let name = Self.fileName(of: fingerprint)
    let path = folder + "/" + name
    do {
      let folder = try PrivateFolder(folder, creates: true)
      let catalogue = try catalogue()
      let queue = try DatabaseQueue()
      try Schema.migrator.migrate(queue)
      try queue.write { db in
        var writer = try CatalogueWriter(db: db, bodies: .json)
        try writer.store(catalogue)
      }
      let database = try queue.serialized()
      // In one step: a process that starts meanwhile finds a whole snapshot or none.
      try folder.write(database + Self.checksum(of: database[...]), to: name)
      for other in folder.names where other != name && Self.isRemovable(other, in: folder) { folder.remove(other) }
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  private static let prefix = "catalogue-"
  private static let suffix = ".sqlite"
  /// Younger unfinished files, in seconds, may still be written.
  private static let minimumAge = 600.0

  private static func fileName(of fingerprint: String) -> String { prefix + fingerprint + suffix }

  /// Tells whether a name is exactly that of a snapshot, or of one that was never finished, and stands for a file of the user's own.
  private static func isRemovable(_ name: String, in folder: PrivateFolder) -> Bool {
    guard name.hasPrefix(prefix), folder.isOwnFile(name) else { return false }
    let fingerprint = name.dropFirst(prefix.count).prefix(16)
    let rest = name.dropFirst(prefix.count + 16)
    guard fingerprint.utf8.count == 16, fingerprint.utf8.allSatisfy(\.isLowercaseHexadecimalDigit), rest.hasPrefix(suffix) else {
      return false
    }
    if rest == suffix { return true }
    let process = rest.dropFirst(suffix.count)
    return process.first == "." && process.count > 1 && process.dropFirst().utf8.allSatisfy { (0x30...0x39).contains($0) }
      && folder.age(of: name).map { $0 > minimumAge } == true
  }

  /// Returns the database of a snapshot; nil if the checksum differs.
  private static func checked(_ file: [UInt8]) -> ArraySlice<UInt8>? {
    let database = file.dropLast(8)
    return database.isEmpty || checksum(of: database) != Array(file.suffix(8)) ? nil : database
  }

  /// FNV-1a over words of eight bytes: detects damage, not forgery.
  private static func checksum(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var hash = 0xcbf2_9ce4_8422_2325 as UInt64
    let span = bytes.span
    var place = 0
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0x100_0000_01b3
      // Multiplication carries upwards alone.
      hash ^= hash >> 32
    }
    while place + 8 <= span.count {
      var word = 0 as UInt64
      for offset in 0..<8 { word |= UInt64(span[place + offset]) << UInt64(offset * 8) }
      mix(word)
      place += 8
    }
    while place < span.count {
      mix(UInt64(span[place]))
      place += 1
    }
    return (0..<8).map { UInt8(truncatingIfNeeded: hash >> ($0 * 8)) }
  }
}

extension UInt8 {
  fileprivate var isLowercaseHexadecimalDigit: Bool { (0x30...0x39).contains(self) || (0x61...0x66).contains(self) }
}

extension DatabaseQueue {
  /// Replaces an empty database in memory by a serialized one (`sqlite3_deserialize`).
  fileprivate func load(_ database: ArraySlice<UInt8>) throws {
    try writeWithoutTransaction { db in
      // SQLite frees the copy with the connection.
      guard let copy = unsafe sqlite3_malloc64(UInt64(database.count)) else { throw DatabaseError(resultCode: .SQLITE_NOMEM) }
      unsafe database.withUnsafeBytes { bytes in
        if let start = bytes.baseAddress { unsafe copy.copyMemory(from: start, byteCount: bytes.count) }
      }
      let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE)
      let (pointer, length) = unsafe (copy.assumingMemoryBound(to: UInt8.self), Int64(database.count))
      let code = unsafe sqlite3_deserialize(db.sqliteConnection, "main", pointer, length, length, flags)
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
  }

  /// Returns the bytes of a database in memory (`sqlite3_serialize`).
  fileprivate func serialized() throws -> [UInt8] {
    try writeWithoutTransaction { db in
      var length = 0 as Int64
      guard let bytes = unsafe sqlite3_serialize(db.sqliteConnection, "main", &length, 0) else {
        throw DatabaseError(resultCode: .SQLITE_NOMEM)
      }
      defer { unsafe sqlite3_free(bytes) }
      return unsafe Array(UnsafeBufferPointer(start: bytes, count: Int(length)))
    }
  }
}

public import Cooperation
internal import Foundation
internal import GRDB

/// Snapshots: an archive kept in a file, so that what it was made from need not be read again.
///
/// A snapshot is named by the fingerprint of what it was made from. Another fingerprint is another file, so a snapshot is never
/// older than its origin.
extension Archive {
  /// Opens a copy in memory of the snapshot with a fingerprint; nil where there is none that this version can read, for whatever
  /// reason: the caller then reads the catalogue anew.
  public static func snapshot(of fingerprint: String, in folder: String, today: Day) -> Archive? {
    let path = snapshotPath(of: fingerprint, in: folder)
    guard FileManager.default.fileExists(atPath: path),
      let queue = try? DatabaseQueue.inMemoryCopy(fromPath: path),
      (try? queue.unsafeRead { try check($0, readOnly: true) }) != nil,
      (try? queue.unsafeRead(Schema.migrator.hasCompletedMigrations)) == true
    else { return nil }
    return try? Archive(connection: queue, bodies: .json, path: nil, today: today)
  }

  /// Writes a snapshot for the next start, all or nothing, and removes those of other fingerprints.
  ///
  /// - Throws: `ArchiveError` where the folder cannot be written.
  public func writeSnapshot(of fingerprint: String, in folder: String) throws(ArchiveError) {
    let path = Self.snapshotPath(of: fingerprint, in: folder)
    do {
      let files = FileManager.default
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let unfinished = "\(path).\(ProcessInfo.processInfo.processIdentifier)"
      // Nothing is left to remove where all went well; where it did not, what failed first is the error to report.
      defer { try? files.removeItem(atPath: unfinished) }
      let catalogue = try catalogue()
      let queue = try DatabaseQueue(path: unfinished)
      try Schema.migrator.migrate(queue)
      try queue.write { db in
        var writer = try CatalogueWriter(db: db, bodies: .json)
        try writer.store(catalogue)
      }
      try queue.close()
      // The new one takes its name in one step; a program that starts meanwhile finds a whole one or none.
      guard unsafe rename(unfinished, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
      for name in try files.contentsOfDirectory(atPath: folder)
      where name.hasPrefix(Self.snapshotPrefix) && !path.hasSuffix(name) {
        do {
          try files.removeItem(atPath: folder + "/" + name)
        } catch CocoaError.fileNoSuchFile {
          // Another program that starts at the same time was quicker.
          continue
        }
      }
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  private static let snapshotPrefix = "catalogue-"

  private static func snapshotPath(of fingerprint: String, in folder: String) -> String {
    "\(folder)/\(snapshotPrefix)\(fingerprint).sqlite"
  }
}

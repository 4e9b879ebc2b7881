internal import BuiltInCatalogue
internal import Foundation
internal import Glibc
internal import Synchronization
public import Wording

/// A database in the cache folder that lives as long as the process.
///
/// Each has a folder of its own with a lock file (`flock`). A folder whose lock is free belonged to a killed process; the next
/// process removes it.
public struct TemporaryDatabase: Sendable {
  /// The path for the database; the file is not created.
  public let path: String

  private static let created: Mutex<[String]> = Mutex([])
  private static let prefix = "browsing-"
  /// Younger folders, in seconds, are never taken for abandoned: their process may not hold the lock yet.
  private static let minimumAge = 30.0

  /// Creates the folder, and removes abandoned ones beside it.
  ///
  /// - Parameter parent: The folder to create it in; nil for the cache folder, else the system's temporary folder.
  /// - Throws: `TemporaryDatabaseError` if the folder cannot be created.
  public init(in parent: String? = nil) throws(TemporaryDatabaseError) {
    let parent =
      parent ?? BuiltInCatalogue.snapshotFolder
      ?? FileManager.default.temporaryDirectory.appendingPathComponent("kakehashi").path
    let folder = "\(parent)/\(Self.prefix)\(UUID().uuidString)"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw TemporaryDatabaseError(folder: parent, reason: error.localizedDescription)
    }
    // Never closed: the lock ends with the process, however it ends.
    let lock = unsafe open("\(folder)/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    if lock >= 0 { _ = flock(lock, LOCK_EX | LOCK_NB) }
    Self.created.withLock { $0.append(folder) }
    path = "\(folder)/data.kakehashi"
    Self.removeAbandoned(in: parent)
  }

  /// Removes the databases of this process; to be called before it exits.
  public static func removeAll() {
    let folders = created.withLock { folders in
      defer { folders = [] }
      return folders
    }
    for folder in folders { try? FileManager.default.removeItem(atPath: folder) }
  }

  private static func removeAbandoned(in parent: String) {
    let mine = created.withLock { $0 }
    for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] where name.hasPrefix(prefix) {
      let folder = "\(parent)/\(name)"
      let changed = (try? FileManager.default.attributesOfItem(atPath: folder))?[.modificationDate] as? Date
      guard !mine.contains(folder), let age = changed.map({ -$0.timeIntervalSinceNow }), age > minimumAge else { continue }
      let lock = unsafe open("\(folder)/lock", O_RDWR | O_CLOEXEC)
      if lock >= 0 {
        defer { close(lock) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else { continue }
      }
      try? FileManager.default.removeItem(atPath: folder)
    }
  }
}

/// The folder of a temporary database cannot be created.
public struct TemporaryDatabaseError: Error, Hashable, Sendable {
  public let folder: String
  /// The system's reason.
  public let reason: String
}

extension TemporaryDatabaseError: Worded, CustomStringConvertible {
  public var phrase: Phrase {
    InputErrors.noTemporaryFolder(folder, reason: reason, variable: BuiltInCatalogue.snapshotVariable)
  }
}

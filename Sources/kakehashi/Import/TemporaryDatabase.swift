import BuiltInCatalogue
import Foundation
import Glibc
import Synchronization

/// A database in the cache folder that lives as long as the program; one that a killed program left is removed by the next.
///
/// Each is in a folder of its own, with a file that the program keeps locked: a folder whose lock can be had is of nobody.
struct TemporaryDatabase {
  /// Where the database is to be.
  let path: String

  private static let made: Mutex<[String]> = Mutex([])
  private static let prefix = "browsing-"
  /// A folder younger than this, in seconds, may be one that is just being made.
  private static let youth = 30.0

  /// Makes the folder, and removes those that were left.
  ///
  /// - Throws: What the system says where the folder cannot be made.
  init() throws {
    let parent =
      BuiltInCatalogue.snapshotFolder ?? FileManager.default.temporaryDirectory.appendingPathComponent("kakehashi").path
    let folder = "\(parent)/\(Self.prefix)\(UUID().uuidString)"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure(
        "There is no place for the data while they are read: \(parent): \(error.localizedDescription). "
          + "Set \(BuiltInCatalogue.snapshotVariable) to a folder that can be written.")
    }
    // The descriptor stays open, and with it the lock, until the program ends in whatever way.
    let lock = unsafe open("\(folder)/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    if lock >= 0 { _ = flock(lock, LOCK_EX | LOCK_NB) }
    Self.made.withLock { $0.append(folder) }
    path = "\(folder)/data.kakehashi"
    Self.removeAbandoned(in: parent)
  }

  /// Removes those that this program has made; called before it ends.
  static func removeAll() {
    let folders = made.withLock { folders in
      defer { folders = [] }
      return folders
    }
    for folder in folders { try? FileManager.default.removeItem(atPath: folder) }
  }

  private static func removeAbandoned(in parent: String) {
    let mine = made.withLock { $0 }
    for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] where name.hasPrefix(prefix) {
      let folder = "\(parent)/\(name)"
      let changed = (try? FileManager.default.attributesOfItem(atPath: folder))?[.modificationDate] as? Date
      guard !mine.contains(folder), let age = changed.map({ -$0.timeIntervalSinceNow }), age > youth else { continue }
      let lock = unsafe open("\(folder)/lock", O_RDWR | O_CLOEXEC)
      if lock >= 0 {
        defer { close(lock) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else { continue }
      }
      try? FileManager.default.removeItem(atPath: folder)
    }
  }
}

/// Says why something could not be done; ends a command with status 1.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

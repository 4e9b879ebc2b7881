internal import BuiltInCatalogue
internal import Foundation
internal import PrivateFiles
internal import Synchronization
public import Wording

/// A database in the cache folder that lives as long as the process.
///
/// Each has a folder of its own, `browsing-` and six random characters, with a lock file (`flock`). A folder whose lock is free
/// belonged to a killed process; the next process removes it.
public struct TemporaryDatabase: Sendable {
  /// The path for the database; the file is empty.
  public let path: String

  private static let created: Mutex<[String]> = Mutex([])
  private static let prefix = "browsing-"
  private static let file = "data.kakehashi"
  private static let lockFile = "lock"
  /// The files that a folder can hold: the database and what SQLite keeps beside it.
  private static let files = [file, file + "-wal", file + "-shm", file + "-journal", lockFile]
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
    do throws(PrivateFileError) {
      let cache = try PrivateFolder(parent, creates: true)
      let folder = try cache.makeTemporaryFolder(prefix: Self.prefix)
      _ = folder.lock(Self.lockFile, creates: true)
      try folder.write([], to: Self.file)
      Self.created.withLock { $0.append(folder.path) }
      path = "\(folder.path)/\(Self.file)"
      Self.removeAbandoned(in: cache)
    } catch {
      throw TemporaryDatabaseError(folder: error.path, reason: error.reason.description)
    }
  }

  /// Removes the databases of this process; to be called before it exits.
  public static func removeAll() {
    let folders = created.withLock { folders in
      defer { folders = [] }
      return folders
    }
    for folder in folders {
      let url = URL(fileURLWithPath: folder)
      if let cache = try? PrivateFolder(url.deletingLastPathComponent().path) { remove(url.lastPathComponent, in: cache) }
    }
  }

  private static func removeAbandoned(in cache: PrivateFolder) {
    let mine = Set(created.withLock { $0 }.map { URL(fileURLWithPath: $0).lastPathComponent })
    for name in cache.names where isTemporary(name) && !mine.contains(name) {
      guard let age = cache.age(of: name), age > minimumAge, cache.folder(name)?.lock(lockFile) == true else { continue }
      remove(name, in: cache)
    }
  }

  /// Tells whether a name is exactly that of a folder of this program: six characters of `mkdtemp`, or a UUID, as version 1 made.
  private static func isTemporary(_ name: String) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let rest = name.dropFirst(prefix.count)
    return rest.utf8.count == 6 && rest.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      || UUID(uuidString: String(rest))?.uuidString == String(rest)
  }

  /// Removes a folder with the files that the program creates; with others in it, the folder stays, and they do.
  private static func remove(_ name: String, in cache: PrivateFolder) {
    guard let folder = cache.folder(name) else { return }
    guard folder.names.allSatisfy(files.contains) else { return }
    for file in files { folder.remove(file) }
    cache.removeFolder(name)
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

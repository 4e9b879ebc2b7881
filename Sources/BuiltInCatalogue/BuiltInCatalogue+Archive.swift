public import Archive
public import Cooperation
import Foundation

extension BuiltInCatalogue {
  /// The environment variable with the folder of the snapshot; empty disables it.
  public static let snapshotVariable = "KAKEHASHI_CACHE"

  /// Loads the catalogue into an in-memory archive.
  ///
  /// Parsing the files dominates start-up, so the archive is cached as a snapshot in the user's cache folder, keyed by a
  /// fingerprint of the files and the program.
  ///
  /// - Returns: The archive, and whether it was parsed from the files, so that a snapshot is still to be written.
  /// - Throws: `BuiltInCatalogueError`, or `ArchiveError`.
  public static func archive(today: Day) throws -> (archive: Archive, isFresh: Bool) {
    if let folder = snapshotFolder, let fingerprint = try? fingerprint(),
      let archive = Archive.snapshot(of: fingerprint, in: folder, today: today)
    {
      return (archive, false)
    }
    let archive = try Archive.inMemory(today: today)
    try archive.store(read())
    return (archive, true)
  }

  /// Writes a snapshot of the archive for the next start; failures are ignored.
  public static func keep(_ archive: Archive) {
    guard let folder = snapshotFolder, let fingerprint = try? fingerprint() else { return }
    try? archive.writeSnapshot(of: fingerprint, in: folder)
  }

  /// The snapshot folder: from the environment, or `kakehashi` in the user's cache folder (XDG).
  public static var snapshotFolder: String? {
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment[snapshotVariable] { return folder.isEmpty ? nil : folder }
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return cache + "/kakehashi" }
    return environment["HOME"].flatMap { $0.isEmpty ? nil : $0 + "/.cache/kakehashi" }
  }

  /// Returns 16 hexadecimal digits that depend on the program and each file's name, size and time.
  static func fingerprint() throws -> String {
    let folder = try locate()
    let files = FileManager.default
    var text = "\(folder)\n" + stamp(executablePath)
    for name in try files.contentsOfDirectory(atPath: folder).sorted() { text += name + stamp(folder + "/" + name) }
    // FNV-1a, 64 bits: detects changes, not forgery.
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func stamp(_ path: String) -> String {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let time = (attributes?[.modificationDate] as? Date)?.timeIntervalSinceReferenceDate ?? 0
    return " \(attributes?[.size] as? Int ?? 0) \(time)\n"
  }
}

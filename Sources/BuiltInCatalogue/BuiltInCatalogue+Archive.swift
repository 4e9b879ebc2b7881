public import Archive
public import Cooperation
import Foundation

extension BuiltInCatalogue {
  /// The environment variable that names the folder for the snapshot; empty for none.
  public static let snapshotVariable = "KAKEHASHI_CACHE"

  /// Makes an archive in memory of the catalogue.
  ///
  /// Reading the files takes most of a start. So the archive is kept as a snapshot in the user's cache folder, under a
  /// fingerprint of the files and of the program; where that is there, it is loaded instead.
  ///
  /// - Returns: The archive, and whether it was read from the files, so that a snapshot of it is still to be written.
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

  /// Keeps an archive of the catalogue for the next start; where that cannot be, the next start reads the files again.
  public static func keep(_ archive: Archive) {
    guard let folder = snapshotFolder, let fingerprint = try? fingerprint() else { return }
    try? archive.writeSnapshot(of: fingerprint, in: folder)
  }

  /// The folder for the snapshot: what the environment says, else `kakehashi` in the user's cache folder (XDG Base Directory).
  public static var snapshotFolder: String? {
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment[snapshotVariable] { return folder.isEmpty ? nil : folder }
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return cache + "/kakehashi" }
    return environment["HOME"].flatMap { $0.isEmpty ? nil : $0 + "/.cache/kakehashi" }
  }

  /// Sixteen hexadecimal digits that change with the program and with the name, size or time of any file of the catalogue.
  static func fingerprint() throws -> String {
    let folder = try locate()
    let files = FileManager.default
    var text = "\(folder)\n" + stamp(executablePath)
    for name in try files.contentsOfDirectory(atPath: folder).sorted() { text += name + stamp(folder + "/" + name) }
    // FNV-1a, 64 bits: not against forgery, only to tell states of files apart.
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

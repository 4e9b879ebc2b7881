import Foundation
import Navigation

/// Keeps where a person left, for each data apart: a file of JSON, replaced as a whole.
///
/// Two copies of the program do not hurt each other: each replaces the file at its end, and the last one stays.
struct SessionFile {
  /// The variable that names another folder for sessions; empty means none.
  static let variable = "KAKEHASHI_SESSIONS"

  private let path: String

  /// Finds the file for some data; nil where the person has no place for it, or the data are gone with the program.
  init?(for files: [String]) {
    guard let folder = Self.folder, !files.contains("-") else { return nil }
    let names = files.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
    path = "\(folder)/\(names.isEmpty ? "built-in" : Self.name(of: names.joined(separator: "\n"))).json"
  }

  /// The folder of all sessions.
  static var folder: String? {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment[variable] { return named.isEmpty ? nil : named }
    if let folder = environment["XDG_STATE_HOME"], folder.hasPrefix("/") { return folder + "/kakehashi/sessions" }
    // A home that is not there is not made.
    guard let home = environment["HOME"], !home.isEmpty, FileManager.default.fileExists(atPath: home) else { return nil }
    return home + "/.local/state/kakehashi/sessions"
  }

  /// Returns a name that is the same for the same text on every machine (FNV-1a, 64 bits).
  private static func name(of text: String) -> String {
    let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }

  /// Reads where the person left; nil where nothing is kept. A file that cannot be read is set aside, and `damaged` says where.
  func read() -> (session: SavedSession?, damaged: String?) {
    guard let data = FileManager.default.contents(atPath: path) else { return (nil, nil) }
    if let session = try? JSONDecoder().decode(SavedSession.self, from: data) { return (session, nil) }
    let aside = path + ".damaged"
    try? FileManager.default.removeItem(atPath: aside)
    guard (try? FileManager.default.moveItem(atPath: path, toPath: aside)) != nil else { return (nil, path) }
    return (nil, aside)
  }

  /// Keeps where the person is. Where that cannot be written, the next start is at the overview, and nothing is lost.
  func write(_ session: SavedSession) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(session) else { return }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try? data.write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}

internal import Foundation
public import Navigation
internal import PrivateFiles

/// The saved session for one set of input files: a JSON file, replaced atomically, last writer wins.
public struct SessionFile: Sendable {
  /// The environment variable that names another folder for sessions; empty for none.
  static let variable = "KAKEHASHI_SESSIONS"

  let path: String

  /// Finds the file for `files`; nil without a folder for sessions, or if the data come from standard input.
  ///
  /// - Parameters:
  ///   - files: The paths as given; empty for the built-in catalogue.
  ///   - environment: The environment to look at; nil for that of the process.
  public init?(for files: [String], environment: [String: String]? = nil) {
    guard let folder = Self.folder(environment: environment ?? ProcessInfo.processInfo.environment), !files.contains("-") else {
      return nil
    }
    let names = files.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
    path = "\(folder)/\(names.isEmpty ? "built-in" : Self.name(of: names.joined(separator: "\n"))).json"
  }

  /// Returns the folder for sessions: that of the environment, else of the XDG state folder.
  static func folder(environment: [String: String]) -> String? {
    if let named = environment[variable] { return named.isEmpty ? nil : named }
    if let folder = environment["XDG_STATE_HOME"], folder.hasPrefix("/") { return folder + "/kakehashi/sessions" }
    guard let home = environment["HOME"], !home.isEmpty, FileManager.default.fileExists(atPath: home) else { return nil }
    return home + "/.local/state/kakehashi/sessions"
  }

  /// Returns a stable hash of a text (FNV-1a, 64 bits).
  private static func name(of text: String) -> String {
    let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }

  /// Reads the session; nil without one. A file that cannot be decoded is moved aside, to the path `damaged`.
  ///
  /// A file that belongs to another user, or that others can write, counts as missing.
  public func read() -> (session: SavedSession?, damaged: String?) {
    guard let folder = try? PrivateFolder(folder), let bytes = folder.contents(of: name) else { return (nil, nil) }
    if let session = try? JSONDecoder().decode(SavedSession.self, from: Data(bytes)) { return (session, nil) }
    guard (try? folder.rename(name, to: name + ".damaged")) != nil else { return (nil, path) }
    return (nil, path + ".damaged")
  }

  /// Writes the session; a failure costs only the place at the next start, and is ignored.
  public func write(_ session: SavedSession) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(session), let folder = try? PrivateFolder(folder, creates: true) else { return }
    try? folder.write(Array(data), to: name)
  }

  private var folder: String { URL(fileURLWithPath: path).deletingLastPathComponent().path }
  private var name: String { URL(fileURLWithPath: path).lastPathComponent }
}

public import Cooperation
internal import Foundation
public import EventLog
public import Navigation
public import Settings
internal import TextUI
internal import Wording

/// The user's settings file: `KAKEHASHI_SETTINGS`, else `kakehashi/settings.toml` in the XDG config folder.
public struct SettingsFile: Sendable {
  /// The environment variable that names another file; empty for none.
  public static let variable = "KAKEHASHI_SETTINGS"

  /// The path, whether or not the file exists; nil without a home folder.
  public let path: String?

  /// - Parameter environment: The environment to look at; nil for that of the process.
  public init(environment: [String: String]? = nil) {
    let environment = environment ?? ProcessInfo.processInfo.environment
    if let path = environment[Self.variable] {
      self.path = path.isEmpty ? nil : path
    } else if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      path = folder + "/kakehashi/settings.toml"
    } else {
      path = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 + "/.config/kakehashi/settings.toml" }
    }
  }

  private var existingPath: String? { path.flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil } }

  /// Reads the file and logs its problems; returns the defaults if it does not exist.
  public func read(_ log: EventLog = .none) -> Settings {
    guard let path = existingPath else { return Settings() }
    let settings = Self.read(path)
    log.log(.info, "settings read", ["file": path, "problems": "\(settings.problems.count)"])
    for problem in settings.problems {
      log.log(.warning, "a problem in the settings", ["line": "\(problem.line)", "message": problem.message.english])
    }
    return settings
  }

  private static func read(_ path: String) -> Settings {
    do {
      return Settings(parsing: try String(contentsOfFile: path, encoding: .utf8))
    } catch {
      var settings = Settings()
      let reason = (error as NSError).localizedDescription
      settings.problems = [Settings.Problem(line: 1, message: InputErrors.settingsUnreadable(reason))]
      return settings
    }
  }

  /// Reads the file again, and returns a message about the outcome.
  public func reload(in language: Language, _ log: EventLog = .none) -> (Preferences, Message) {
    let settings = read(log)
    if let notice = settings.notice(in: language) { return (settings.preferences, notice) }
    guard let path else {
      return (settings.preferences, Message(SettingsWords.noFile.text(in: language)))
    }
    let safe = TextWidth.safe(path)
    let text = existingPath == nil ? SettingsWords.noFile(safe) : SettingsWords.read(safe)
    return (settings.preferences, Message(text.text(in: language)))
  }
}

import Foundation
import Logbook
import Navigation
import Settings
import TextUI

/// The person's file of settings: where it is, and what it says.
struct SettingsFile {
  /// The variable that names another file; empty means none.
  static let variable = "KAKEHASHI_SETTINGS"

  /// Where the file is, or would be; nil where the person has no place for one.
  static var path: String? {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment[variable] { return named.isEmpty ? nil : named }
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") { return folder + "/kakehashi/settings.toml" }
    guard let home = environment["HOME"], !home.isEmpty else { return nil }
    return home + "/.config/kakehashi/settings.toml"
  }

  /// Reads the file; the settings of somebody who has none where it is not there.
  static func read(_ log: Logbook = .none) -> Settings {
    guard let path, FileManager.default.fileExists(atPath: path) else { return Settings() }
    let settings = read(path)
    log.note(.info, "settings read", ["file": path, "problems": "\(settings.problems.count)"])
    for problem in settings.problems {
      log.note(.warning, "a problem in the settings", ["line": "\(problem.line)", "message": problem.message])
    }
    return settings
  }

  private static func read(_ path: String) -> Settings {
    do {
      return Settings(parsing: try String(contentsOfFile: path, encoding: .utf8))
    } catch {
      var settings = Settings()
      let reason = (error as NSError).localizedDescription
      settings.problems = [Settings.Problem(line: 1, message: "The file cannot be read: \(reason) Save it as UTF-8 text.")]
      return settings
    }
  }

  /// Reads the file again, and says in the person's language how that went.
  static func reload(in language: InterfaceLanguage, _ log: Logbook = .none) -> (Preferences, Message) {
    let settings = read(log)
    if let notice = settings.notice(in: language) { return (settings.preferences, notice) }
    guard let path else {
      return (settings.preferences, Message(Phrase("There is no file of settings", "設定ファイルはありません").text(in: language.language)))
    }
    let isThere = FileManager.default.fileExists(atPath: path)
    let said = isThere ? Phrase("Settings read: %", "設定を読み込みました：%") : Phrase("There is no file %", "% はありません")
    return (settings.preferences, Message(said.text(in: language.language, TextWidth.safe(path))))
  }
}

extension Settings {
  /// What is to be said of what is wrong in it; nil where nothing is.
  func notice(in language: InterfaceLanguage) -> Message? {
    guard let first = problems.first else { return nil }
    let head = Phrase("Settings, line %: ", "設定 %行目：").text(in: language.language, "\(first.line)")
    let rest =
      problems.count == 1
      ? ""
      : " " + Phrase("% more: kakehashi doctor", "ほか%件：kakehashi doctor").text(in: language.language, "\(problems.count - 1)")
    return Message(head + first.message + rest, severity: .warning)
  }
}

internal import Archive
internal import BuiltInCatalogue
internal import Cooperation
internal import Curses
internal import Foundation
internal import Interchange
public import Navigation
internal import Settings
internal import TextUI

/// The terminal, locale, library versions and paths of a process, for `doctor` and the diagnosis page.
public struct HostInfo: Sendable {
  private let version: String
  private let files: [String]
  private let log: String?
  private let environment: [String: String]

  /// - Parameters:
  ///   - version: The version of the program.
  ///   - files: The open files; empty for the built-in catalogue.
  ///   - log: The path of the log; nil without one.
  ///   - environment: The environment to look at; nil for that of the process.
  public init(version: String, files: [String] = [], log: String? = nil, environment: [String: String]? = nil) {
    self.version = version
    self.files = files
    self.log = log
    self.environment = environment ?? ProcessInfo.processInfo.environment
  }

  /// Returns the diagnosis; `terminal` holds the facts that only an open screen knows.
  public func diagnosis(of terminal: [Diagnosis.Fact] = []) -> Diagnosis {
    Diagnosis([
      Diagnosis.Section(Phrase("Terminal", "端末"), [kind] + terminal + variables),
      Diagnosis.Section(Phrase("Language", "言語"), language),
      Diagnosis.Section(Phrase("Versions", "版"), Self.versions(ofProgram: version)),
      Diagnosis.Section(Phrase("Places", "場所"), places),
    ])
  }

  // MARK: Terminal and language

  private var kind: Diagnosis.Fact {
    let label = Phrase("Terminal", "端末")
    switch TerminalKind.detect(environment: environment) {
    case .curses(let type):
      let asked = environment["TERM"] ?? ""
      guard type != asked else { return Diagnosis.Fact(label, type) }
      return Diagnosis.Fact(
        label, Phrase("\(type) (TERM=\(asked) is not known here)", "\(type)（TERM=\(asked) はこの環境にない）"))
    case .plain(let reason):
      return Diagnosis.Fact(label, Phrase("none for a full screen: \(reason)", "全画面に使える端末なし：\(reason)"))
    }
  }

  private var variables: [Diagnosis.Fact] {
    let notSet = Phrase("not set", "未設定")
    func value(_ name: String) -> Phrase { environment[name].map { Phrase($0, $0) } ?? notSet }
    let noColour = environment["NO_COLOR"].map {
      $0.isEmpty ? Phrase("set, but empty: ignored", "空のため無効") : Phrase("set: no colours", "設定あり（色なし）")
    }
    // Set by terminal emulators, multiplexers and sshd.
    let names = ["TERM_PROGRAM", "TERM_PROGRAM_VERSION", "TMUX", "STY", "SSH_CONNECTION"].compactMap { name in
      environment[name].flatMap { $0.isEmpty ? nil : "\(name)=\($0)" }
    }
    return [
      Diagnosis.Fact(
        Phrase("Called", "名乗り"), names.isEmpty ? notSet : Phrase(names.joined(separator: " "), names.joined(separator: " "))),
      Diagnosis.Fact(Phrase("NO_COLOR", "NO_COLOR"), noColour ?? notSet),
      Diagnosis.Fact(Phrase("COLORTERM", "COLORTERM"), value("COLORTERM")),
      Diagnosis.Fact(Phrase("COLORFGBG", "COLORFGBG"), value("COLORFGBG")),
    ]
  }

  private var language: [Diagnosis.Fact] {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    let isUTF8 = UserLocale.isUTF8
    let byLocale = Language(environment: environment, isUTF8: isUTF8) == .japanese ? "ja" : "en"
    let instead = isUTF8 ? "C.UTF-8" : "C"
    let isInstalled = UserLocale.isInstalled
    return [
      Diagnosis.Fact(
        Phrase("Locale", "ロケール"),
        Phrase(
          (locale ?? "not set (C)") + (isInstalled ? "" : ": not installed here, \(instead) stands in for it"),
          (locale ?? "未設定（C）") + (isInstalled ? "" : "（この環境にないため \(instead) で代用）"))),
      Diagnosis.Fact(
        Phrase("Characters", "文字"),
        isUTF8
          ? Phrase("UTF-8", "UTF-8")
          : Phrase("ASCII only: set LC_ALL to a UTF-8 locale, such as C.UTF-8", "ASCIIのみ（LC_ALL を C.UTF-8 などに設定してください）")),
      Diagnosis.Fact(Phrase("Language", "言語"), Phrase("\(byLocale), as the locale says", "\(byLocale)（ロケールによる）")),
    ]
  }

  // MARK: Versions

  /// Returns the versions of the program, of the database schema and of the libraries.
  public static func versions(ofProgram version: String) -> [Diagnosis.Fact] {
    [
      ("Kakehashi", version), ("Schema", Archive.schemaVersion), ("Swift", swiftVersion),
      ("SQLite", Archive.databaseVersion), ("ncurses", Curses.Screen.libraryVersion.replacing("ncurses ", with: "")),
      ("expat", LibraryVersions.expat.replacing("expat_", with: "")), ("zlib", LibraryVersions.zlib),
      ("liblzma", LibraryVersions.lzma),
    ].map { Diagnosis.Fact(Phrase($0, $0 == "Schema" ? "スキーマ" : $0), $1) }
  }

  /// The version of the compiler; only conditions on it can be tested.
  private static var swiftVersion: String {
    #if compiler(>=6.4)
      "6.4 or later"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }

  // MARK: Places

  private var places: [Diagnosis.Fact] {
    let none = Phrase("none", "なし")
    let sessions =
      SessionFile.folder(environment: environment).map { Phrase($0, $0) }
      ?? Phrase(
        "none: there is no home folder, and \(SessionFile.variable) is not set", "なし（ホームフォルダも \(SessionFile.variable) もない）")
    let snapshot =
      BuiltInCatalogue.snapshotFolder.map { Phrase($0, $0) }
      ?? Phrase(
        "none: neither HOME nor \(BuiltInCatalogue.snapshotVariable) is set",
        "なし（HOME も \(BuiltInCatalogue.snapshotVariable) も未設定）")
    let data = files.joined(separator: " ")
    return [Diagnosis.Fact(Phrase("Program", "プログラム"), CommandLine.arguments.first ?? "")] + settings + [
      Diagnosis.Fact(Phrase("Sessions", "セッション"), sessions),
      Diagnosis.Fact(Phrase("Snapshot", "スナップショット"), snapshot),
      catalogue,
      Diagnosis.Fact(Phrase("Opened", "開いたもの"), files.isEmpty ? none : Phrase(data, data)),
      Diagnosis.Fact(Phrase("Log", "ログ"), log.map { Phrase($0, $0) } ?? none),
    ]
  }

  private var settings: [Diagnosis.Fact] {
    let label = Phrase("Settings", "設定")
    let file = SettingsFile(environment: environment)
    guard let path = file.path else {
      let text = Phrase(
        "none: neither HOME nor \(SettingsFile.variable) is set", "なし（HOME も \(SettingsFile.variable) も未設定）")
      return [Diagnosis.Fact(label, text)]
    }
    guard FileManager.default.fileExists(atPath: path) else {
      let text = Phrase(
        "\(path), which is not there; `kakehashi doctor --sample-settings` prints one to begin with",
        "\(path)（未作成。ひな形は `kakehashi doctor --sample-settings`）")
      return [Diagnosis.Fact(label, text)]
    }
    let problems = file.read().problems
    let state =
      problems.isEmpty
      ? Phrase("\(path), fine", "\(path)（問題なし）")
      : Phrase("\(path), \(problems.count) problem\(problems.count == 1 ? "" : "s")", "\(path)（問題\(problems.count)件）")
    return [Diagnosis.Fact(label, state)]
      + problems.map { problem in
        Diagnosis.Fact(
          Phrase("", ""),
          Phrase("line \(problem.line): \(problem.message)", "\(problem.line)行目：\(problem.message)"), isProblem: true)
      }
  }

  private var catalogue: Diagnosis.Fact {
    let label = Phrase("Catalogue", "カタログ")
    do {
      return Diagnosis.Fact(label, try BuiltInCatalogue.locate())
    } catch {
      return Diagnosis.Fact(label, "\(error)", isProblem: true)
    }
  }
}

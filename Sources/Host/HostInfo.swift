internal import Archive
internal import BuiltInCatalogue
internal import Cooperation
internal import Curses
internal import Foundation
internal import Interchange
public import Navigation
internal import Settings
internal import TextUI
internal import Wording

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
      Diagnosis.Section(DiagnosisWords.terminal, [kind] + terminal + variables),
      Diagnosis.Section(DiagnosisWords.language, language),
      Diagnosis.Section(DiagnosisWords.versions, Self.versions(ofProgram: version)),
      Diagnosis.Section(DiagnosisWords.places, places),
    ])
  }

  // MARK: Terminal and language

  private var kind: Diagnosis.Fact {
    let label = DiagnosisWords.terminal
    switch TerminalKind.detect(environment: environment) {
    case .curses(let type):
      let asked = environment["TERM"] ?? ""
      guard type != asked else { return Diagnosis.Fact(label, type) }
      return Diagnosis.Fact(label, DiagnosisWords.terminal(type, insteadOf: asked))
    case .plain(let reason):
      return Diagnosis.Fact(label, DiagnosisWords.noTerminal(reason))
    }
  }

  private var variables: [Diagnosis.Fact] {
    let notSet = DiagnosisWords.notSet
    func value(_ name: String) -> Phrase { environment[name].map(Phrase.init(verbatim:)) ?? notSet }
    let noColour = environment["NO_COLOR"].map {
      $0.isEmpty ? DiagnosisWords.noColourIgnored : DiagnosisWords.noColour
    }
    // Set by terminal emulators, multiplexers and sshd.
    let names = ["TERM_PROGRAM", "TERM_PROGRAM_VERSION", "TMUX", "STY", "SSH_CONNECTION"].compactMap { name in
      environment[name].flatMap { $0.isEmpty ? nil : "\(name)=\($0)" }
    }
    return [
      Diagnosis.Fact(
        DiagnosisWords.called, names.isEmpty ? notSet : Phrase(verbatim: names.joined(separator: " "))),
      Diagnosis.Fact(Phrase(verbatim: "NO_COLOR"), noColour ?? notSet),
      Diagnosis.Fact(Phrase(verbatim: "COLORTERM"), value("COLORTERM")),
      Diagnosis.Fact(Phrase(verbatim: "COLORFGBG"), value("COLORFGBG")),
    ]
  }

  private var language: [Diagnosis.Fact] {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    let isUTF8 = UserLocale.isUTF8
    let byLocale = Language(environment: environment, isUTF8: isUTF8) == .japanese ? "ja" : "en"
    let name = locale.map(Phrase.init(verbatim:)) ?? DiagnosisWords.localeNotSet
    let isInstalled = UserLocale.isInstalled
    return [
      Diagnosis.Fact(
        DiagnosisWords.locale, isInstalled ? name : DiagnosisWords.localeMissing(name, standIn: isUTF8 ? "C.UTF-8" : "C")),
      Diagnosis.Fact(
        DiagnosisWords.characters,
        isUTF8 ? Phrase(verbatim: "UTF-8") : DiagnosisWords.asciiOnly),
      Diagnosis.Fact(DiagnosisWords.language, DiagnosisWords.languageByLocale(byLocale)),
    ]
  }

  // MARK: Versions

  /// Returns the versions of the program, of the database schema and of the libraries.
  public static func versions(ofProgram version: String) -> [Diagnosis.Fact] {
    [
      (Phrase(verbatim: "Kakehashi"), version), (DiagnosisWords.schema, Archive.schemaVersion),
      (Phrase(verbatim: "Swift"), swiftVersion),
      (Phrase(verbatim: "SQLite"), Archive.databaseVersion),
      (Phrase(verbatim: "ncurses"), Curses.Screen.libraryVersion.replacing("ncurses ", with: "")),
      (Phrase(verbatim: "expat"), LibraryVersions.expat.replacing("expat_", with: "")),
      (Phrase(verbatim: "zlib"), LibraryVersions.zlib),
      (Phrase(verbatim: "liblzma"), LibraryVersions.lzma),
    ].map { Diagnosis.Fact($0, $1) }
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
    let none = DiagnosisWords.none
    let sessions =
      SessionFile.folder(environment: environment).map(Phrase.init(verbatim:))
      ?? DiagnosisWords.noSessionFolder(SessionFile.variable)
    let snapshot =
      BuiltInCatalogue.snapshotFolder.map(Phrase.init(verbatim:)) ?? DiagnosisWords.noHome(BuiltInCatalogue.snapshotVariable)
    return [Diagnosis.Fact(DiagnosisWords.program, CommandLine.arguments.first ?? "")] + settings + [
      Diagnosis.Fact(DiagnosisWords.sessions, sessions),
      Diagnosis.Fact(DiagnosisWords.snapshot, snapshot),
      catalogue,
      Diagnosis.Fact(DiagnosisWords.opened, files.isEmpty ? none : Phrase(verbatim: files.joined(separator: " "))),
      Diagnosis.Fact(DiagnosisWords.log, log.map(Phrase.init(verbatim:)) ?? none),
    ]
  }

  private var settings: [Diagnosis.Fact] {
    let label = DiagnosisWords.settings
    let file = SettingsFile(environment: environment)
    guard let path = file.path else {
      return [Diagnosis.Fact(label, DiagnosisWords.noHome(SettingsFile.variable))]
    }
    guard FileManager.default.fileExists(atPath: path) else {
      return [Diagnosis.Fact(label, DiagnosisWords.settingsMissing(path))]
    }
    let problems = file.read().problems
    let state =
      problems.isEmpty ? DiagnosisWords.settingsFine(path) : DiagnosisWords.settingsProblems(path, problems.count)
    return [Diagnosis.Fact(label, state)]
      + problems.map { problem in
        Diagnosis.Fact(
          Phrase(verbatim: ""), DiagnosisWords.settingsProblem(line: problem.line, problem.message), isProblem: true)
      }
  }

  private var catalogue: Diagnosis.Fact {
    let label = DiagnosisWords.catalogue
    do {
      return Diagnosis.Fact(label, try BuiltInCatalogue.locate())
    } catch {
      return Diagnosis.Fact(label, error.phrase, isProblem: true)
    }
  }
}

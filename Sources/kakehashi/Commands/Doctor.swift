import Archive
import ArgumentParser
import BuiltInCatalogue
import Cooperation
import Curses
import Foundation
import Interchange
import Settings
import TextUI

/// Says what the program found.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what was found: terminal, colours, locale, catalogue, versions.")

  @Flag(name: .long, help: "Print a file of settings with every setting and every key, to begin with.")
  var sampleSettings = false

  func run() throws {
    if sampleSettings { return try printOutput(Settings.sample) }
    let environment = ProcessInfo.processInfo.environment
    try line("Kakehashi", Kakehashi.version)
    try line("Program", CommandLine.arguments.first ?? "")
    switch TerminalKind.detect() {
    case .curses(let type):
      let asked = environment["TERM"] ?? ""
      try line("Terminal", type == asked ? type : "\(type) (TERM=\(asked) is not known here)")
    case .plain(let reason): try line("Terminal", "none for a full screen: \(reason)")
    }
    try line("NO_COLOR", environment["NO_COLOR"].map { $0.isEmpty ? "set, but empty: ignored" : "set: no colours" } ?? "not set")
    try line("COLORTERM", environment["COLORTERM"] ?? "not set")
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    let standIn = UserLocale.isInstalled ? "" : ": not installed here, \(isUTF8 ? "C.UTF-8" : "C") stands in for it"
    try line("Locale", (locale ?? "not set (C)") + standIn)
    try line("Characters", isUTF8 ? "UTF-8" : "ASCII only: set LC_ALL to a UTF-8 locale, such as C.UTF-8")
    try line("Language", InterfaceLanguage.ofLocale.rawValue)
    try line("SQLite", Archive.databaseVersion)
    try line("expat", LibraryVersions.expat.replacing("expat_", with: ""))
    try line("zlib", LibraryVersions.zlib)
    try line("liblzma", LibraryVersions.lzma)
    let hasProblems = try describeSettings()
    try describeCatalogue()
    if hasProblems { throw ExitCode(1) }
  }

  /// Says where the file of settings is and what is wrong in it; true where something is.
  private func describeSettings() throws -> Bool {
    guard let path = SettingsFile.path else {
      try line("Settings", "none: neither HOME nor \(SettingsFile.variable) is set")
      return false
    }
    guard FileManager.default.fileExists(atPath: path) else {
      try line("Settings", "\(path), which is not there; `kakehashi doctor --sample-settings` prints one to begin with")
      return false
    }
    let problems = SettingsFile.read().problems
    try line("Settings", "\(path), \(problems.isEmpty ? "fine" : counted(problems.count, "problem"))")
    for problem in problems { try line("", "line \(problem.line): \(problem.message)") }
    return !problems.isEmpty
  }

  private func describeCatalogue() throws {
    let folder: String
    let catalogue: Catalogue
    do {
      folder = try BuiltInCatalogue.locate()
      catalogue = try BuiltInCatalogue.read()
    } catch {
      try line("Catalogue", "\(error)")
      throw ExitCode(1)
    }
    var records = 0
    catalogue.forEachRecord { _ in records += 1 }
    try line("Catalogue", folder)
    try line("Sessions", SessionFile.folder ?? "none: there is no home folder, and \(SessionFile.variable) is not set")
    try line("Snapshot", BuiltInCatalogue.snapshotFolder ?? "none: neither HOME nor \(BuiltInCatalogue.snapshotVariable) is set")
    try line("Records", "\(records), \(counted(catalogue.findings.count, "finding"))")
  }

  private func line(_ label: String, _ text: String) throws(OutputError) {
    try printOutput(TextWidth.padded(label, to: 12) + TextWidth.safe(text) + "\n")
  }
}

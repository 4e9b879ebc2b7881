import ArgumentParser
import BuiltInCatalogue
import Cooperation
import Curses
import Foundation
import TextUI

/// Says what the program found.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what was found: terminal, colours, locale, catalogue, versions.")

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    line("Kakehashi", Kakehashi.version)
    line("Program", CommandLine.arguments.first ?? "")
    switch TerminalKind.detect() {
    case .curses(let type):
      let asked = environment["TERM"] ?? ""
      line("Terminal", type == asked ? type : "\(type) (TERM=\(asked) is not known here)")
    case .plain(let reason): line("Terminal", "none for a full screen: \(reason)")
    }
    line("NO_COLOR", environment["NO_COLOR"].map { $0.isEmpty ? "set, but empty: ignored" : "set: no colours" } ?? "not set")
    line("COLORTERM", environment["COLORTERM"] ?? "not set")
    line("Locale", ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "not set (C)")
    line("Characters", isUTF8 ? "UTF-8" : "ASCII only: set LC_ALL to a UTF-8 locale, such as C.UTF-8")
    line("Language", InterfaceLanguage.ofLocale.rawValue)
    do {
      let folder = try BuiltInCatalogue.locate()
      let catalogue = try BuiltInCatalogue.read()
      var records = 0
      catalogue.forEachRecord { _ in records += 1 }
      line("Catalogue", folder)
      line("Snapshot", BuiltInCatalogue.snapshotFolder ?? "none: neither HOME nor \(BuiltInCatalogue.snapshotVariable) is set")
      line("Records", "\(records), \(catalogue.findings.count) findings")
    } catch {
      line("Catalogue", "\(error)")
      throw ExitCode(1)
    }
  }

  private func line(_ label: String, _ text: String) {
    print(TextWidth.padded(label, to: 12) + TextWidth.safe(text))
  }
}

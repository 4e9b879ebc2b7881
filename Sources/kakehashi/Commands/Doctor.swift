import ArgumentParser
import BuiltInCatalogue
import Cooperation
import Host
import Navigation
import Settings
import TextUI
import Wording

/// Prints the diagnosis.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what was found: terminal, colours, locale, catalogue, versions.",
    discussion: "The dashboard shows the same with F12, and what the terminal has answered.")

  @Flag(name: .long, help: "Print a file of settings with every setting and every key, to begin with.")
  var sampleSettings = false

  func run() throws {
    if sampleSettings { return try printOutput(Settings.sample) }
    let diagnosis = HostInfo(version: Kakehashi.version).diagnosis()
    try diagnosis.print()
    let records = try countRecords()
    if records == nil || diagnosis.hasProblems { throw ExitCode(1) }
  }

  /// Prints the number of records in the built-in catalogue, or why it cannot be read; returns nil then.
  private func countRecords() throws -> Int? {
    do {
      let catalogue = try BuiltInCatalogue.read()
      var records = 0
      catalogue.forEachRecord { _ in records += 1 }
      try Diagnosis.print("Records", "\(records), \(catalogue.findings.count.counted("finding", "findings"))")
      return records
    } catch let error as OutputError {
      throw error
    } catch {
      try Diagnosis.print("Records", "\(error)")
      return nil
    }
  }
}

extension Diagnosis {
  /// Prints every fact on a line, in English.
  func print() throws(OutputError) {
    for fact in sections.flatMap(\.facts) { try Self.print(fact.label.english, fact.text.english) }
  }

  /// Prints a label and a text in two columns.
  static func print(_ label: String, _ text: String) throws(OutputError) {
    try printOutput(TextWidth.padded(label, to: 12) + TextWidth.safe(text) + "\n")
  }
}

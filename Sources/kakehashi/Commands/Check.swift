import ArgumentParser
import Cooperation
import Interchange
import TextUI

/// Checks catalogue files.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check catalogue files: every problem with file, line, and what to do.",
    discussion:
      "References may lead from one of the files to another, so check a catalogue's files together. Exit status 2 where there is a problem."
  )

  @Argument(help: "Catalogue files or folders.", completion: .file())
  var files: [String]

  @Option(name: .long, help: "table (for people), json, csv or tsv.")
  var format = RowFormat.table

  func run() throws {
    let catalogue = try CatalogueReader().read(paths: files)
    switch format {
    case .table: try printForPeople(catalogue)
    case .json: try printOutput(JSONOutput.data(catalogue.findings))
    case .csv, .tsv: try ListRows(findings: catalogue.findings).print(as: format)
    }
    if !catalogue.findings.isEmpty { throw ExitCode(2) }
  }

  private func printForPeople(_ catalogue: Catalogue) throws {
    // Errors first: most warnings follow from one.
    let sorted = catalogue.findings.filter { $0.severity == .error } + catalogue.findings.filter { $0.severity == .warning }
    let lines = sorted.map { finding in
      TextWidth.safe(
        "\(finding.position): \(finding.severity.rawValue): \(finding.message) \(finding.remedy) [\(finding.rule)]") + "\n"
    }
    try printProse(lines.joined())
    var records = 0
    catalogue.forEachRecord { _ in records += 1 }
    let errors = catalogue.findings.count { $0.severity == .error }
    let warnings = catalogue.findings.count - errors
    printError("\(counted(records, "record")) read, \(counted(errors, "error")), \(counted(warnings, "warning")).")
  }
}

/// Returns a number with its noun, in the plural where it is not one.
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

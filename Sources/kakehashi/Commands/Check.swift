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
    case .table: printForPeople(catalogue)
    case .json: printData(try JSONOutput.data(catalogue.findings))
    case .csv, .tsv: ListRows(findings: catalogue.findings).print(as: format)
    }
    if !catalogue.findings.isEmpty { throw ExitCode(2) }
  }

  private func printForPeople(_ catalogue: Catalogue) {
    for finding in catalogue.findings {
      print(
        TextWidth.safe(
          "\(finding.position): \(finding.severity.rawValue): \(finding.message) \(finding.remedy) [\(finding.rule)]"))
    }
    var records = 0
    catalogue.forEachRecord { _ in records += 1 }
    let errors = catalogue.findings.count { $0.severity == .error }
    let warnings = catalogue.findings.count - errors
    printError("\(records) records read, \(errors) errors, \(warnings) warnings.")
  }
}

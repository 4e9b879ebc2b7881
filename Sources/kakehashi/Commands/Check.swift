import ArgumentParser
import Cooperation
import Importing
import Interchange
import Navigation
import TextUI
import Wording

/// Checks files.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check IATI or catalogue files: every problem with file, line, and what to do.",
    discussion: """
      Of IATI files it is said, for each file and rule, how often the rule is broken and where first; --all says it of every place.
      The rules that have a number are IATI's own. json, csv and tsv hold every finding, one by one.
      References may lead from one catalogue file to another, so check a catalogue's files together.
      An error contradicts itself or cannot be used, a warning leaves something open, advice is a matter of form.
      Exit status 2 where there is a finding.
      """)

  @Argument(help: "IATI or catalogue files or folders, or - for standard input.", completion: .file())
  var files: [String]

  @Option(name: .long, help: "table (for people), json, csv or tsv.")
  var format = RowFormat.table

  @OptionGroup var raw: RawOption
  @OptionGroup var limit: ActivityLimit

  @Flag(name: .long, help: "Every finding of IATI files on a line of its own (table only).")
  var all = false

  func run() throws {
    let inputs = DataInputs(files)
    if let database = inputs.databases.first {
      throw Refusal(CommandErrors.databaseToCheck(TextWidth.safe(database)))
    }
    let catalogue = inputs.catalogues.isEmpty ? nil : try CatalogueReader().read(paths: inputs.catalogues)
    var stream = try FindingStream(format, isRaw: raw.isOn)
    // Errors first: most warnings are caused by one.
    let noted = catalogue?.findings ?? []
    for finding in format == .table ? noted.filter({ $0.severity == .error }) + noted.filter({ $0.severity != .error }) : noted {
      try stream.print(finding)
    }
    let read = inputs.activities.isEmpty ? nil : try check(inputs.activities, &stream)
    try stream.end()
    if format == .table, let catalogue { count(catalogue) }
    if let read { count(read.summary, read.findings) }
    let isBroken = read.map { !$0.findings.isEmpty || $0.summary.files.contains { $0.failure != nil } }
    if !noted.isEmpty || isBroken == true { throw ExitCode(2) }
  }

  private func count(_ catalogue: Catalogue) {
    var records = 0
    catalogue.forEachRecord { _ in records += 1 }
    let errors = catalogue.findings.count { $0.severity == .error }
    let warnings = catalogue.findings.count - errors
    printError(
      "\(records.counted("record", "records")) read, \(errors.counted("error", "errors")), \(warnings.counted("warning", "warnings"))."
    )
  }

  private func count(_ read: ReadSummary, _ findings: [Finding.Severity: Int]) {
    let counts = [
      (findings[.error, default: 0].counted("error", "errors")), findings[.warning, default: 0].counted("warning", "warnings"),
      "\(findings[.advice, default: 0].groupedDigits) of advice",
    ]
    printError(
      "\(read.read.groupedDigits) read, \(read.accepted.groupedDigits) accepted, \(read.withFindings.groupedDigits) with findings, "
        + "\(read.rejected.groupedDigits) rejected; \(counts.joined(separator: ", ")).")
  }
}

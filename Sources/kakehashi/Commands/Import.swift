import ArgumentParser
import Dashboard
import Importing
import EventLog
import Foundation
import TextUI
import Wording

/// Builds or extends a database.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read IATI files, or catalogue files, into a database.",
    discussion: """
      Reads IATI activity files of any version (.xml, .xml.gz, .xml.xz), folders of them, standard input (-), and catalogue files.
      A database that is not there is made; one that is there is extended. The same file again changes nothing; of several reports
      with one identifier the newest is shown and all are kept. Ctrl-C ends it where the database is whole, and the same command
      goes on with it.

      Exit status: 0 everything was read, 1 failed, 2 something could not be read, 130 or 143 stopped.
      """)

  @Argument(help: "IATI or catalogue files or folders, or - for standard input.", completion: .file())
  var files: [String]

  @Option(name: .long, help: "The database file to make or extend.", completion: .file())
  var into: String

  @OptionGroup var limit: ActivityLimit

  @Option(name: .long, help: .hidden)
  var workers: Int?

  @OptionGroup var logging: LogOptions

  func validate() throws {
    if let workers, !(1...64).contains(workers) {
      throw ValidationError(CommandErrors.workers.text(in: InterfaceLanguage.ofLocale.language))
    }
  }

  func run() throws { try logging.withLog("import", run) }

  private func run(_ log: EventLog) throws {
    let inputs = DataInputs(files)
    if let database = inputs.databases.first {
      throw Refusal(CommandErrors.databaseToImport(TextWidth.safe(database)))
    }
    Interruption.listen()
    var report = ProgressReport()
    let run = ImportRun(
      inputs: inputs, database: into, today: Dashboard.today, now: Date.now.timeIntervalSince1970, workers: workers,
      activityLimit: limit.bytes, log: log)
    let outcome: ImportOutcome
    do {
      defer { report.clear() }
      outcome = try run.run(
        ImportRun.Observer(
          isCancelled: { Interruption.signalNumber != nil }, didAdvance: { progress, _ in report.show(progress) }))
    }
    try printProse(ImportSummary(outcome).lines.map { TextWidth.safe($0) + "\n" }.joined())
    if let number = Interruption.signalNumber {
      printError("Stopped. What was stored is whole; the same command goes on with it.")
      throw ExitCode(128 + number)
    }
    if outcome.isIncomplete { throw ExitCode(2) }
  }
}

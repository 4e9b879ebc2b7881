import Archive
import BuiltInCatalogue
import Cooperation
import Dashboard
import Foundation
import Interchange
import Logbook
import Navigation

/// One import: reads files, on as many threads as there are cores, and stores what is in them, batch by batch.
struct ImportRun {
  /// What to read.
  let inputs: DataInputs
  /// The database file to store it in.
  let database: String
  /// How many threads read; nil for as many as there are cores.
  var workers: Int?
  /// Takes down what is read and how it ends.
  var log = Logbook.none

  /// How an import ended.
  struct Outcome {
    /// What was read of IATI files; nil where there were none.
    var read: ReadSummary?
    /// What came of it in the database.
    var changes: ActivityImport.Changes?
    /// The number of records in catalogue files, and what was noticed in them.
    var records = 0
    var catalogueFindings: [Finding] = []
    /// What was noticed about files, and about activities that could not be read; the first of them.
    var fileFindings: [Finding] = []
    /// Seconds that it took.
    var seconds = 0.0
    /// Bytes that were read.
    var bytes = 0
    /// True where it was asked to stop before the end.
    var isCancelled = false

    /// How many findings there are, of files and of activities.
    var findingCount: Int {
      catalogueFindings.count + (read.map { $0.rejected + $0.rules.values.reduce(0, +) } ?? 0)
    }

    /// True where something of the files could not be read.
    var isIncomplete: Bool {
      let isBroken = read.map { read in read.rejected > 0 || read.files.contains { $0.failure != nil } } ?? false
      return isBroken || catalogueFindings.contains { $0.severity == .error }
    }
  }

  /// What a caller hears of while it runs.
  struct Listener {
    /// Asked after each piece of work.
    var isCancelled: () -> Bool = { false }
    /// Called once the database is there, before anything is read.
    var opened: () -> Void = {}
    /// Called after each piece of work; the second value is true where activities were stored since the last call.
    var progress: (ImportProgress, Bool) -> Void = { _, _ in }
  }

  /// The most activities, and the most bytes of their files, that are stored at once.
  private static let largest = (activities: 6000, bytes: 48_000_000)
  /// The first batch is small, so that there is something to look at soon.
  private static let first = 250
  /// The most findings about files that are kept for the summary.
  private static let mostFindings = 200

  /// Does the import.
  ///
  /// - Throws: `ArchiveError`, `InterchangeError` or `BuiltInCatalogueError`; the batches that were stored stay.
  func run(_ listener: Listener = Listener()) throws -> Outcome {
    log.note(.info, "import begins", ["files": inputs.names.joined(separator: " "), "database": database])
    do {
      let outcome = try importAll(listener)
      let read = outcome.read
      log.note(
        outcome.isIncomplete ? .warning : .info, outcome.isCancelled ? "import stopped" : "import ended",
        [
          "seconds": "\((outcome.seconds * 1000).rounded() / 1000)", "bytes": "\(outcome.bytes)",
          "activities": "\(read?.accepted ?? 0)", "rejected": "\(read?.rejected ?? 0)", "records": "\(outcome.records)",
          "findings": "\(outcome.findingCount)",
        ])
      return outcome
    } catch {
      log.note(.error, "import failed", ["error": "\(error)"])
      throw error
    }
  }

  private func importAll(_ listener: Listener) throws -> Outcome {
    let start = ProgressReport.now
    let codes = try BuiltInCatalogue.codeLists()
    let organisations = try BuiltInCatalogue.organisations()
    var outcome = Outcome()
    let catalogue = inputs.catalogues.isEmpty ? nil : try CatalogueReader().read(paths: inputs.catalogues)
    let store = try ActivityImport(path: database, codes: codes.localized(.japanese), directory: { organisations.agency($0) })
    if let catalogue {
      try Archive.open(path: database, readOnly: false, today: Dashboard.today).store(catalogue)
      catalogue.forEachRecord { _ in outcome.records += 1 }
      outcome.catalogueFindings = catalogue.findings
    }
    listener.opened()
    if !inputs.activities.isEmpty {
      try read(into: store, &outcome, listener, codes, organisations)
    }
    outcome.changes = store.changes
    try store.close()
    outcome.seconds = ProgressReport.now - start
    return outcome
  }

  private func read(
    into store: ActivityImport, _ outcome: inout Outcome, _ listener: Listener, _ codes: CodeLists,
    _ organisations: OrganisationDirectory
  ) throws {
    let reader = ActivityReader(
      preferredOrganisation: { organisations.canonical($0) }, codes: codes, today: Dashboard.today, workers: workers)
    var batch = ActivityImport.Batch()
    var limit = Self.first
    var bytesStored = 0
    var meter: ImportMeter?
    var result = outcome
    result.read = try reader.read(
      inputs.activities, transform: { PreparedActivity($0.stored) },
      deliver: { piece in
        let progress = piece.progress
        batch.activities += piece.outputs
        batch.findings += piece.findings.map(\.stored)
        batch.finished += piece.finishedFiles.map { ActivityImport.FinishedFile($0) }
        result.fileFindings += piece.findings.prefix(max(0, Self.mostFindings - result.fileFindings.count))
        result.bytes = progress.bytesRead
        let isCancelled = listener.isCancelled()
        var hasChanged = false
        if isCancelled || batch.activities.count >= limit || progress.bytesRead - bytesStored >= Self.largest.bytes {
          try store.store(batch)
          hasChanged = true
          batch = ActivityImport.Batch()
          bytesStored = progress.bytesRead
          limit = min(limit * 2, Self.largest.activities)
        }
        var current = meter ?? ImportMeter(file: "", totalBytes: progress.totalBytes)
        current.file = URL(fileURLWithPath: progress.file).lastPathComponent
        let time = ProgressReport.now
        if meter == nil { _ = current.progress(at: time, bytes: 0, activities: 0) }
        listener.progress(
          current.progress(at: time, bytes: progress.bytesRead, activities: progress.activities), hasChanged)
        meter = current
        result.isCancelled = isCancelled
        return !isCancelled
      })
    try store.store(batch)
    outcome = result
  }
}

extension ActivityImport.FinishedFile {
  init(_ file: FileSummary) {
    let size = (try? FileManager.default.attributesOfItem(atPath: file.name))?[.size] as? Int
    self.init(name: file.name.storedName, size: size, rejected: file.rejected, isWhole: file.failure == nil)
  }
}

extension Activity {
  /// The activity under the name that databases have for its file.
  fileprivate var stored: Activity {
    var copy = self
    copy.file = file.storedName
    return copy
  }
}

extension Finding {
  /// The finding under the name that databases have for its file.
  fileprivate var stored: Finding {
    var copy = self
    copy.file = file.storedName
    return copy
  }
}

extension String {
  /// The name that databases have for the file of this name: standard input is `-`.
  fileprivate var storedName: String { self == ActivityInput.standardInput.name ? "-" : self }
}

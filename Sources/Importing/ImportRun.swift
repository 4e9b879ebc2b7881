internal import Archive
internal import BuiltInCatalogue
public import Cooperation
internal import Foundation
public import Interchange
public import EventLog
public import Navigation

/// One import of files into a database: parsed in parallel, stored in batches, one transaction each.
public struct ImportRun {
  let inputs: DataInputs
  /// The path of the database file.
  let database: String
  let today: Day
  /// The current moment, in seconds since 1970.
  let now: Double?
  /// The number of parser threads; nil for one per core.
  let workers: Int?
  /// The largest activity that is read, in bytes.
  let activityLimit: Int
  let log: EventLog

  public init(
    inputs: DataInputs, database: String, today: Day, now: Double? = nil, workers: Int? = nil,
    activityLimit: Int = ActivityReader.defaultActivityLimit, log: EventLog = .none
  ) {
    self.inputs = inputs
    self.database = database
    self.today = today
    self.now = now
    self.workers = workers
    self.activityLimit = activityLimit
    self.log = log
  }

  /// Callbacks of a run, all called on its thread.
  public struct Observer {
    /// Polled after each chunk and while nothing can be read; true stops the run with the current batch stored.
    public var isCancelled: () -> Bool
    /// Called once the database exists, before anything is read.
    public var didOpen: () -> Void
    /// Called after each chunk; `hasStored` is true if activities were stored since the last call.
    public var didAdvance: (_ progress: ImportProgress, _ hasStored: Bool) -> Void

    public init(
      isCancelled: @escaping () -> Bool = { false }, didOpen: @escaping () -> Void = {},
      didAdvance: @escaping (_ progress: ImportProgress, _ hasStored: Bool) -> Void = { _, _ in }
    ) {
      self.isCancelled = isCancelled
      self.didOpen = didOpen
      self.didAdvance = didAdvance
    }
  }

  /// The upper limits of a batch, in activities and in bytes of input.
  private static let batchLimit = (activities: 6000, bytes: 48_000_000)
  /// The size of the first batch: small, so that the dashboard has rows early. Each further one may be twice as large.
  private static let firstBatch = 250
  /// The most findings about files that an outcome keeps.
  private static let findingLimit = 200

  /// Runs the import to its end, or until `observer` cancels it.
  ///
  /// - Throws: `ArchiveError`, `InterchangeError` or `BuiltInCatalogueError`; batches already stored stay.
  public func run(_ observer: Observer = Observer()) throws -> ImportOutcome {
    log.log(.info, "import begins", ["files": inputs.paths.joined(separator: " "), "database": database])
    do {
      let outcome = try importAll(observer)
      let read = outcome.read
      log.log(
        outcome.isIncomplete ? .warning : .info, outcome.isCancelled ? "import stopped" : "import ended",
        [
          "seconds": "\((outcome.seconds * 1000).rounded() / 1000)", "bytes": "\(outcome.bytes)",
          "activities": "\(read?.accepted ?? 0)", "rejected": "\(read?.rejected ?? 0)", "records": "\(outcome.records)",
          "findings": "\(outcome.findingCount)",
        ])
      return outcome
    } catch {
      log.log(.error, "import failed", ["error": "\(error)"])
      throw error
    }
  }

  private func importAll(_ observer: Observer) throws -> ImportOutcome {
    let start = ContinuousClock.now
    let codes = try BuiltInCatalogue.codeLists()
    let organisations = try BuiltInCatalogue.organisations()
    var outcome = ImportOutcome()
    let catalogue = inputs.catalogues.isEmpty ? nil : try CatalogueReader().read(paths: inputs.catalogues)
    let store = try ActivityImport(path: database, codes: codes.localized(.japanese), directory: { organisations.agency($0) })
    if let catalogue {
      try Archive.open(path: database, readOnly: false, today: today).store(catalogue)
      catalogue.forEachRecord { _ in outcome.records += 1 }
      outcome.catalogueFindings = catalogue.findings
    }
    observer.didOpen()
    if !inputs.activities.isEmpty {
      try read(into: store, &outcome, observer, codes, organisations)
    }
    outcome.changes = store.changes
    try store.close()
    outcome.seconds = (ContinuousClock.now - start) / .seconds(1)
    return outcome
  }

  private func read(
    into store: ActivityImport, _ outcome: inout ImportOutcome, _ observer: Observer, _ codes: CodeLists,
    _ organisations: OrganisationDirectory
  ) throws {
    let reader = ActivityReader(
      preferredOrganisation: { organisations.canonical($0) }, codes: codes, today: today, now: now, workers: workers,
      activityLimit: activityLimit)
    var batch = ActivityImport.Batch()
    var limit = Self.firstBatch
    var bytesStored = 0
    let start = ContinuousClock.now
    var meter: ImportMeter?
    var result = outcome
    result.read = try reader.read(
      inputs.activities, transform: { PreparedActivity($0.stored) }, isCancelled: observer.isCancelled,
      deliver: { piece in
        let progress = piece.progress
        batch.activities += piece.outputs
        batch.findings += piece.findings.map(\.stored)
        batch.finished += piece.finishedFiles.map { ActivityImport.FinishedFile($0) }
        result.fileFindingCount += piece.findings.count
        result.fileFindings += piece.findings.prefix(max(0, Self.findingLimit - result.fileFindings.count))
        result.bytes = progress.bytesRead
        let isCancelled = observer.isCancelled()
        var hasStored = false
        if isCancelled || batch.activities.count >= limit || progress.bytesRead - bytesStored >= Self.batchLimit.bytes {
          try store.store(batch)
          hasStored = true
          batch = ActivityImport.Batch()
          bytesStored = progress.bytesRead
          limit = min(limit * 2, Self.batchLimit.activities)
        }
        var current = meter ?? ImportMeter(file: "", totalBytes: progress.totalBytes)
        current.file = URL(fileURLWithPath: progress.file).lastPathComponent
        let time = (ContinuousClock.now - start) / .seconds(1)
        if meter == nil { _ = current.progress(at: time, bytes: 0, activities: 0) }
        observer.didAdvance(
          current.progress(at: time, bytes: progress.bytesRead, activities: progress.activities), hasStored)
        meter = current
        result.isCancelled = isCancelled
        return !isCancelled
      })
    try store.store(batch)
    if result.read?.wasStopped == true { result.isCancelled = true }
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
  /// A copy under the name that the database has for its file.
  fileprivate var stored: Activity {
    var copy = self
    copy.file = file.storedName
    return copy
  }
}

extension Finding {
  /// A copy under the name that the database has for its file.
  fileprivate var stored: Finding {
    var copy = self
    copy.file = file.storedName
    return copy
  }
}

extension String {
  /// The name of this file in the database: `-` for standard input.
  fileprivate var storedName: String { self == ActivityInput.standardInput.name ? "-" : self }
}

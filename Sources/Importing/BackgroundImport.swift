public import Archive
public import Cooperation
internal import Dispatch
internal import Foundation
public import Interchange
public import EventLog
public import Navigation
internal import Synchronization
internal import Wording

/// An import into a temporary database that runs on its own thread while the dashboard is open on it.
public final class BackgroundImport: Sendable {
  /// Where a background import reports; all are called on its thread.
  public struct Observer: Sendable {
    public var isCancelled: @Sendable () -> Bool
    /// Called after each chunk; `hasStored` is true if activities were stored since the last call.
    public var didAdvance: @Sendable (_ progress: ImportProgress, _ hasStored: Bool) -> Void
    /// Called once, with a message for the user if there is anything to tell.
    public var didEnd: @Sendable (Message?) -> Void

    public init(
      isCancelled: @escaping @Sendable () -> Bool,
      didAdvance: @escaping @Sendable (_ progress: ImportProgress, _ hasStored: Bool) -> Void,
      didEnd: @escaping @Sendable (Message?) -> Void
    ) {
      self.isCancelled = isCancelled
      self.didAdvance = didAdvance
      self.didEnd = didEnd
    }
  }

  private let failure: Mutex<(any Error)?> = Mutex(nil)
  private let path: String
  private let today: Day
  private let observer: Observer
  private let isStopping = Atomic(false)
  private let hasLoss = Atomic(false)
  private let opened = DispatchSemaphore(value: 0)
  private let hasData = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)

  /// How long `open` waits for first rows, in milliseconds, so that a small file is in the first frame.
  private static let openPatience = 150
  /// How long `finish` waits for a batch that is being stored, in milliseconds.
  private static let finishPatience = 2000

  /// Starts the import; its last message is in `language`.
  public init(
    _ inputs: DataInputs, into database: TemporaryDatabase, language: Language, today: Day,
    activityLimit: Int = ActivityReader.defaultActivityLimit, log: EventLog, observer: Observer
  ) {
    path = database.path
    self.today = today
    self.observer = observer
    // Dispatch blocks signals on its threads, so they are delivered to the terminal's thread.
    DispatchQueue(label: "import", qos: .userInitiated).async { [self] in
      work(
        ImportRun(
          inputs: inputs, database: path, today: today, now: Date.now.timeIntervalSince1970, activityLimit: activityLimit,
          log: log), language)
    }
  }

  /// True once the import has ended and something could not be read.
  public var isIncomplete: Bool { hasLoss.load(ordering: .relaxed) }

  /// Opens the database as soon as it exists, after waiting briefly for first rows.
  ///
  /// - Throws: The error that ended the import, or `ArchiveError`.
  public func open() throws -> Archive {
    opened.wait()
    opened.signal()
    if let failure = failure.withLock({ $0 }) { throw failure }
    _ = hasData.wait(timeout: .now() + .milliseconds(Self.openPatience))
    return try Archive.open(path: path, readOnly: true, today: today)
  }

  /// Cancels the import and waits for a batch that is being stored.
  ///
  /// - Throws: The error that ended the import.
  public func finish() throws {
    isStopping.store(true, ordering: .relaxed)
    _ = ended.wait(timeout: .now() + .milliseconds(Self.finishPatience))
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  private func work(_ run: ImportRun, _ language: Language) {
    do {
      let outcome = try run.run(
        ImportRun.Observer(
          isCancelled: { self.isStopping.load(ordering: .relaxed) || self.observer.isCancelled() },
          didOpen: { self.opened.signal() },
          didAdvance: { progress, hasStored in
            if hasStored { self.hasData.signal() }
            self.observer.didAdvance(progress, hasStored)
          }))
      if outcome.isIncomplete { hasLoss.store(true, ordering: .relaxed) }
      observer.didEnd(Self.message(of: outcome, language))
    } catch {
      failure.withLock { $0 = error }
      observer.didEnd(Message(Phrase(error).text(in: language), severity: .error))
    }
    opened.signal()
    hasData.signal()
    ended.signal()
  }

  /// Returns the message about an outcome; nil if all activities were read.
  static func message(of outcome: ImportOutcome, _ language: Language) -> Message? {
    guard let read = outcome.read else { return nil }
    if outcome.isCancelled { return Message(ImportWords.stopped(read.accepted).text(in: language)) }
    let broken = read.files.count { $0.failure != nil }
    guard read.rejected > 0 || broken > 0 else {
      return read.accepted == 0 ? Message(ImportWords.noActivity.text(in: language), severity: .warning) : nil
    }
    var parts = [ImportWords.read(read.accepted)]
    if read.rejected > 0 { parts.append(ImportWords.rejected(read.rejected)) }
    if broken > 0 { parts.append(ImportWords.brokeOff(broken)) }
    return Message(ImportWords.problems(parts).text(in: language), severity: .warning)
  }
}

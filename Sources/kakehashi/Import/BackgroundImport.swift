import Archive
import Cooperation
import Dashboard
import Dispatch
import Foundation
import Interchange
import Logbook
import Navigation
import Synchronization

/// An import into a temporary database that goes on while the dashboard is open on it.
final class BackgroundImport: Sendable {
  /// What the dashboard hears of it.
  let feed = ImportFeed()
  /// How it ended; nil while it goes on.
  private let failure: Mutex<(any Error)?> = Mutex(nil)
  private let path: String
  private let opened = DispatchSemaphore(value: 0)
  private let hasData = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)

  /// How long the opening waits for something to show, in milliseconds: a small file is there with the first frame.
  private static let patience = 150
  /// How long the program waits at its end for a batch that is being written, in milliseconds.
  private static let lastPatience = 2000

  /// Begins to import; the sentence at its end is in `language`.
  ///
  /// - Throws: `Failure` where there is no place for the database.
  init(_ inputs: DataInputs, language: Language, log: Logbook) throws {
    path = try TemporaryDatabase().path
    // Dispatch blocks signals on its threads, so that the terminal's thread gets them.
    DispatchQueue(label: "import", qos: .userInitiated).async { [self] in work(inputs, language, log) }
  }

  /// Opens the database once it is there; waits a little for what comes first.
  func open() throws -> Archive {
    opened.wait()
    opened.signal()
    if let failure = failure.withLock({ $0 }) { throw failure }
    _ = hasData.wait(timeout: .now() + .milliseconds(Self.patience))
    return try Archive.open(path: path, readOnly: true, today: Dashboard.today)
  }

  /// Stops what is still being read, and waits until a batch that is being written is whole.
  ///
  /// - Throws: What ended the import before its end.
  func finish() throws {
    feed.cancel()
    _ = ended.wait(timeout: .now() + .milliseconds(Self.lastPatience))
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  private func work(_ inputs: DataInputs, _ language: Language, _ log: Logbook) {
    do {
      let outcome = try ImportRun(inputs: inputs, database: path, log: log).run(
        ImportRun.Listener(
          isCancelled: { self.feed.isCancelled }, opened: { self.opened.signal() },
          progress: { progress, hasChanged in
            if hasChanged { self.hasData.signal() }
            self.feed.report(progress, hasChanged: hasChanged)
          }))
      feed.end(Self.message(of: outcome, language))
    } catch {
      failure.withLock { $0 = error }
      feed.end(Message("\(error)", severity: .error))
    }
    opened.signal()
    hasData.signal()
    ended.signal()
  }

  private static func message(of outcome: ImportRun.Outcome, _ language: Language) -> Message? {
    guard let read = outcome.read else { return nil }
    let isJapanese = language == .japanese
    let (count, rejected) = (read.accepted.groupedDigits, read.rejected.groupedDigits)
    if outcome.isCancelled {
      return Message(
        isJapanese
          ? "中止しました。読み終えた\(count)件はそのまま使えます。"
          : "Stopped. \(read.accepted == 1 ? "1 activity was" : "\(count) activities were") read and stay.")
    }
    let broken = read.files.count { $0.failure != nil }
    guard read.rejected > 0 || broken > 0 else {
      guard read.accepted == 0 else { return nil }
      return Message(isJapanese ? "データに事業が一件もありません。" : "There is no activity in the data.", severity: .warning)
    }
    var parts = [isJapanese ? "読み込み\(count)件" : read.accepted == 1 ? "1 activity read" : "\(count) activities read"]
    if read.rejected > 0 { parts.append(isJapanese ? "読めなかったもの\(rejected)件" : "\(rejected) rejected") }
    if broken > 0 {
      let files = isJapanese ? "途中で切れたファイル\(broken)件" : broken == 1 ? "1 file broke off" : "\(broken) files broke off"
      parts.append(files)
    }
    let text = parts.joined(separator: isJapanese ? "、" : ", ")
    return Message(text + (isJapanese ? "。! で一覧。" : ". Press ! for why."), severity: .warning)
  }
}

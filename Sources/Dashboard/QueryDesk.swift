import Archive
import Cooperation
import Curses
import Dispatch
import EventLog
import Navigation
import Synchronization

/// Takes questions in on the terminal's thread and has them answered on another one, newest first per slot.
///
/// A question that a newer one of its slot overtakes before its turn is never put to the archive. Answers are kept for a while, and
/// questions that are likely next are answered ahead while nothing else waits. The thread's signals are blocked by Dispatch, so
/// that the terminal's thread alone gets them.
final class QueryDesk: Sendable {
  struct Reply: Sendable {
    var slot: Slot
    var query: Query
    var result: Result<Answer, ArchiveError>
  }

  private struct Books {
    var waiting: [(slot: Slot, query: Query)] = []
    /// Questions that are likely to be asked next.
    var likely: [Query] = []
    var kept = KeptAnswers()
    /// Goes up with every change of the archive; an answer from before a change is not kept.
    var edition = 0
    /// The edition of the archive that the question being answered was put to.
    var askedEdition = 0
    /// The question that is being answered, and whether nobody waits for its answer any more.
    var running: (slot: Slot?, query: Query, isStale: Bool)?
    /// True while a job on the other thread goes through the lists above.
    var hasWorker = false
    var replies: [Reply] = []
    /// True while a question is being answered, or the archive opened.
    var isWorking = false
    var openingError: (any Error)?
    var waker: Waker?

    /// True, once, where a job has to be started for what is in the lists.
    mutating func needsWorker() -> Bool {
      defer { hasWorker = true }
      return !hasWorker
    }

    /// Takes the next question; without one the job ends.
    mutating func next(canWork: Bool) -> (slot: Slot?, query: Query)? {
      isWorking = canWork && !waiting.isEmpty
      askedEdition = edition
      if isWorking {
        let first = waiting.removeFirst()
        running = (first.slot, first.query, false)
        return (first.slot, first.query)
      }
      while canWork, !likely.isEmpty {
        let first = likely.removeFirst()
        if kept[first] != nil { continue }
        running = (nil, first, false)
        return (nil, first)
      }
      hasWorker = false
      return nil
    }

    /// Takes a result in; true where somebody waits for it.
    mutating func note(_ result: Result<Answer, ArchiveError>, of job: (slot: Slot?, query: Query)) -> Bool {
      let isStale = running?.isStale ?? false
      // It may have been asked since it was begun.
      let slot = running?.slot
      running = nil
      if case .success(let answer) = result, askedEdition == edition { kept[job.query] = answer }
      if let slot, !isStale { replies.append(Reply(slot: slot, query: job.query, result: result)) }
      isWorking = !waiting.isEmpty
      return slot != nil
    }

    /// Lets a question that is being answered ahead be the answer to the same question, now that it is asked.
    mutating func adopts(_ query: Query, for slot: Slot) -> Bool {
      guard let current = running, current.slot == nil, !current.isStale, current.query == query, askedEdition == edition
      else { return false }
      running?.slot = slot
      isWorking = true
      return true
    }
  }

  private let books = Mutex(Books())
  private let news = DispatchSemaphore(value: 0)
  private let queue = DispatchQueue(label: "archive", qos: .userInteractive)
  private let archive = Mutex<Archive?>(nil)
  private let eventLog: EventLog

  /// Opens the archive on the other thread at once.
  init(log: EventLog = .none, open: @escaping @Sendable () throws -> Archive) {
    eventLog = log
    books.withLock { books in
      books.isWorking = true
      books.hasWorker = true
    }
    queue.async { [self] in
      let start = DispatchTime.now()
      do {
        let opened = try open()
        archive.withLock { $0 = opened }
        eventLog.log(.info, "the data is open", ["took": Self.time(since: start)])
      } catch {
        books.withLock { $0.openingError = error }
      }
      work()
      announce()
    }
  }

  /// Woken when an answer is there.
  var waker: Waker? {
    get { books.withLock { $0.waker } }
    set { books.withLock { $0.waker = newValue } }
  }

  /// True when nothing is asked, being answered, or waiting to be fetched.
  var isIdle: Bool { books.withLock { $0.waiting.isEmpty && !$0.isWorking && $0.replies.isEmpty } }

  func ask(_ slot: Slot, _ query: Query) {
    let mustStart = books.withLock { books in
      books.waiting.removeAll { $0.slot == slot }
      books.replies.removeAll { $0.slot == slot }
      if let answer = books.kept[query] {
        books.replies.append(Reply(slot: slot, query: query, result: .success(answer)))
        overtake([slot], in: &books)
        return false
      }
      if books.adopts(query, for: slot) { return false }
      overtake([slot, nil], in: &books)
      books.waiting.append((slot, query))
      return books.needsWorker()
    }
    if mustStart { queue.async { [self] in work() } }
  }

  /// Stops the answering of a question of one of these slots, because a newer one has come; without a slot, of one that nobody has
  /// asked yet.
  ///
  /// Called while the books are locked, so that the interruption meets no other question.
  private func overtake(_ slots: [Slot?], in books: inout Books) {
    guard let running = books.running, !running.isStale, slots.contains(running.slot) else { return }
    books.running?.isStale = true
    archive.withLock { $0 }?.interrupt()
  }

  /// Answers these questions ahead, as long as nothing is really asked; they take the place of those named before.
  func prepare(_ queries: [Query]) {
    let mustStart = books.withLock { books in
      books.likely = queries.filter { books.kept[$0] == nil }
      return !books.likely.isEmpty && books.needsWorker()
    }
    if mustStart { queue.async { [self] in work() } }
  }

  /// Forgets every answer, because the archive holds something else now.
  func forgetAnswers() {
    books.withLock { books in
      books.kept = KeptAnswers()
      books.edition += 1
    }
  }

  /// Returns the answers that came since the last call.
  ///
  /// - Throws: What kept the archive from being opened.
  func replies() throws -> [Reply] {
    try books.withLock { books in
      if let error = books.openingError { throw error }
      defer { books.replies = [] }
      return books.replies
    }
  }

  /// Waits until something was answered; false when the time is over.
  func wait(until deadline: DispatchTime) -> Bool { news.wait(timeout: deadline) == .success }

  /// Answers everything that waits, then what is likely to come.
  private func work() {
    let archive = archive.withLock { $0 }
    while let job = books.withLock({ $0.next(canWork: archive != nil) }), let archive {
      let start = DispatchTime.now()
      let result: Result<Answer, ArchiveError>
      do throws(ArchiveError) {
        result = .success(try archive.answer(job.query))
        log(job, start)
      } catch {
        result = .failure(error)
        eventLog.log(.warning, "a question failed", ["kind": Self.kind(of: job.query), "reason": error.description])
      }
      let isAsked = books.withLock { $0.note(result, of: job) }
      if isAsked { announce() }
    }
  }

  /// Logs a query and how long it took; prefetched ones at level trace.
  private func log(_ job: (slot: Slot?, query: Query), _ start: DispatchTime) {
    guard eventLog.isEnabled else { return }
    let took = Self.time(since: start)
    eventLog.log(job.slot == nil ? .trace : .debug, "answered", ["kind": Self.kind(of: job.query), "took": took])
    eventLog.log(.trace, "asked", ["query": "\(job.query)"])
  }

  private static func kind(of query: Query) -> String { String("\(query)".prefix { $0 != "(" }) }

  private static func time(since start: DispatchTime) -> String {
    let microseconds = (DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1000
    return "\(microseconds / 1000).\(String(microseconds % 1000 + 1000).dropFirst())ms"
  }

  /// Tells the terminal's thread, whether it waits for a frame or for keys.
  private func announce() {
    news.signal()
    waker?.wake()
  }
}

/// The latest answers, so that going back and forth in a list asks nothing twice.
private struct KeptAnswers {
  private var answers: [Query: Answer] = [:]
  private var order: [Query] = []

  /// More than this many answers are not kept.
  static let limit = 48

  subscript(query: Query) -> Answer? {
    get { answers[query] }
    set {
      if answers[query] == nil { order.append(query) }
      answers[query] = newValue
      if order.count > Self.limit { answers[order.removeFirst()] = nil }
    }
  }
}

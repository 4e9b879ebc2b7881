import Archive
import Cooperation
import Curses
import Dispatch
import EventLog
import Navigation
import Synchronization
import Wording

/// Runs queries on a worker thread, the latest of each slot only, with a cache of answers and prefetching.
///
/// A newer query of a slot replaces one that waits, and interrupts one that runs. Prefetches run while no query waits. Dispatch
/// blocks signals on its threads, so they are delivered to the terminal's thread.
final class QueryQueue: Sendable {
  struct Reply: Sendable {
    var slot: Slot
    var query: Query
    var result: Result<Answer, ArchiveError>
  }

  private struct State {
    var waiting: [(slot: Slot, query: Query)] = []
    var prefetches: [Query] = []
    var cache = AnswerCache()
    /// The version of the archive's data; an answer from an older one is not cached.
    var generation = 0
    /// The generation at which the running query began.
    var runningGeneration = 0
    /// The running query; without a slot it is a prefetch.
    var running: (slot: Slot?, query: Query, isStale: Bool)?
    /// True while a job on the worker thread drains the lists above.
    var hasWorker = false
    var replies: [Reply] = []
    /// True while the archive is being opened or a query runs; prefetches do not count.
    var isWorking = false
    var openingError: (any Error)?
    var waker: Waker?

    /// Returns true if a job has to be started, and records it as started.
    mutating func startsWorker() -> Bool {
      defer { hasWorker = true }
      return !hasWorker
    }

    /// Removes the next query; nil ends the job.
    mutating func next(canWork: Bool) -> (slot: Slot?, query: Query)? {
      isWorking = canWork && !waiting.isEmpty
      runningGeneration = generation
      if isWorking {
        let first = waiting.removeFirst()
        running = (first.slot, first.query, false)
        return (first.slot, first.query)
      }
      while canWork, !prefetches.isEmpty {
        let first = prefetches.removeFirst()
        if cache[first] != nil { continue }
        running = (nil, first, false)
        return (nil, first)
      }
      hasWorker = false
      return nil
    }

    /// Records a result; returns true if a slot waits for it.
    mutating func receive(_ result: Result<Answer, ArchiveError>, of job: (slot: Slot?, query: Query)) -> Bool {
      let isStale = running?.isStale ?? false
      // A prefetch may have been adopted by a slot meanwhile.
      let slot = running?.slot
      running = nil
      if case .success(let answer) = result, runningGeneration == generation { cache[job.query] = answer }
      if let slot, !isStale { replies.append(Reply(slot: slot, query: job.query, result: result)) }
      isWorking = !waiting.isEmpty
      return slot != nil
    }

    /// Turns a running prefetch of the same query into the answer for a slot; false if there is none.
    mutating func adoptPrefetch(_ query: Query, for slot: Slot) -> Bool {
      guard let current = running, current.slot == nil, !current.isStale, current.query == query, runningGeneration == generation
      else { return false }
      running?.slot = slot
      isWorking = true
      return true
    }
  }

  private let state = Mutex(State())
  private let hasNews = DispatchSemaphore(value: 0)
  private let worker = DispatchQueue(label: "archive", qos: .userInteractive)
  private let archive = Mutex<Archive?>(nil)
  private let eventLog: EventLog

  /// Starts to open the archive on the worker thread.
  init(log: EventLog = .none, open: @escaping @Sendable () throws -> Archive) {
    eventLog = log
    state.withLock { state in
      state.isWorking = true
      state.hasWorker = true
    }
    worker.async { [self] in
      let start = DispatchTime.now()
      do {
        let opened = try open()
        archive.withLock { $0 = opened }
        eventLog.log(.info, "the data is open", ["took": Self.time(since: start)])
      } catch {
        state.withLock { $0.openingError = error }
      }
      work()
      announce()
    }
  }

  /// Wakes the terminal's thread when there is a reply.
  var waker: Waker? {
    get { state.withLock { $0.waker } }
    set { state.withLock { $0.waker = newValue } }
  }

  /// True if no query waits or runs, and every reply was fetched.
  var isIdle: Bool { state.withLock { $0.waiting.isEmpty && !$0.isWorking && $0.replies.isEmpty } }

  /// Enqueues the query of a slot in place of its previous one; a cached answer is a reply at once.
  func ask(_ slot: Slot, _ query: Query) {
    let startsWorker = state.withLock { state in
      state.waiting.removeAll { $0.slot == slot }
      state.replies.removeAll { $0.slot == slot }
      if let answer = state.cache[query] {
        state.replies.append(Reply(slot: slot, query: query, result: .success(answer)))
        cancelRunning([slot], in: &state)
        return false
      }
      if state.adoptPrefetch(query, for: slot) { return false }
      cancelRunning([slot, nil], in: &state)
      state.waiting.append((slot, query))
      return state.startsWorker()
    }
    if startsWorker { worker.async { [self] in work() } }
  }

  /// Interrupts the running query if it is of one of these slots; nil stands for a prefetch.
  ///
  /// Called with the lock held, so that the interruption hits no other query.
  private func cancelRunning(_ slots: [Slot?], in state: inout State) {
    guard let running = state.running, !running.isStale, slots.contains(running.slot) else { return }
    state.running?.isStale = true
    archive.withLock { $0 }?.interrupt()
  }

  /// Replaces the queries to prefetch.
  func prefetch(_ queries: [Query]) {
    let startsWorker = state.withLock { state in
      state.prefetches = queries.filter { state.cache[$0] == nil }
      return !state.prefetches.isEmpty && state.startsWorker()
    }
    if startsWorker { worker.async { [self] in work() } }
  }

  /// Empties the cache, because the data have changed.
  func invalidate() {
    state.withLock { state in
      state.cache = AnswerCache()
      state.generation += 1
    }
  }

  /// Returns the replies since the last call.
  ///
  /// - Throws: The error that opening the archive ended with.
  func replies() throws -> [Reply] {
    try state.withLock { state in
      if let error = state.openingError { throw error }
      defer { state.replies = [] }
      return state.replies
    }
  }

  /// Waits for a reply; false at the deadline.
  func wait(until deadline: DispatchTime) -> Bool { hasNews.wait(timeout: deadline) == .success }

  /// Runs all waiting queries, then the prefetches.
  private func work() {
    let archive = archive.withLock { $0 }
    while let job = state.withLock({ $0.next(canWork: archive != nil) }), let archive {
      let start = DispatchTime.now()
      let result: Result<Answer, ArchiveError>
      do throws(ArchiveError) {
        result = .success(try archive.answer(job.query))
        log(job, start)
      } catch {
        result = .failure(error)
        eventLog.log(.warning, "query failed", ["kind": Self.kind(of: job.query), "reason": error.description])
      }
      let isAsked = state.withLock { $0.receive(result, of: job) }
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

  /// Wakes the terminal's thread, in `wait` or in `poll`.
  private func announce() {
    hasNews.signal()
    waker?.wake()
  }
}

/// The latest answers, first in, first out, so that moving back and forth in a list runs no query twice.
private struct AnswerCache {
  private var answers: [Query: Answer] = [:]
  private var order: [Query] = []

  private static let limit = 48

  subscript(query: Query) -> Answer? {
    get { answers[query] }
    set {
      if answers[query] == nil { order.append(query) }
      answers[query] = newValue
      if order.count > Self.limit { answers[order.removeFirst()] = nil }
    }
  }
}

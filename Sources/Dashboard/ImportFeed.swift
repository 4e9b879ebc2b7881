import Curses
import Dispatch
public import Navigation
import Synchronization

/// A mailbox between an import on another thread and the dashboard.
///
/// Progress is throttled to a few times a second; the end is delivered at once. The import polls `isCancelled`.
public final class ImportFeed: Sendable {
  /// The news since the last drain.
  struct News: Sendable {
    var progress: ImportProgress?
    /// True if activities were stored.
    var hasChanged = false
    var hasEnded = false
    /// The last message of the import.
    var message: Message?
  }

  private struct State {
    var news = News()
    var waker: Waker?
    var lastWake: DispatchTime?
    var lastDrain: DispatchTime?
    var isCancelled = false
    var hasToldEnd = false
  }

  private let state = Mutex(State())

  /// The minimum time between two wake-ups, in nanoseconds.
  private static let interval: UInt64 = 250_000_000

  public init() {}

  /// True once the user has asked to stop.
  public var isCancelled: Bool { state.withLock { $0.isCancelled } }

  /// Reports progress; `hasChanged` is true if activities were stored since the last call.
  public func report(_ progress: ImportProgress, hasChanged: Bool) {
    let waker = state.withLock { state -> Waker? in
      state.news.progress = progress
      state.news.hasChanged = state.news.hasChanged || hasChanged
      let now = DispatchTime.now()
      if let last = state.lastWake, now.uptimeNanoseconds - last.uptimeNanoseconds < Self.interval { return nil }
      state.lastWake = now
      return state.waker
    }
    waker?.wake()
  }

  /// Reports the end of the import, with a message for the user.
  public func end(_ message: Message? = nil) {
    let waker = state.withLock { state -> Waker? in
      state.news.hasEnded = true
      state.news.message = message
      return state.waker
    }
    waker?.wake()
  }

  /// Asks the import to stop.
  public func cancel() { state.withLock { $0.isCancelled = true } }

  /// Sets the waker, and wakes it once for news that came before.
  func connect(_ waker: Waker) {
    state.withLock { $0.waker = waker }
    waker.wake()
  }

  /// Returns the news since the last call; nil without any, or within the interval.
  func drain() -> News? {
    state.withLock { state in
      guard !state.hasToldEnd, state.news.progress != nil || state.news.hasEnded else { return nil }
      let now = DispatchTime.now()
      let isDue = state.lastDrain.map { now.uptimeNanoseconds - $0.uptimeNanoseconds >= Self.interval } ?? true
      guard isDue || state.news.hasEnded else { return nil }
      state.lastDrain = now
      defer { state.news = News() }
      state.hasToldEnd = state.news.hasEnded
      return state.news
    }
  }
}

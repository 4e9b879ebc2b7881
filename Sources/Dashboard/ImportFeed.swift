import Curses
import Dispatch
public import Navigation
import Synchronization

/// What an import that runs on another thread tells the dashboard, and the dashboard it.
///
/// The import says after each piece of work how far it is; the dashboard hears of it a few times a second at most, and of its end
/// at once. It asks `isCancelled` when it can stop.
public final class ImportFeed: Sendable {
  /// What has happened since the dashboard last looked.
  struct News: Sendable {
    /// How far the import is.
    var progress: ImportProgress?
    /// True where the archive holds more than it did.
    var hasChanged = false
    /// True from when nothing more comes.
    var hasEnded = false
    /// What is to be said of the end.
    var message: Message?
  }

  private struct Books {
    var news = News()
    var waker: Waker?
    var lastWake: DispatchTime?
    var lastTaken: DispatchTime?
    var isCancelled = false
    var hasToldEnd = false
  }

  private let books = Mutex(Books())

  /// The time between two pieces of news, in nanoseconds.
  private static let pause: UInt64 = 250_000_000

  /// Creates a feed for one import.
  public init() {}

  /// True from when the person asked to stop: what is complete stays, nothing more is read.
  public var isCancelled: Bool { books.withLock { $0.isCancelled } }

  /// Says how far the import is, and whether activities were stored since the last call.
  public func report(_ progress: ImportProgress, hasChanged: Bool) {
    let waker = books.withLock { books -> Waker? in
      books.news.progress = progress
      books.news.hasChanged = books.news.hasChanged || hasChanged
      let now = DispatchTime.now()
      if let last = books.lastWake, now.uptimeNanoseconds - last.uptimeNanoseconds < Self.pause { return nil }
      books.lastWake = now
      return books.waker
    }
    waker?.wake()
  }

  /// Says that the import has ended, and what the person is to be told of it.
  public func end(_ message: Message? = nil) {
    let waker = books.withLock { books -> Waker? in
      books.news.hasEnded = true
      books.news.message = message
      return books.waker
    }
    waker?.wake()
  }

  /// Asks the import to stop.
  public func cancel() { books.withLock { $0.isCancelled = true } }

  /// Names who is to be woken; where there is news already, at once.
  func wake(_ waker: Waker) {
    books.withLock { $0.waker = waker }
    waker.wake()
  }

  /// Takes what has happened since the last call; nil where nothing has, or where it is too early to say it.
  func take() -> News? {
    books.withLock { books in
      guard !books.hasToldEnd, books.news.progress != nil || books.news.hasEnded else { return nil }
      let now = DispatchTime.now()
      let isDue = books.lastTaken.map { now.uptimeNanoseconds - $0.uptimeNanoseconds >= Self.pause } ?? true
      guard isDue || books.news.hasEnded else { return nil }
      books.lastTaken = now
      defer { books.news = News() }
      books.hasToldEnd = books.news.hasEnded
      return books.news
    }
  }
}

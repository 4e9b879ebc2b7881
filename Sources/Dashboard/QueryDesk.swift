import Archive
import Cooperation
import Curses
import Dispatch
import Navigation
import Synchronization

/// Takes questions in on the terminal's thread and has them answered on another one, newest first per slot.
///
/// A question that a newer one of its slot overtakes before its turn is never put to the archive. The thread's signals are blocked
/// by Dispatch, so that the terminal's thread alone gets them.
final class QueryDesk: Sendable {
  struct Reply: Sendable {
    var slot: Slot
    var query: Query
    var result: Result<Answer, ArchiveError>
  }

  private struct Books {
    var waiting: [(slot: Slot, query: Query)] = []
    var replies: [Reply] = []
    /// True while a question is being answered, or the archive opened.
    var isWorking = false
    var openingError: (any Error)?
    var waker: Waker?
  }

  private let books = Mutex(Books())
  private let news = DispatchSemaphore(value: 0)
  private let queue = DispatchQueue(label: "archive", qos: .userInteractive)
  private let archive = Mutex<Archive?>(nil)

  /// Opens the archive on the other thread at once.
  init(open: @escaping @Sendable () throws -> Archive) {
    books.withLock { $0.isWorking = true }
    queue.async { [self] in
      do {
        let opened = try open()
        archive.withLock { $0 = opened }
      } catch {
        books.withLock { $0.openingError = error }
      }
      books.withLock { $0.isWorking = false }
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
      books.waiting.append((slot, query))
      return !books.isWorking
    }
    if mustStart { queue.async { [self] in work() } }
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

  /// Answers everything that waits.
  private func work() {
    guard let archive = archive.withLock({ $0 }) else { return }
    while true {
      let next = books.withLock { books -> (slot: Slot, query: Query)? in
        books.isWorking = !books.waiting.isEmpty
        return books.waiting.isEmpty ? nil : books.waiting.removeFirst()
      }
      guard let next else { return }
      let result: Result<Answer, ArchiveError>
      do throws(ArchiveError) {
        result = .success(try archive.answer(next.query))
      } catch {
        result = .failure(error)
      }
      books.withLock { books in
        books.replies.append(Reply(slot: next.slot, query: next.query, result: result))
        books.isWorking = !books.waiting.isEmpty
      }
      announce()
    }
  }

  /// Tells the terminal's thread, whether it waits for a frame or for keys.
  private func announce() {
    news.signal()
    waker?.wake()
  }
}

internal import Cooperation
internal import Dispatch
internal import Synchronization

/// Takes segments apart on another thread, in the order in which they are handed over.
final class SegmentLane: Sendable {
  /// The blocks of some segments, with numbers of their own.
  struct Result: Sendable {
    var books = ItemBooks()
    var blocks: [ItemBlock] = []

    mutating func append(_ packed: ItemIndex.PackedSegment, today: Day) throws {
      let segment = try ColumnSegment { packed.columns[$0, default: []] }
      blocks.append(ItemBlock(segment, start: 0, books: &books, today: today))
    }
  }

  private struct Desk {
    var waiting: [ItemIndex.PackedSegment] = []
    var isStopped = false
    var result: Swift.Result<Result, any Error>?
  }

  private let today: Day
  private let count: Int
  private let desk = Mutex(Desk())
  private let handed = DispatchSemaphore(value: 0)
  private let done = DispatchSemaphore(value: 0)

  /// Creates a lane for so many segments.
  init(today: Day, count: Int) {
    self.today = today
    self.count = count
  }

  /// Begins to wait for segments.
  func start() { DispatchQueue.global(qos: .userInteractive).async { [self] in work() } }

  /// Hands the next segment over.
  func hand(_ packed: ItemIndex.PackedSegment) {
    desk.withLock { $0.waiting.append(packed) }
    handed.signal()
  }

  /// Says that nothing more comes, and that nobody waits for the result.
  func stop() {
    desk.withLock { $0.isStopped = true }
    handed.signal()
  }

  /// Waits for the blocks of all segments.
  func result() throws -> Result {
    done.wait()
    return try desk.withLock { $0.result }?.get() ?? Result()
  }

  private func work() {
    var result = Result()
    do {
      for _ in 0..<count {
        handed.wait()
        let next = desk.withLock { $0.isStopped || $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
        guard let next else { return }
        try result.append(next, today: today)
      }
      desk.withLock { [result] in $0.result = .success(result) }
    } catch {
      desk.withLock { $0.result = .failure(error) }
    }
    done.signal()
  }
}

internal import Cooperation
internal import Dispatch
internal import Synchronization

/// Decodes segments on a worker thread, in the order in which they are submitted.
final class SegmentDecoder: Sendable {
  /// The blocks of some segments, with numbers of their own.
  struct Result: Sendable {
    var dictionaries = ValueDictionaries()
    var blocks: [ItemBlock] = []

    mutating func append(_ packed: ItemIndex.PackedSegment, today: Day) throws {
      let segment = try ColumnSegment { packed.columns[$0, default: []] }
      blocks.append(ItemBlock(segment, start: 0, dictionaries: &dictionaries, today: today))
    }
  }

  private struct State {
    var waiting: [ItemIndex.PackedSegment] = []
    var isStopped = false
    var result: Swift.Result<Result, any Error>?
  }

  private let today: Day
  private let count: Int
  private let state = Mutex(State())
  private let handed = DispatchSemaphore(value: 0)
  private let done = DispatchSemaphore(value: 0)

  /// Creates a decoder for so many segments.
  init(today: Day, count: Int) {
    self.today = today
    self.count = count
  }

  /// Starts the worker.
  func start() { DispatchQueue.global(qos: .userInteractive).async { [self] in work() } }

  /// Submits the next segment.
  func hand(_ packed: ItemIndex.PackedSegment) {
    state.withLock { $0.waiting.append(packed) }
    handed.signal()
  }

  /// Cancels: no further segment comes, and the result is not awaited.
  func stop() {
    state.withLock { $0.isStopped = true }
    handed.signal()
  }

  /// Waits for the blocks of all segments.
  func result() throws -> Result {
    done.wait()
    return try state.withLock { $0.result }?.get() ?? Result()
  }

  private func work() {
    var result = Result()
    do {
      for _ in 0..<count {
        handed.wait()
        let next = state.withLock { $0.isStopped || $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
        guard let next else { return }
        try result.append(next, today: today)
      }
      state.withLock { [result] in $0.result = .success(result) }
    } catch {
      state.withLock { $0.result = .failure(error) }
    }
    done.signal()
  }
}

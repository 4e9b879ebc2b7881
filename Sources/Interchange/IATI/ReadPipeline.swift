internal import Dispatch
internal import Foundation
internal import Synchronization

/// A bounded, ordered pipeline: one scanner, n parsers, one writer.
///
/// Results keep the order of the tasks. Two limits bound memory: few tasks, which hold their text, may await parsing, and many
/// more results may await the writer, so that parsing continues while it is busy.
final class ReadPipeline<Output: Sendable>: Sendable {
  private struct State {
    var waiting: [ReadTask] = []
    var added = 0
    var isComplete = false
    var isStopped = false
    var finished: [Int: (ReadTask, ReadResult<Output>)] = [:]
    var delivered = 0
  }

  private let state = Mutex(State())
  /// Capacity for tasks that await parsing, and for all that are in flight.
  private let (parsingCapacity, capacity): (DispatchSemaphore, DispatchSemaphore)
  private let tasks = DispatchSemaphore(value: 0)
  private let results = DispatchSemaphore(value: 0)
  private let threads = DispatchGroup()

  /// Limits the tasks that await parsing, and those in flight in total.
  init(parsing: Int, limit: Int) {
    // A semaphore must not be destroyed below its initial value, and reading may stop with tasks in flight.
    parsingCapacity = DispatchSemaphore(value: 0)
    capacity = DispatchSemaphore(value: 0)
    for _ in 0..<parsing { parsingCapacity.signal() }
    for _ in 0..<limit { capacity.signal() }
  }

  /// Runs a stage on a thread of its own.
  func start(_ stage: @escaping @Sendable (ReadPipeline) -> Void) {
    threads.enter()
    Thread.detachNewThread {
      stage(self)
      self.threads.leave()
    }
  }

  /// Adds a task, waiting for capacity; false if the pipeline has stopped.
  func add(_ task: ReadTask) -> Bool {
    parsingCapacity.wait()
    capacity.wait()
    let isAccepted = state.withLock { state in
      guard !state.isStopped else { return false }
      var task = task
      task.number = state.added
      state.added += 1
      state.waiting.append(task)
      return true
    }
    if isAccepted {
      tasks.signal()
    } else {
      capacity.signal()
      parsingCapacity.signal()
    }
    return isAccepted
  }

  /// Marks the end of the tasks.
  func complete() {
    state.withLock { $0.isComplete = true }
    tasks.signal()
    results.signal()
  }

  /// Waits for the next task; nil at the end.
  func nextTask() -> ReadTask? {
    tasks.wait()
    let task: ReadTask? = state.withLock { $0.waiting.isEmpty || $0.isStopped ? nil : $0.waiting.removeFirst() }
    // Wakes the next worker for the end.
    if task == nil { tasks.signal() }
    return task
  }

  /// Submits the result of a task.
  func finish(_ task: ReadTask, with result: ReadResult<Output>) {
    var task = task
    task.batch = nil
    state.withLock { $0.finished[task.number] = (task, result) }
    parsingCapacity.signal()
    results.signal()
  }

  /// Whether nothing more is wanted.
  var isStopped: Bool { state.withLock { $0.isStopped } }

  /// The time between two looks at `isCancelled`, in milliseconds.
  private static var patience: Int { 100 }

  /// Waits for the result of the next task in order; nil after the last, or if cancelled meanwhile.
  func nextResult(isCancelled: () -> Bool) -> (ReadTask, ReadResult<Output>)? {
    while true {
      let (result, isLast) = state.withLock { state in
        let result = state.finished.removeValue(forKey: state.delivered)
        if result != nil { state.delivered += 1 }
        return (result, state.isComplete && state.delivered == state.added && result == nil)
      }
      if let result {
        capacity.signal()
        return result
      }
      if isLast { return nil }
      if results.wait(timeout: .now() + .milliseconds(Self.patience)) == .timedOut, isCancelled() { return nil }
    }
  }

  /// Stops the pipeline and waits for its threads.
  func stop() {
    state.withLock { state in
      state.isStopped = true
      state.waiting = []
    }
    tasks.signal()
    parsingCapacity.signal()
    capacity.signal()
    threads.wait()
  }
}

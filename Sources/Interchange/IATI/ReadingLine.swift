internal import Cooperation
internal import Dispatch
internal import Foundation
internal import Synchronization

/// Activities that are read together by one worker.
struct ReadingUnit: Sendable {
  var file: String
  var fragments: [Fragment]
}

/// A step of the reading, in the order of the files.
struct ReadingTask: Sendable {
  var number = 0
  /// The file that it belongs to.
  var file: String
  /// How many bytes of all inputs were read when it was made.
  var position: Int
  var startsFile = false
  var endsFile = false
  /// What is to be read; nil where there is nothing but the end of a file.
  var unit: ReadingUnit?
  /// What was noticed about the file.
  var findings: [Finding] = []
  /// Why the end of the file was not reached.
  var failure: String?
}

/// What was made of a unit.
struct UnitResult<Output: Sendable>: Sendable {
  var outputs: [Output] = []
  var findings: [Finding] = []
  var read = 0
  var rejected = 0
  var withFindings = 0
  /// How often each rule was broken, in the order of the rules.
  var rules: [Int] = []

  /// Adds an activity.
  mutating func add(_ activity: Activity, _ transform: (Activity) -> Output) {
    if !activity.findings.isEmpty {
      withFindings += 1
      if rules.isEmpty { rules = [Int](repeating: 0, count: RuleNumbers.count) }
      for finding in activity.findings { rules[RuleNumbers.of(finding.rule)] += 1 }
    }
    outputs.append(transform(activity))
  }
}

/// The numbers of the rules in their order.
enum RuleNumbers {
  static let count = ActivityRule.allCases.count
  private static let numbers: [Int] = {
    var numbers = [Int](repeating: 0, count: 256)
    for (number, rule) in ActivityRule.allCases.enumerated() { numbers[byte(of: rule)] = number }
    return numbers
  }()

  static func of(_ rule: ActivityRule) -> Int { numbers[byte(of: rule)] }

  /// The byte that stands for a rule in memory.
  private static func byte(of rule: ActivityRule) -> Int { Int(unsafe unsafeBitCast(rule, to: UInt8.self)) }
}

/// Where the one who finds activities, those who read them and the one who takes the results wait for each other.
///
/// Results come in the order of the tasks. Two bounds keep memory in check: a few tasks wait to be read, each with the text of its
/// activities, and many more may be done and not yet taken, so that those who read go on while the one who takes is busy storing.
final class ReadingLine<Output: Sendable>: Sendable {
  private struct State {
    var waiting: [ReadingTask] = []
    var made = 0
    var isComplete = false
    var isStopped = false
    var finished: [Int: (ReadingTask, UnitResult<Output>)] = [:]
    var taken = 0
  }

  private let state = Mutex(State())
  /// Places for tasks that are not yet read, and for all that are not yet taken.
  private let (textPlaces, places): (DispatchSemaphore, DispatchSemaphore)
  private let tasks = DispatchSemaphore(value: 0)
  private let results = DispatchSemaphore(value: 0)
  private let threads = DispatchGroup()

  /// Creates a line in which this many tasks may wait to be read, and this many be under way in all.
  init(texts: Int, limit: Int) {
    // A semaphore must not end with less than it began with, and reading may end with tasks under way.
    textPlaces = DispatchSemaphore(value: 0)
    places = DispatchSemaphore(value: 0)
    for _ in 0..<texts { textPlaces.signal() }
    for _ in 0..<limit { places.signal() }
  }

  /// Starts someone who works on the line on a thread of their own.
  func start(_ work: @escaping @Sendable (ReadingLine) -> Void) {
    threads.enter()
    Thread.detachNewThread {
      work(self)
      self.threads.leave()
    }
  }

  /// Adds a task when there is a place for it; false where nobody wants it any more.
  func add(_ task: ReadingTask) -> Bool {
    textPlaces.wait()
    places.wait()
    let isWanted = state.withLock { state in
      guard !state.isStopped else { return false }
      var task = task
      task.number = state.made
      state.made += 1
      state.waiting.append(task)
      return true
    }
    if isWanted {
      tasks.signal()
    } else {
      places.signal()
      textPlaces.signal()
    }
    return isWanted
  }

  /// Says that there are no more tasks.
  func complete() {
    state.withLock { $0.isComplete = true }
    tasks.signal()
    results.signal()
  }

  /// Returns the next task to be done; nil where there will be none.
  func nextTask() -> ReadingTask? {
    tasks.wait()
    let task: ReadingTask? = state.withLock { $0.waiting.isEmpty || $0.isStopped ? nil : $0.waiting.removeFirst() }
    // The others are to hear of the end too.
    if task == nil { tasks.signal() }
    return task
  }

  /// Hands in the result of a task.
  func finish(_ task: ReadingTask, with result: UnitResult<Output>) {
    var task = task
    task.unit = nil
    state.withLock { $0.finished[task.number] = (task, result) }
    textPlaces.signal()
    results.signal()
  }

  /// Returns the result of the next task in order; nil after the last one.
  func nextResult() -> (ReadingTask, UnitResult<Output>)? {
    while true {
      let (result, isLast) = state.withLock { state in
        let result = state.finished.removeValue(forKey: state.taken)
        if result != nil { state.taken += 1 }
        return (result, state.isComplete && state.taken == state.made && result == nil)
      }
      if let result {
        places.signal()
        return result
      }
      if isLast { return nil }
      results.wait()
    }
  }

  /// Ends the work; returns when everybody has left.
  func stop() {
    state.withLock { state in
      state.isStopped = true
      state.waiting = []
    }
    tasks.signal()
    textPlaces.signal()
    places.signal()
    threads.wait()
  }
}

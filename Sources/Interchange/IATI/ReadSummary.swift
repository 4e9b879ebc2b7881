public import Cooperation

/// A batch of activities that were read, with findings and progress.
public struct ActivityBatch<Output: Sendable>: Sendable {
  /// The results of `transform`, in file order.
  public var outputs: [Output]
  /// Problems of the file, and activities that could not be read.
  public var findings: [Finding]
  public var progress: ReadProgress
  /// The files that end in this batch.
  public var finishedFiles: [FileSummary]
}

/// The progress of reading.
public struct ReadProgress: Hashable, Sendable {
  /// The number of stored bytes read.
  public var bytesRead = 0
  /// The total number; nil if it includes standard input.
  public var totalBytes: Int?
  /// The number of activities read.
  public var activities = 0
  /// The current file.
  public var file = ""
}

/// The statistics of one file.
public struct FileSummary: Hashable, Sendable {
  public var name: String
  /// The number of activities.
  public var read = 0
  /// The number of unreadable activities.
  public var rejected = 0
  /// The number of activities with findings.
  public var withFindings = 0
  /// The reason that its end was not reached.
  public var failure: String?

  /// The number of activities read successfully.
  public var accepted: Int { read - rejected }

  init(name: String) { self.name = name }
}

/// The statistics of all inputs.
public struct ReadSummary: Hashable, Sendable {
  /// The statistics of each file started, in order.
  public var files: [FileSummary] = []
  /// The number of violations by rule.
  public var rules: [ActivityRule: Int] = [:]
  /// Whether reading was stopped early.
  public var wasStopped = false

  public init() {}

  /// The number of activities.
  public var read: Int { files.reduce(0) { $0 + $1.read } }
  /// The number of activities read successfully.
  public var accepted: Int { read - rejected }
  /// The number of activities with findings.
  public var withFindings: Int { files.reduce(0) { $0 + $1.withFindings } }
  /// The number of unreadable activities.
  public var rejected: Int { files.reduce(0) { $0 + $1.rejected } }

  /// Adds the result of a task.
  mutating func add<Output>(_ result: ReadResult<Output>, of task: ReadTask) {
    if task.startsFile || files.isEmpty { files.append(FileSummary(name: task.file)) }
    let last = files.count - 1
    files[last].read += result.read
    files[last].rejected += result.rejected
    files[last].withFindings += result.withFindings
    if let failure = task.failure { files[last].failure = failure }
    for (index, count) in result.rules.enumerated() where count > 0 { rules[ActivityRule.allCases[index], default: 0] += count }
  }
}

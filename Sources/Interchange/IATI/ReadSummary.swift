public import Cooperation

/// Some activities that were read, and what was noticed on the way.
public struct ActivityBatch<Output: Sendable>: Sendable {
  /// What `transform` made of each activity, in the order of the file.
  public var outputs: [Output]
  /// What is wrong with the file, and which activities could not be read.
  public var findings: [Finding]
  /// How far the reading is.
  public var progress: ReadProgress
  /// The files that end with this batch.
  public var finishedFiles: [FileSummary]
}

/// How far the reading is.
public struct ReadProgress: Hashable, Sendable {
  /// How many bytes were read of all inputs, as they are stored.
  public var bytesRead = 0
  /// How many there are; nil where standard input is among them.
  public var totalBytes: Int?
  /// How many activities were read.
  public var activities = 0
  /// The file that is being read.
  public var file = ""
}

/// What was read of one file.
public struct FileSummary: Hashable, Sendable {
  /// The name of the file.
  public var name: String
  /// How many activities it has.
  public var read = 0
  /// How many of them could not be read.
  public var rejected = 0
  /// How many of them have findings.
  public var withFindings = 0
  /// Why its end was not reached, where it was not.
  public var failure: String?

  /// How many activities were read.
  public var accepted: Int { read - rejected }

  init(name: String) { self.name = name }
}

/// What was read of all inputs.
public struct ReadSummary: Hashable, Sendable {
  /// What was read of each file that was begun, in order.
  public var files: [FileSummary] = []
  /// How often each rule was broken.
  public var rules: [ActivityRule: Int] = [:]
  /// True where the reading was ended before all was read.
  public var wasStopped = false

  /// Creates a summary of nothing yet.
  public init() {}

  /// How many activities there are.
  public var read: Int { files.reduce(0) { $0 + $1.read } }
  /// How many of them were read.
  public var accepted: Int { read - rejected }
  /// How many of them have findings.
  public var withFindings: Int { files.reduce(0) { $0 + $1.withFindings } }
  /// How many of them could not be read.
  public var rejected: Int { files.reduce(0) { $0 + $1.rejected } }

  /// Adds what was read of a unit.
  mutating func add<Output>(_ result: UnitResult<Output>, of task: ReadingTask) {
    if task.startsFile || files.isEmpty { files.append(FileSummary(name: task.file)) }
    let last = files.count - 1
    files[last].read += result.read
    files[last].rejected += result.rejected
    files[last].withFindings += result.withFindings
    if let failure = task.failure { files[last].failure = failure }
    for (index, count) in result.rules.enumerated() where count > 0 { rules[ActivityRule.allCases[index], default: 0] += count }
  }
}

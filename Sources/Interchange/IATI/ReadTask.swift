internal import Cooperation

/// A batch of activities parsed by one worker.
struct FragmentBatch: Sendable {
  var file: String
  var dates: FileDates
  var fragments: [Fragment]
}

/// A unit of work, in file order.
struct ReadTask: Sendable {
  var number = 0
  var file: String
  /// The number of input bytes read when it was created.
  var position: Int
  var startsFile = false
  var endsFile = false
  /// The activities to parse; nil if it only ends a file.
  var batch: FragmentBatch?
  /// The findings about the file.
  var findings: [Finding] = []
  /// The reason that the end of the file was not reached.
  var failure: String?
}

/// The result of a task.
struct ReadResult<Output: Sendable>: Sendable {
  var outputs: [Output] = []
  var findings: [Finding] = []
  var read = 0
  var rejected = 0
  var withFindings = 0
  /// The identifiers that activities state, with their lines.
  var identifiers: [(text: String, line: Int)] = []
  /// The number of violations, indexed by rule.
  var rules: [Int] = []

  /// Transforms and adds an activity.
  mutating func add(_ activity: Activity, _ transform: (Activity) -> Output) {
    if !activity.findings.isEmpty {
      withFindings += 1
      if rules.isEmpty { rules = [Int](repeating: 0, count: RuleIndex.count) }
      for finding in activity.findings { rules[RuleIndex.of(finding.rule)] += 1 }
    }
    identifiers.append((activity.identifier, activity.line))
    outputs.append(transform(activity))
  }
}

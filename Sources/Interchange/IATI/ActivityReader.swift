public import Cooperation
internal import Foundation

/// Reads the activities of IATI files, whatever their version, encoding and compression, on all cores and in bounded memory.
///
/// One activity that is not well-formed never loses the others. What is noticed about an activity is in its `findings`; what is
/// noticed about a file, or keeps an activity from being read, is delivered as `Finding`s.
public struct ActivityReader: Sendable {
  let context: ReadingContext
  let workers: Int
  let blockSize: Int

  /// How many blocks may be read ahead of what was delivered.
  private static let resultsAhead = 40

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - preferredOrganisation: Returns the preferred identifier of an organisation that has several; nil for all others.
  ///   - codes: The codes that there are; those of lists that are empty are not checked.
  ///   - today: Later days are in the future.
  ///   - workers: How many activities are read at once; by default as many as there are cores.
  ///   - blockSize: How many bytes are read at a time.
  public init(
    preferredOrganisation: @escaping @Sendable (String) -> String? = { _ in nil }, codes: CodeLists = CodeLists(), today: Day,
    workers: Int? = nil, blockSize: Int = 1 << 20
  ) {
    context = ReadingContext(preferredOrganisation: preferredOrganisation, codes: KnownCodes(codes), today: today)
    self.workers = max(1, workers ?? ProcessInfo.processInfo.activeProcessorCount)
    self.blockSize = max(1, blockSize)
  }

  /// Reads inputs in their order.
  ///
  /// - Parameters:
  ///   - inputs: What to read; folders stand for the files in them.
  ///   - transform: What is made of each activity, on the worker that read it.
  ///   - deliver: Takes what was made of some activities, in the order of the file, on the calling thread; false ends the reading.
  /// - Returns: What was read, and what was noticed.
  /// - Throws: What `deliver` throws. Files that cannot be read are findings.
  public func read<Output: Sendable>(
    _ inputs: [ActivityInput], transform: @escaping @Sendable (Activity) -> Output,
    deliver: (ActivityBatch<Output>) throws -> Bool
  ) rethrows -> ReadSummary {
    let (files, skipped) = ActivityInput.expand(inputs)
    let sizes = files.map(\.size)
    let total = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
    let line = ReadingLine<Output>(texts: workers * 2 + 1, limit: workers * 2 + Self.resultsAhead)
    let reader = FileReader(inputs: files, blockSize: blockSize)
    let context = context
    line.start { line in reader.run(into: line) }
    for _ in 0..<workers {
      line.start { line in
        var parser = FragmentParser(mapper: ActivityMapper(context: context))
        while let task = line.nextTask() {
          line.finish(task, with: task.unit.map { Self.read($0, with: &parser, context, transform) } ?? UnitResult())
        }
      }
    }
    defer { line.stop() }
    var summary = ReadSummary()
    var progress = ReadProgress(totalBytes: total)
    var findings = skipped.map { FileProblem.skipped.finding(file: $0, line: nil) }
    while let (task, result) = line.nextResult() {
      summary.add(result, of: task)
      progress.bytesRead = task.position
      progress.activities = summary.read
      progress.file = task.file
      findings += result.findings + task.findings
      let batch = ActivityBatch(
        outputs: result.outputs, findings: findings, progress: progress,
        finishedFiles: task.endsFile ? summary.files.suffix(1) : [])
      findings = []
      guard try deliver(batch) else {
        summary.wasStopped = true
        break
      }
    }
    if !findings.isEmpty {
      _ = try deliver(ActivityBatch(outputs: [], findings: findings, progress: progress, finishedFiles: []))
    }
    return summary
  }

  /// Reads the activities of a unit.
  private static func read<Output: Sendable>(
    _ unit: ReadingUnit, with parser: inout FragmentParser?, _ context: ReadingContext, _ transform: (Activity) -> Output
  ) -> UnitResult<Output> {
    var result = UnitResult<Output>()
    result.outputs.reserveCapacity(unit.fragments.count)
    var fragments = unit.fragments
    var index = 0
    while index < fragments.count {
      if let activities = parser?.readTogether(fragments[index...], file: unit.file), !activities.isEmpty {
        for activity in activities { result.add(activity, transform) }
        result.read += activities.count
        index += activities.count
        continue
      }
      result.read += 1
      let (line, isComplete) = (fragments[index].line, fragments[index].isComplete)
      do throws(FragmentParser.Failure) {
        guard let parser else { throw FragmentParser.Failure(reason: "out of memory", line: line) }
        result.add(try parser.read(&fragments[index], file: unit.file), transform)
      } catch {
        let problem: FileProblem =
          isComplete
          ? .notWellFormed(reason: error.reason, activityLine: line) : .breaksOff(line: line, reason: error.reason)
        result.findings.append(problem.finding(file: unit.file, line: error.line))
        result.rejected += 1
      }
      index += 1
    }
    return result
  }
}

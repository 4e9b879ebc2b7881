public import Cooperation
internal import Foundation

/// A reader of IATI files of any version, encoding and compression.
///
/// Parses on all cores in bounded memory.
///
/// A malformed activity does not affect the others. Findings about an activity are in its `findings`; findings about a file, and
/// activities that cannot be read, are delivered as `Finding`s.
public struct ActivityReader: Sendable {
  let context: MappingContext
  let workers: Int
  let blockSize: Int
  let activityLimit: Int

  /// The largest activity that is read unless told otherwise, in bytes; real ones are below 20 MB.
  public static let defaultActivityLimit = 32 << 20

  /// The maximum number of parsed blocks that await delivery.
  private static let resultsAhead = 40

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - preferredOrganisation: Returns the preferred of an organisation's identifiers; nil if there is no other.
  ///   - codes: The known codes; empty lists are not checked.
  ///   - today: The current date; later dates are in the future.
  ///   - now: The current moment, in seconds since 1970; the end of today in UTC unless given.
  ///   - workers: The number of worker threads; defaults to the number of cores.
  ///   - blockSize: The number of bytes read at a time.
  ///   - activityLimit: The largest activity in bytes; a larger one is rejected.
  public init(
    preferredOrganisation: @escaping @Sendable (String) -> String? = { _ in nil }, codes: CodeLists = CodeLists(), today: Day,
    now: Double? = nil, workers: Int? = nil, blockSize: Int = 1 << 20, activityLimit: Int = defaultActivityLimit
  ) {
    let moment = now ?? (Double(today.number) + 1) * 86_400
    context = MappingContext(
      preferredOrganisation: preferredOrganisation, codes: KnownCodes(codes), today: today, now: Int64(moment * 1e6))
    self.workers = max(1, workers ?? ProcessInfo.processInfo.activeProcessorCount)
    self.blockSize = max(1, blockSize)
    self.activityLimit = max(1, activityLimit)
  }

  /// Reads inputs in order.
  ///
  /// - Parameters:
  ///   - inputs: Files, folders or data.
  ///   - transform: Converts each activity on the worker thread that parsed it.
  ///   - isCancelled: Polled while nothing can be read; true stops.
  ///   - deliver: Receives batches in file order on the calling thread; returns false to stop.
  /// - Returns: A summary.
  /// - Throws: Errors of `deliver`. Unreadable files are findings.
  public func read<Output: Sendable>(
    _ inputs: [ActivityInput], transform: @escaping @Sendable (Activity) -> Output,
    isCancelled: () -> Bool = { false }, deliver: (ActivityBatch<Output>) throws -> Bool
  ) rethrows -> ReadSummary {
    let (files, skipped) = ActivityInput.expand(inputs)
    let sizes = files.compactMap(\.input).map(\.size)
    let total = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
    let pipeline = ReadPipeline<Output>(parsing: workers * 2 + 1, limit: workers * 2 + Self.resultsAhead)
    let scanner = FileScanner(inputs: files, blockSize: blockSize, activityLimit: activityLimit)
    let (context, limit) = (context, activityLimit)
    pipeline.start { scanner.run(into: $0) }
    for _ in 0..<workers {
      pipeline.start { pipeline in
        var parser = FragmentParser(mapper: ActivityMapper(context: context))
        while let task = pipeline.nextTask() {
          pipeline.finish(task, with: task.batch.map { Self.read($0, with: &parser, context, limit, transform) } ?? ReadResult())
        }
      }
    }
    defer { pipeline.stop() }
    var summary = ReadSummary()
    var progress = ReadProgress(totalBytes: total)
    var findings = skipped.map { FileProblem.skipped.finding(file: $0, line: nil) }
    // By hash, as there may be a million.
    var identifiers: Set<Int> = []
    while let (task, result) = pipeline.nextResult(isCancelled: isCancelled) {
      if task.startsFile { identifiers = [] }
      var own = result.findings
      for (identifier, line) in result.identifiers where !identifiers.insert(identifier.hashValue).inserted {
        own.append(FileProblem.repeated(identifier: identifier).finding(file: task.file, line: line))
      }
      own.sort { ($0.line ?? .max) < ($1.line ?? .max) }
      summary.add(result, of: task)
      progress.bytesRead = task.position
      progress.activities += result.read
      progress.file = task.file
      findings += own + task.findings
      let batch = ActivityBatch(
        outputs: result.outputs, findings: findings, progress: progress,
        finishedFiles: task.endsFile ? summary.files.suffix(1) : [])
      findings = []
      guard try deliver(batch) else {
        summary.wasStopped = true
        break
      }
    }
    if isCancelled() { summary.wasStopped = true }
    if !findings.isEmpty {
      _ = try deliver(ActivityBatch(outputs: [], findings: findings, progress: progress, finishedFiles: []))
    }
    return summary
  }

  /// Reads the activities of a batch.
  private static func read<Output: Sendable>(
    _ batch: FragmentBatch, with parser: inout FragmentParser?, _ context: MappingContext, _ activityLimit: Int,
    _ transform: (Activity) -> Output
  ) -> ReadResult<Output> {
    var result = ReadResult<Output>()
    result.outputs.reserveCapacity(batch.fragments.count)
    var fragments = batch.fragments
    parser?.begin(batch.dates)
    var index = 0
    while index < fragments.count {
      if let activities = parser?.readTogether(fragments[index...], file: batch.file), !activities.isEmpty {
        for activity in activities { result.add(activity, transform) }
        result.read += activities.count
        index += activities.count
        continue
      }
      result.read += 1
      let (line, isComplete) = (fragments[index].line, fragments[index].isComplete)
      if fragments[index].isTooLarge {
        let problem = FileProblem.activityTooLarge(line: line, limit: activityLimit)
        result.findings.append(problem.finding(file: batch.file, line: line))
        result.rejected += 1
        index += 1
        continue
      }
      do throws(FragmentParser.Failure) {
        guard let parser else { throw FragmentParser.Failure(reason: "out of memory", line: line) }
        result.add(try parser.read(&fragments[index], file: batch.file), transform)
      } catch {
        let problem: FileProblem =
          isComplete
          ? .notWellFormed(reason: error.reason, activityLine: line) : .breaksOff(line: line, reason: error.reason)
        result.findings.append(problem.finding(file: batch.file, line: error.line))
        result.rejected += 1
      }
      index += 1
    }
    return result
  }
}

internal import Cooperation

/// The scanner stage of the pipeline: finds the activities of all inputs.
struct FileScanner: Sendable {
  let inputs: [ActivityInput.Found]
  let blockSize: Int
  /// The largest activity, in bytes.
  let activityLimit: Int

  /// Scans all inputs, or until the pipeline stops.
  func run<Output>(into pipeline: ReadPipeline<Output>) {
    var position = 0
    for input in inputs {
      switch input {
      case .input(let input): guard read(input, from: &position, into: pipeline) else { return pipeline.complete() }
      case .unreadable(let path, let reason):
        var task = ReadTask(file: path, position: position, startsFile: true, endsFile: true)
        task.findings = [FileProblem.unreadable(.unreadable(path: path, reason: reason)).finding(file: path, line: nil)]
        task.failure = reason
        guard pipeline.add(task) else { return pipeline.complete() }
      }
    }
    pipeline.complete()
  }

  private func read<Output>(_ input: ActivityInput, from position: inout Int, into pipeline: ReadPipeline<Output>) -> Bool {
    let start = position
    let dates = FileDates(input)
    var task = ReadTask(file: input.name, position: start, startsFile: true)
    var splitter = FragmentSplitter(limit: activityLimit)
    var end = ReadTask(file: input.name, position: start)
    do {
      var text = try TextStream(input, blockSize: blockSize) { pipeline.isStopped }
      var head: [UInt8]?
      while let block = try text.next() {
        if head == nil { head = Array(block.prefix(4096)) }
        splitter.append(block)
        position = start + text.position
        guard add(splitter.drainFragments(), dates, &task, position, pipeline) else { return false }
      }
      splitter.finish()
      guard add(splitter.drainFragments(), dates, &task, position, pipeline) else { return false }
      let isTable = splitter.count == 0 && Self.isTable(head ?? [])
      end.findings = findings(of: text.decoder, splitter, input.name, isTable: isTable, failure: text.failure)
      end.failure = text.failure ?? (isTable ? "it is a table" : splitter.failure)
    } catch {
      splitter.finish()
      guard add(splitter.drainFragments(), dates, &task, position, pipeline) else { return false }
      end.findings = [FileProblem.unreadable(error).finding(file: input.name, line: nil)]
      end.failure = "\(error)"
    }
    end.startsFile = task.startsFile
    end.endsFile = true
    end.position = position
    return pipeline.add(end)
  }

  private func add<Output>(
    _ fragments: [Fragment], _ dates: FileDates, _ task: inout ReadTask, _ position: Int, _ pipeline: ReadPipeline<Output>
  ) -> Bool {
    if fragments.isEmpty { return true }
    task.batch = FragmentBatch(file: task.file, dates: dates, fragments: fragments)
    task.position = position
    guard pipeline.add(task) else { return false }
    task.startsFile = false
    return true
  }

  private func findings(
    of decoder: TextDecoder, _ splitter: borrowing FragmentSplitter, _ file: String, isTable: Bool, failure: String?
  ) -> [Finding] {
    var problems: [(FileProblem, Int?)] = []
    let encoding = decoder.encoding
    if let name = encoding.unknownName { problems.append((.encodingUnknown(name), 1)) }
    if let name = encoding.contradictedName { problems.append((.encodingContradicted(declared: name, actual: encoding.name), 1)) }
    if let found = decoder.invalid { problems.append((.encodingWrong(count: found.count), found.line)) }
    if let found = decoder.undeclared { problems.append((.encodingUndeclared(count: found.count), found.line)) }
    if let found = decoder.controls { problems.append((.controlCharacters(count: found.count), found.line)) }
    if let line = splitter.refusedDeclarations { problems.append((.documentType, line)) }
    if isTable { return [FileProblem.table.finding(file: file, line: 1)] }
    if splitter.count > 0, let malformed = splitter.outlineFailure {
      problems.append((.malformed(reason: malformed.reason), malformed.line))
    }
    switch splitter.rootName {
    case "iati-activities", nil: break
    case "iati-organisations" where splitter.count == 0: problems.append((.organisationFile, nil))
    case .some(let name) where splitter.count > 0: problems.append((.root(name), nil))
    default: break
    }
    if splitter.count == 0, splitter.rootName != "iati-organisations" { problems.append((.noActivity, nil)) }
    if let failure {
      problems.append((.compression(failure), splitter.lastLine))
    } else if splitter.isCut {
      problems.append((.endMissing, splitter.lastLine))
    }
    return problems.map { $0.finding(file: file, line: $1) }
  }
}

extension FileScanner {
  /// Returns whether a text begins with a line of columns.
  fileprivate static func isTable(_ head: [UInt8]) -> Bool {
    let line = head.prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.first != UInt8(ascii: "<"), line.first != UInt8(ascii: "{"), line.first != UInt8(ascii: "[") else { return false }
    return "|,;\t".utf8.contains { separator in line.count { $0 == separator } >= 4 }
  }
}

extension FragmentSplitter {
  /// Whether the text ends before its root element does.
  fileprivate var isCut: Bool {
    endsInMarkup || (rootName != nil && rootName != "iati-activity" && !rootHasEnded)
  }

  /// The reason that the file is not whole; nil if it is.
  fileprivate var failure: String? {
    if let outlineFailure { return "it is not well-formed: \(outlineFailure.reason)" }
    if rootName == "iati-organisations", count == 0 { return "it is an organisation file" }
    if endsInMarkup { return "the file ends in a comment, a tag or a DOCTYPE" }
    guard let rootName else { return "there is no element in the file" }
    guard rootName == "iati-activity" || rootHasEnded else { return "the file ends before its first element does" }
    return count == 0 ? "there is no iati-activity in it" : nil
  }
}

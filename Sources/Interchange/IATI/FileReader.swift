internal import Cooperation

/// Finds the activities of all inputs and makes tasks of them.
struct FileReader: Sendable {
  let inputs: [ActivityInput]
  let blockSize: Int

  /// Reads until the end, or until nobody wants more.
  func run<Output>(into line: ReadingLine<Output>) {
    var position = 0
    for input in inputs {
      guard read(input, from: &position, into: line) else { break }
    }
    line.complete()
  }

  private func read<Output>(_ input: ActivityInput, from position: inout Int, into line: ReadingLine<Output>) -> Bool {
    let start = position
    var task = ReadingTask(file: input.name, position: start, startsFile: true)
    var splitter = FragmentSplitter()
    var end = ReadingTask(file: input.name, position: start)
    do {
      var text = try TextStream(input, blockSize: blockSize)
      while let block = try text.next() {
        splitter.append(block)
        position = start + text.position
        guard add(splitter.takeFragments(), &task, position, line) else { return false }
      }
      splitter.finish()
      guard add(splitter.takeFragments(), &task, position, line) else { return false }
      end.findings = findings(of: text.decoder, splitter, input.name, failure: text.failure)
      end.failure = text.failure ?? (splitter.hasEnded ? nil : "the file ends before its first element does")
    } catch {
      splitter.finish()
      guard add(splitter.takeFragments(), &task, position, line) else { return false }
      end.findings = [FileProblem.unreadable(error).finding(file: input.name, line: nil)]
      end.failure = error.description
    }
    end.startsFile = task.startsFile
    end.endsFile = true
    end.position = position
    return line.add(end)
  }

  private func add<Output>(
    _ fragments: [Fragment], _ task: inout ReadingTask, _ position: Int, _ line: ReadingLine<Output>
  ) -> Bool {
    if fragments.isEmpty { return true }
    task.unit = ReadingUnit(file: task.file, fragments: fragments)
    task.position = position
    guard line.add(task) else { return false }
    task.startsFile = false
    return true
  }

  private func findings(
    of decoder: TextDecoder, _ splitter: borrowing FragmentSplitter, _ file: String, failure: String?
  ) -> [Finding] {
    var problems: [(FileProblem, Int?)] = []
    let encoding = decoder.encoding
    if let name = encoding.unknownName { problems.append((.encodingUnknown(name), 1)) }
    if let name = encoding.contradictedName { problems.append((.encodingContradicted(declared: name, actual: encoding.name), 1)) }
    if let note = decoder.invalid { problems.append((.encodingWrong(count: note.count), note.line)) }
    if let note = decoder.undeclared { problems.append((.encodingUndeclared(count: note.count), note.line)) }
    if let note = decoder.controls { problems.append((.controlCharacters(count: note.count), note.line)) }
    if let line = splitter.refusedDeclarations { problems.append((.documentType, line)) }
    switch splitter.rootName {
    case "iati-activities", nil: break
    case "iati-organisations" where splitter.count == 0: problems.append((.organisationFile, nil))
    case .some(let name) where splitter.count > 0: problems.append((.root(name), nil))
    default: break
    }
    if splitter.count == 0, splitter.rootName != "iati-organisations" { problems.append((.noActivity, nil)) }
    if let failure {
      problems.append((.compression(failure), splitter.lastLine))
    } else if !splitter.hasEnded {
      problems.append((.endMissing, splitter.lastLine))
    }
    return problems.map { $0.finding(file: file, line: $1) }
  }
}

extension FragmentSplitter {
  /// False where the first element has begun and not ended.
  fileprivate var hasEnded: Bool { rootName == nil || rootName == "iati-activity" || rootHasEnded }
}

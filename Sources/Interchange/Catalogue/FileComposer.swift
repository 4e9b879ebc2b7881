import Cooperation

/// Composes files into values, in parallel, and keeps what can be kept of a file that is broken.
struct FileComposer {
  /// A kind of record, as a file names it, and the value under it.
  struct Part: Sendable {
    let file: Int
    let key: String
    let position: Position
    let value: YAMLValue
    /// Whether it continues the part before it.
    var continues = false
  }

  /// Slices are at least this long: short enough to occupy every core, long enough to be worth a parser of their own.
  private static let sliceSize = 12 * 1024

  private struct Plan: Sendable {
    let bytes: [UInt8]
    let outline: YAMLOutline?
    let slices: [YAMLOutline.Slice]
  }

  private struct Task: Sendable {
    let file: Int
    /// Nil for the whole file.
    let slice: YAMLOutline.Slice?
    let size: Int
  }

  private(set) var parts: [Part] = []
  private(set) var findings: [FileFinding] = []
  private let files: [CatalogueFile]
  private let plans: [Plan]

  init(_ files: [CatalogueFile]) {
    self.files = files
    plans = files.map { Self.plan($0.bytes) }
    let plans = plans
    let tasks = plans.indices.flatMap { file in
      let plan = plans[file]
      return plan.slices.isEmpty
        ? [Task(file: file, slice: nil, size: plan.bytes.count)]
        : plan.slices.map { Task(file: file, slice: $0, size: $0.range.count) }
    }
    let order = tasks.indices.sorted { tasks[$0].size > tasks[$1].size }
    let results = tasks.concurrentMap(order: order) { task in Self.compose(plans[task.file], task.slice) }
    var start = 0
    while start < tasks.count {
      let file = tasks[start].file
      let end = tasks[start...].firstIndex { $0.file != file } ?? tasks.count
      gather(file, Array(results[start..<end]))
      start = end
    }
  }

  /// Takes off a byte order mark and looks how the file can be cut.
  private static func plan(_ bytes: [UInt8]) -> Plan {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    let outline = bytes.count > sliceSize ? YAMLOutline(bytes) : nil
    return Plan(bytes: bytes, outline: outline, slices: outline?.slices(ofAtLeast: sliceSize) ?? [])
  }

  private enum Failure: Error {
    case notUTF8
    case yaml(YAMLProblem)
    /// A slice does not hold what its outline promised.
    case outline
  }

  private static func compose(_ plan: Plan, _ slice: YAMLOutline.Slice?) -> Result<YAMLValue?, Failure> {
    let bytes = slice.map { plan.bytes[$0.range] } ?? plan.bytes[...]
    guard let text = String(validating: bytes, as: UTF8.self) else { return .failure(.notUTF8) }
    do throws(YAMLProblem) {
      let value = try YAMLComposer.compose(text, after: slice?.line ?? 0)
      if let slice {
        guard let value, case .list(let records) = value.content, records.count == slice.count else {
          return .failure(.outline)
        }
      }
      return .success(value)
    } catch {
      return .failure(.yaml(error))
    }
  }

  /// Takes over what became of the slices of a file; where one failed, reads the file as a whole, and where that fails, record
  /// by record.
  private mutating func gather(_ file: Int, _ results: [Result<YAMLValue?, Failure>]) {
    let plan = plans[file]
    if let alias = YAMLAliases.first(in: plan.bytes) { return report(Problem(alias.kind), alias.position, in: file) }
    if let outline = plan.outline, !plan.slices.isEmpty {
      let values = results.compactMap { try? $0.get() }
      if values.count == results.count {
        for value in values { add(value, of: outline, in: file) }
        return
      }
      return gatherWhole(file, Self.compose(plan, nil))
    }
    gatherWhole(file, results.first ?? .success(nil))
  }

  private mutating func gatherWhole(_ file: Int, _ result: Result<YAMLValue?, Failure>) {
    let plan = plans[file]
    switch result {
    case .success(let value): add(document: value, in: file)
    case .failure(.notUTF8): report(.notUTF8, Self.firstInvalid(in: plan.bytes), in: file)
    case .failure(.outline): break
    case .failure(.yaml(let problem)):
      guard let outline = plan.outline ?? YAMLOutline(plan.bytes) else {
        return report(Problem(problem.kind), problem.position, in: file)
      }
      for record in outline.records {
        switch Self.compose(plan, record) {
        case .success(let value?): add(value, of: outline, in: file)
        case .failure(.yaml(let problem)): report(Problem(problem.kind), problem.position, in: file)
        case .success(nil), .failure(.notUTF8), .failure(.outline):
          report(Problem(problem.kind), Position(line: record.line + 1, column: 1), in: file)
        }
      }
    }
  }

  private mutating func add(_ value: YAMLValue, of outline: YAMLOutline, in file: Int) {
    let continues = parts.last?.file == file
    parts.append(Part(file: file, key: outline.key, position: outline.keyPosition, value: value, continues: continues))
  }

  /// Adds what a whole file holds.
  private mutating func add(document: YAMLValue?, in file: Int) {
    switch document?.content {
    case .mapping(let entries) where !entries.isEmpty:
      for entry in entries { parts.append(Part(file: file, key: entry.key, position: entry.position, value: entry.value)) }
    case nil, .mapping: report(.emptyFile, nil, in: file, severity: .warning)
    case .text, .list:
      guard let document else { return }
      report(.wrongShape(expected: .mapping, found: document.shape), document.position, in: file)
    }
  }

  private mutating func report(
    _ problem: Problem, _ position: Position?, in file: Int, severity: Finding.Severity = .error
  ) {
    let finding = Finding(problem, severity: severity, file: files[file].name, position: position)
    findings.append(FileFinding(file: file, finding: finding))
  }

  /// Where the first byte stands that is not UTF-8.
  private static func firstInvalid(in bytes: [UInt8]) -> Position {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return .start
    } catch {
      let before = bytes[..<error.byteOffsets.lowerBound]
      let line = before.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      return Position(line: line.count, column: String(decoding: line.last ?? [], as: UTF8.self).unicodeScalars.count + 1)
    }
  }
}

extension Problem {
  init(_ kind: YAMLProblem.Kind) {
    switch kind {
    case .syntax(let reason, let context): self = .notYAML(reason: reason, context: context)
    case .duplicateKeys(let keys): self = .duplicateKeys(keys)
    case .keyNotText: self = .keyNotText
    case .alias(let name): self = .alias(name)
    }
  }
}

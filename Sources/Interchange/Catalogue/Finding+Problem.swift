import Cooperation

extension Finding {
  /// Puts a problem into words at a place in a file; without a position the whole file is meant.
  init(
    _ problem: Problem, severity: Severity, file: String, position: Position? = nil, record: RecordReference? = nil
  ) {
    self.init(
      severity: severity, rule: problem.rule, file: file, line: position?.line, column: position?.column, record: record,
      message: problem.message, remedy: problem.remedy)
  }
}

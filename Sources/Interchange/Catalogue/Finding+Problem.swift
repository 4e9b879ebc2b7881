import Cooperation

extension Finding {
  /// Creates the finding of a problem; without a position it concerns the whole file.
  init(
    _ problem: Problem, severity: Severity, file: String, position: Position? = nil, record: RecordReference? = nil
  ) {
    self.init(
      severity: severity, rule: problem.rule, file: file, line: position?.line, column: position?.column, record: record,
      message: problem.message, remedy: problem.remedy)
  }
}

public import Cooperation
internal import Wording

extension Finding: TableRow {
  /// Findings stay in the order of their files.
  public typealias Sort = Never
}

extension Table<Finding> {
  /// Returns a table of findings in files.
  public static func findings(in context: TableContext) -> Table { Table(Finding.columns, in: context) }
}

extension Finding {
  fileprivate static let columns: Columns<Finding> = {
    func column(_ id: ColumnID, _ title: Phrase, _ value: @escaping @Sendable (Finding) -> String) -> Column<Finding> {
      Column(id, title, text: { row, _ in value(row) }, value: { row, _ in value(row) })
    }
    func sentence(
      _ id: ColumnID, _ title: Phrase, _ value: @escaping @Sendable (Finding) -> String,
      _ text: @escaping @Sendable ((message: String, remedy: String)) -> String
    ) -> Column<Finding> {
      Column(
        id, title, text: { text(FileRule.sentences(of: $0, in: $1.language)) },
        spoken: { text(FileRule.sentences(of: $0, in: $1.language)) }, value: { row, _ in value(row) })
    }
    return Columns([
      column("severity", ListWords.severity, \.severity.rawValue), column("rule", ListWords.rule, \.rule),
      column("file", ListWords.file, \.file), column("line", ListWords.line) { $0.line.map(String.init) ?? "" },
      column("column", ListWords.column) { $0.column.map(String.init) ?? "" },
      column("record", ListWords.record) { $0.record?.description ?? "" },
      sentence("message", ListWords.message, \.message) { $0.message },
      sentence("remedy", ListWords.remedy, \.remedy) { $0.remedy },
    ])
  }()
}

public import Cooperation
internal import Wording

extension Finding: TableRow {
  /// Findings have the order of their files.
  public typealias Sort = Never
}

extension Table<Finding> {
  /// What was found wrong in files.
  public static func findings(in context: TableContext) -> Table {
    func column(_ id: ColumnID, _ title: Phrase, _ value: @escaping @Sendable (Finding) -> String) -> Column<Finding> {
      Column(id, title, text: value, value: value)
    }
    func sentence(
      _ id: ColumnID, _ title: Phrase, _ value: @escaping @Sendable (Finding) -> String,
      _ text: @escaping @Sendable ((message: String, remedy: String)) -> String
    ) -> Column<Finding> {
      let inLanguage: @Sendable (Finding) -> String = { text(FileRule.sentences(of: $0, in: context.language)) }
      return Column(id, title, text: inLanguage, spoken: inLanguage, value: value)
    }
    return Table(
      [
        column("severity", ListWords.severity, \.severity.rawValue), column("rule", ListWords.rule, \.rule),
        column("file", ListWords.file, \.file), column("line", ListWords.line) { $0.line.map(String.init) ?? "" },
        column("column", ListWords.column) { $0.column.map(String.init) ?? "" },
        column("record", ListWords.record) { $0.record?.description ?? "" },
        sentence("message", ListWords.message, \.message) { $0.message },
        sentence("remedy", ListWords.remedy, \.remedy) { $0.remedy },
      ], in: context)
  }
}

public import Cooperation
internal import Wording

/// A transaction of an imported programme.
public struct TransactionRow: TableRow {
  /// Transactions stay in the order of their reports.
  public typealias Sort = Never

  public var programme: RecordReference
  public var transaction: Activity.Transaction

  /// Lists the transactions of a report.
  public static func rows(of activity: Activity) -> [TransactionRow] {
    let programme = RecordReference(.programme, activity.identifier)
    return activity.transactions.map { TransactionRow(programme: programme, transaction: $0) }
  }
}

/// A document that an imported programme links to.
public struct DocumentRow: TableRow {
  /// Documents stay in the order of their reports.
  public typealias Sort = Never

  public var programme: RecordReference
  public var document: Activity.DocumentLink

  /// Lists the documents of a report.
  public static func rows(of activity: Activity) -> [DocumentRow] {
    let programme = RecordReference(.programme, activity.identifier)
    return activity.documents.map { DocumentRow(programme: programme, document: $0) }
  }
}

extension Table<TransactionRow> {
  /// Returns a table of transactions.
  public static func transactions(in context: TableContext) -> Table { Table(TransactionRow.columns, in: context) }
}

extension Table<DocumentRow> {
  /// Returns a table of documents.
  public static func documents(in context: TableContext) -> Table { Table(DocumentRow.columns, in: context) }
}

extension TransactionRow {
  fileprivate static let columns: Columns<TransactionRow> = {
    func column(
      _ id: ColumnID, _ title: Phrase, _ value: @escaping @Sendable (Activity.Transaction, TableContext) -> String?
    ) -> Column<TransactionRow> {
      Column(id, title, text: { value($0.transaction, $1) ?? "" }, value: { value($0.transaction, $1) ?? "" })
    }
    @Sendable func name(_ organisation: Organisation?, _ context: TableContext) -> String? {
      organisation.map { $0.name.isEmpty ? $0.ref ?? "" : $0.name.text(in: context.language) }
    }
    return Columns([
      Column("programme", ListWords.record, text: { row, _ in row.programme.id }, value: { row, _ in row.programme.id }),
      column("line", ListWords.line) { row, _ in String(row.line) }, column("ref", ReportWords.ref) { row, _ in row.ref },
      column("type", ListWords.type) { row, _ in row.type },
      column("date", ReportWords.date) { row, _ in row.date?.date?.description ?? row.date?.wording },
      column("amount", ReportWords.amount) { row, _ in row.value.amount?.description },
      column("wording", ReportWords.wording) { row, _ in row.value.wording },
      column("currency", ReportWords.currency) { row, _ in row.value.currency },
      column("value_date", ReportWords.valueDate) { row, _ in row.value.date?.date?.description ?? row.value.date?.wording },
      column("provider", ReportWords.provider) { name($0.provider, $1) },
      column("provider_ref", ReportWords.providerRef) { row, _ in row.provider?.statedRef ?? row.provider?.ref },
      column("provider_activity", ReportWords.providerActivity) { row, _ in row.providerActivity },
      column("receiver", ReportWords.receiver) { name($0.receiver, $1) },
      column("receiver_ref", ReportWords.receiverRef) { row, _ in row.receiver?.statedRef ?? row.receiver?.ref },
      column("receiver_activity", ReportWords.receiverActivity) { row, _ in row.receiverActivity },
      column("places", ListWords.country) { row, _ in row.recipients.map(\.code).joined(separator: "; ") },
      column("sectors", ReportWords.sectors) { row, _ in row.sectors.map { "\($0.vocabulary)-\($0.code)" }.joined(separator: "; ")
      },
      column("aid_types", ReportWords.aidTypes) { row, _ in row.aidTypes.map(\.code).joined(separator: "; ") },
      column("flow", ReportWords.flow) { row, _ in row.flowType },
      column("finance", ReportWords.finance) { row, _ in row.financeType },
      column("tied", ReportWords.tied) { row, _ in row.tiedStatus },
      column("description", ReportWords.description) { row, context in row.description.text(in: context.language) },
    ])
  }()
}

extension DocumentRow {
  fileprivate static let columns: Columns<DocumentRow> = {
    func column(
      _ id: ColumnID, _ title: Phrase, _ value: @escaping @Sendable (Activity.DocumentLink, TableContext) -> String?
    ) -> Column<DocumentRow> {
      Column(id, title, text: { value($0.document, $1) ?? "" }, value: { value($0.document, $1) ?? "" })
    }
    return Columns([
      Column("programme", ListWords.record, text: { row, _ in row.programme.id }, value: { row, _ in row.programme.id }),
      column("title", ListWords.title) { row, context in row.title.text(in: context.language) },
      column("url", ReportWords.url) { row, _ in row.url }, column("format", ReportWords.format) { row, _ in row.format },
      column("categories", ReportWords.categories) { row, _ in row.categories.joined(separator: "; ") },
      column("date", ReportWords.date) { row, _ in row.date?.date?.description ?? row.date?.wording },
    ])
  }()
}

extension SearchHit {
  /// Lists the results of a report, a row for each value of each indicator; they are found at their programme.
  public static func results(of activity: Activity, in language: Language) -> [SearchHit] {
    let programme = RecordReference(.programme, activity.identifier)
    func hit(_ title: LocalizedText, _ detail: [String?]) -> SearchHit {
      SearchHit(reference: programme, title: title, detail: detail.compactMap(\.self).joined(separator: " · "), isOutside: false)
    }
    return activity.results.flatMap { result -> [SearchHit] in
      if result.indicators.isEmpty { return [hit(result.title, [result.description.text(in: language)])] }
      return result.indicators.flatMap { indicator -> [SearchHit] in
        let name = result.title.text(in: language) + " – " + indicator.title.text(in: language)
        let title = LocalizedText([.init(language: language, text: name)])
        func values(_ kind: Phrase, _ period: Activity.Period?, _ measurements: [Activity.Measurement]) -> [SearchHit] {
          measurements.map { measurement in
            let years = [period?.start, period?.end].compactMap { $0?.date?.description }.joined(separator: "/")
            let value = kind.text(in: language) + " " + (measurement.value ?? "")
            return hit(
              title,
              [
                value, years.isEmpty ? measurement.date?.date?.description ?? measurement.year : years,
                measurement.dimensions.isEmpty ? nil : measurement.dimensions.joined(separator: ", "),
                measurement.comment.isEmpty ? nil : measurement.comment.text(in: language),
              ])
          }
        }
        let hits =
          values(ActivityWords.baseline, nil, indicator.baselines)
          + indicator.periods.flatMap { period in
            values(ActivityWords.target, period, period.targets) + values(ReportWords.actualValue, period, period.actuals)
          }
        return hits.isEmpty ? [hit(title, [])] : hits
      }
    }
  }
}

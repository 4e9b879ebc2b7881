public import Cooperation
internal import TextUI
internal import Wording

extension ItemRow: TableRow {
  /// The sort orders of a list of programmes.
  public typealias Sort = ItemSort
}

extension Table<ItemRow> {
  /// Returns a table of programmes, with actual dates if known, else planned ones.
  public static func programmes(in context: TableContext) -> Table { Table(ItemRow.columns, in: context) }
}

extension ItemRow {
  fileprivate static let columns = Columns<ItemRow>(
    [
      .id { $0.reference.id },
      Column(
        .name, RecordKind.programme.phrase, sort: .title,
        display: .init { context in
          .flexible(minimum: context.width < 60 ? 18 : 22, weight: 3)
        } cell: { row, context in
          .text([Span(row.title.text(in: context.language))], isOutside: row.isOutside)
        },
        text: { $1.title($0.title, isOutside: $0.isOutside) }, spoken: { $0.title.text(in: $1.language) },
        value: { $0.title.text(in: $1.language) }),
      .otherName(\.title),
      Column(
        "kind", ListWords.kind, text: { $1.word($0.reference.kind.phrase) }, value: { row, _ in row.reference.kind.rawValue }),
      Column(
        "agencies", Words.agencies,
        display: .init(width: .flexible(minimum: 16, weight: 2, maximum: 48), dropOrder: 4) { row, context in
          .text([Span(context.joined(row.agencyNames(context)), .role(.muted))])
        },
        text: { $1.joined($0.agencyNames($1)) }, spoken: { $1.joined($0.agencyNames($1)) },
        value: { $0.agencyNames($1).joined(separator: "; ") }),
      Column(
        "places", Words.countries,
        display: .init(width: .flexible(minimum: 8, maximum: 16), dropOrder: 5) { row, _ in .words(row.placeCodes) },
        text: { $1.joined($0.placeCodes) }, spoken: { $1.joined($0.placeCodes) },
        value: { row, _ in row.places.map(\.reference.id).joined(separator: " ") }),
      .bound(of: \.start, mark: \.first, "from", Words.from, sort: .start, dropOrder: 0),
      .bound(of: \.end, mark: { $0.count > 1 ? $0.last : nil }, "to", Words.to, sort: .end, dropOrder: 2),
      Column("planned", value: { row, _ in row.planned?.date.description ?? "" }),
      Column("actual", value: { row, _ in row.actual?.date.description ?? "" }),
      Column("events", ListWords.events, text: { $1.events(of: $0) }, value: { row, _ in row.eventDates }),
      Column("dates", spoken: { $1.joined($1.dates(of: $0)) }),
      Column(
        "status", Facet.status.title, sort: .status,
        display: .init(dropOrder: 3) { context in
          .fixed(context.width < 90 ? 0 : 14)
        } cell: { row, context in
          row.status.map { .text([Span($0.title.text(in: context.language))]) }
        },
        text: { $0.status?.title.text(in: $1.language) ?? "" }, spoken: { $0.status?.title.text(in: $1.language) },
        value: { row, _ in row.status.map { String($0.rawValue) } ?? "" }),
      .spent(\.money, sort: .money) { $0.currency != nil },
      .committed(\.money) { $0.currency != nil && $0.width >= 140 },
      .outside(\.isOutside),
      .address { .record($0.reference) },
    ], spacing: 2
  ) { row, _ in
    .marks(isOutside: row.isOutside, hasFindings: row.hasFindings)
  }

  private func agencyNames(_ context: TableContext) -> [String] { agencies.map { $0.text(in: context.language) } }

  private var placeCodes: [String] { places.map { $0.reference.id.uppercased() } }
}

extension Column<ItemRow> {
  /// A start or end date: actual, else planned, else that of a milestone.
  fileprivate static func bound(
    of bound: @escaping @Sendable (EDTFDate) -> EDTFDate.Bound, mark: @escaping @Sendable ([TimelineMark]) -> TimelineMark?,
    _ id: ColumnID, _ title: Phrase, sort: ItemSort, dropOrder: Int
  ) -> Column {
    @Sendable func text(
      _ row: ItemRow, _ style: EDTFDate.TextStyle, _ context: TableContext
    ) -> (text: String, isActual: Bool)? {
      func text(_ date: EDTFDate) -> String { date.text(in: context.language, style: style, notation: context.dates) }
      if case .known(let point)? = row.actual.map({ bound($0.date) }) { return (text(EDTFDate(point)), true) }
      if case .known(let point)? = row.planned.map({ bound($0.date) }) {
        return (context.word(ListWords.plannedDate(text(EDTFDate(point)))), false)
      }
      guard row.actual == nil, row.planned == nil, let mark = mark(row.marks) else { return nil }
      let date = text(mark.date)
      return (context.word(mark.isPlanned ? ListWords.plannedDate(date) : ListWords.eventDate(date)), false)
    }
    return Column(
      id, title, sort: sort,
      display: .init(dropOrder: dropOrder) { context in
        .fixed(context.language == .japanese ? 18 : 17)
      } cell: { row, context in
        text(row, .short, context).map { .text([Span($0.text, $0.isActual ? .plain : .role(.muted))]) }
      },
      text: { text($0, .long, $1)?.text ?? "" })
  }
}

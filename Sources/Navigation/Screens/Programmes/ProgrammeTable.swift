public import Cooperation
internal import TextUI
internal import Wording

extension ItemRow: TableRow {
  /// The orders of a list of programmes.
  public typealias Sort = ItemSort
}

extension Table<ItemRow> {
  /// Programmes: what actually took place where that is known, else what was planned.
  public static func programmes(in context: TableContext) -> Table {
    @Sendable func agencies(_ row: ItemRow) -> [String] { row.agencies.map { $0.text(in: context.language) } }
    @Sendable func places(_ row: ItemRow) -> [String] { row.places.map { $0.reference.id.uppercased() } }
    return Table(
      [
        .id { $0.reference.id },
        Column(
          .name, RecordKind.programme.phrase, sort: .title,
          display: .init(width: .flexible(minimum: context.width < 60 ? 18 : 22, weight: 3)) {
            .text([Span($0.title.text(in: context.language))], isOutside: $0.isOutside)
          },
          text: { context.title($0.title, isOutside: $0.isOutside) },
          spoken: { $0.title.text(in: context.language) }, value: { $0.title.text(in: context.language) }),
        .otherName(\.title, context),
        Column(
          "kind", ListWords.kind, text: { context.word($0.reference.kind.phrase) }, value: { $0.reference.kind.rawValue }),
        Column(
          "agencies", Words.agencies,
          display: .init(width: .flexible(minimum: 16, weight: 2, maximum: 48), dropOrder: 4) {
            .text([Span(context.joined(agencies($0)), .role(.muted))])
          },
          text: { context.joined(agencies($0)) }, spoken: { context.joined(agencies($0)) },
          value: { agencies($0).joined(separator: "; ") }),
        Column(
          "places", Words.countries,
          display: .init(width: .flexible(minimum: 8, maximum: 16), dropOrder: 5) { .words(places($0)) },
          text: { context.joined(places($0)) }, spoken: { context.joined(places($0)) },
          value: { $0.places.map(\.reference.id).joined(separator: " ") }),
        .bound(of: \.start, mark: \.first, "from", Words.from, sort: .start, dropOrder: 0, context),
        .bound(of: \.end, mark: { $0.count > 1 ? $0.last : nil }, "to", Words.to, sort: .end, dropOrder: 2, context),
        Column("planned", value: { $0.planned?.date.description ?? "" }),
        Column("actual", value: { $0.actual?.date.description ?? "" }),
        Column("events", ListWords.events, text: { context.events(of: $0) }, value: \.eventDates),
        Column("dates", spoken: { context.joined(context.dates(of: $0)) }),
        Column(
          "status", Facet.status.title, sort: .status,
          display: .init(width: .fixed(context.width < 90 ? 0 : 14), dropOrder: 3) { row in
            row.status.map { .text([Span($0.title.text(in: context.language))]) }
          },
          text: { $0.status?.title.text(in: context.language) ?? "" },
          spoken: { $0.status?.title.text(in: context.language) }, value: { $0.status.map { String($0.rawValue) } ?? "" }),
        .spent(\.money, sort: .money, isShown: context.currency != nil, context),
        .outside(\.isOutside),
        .address { .record($0.reference) },
      ], in: context, spacing: 2
    ) { row in
      .marks(isOutside: row.isOutside, hasFindings: row.hasFindings)
    }
  }
}

extension Column<ItemRow> {
  /// The start or the end: as it was, else as it is planned, else that of the milestones.
  fileprivate static func bound(
    of bound: @escaping @Sendable (EDTFDate) -> EDTFDate.Bound, mark: @escaping @Sendable ([TimelineMark]) -> TimelineMark?,
    _ id: ColumnID, _ title: Phrase, sort: ItemSort, dropOrder: Int, _ context: TableContext
  ) -> Column {
    @Sendable func text(_ row: ItemRow, _ style: EDTFDate.TextStyle) -> (text: String, isActual: Bool)? {
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
      display: .init(width: .fixed(context.language == .japanese ? 18 : 17), dropOrder: dropOrder) { row in
        text(row, .short).map { .text([Span($0.text, $0.isActual ? .plain : .role(.muted))]) }
      },
      text: { text($0, .long)?.text ?? "" })
  }
}

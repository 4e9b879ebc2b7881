public import Cooperation
internal import TextUI
internal import Wording

extension AgencyRow: TableRow {
  /// The orders of a list of agencies.
  public typealias Sort = AgencySort
}

extension Table<AgencyRow> {
  /// Agencies with the rows at hand.
  public static func agencies(_ rows: [AgencyRow] = [], in context: TableContext) -> Table {
    let most = rows.map(\.programmes).max() ?? 0
    var share = Column<AgencyRow>.share(
      \.programmes, of: most, sort: .programmes, width: .flexible(minimum: 6, weight: 1, maximum: 24), dropOrder: 1)
    if context.width < 34 { share.display?.cell = { _ in nil } }
    return Table(
      [
        .id { $0.id.rawValue },
        Column(
          .name, RecordKind.agency.phrase, sort: .name,
          display: .init(width: .flexible(minimum: 8, weight: 6, maximum: 60)) { row in
            let title = row.title.text(in: context.language)
            let spans =
              row.shownAcronym(context).map { [Span($0), Span(" " + title, .role(.muted)), Span("")] } ?? [Span(title)]
            return .text(spans, isOutside: row.isOutside)
          },
          text: { context.title($0.title, isOutside: $0.isOutside) },
          spoken: { row in
            (row.shownAcronym(context).map { $0 + " " } ?? "") + row.title.text(in: context.language)
          },
          value: { $0.title.text(in: context.language) }),
        .otherName(\.title, context),
        Column("acronym", ListWords.acronym, text: { $0.acronym ?? "" }, value: { $0.acronym ?? "" }),
        .kind({ _ in .agency }, context),
        Column(
          "type", ListWords.type, text: { $0.type?.title.text(in: context.language) ?? "" },
          value: { $0.type.map { String($0.rawValue) } ?? "" }),
        Column(
          "country", RecordKind.country.phrase, text: { $0.country?.rawValue ?? "" }, value: { $0.country?.rawValue ?? "" }),
        .programmes(\.programmes, events: \.events, sort: .programmes, width: context.countWidth(most), context),
        share,
        .events(\.events, programmes: \.programmes, context),
        .outside(\.isOutside),
        .address { .record($0.reference) },
      ], in: context
    ) { row in
      .marks(
        isPinned: context.selection.contains(row.reference), isOutside: row.isOutside, hasFindings: row.hasFindings)
    }
  }
}

extension AgencyRow {
  /// The acronym, where the title is not the acronym itself.
  fileprivate func shownAcronym(_ context: TableContext) -> String? {
    acronym.flatMap { $0 == title.text(in: context.language) ? nil : $0 }
  }
}

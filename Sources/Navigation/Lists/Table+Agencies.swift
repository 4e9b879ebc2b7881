public import Cooperation
internal import TextUI
internal import Wording

extension AgencyRow: TableRow {
  /// The sort orders of a list of agencies.
  public typealias Sort = AgencySort
}

extension Table<AgencyRow> {
  /// Returns a table of agencies, scaled to the fetched rows.
  public static func agencies(_ rows: [AgencyRow] = [], in context: TableContext) -> Table {
    Table(AgencyRow.columns, in: context.with(most: rows.lazy.map(\.programmes).max()))
  }
}

extension AgencyRow {
  fileprivate static let columns = Columns<AgencyRow>([
    .id { $0.id.rawValue },
    Column(
      .name, RecordKind.agency.phrase, sort: .name,
      display: .init(width: .flexible(minimum: 8, weight: 6, maximum: 60)) { row, context in
        let title = row.title.text(in: context.language)
        let spans = row.shownAcronym(context).map { [Span($0), Span(" " + title, .role(.muted)), Span("")] } ?? [Span(title)]
        return .text(spans, isOutside: row.isOutside)
      },
      text: { $1.title($0.title, isOutside: $0.isOutside) },
      spoken: { ($0.shownAcronym($1).map { $0 + " " } ?? "") + $0.title.text(in: $1.language) },
      value: { $0.title.text(in: $1.language) }),
    .otherName(\.title),
    Column("acronym", ListWords.acronym, text: { row, _ in row.acronym ?? "" }, value: { row, _ in row.acronym ?? "" }),
    .kind { _ in .agency },
    Column(
      "type", ListWords.type, text: { $0.type?.title.text(in: $1.language) ?? "" },
      value: { row, _ in row.type.map { String($0.rawValue) } ?? "" }),
    Column(
      "country", RecordKind.country.phrase, text: { row, _ in row.country?.rawValue ?? "" },
      value: { row, _ in row.country?.rawValue ?? "" }),
    .programmes(\.programmes, events: \.events, sort: .programmes),
    .share(
      \.programmes, sort: .programmes, width: .flexible(minimum: 6, weight: 1, maximum: 24), dropOrder: 1, from: 34),
    .events(\.events, programmes: \.programmes),
    .outside(\.isOutside),
    .address { .record($0.reference) },
  ]) { row, context in
    .marks(isPinned: context.selection.contains(row.reference), isOutside: row.isOutside, hasFindings: row.hasFindings)
  }

  /// The acronym, unless it equals the title.
  fileprivate func shownAcronym(_ context: TableContext) -> String? {
    acronym.flatMap { $0 == title.text(in: context.language) ? nil : $0 }
  }
}

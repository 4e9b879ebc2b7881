public import Cooperation
internal import TextUI
internal import Wording

extension PlaceRow: TableRow {
  /// The sort orders of a list of countries and regions.
  public typealias Sort = PlaceSort
}

extension Table<PlaceRow> {
  /// Returns a table of countries and regions, scaled to the fetched rows.
  public static func places(_ rows: [PlaceRow] = [], in context: TableContext) -> Table {
    Table(PlaceRow.columns, in: context.with(most: rows.lazy.map(\.programmes).max()))
  }
}

extension PlaceRow {
  fileprivate static let columns = Columns<PlaceRow>([
    .id { $0.reference.id },
    Column(
      .name, ListWords.country, sort: .name,
      display: .init { context in
        .flexible(minimum: max(10, min(22, context.width - 14)), weight: 2, maximum: 34)
      } cell: { row, context in
        .text([Span(row.title.text(in: context.language))], isOutside: row.isOutside)
      },
      text: { $1.title($0.title, isOutside: $0.isOutside) }, spoken: { $0.title.text(in: $1.language) },
      value: { $0.title.text(in: $1.language) }),
    .otherName(\.title),
    .kind { $0.reference.kind },
    Column(
      "groups", ListWords.groups,
      display: .init(dropOrder: 2) { context in
        // Depends on the pane's width alone: columns sized by the fetched rows would jump with the cursor of another pane.
        .fixed(context.width >= 64 ? 15 : max(6, TextWidth.width(of: context.word(RecordKind.region.phrase))))
      } cell: { row, context in
        .words(row.isRegion ? [context.word(RecordKind.region.phrase)] : row.groups)
      },
      text: { $1.joined($0.groups) },
      spoken: { row, context in
        context.joined((row.isRegion ? [context.word(RecordKind.region.phrase)] : []) + row.groups)
      },
      value: { row, _ in row.groups.joined(separator: " ") }),
    .programmes(\.programmes, events: \.events, sort: .programmes),
    .share(\.programmes, sort: .programmes, width: .flexible(minimum: 4, weight: 1, maximum: 10), dropOrder: 1),
    .events(\.events, programmes: \.programmes),
    Column(
      .activity, ListWords.activity, sort: .latest,
      display: .init(width: .flexible(minimum: 11, weight: 2, maximum: 30), dropOrder: 3) { row, context in
        guard let years = context.years, let active = row.activeYears else { return nil }
        return .years(years.map { active.contains($0) ? Double(row.activity[$0 - active.lowerBound]) : 0 })
      },
      text: { row, _ in row.activeYears.map { "\($0.lowerBound)–\($0.upperBound)" } ?? "" },
      spoken: { row, context in
        row.activeYears.map {
          context.word(ListWords.activeIn($0.lowerBound, $0.upperBound))
        }
      }),
    .outside(\.isOutside),
    .address { .record($0.reference) },
  ]) { row, context in
    .marks(isPinned: context.selection.contains(row.reference), isOutside: row.isOutside, hasFindings: row.hasFindings)
  }

  fileprivate var isRegion: Bool { reference.kind == .region }

  /// The years that `activity` covers; nil if nothing is dated.
  fileprivate var activeYears: ClosedRange<Int>? {
    guard let firstYear, !activity.isEmpty else { return nil }
    return firstYear...firstYear + activity.count - 1
  }
}

public import Cooperation
internal import TextUI
internal import Wording

extension PlaceRow: TableRow {
  /// The orders of a list of countries and regions.
  public typealias Sort = PlaceSort
}

extension Table<PlaceRow> {
  /// Countries and regions with the rows at hand.
  public static func places(_ rows: [PlaceRow] = [], in context: TableContext) -> Table {
    let most = rows.map(\.programmes).max() ?? 0
    let region = context.word(RecordKind.region.phrase)
    // By the width of the pane alone: columns that follow the rows at hand would jump with the cursor of another pane.
    let groupsWidth = context.width >= 64 ? 15 : max(6, TextWidth.width(of: region))
    return Table(
      [
        .id { $0.reference.id },
        Column(
          .name, ListWords.country, sort: .name,
          display: .init(width: .flexible(minimum: max(10, min(22, context.width - 14)), weight: 2, maximum: 34)) { row in
            .text([Span(row.title.text(in: context.language))], isOutside: row.isOutside)
          },
          text: { context.title($0.title, isOutside: $0.isOutside) }, spoken: { $0.title.text(in: context.language) },
          value: { $0.title.text(in: context.language) }),
        .otherName(\.title, context),
        .kind({ $0.reference.kind }, context),
        Column(
          "groups", ListWords.groups,
          display: .init(width: .fixed(groupsWidth), dropOrder: 2) { .words($0.isRegion ? [region] : $0.groups) },
          text: { context.joined($0.groups) }, spoken: { context.joined(($0.isRegion ? [region] : []) + $0.groups) },
          value: { $0.groups.joined(separator: " ") }),
        .programmes(\.programmes, events: \.events, sort: .programmes, width: context.countWidth(most), context),
        .share(
          \.programmes, of: most, sort: .programmes, width: .flexible(minimum: 4, weight: 1, maximum: 10), dropOrder: 1),
        .events(\.events, programmes: \.programmes, context),
        Column(
          .activity, ListWords.activity, sort: .latest,
          display: .init(width: .flexible(minimum: 11, weight: 2, maximum: 30), dropOrder: 3) { row in
            guard let years = context.years, let active = row.activeYears else { return nil }
            return .years(years.map { active.contains($0) ? Double(row.activity[$0 - active.lowerBound]) : 0 })
          },
          text: { row in row.activeYears.map { "\($0.lowerBound)–\($0.upperBound)" } ?? "" },
          spoken: { row in
            row.activeYears.map {
              context.word(ListWords.activeIn($0.lowerBound, $0.upperBound))
            }
          }),
        .outside(\.isOutside),
        .address { .record($0.reference) },
      ], in: context
    ) { row in
      .marks(
        isPinned: context.selection.contains(row.reference), isOutside: row.isOutside, hasFindings: row.hasFindings)
    }
  }
}

extension PlaceRow {
  fileprivate var isRegion: Bool { reference.kind == .region }

  /// The years that `activity` counts; nil when nothing is dated.
  fileprivate var activeYears: ClosedRange<Int>? {
    guard let firstYear, !activity.isEmpty else { return nil }
    return firstYear...firstYear + activity.count - 1
  }
}

public import Cooperation
internal import TextUI
internal import Wording

extension SearchHit: TableRow {
  /// Hits stay in the order of the search.
  public typealias Sort = Never
}

extension Table<SearchHit> {
  /// Returns a table of search hits, or of all records of one kind.
  public static func records(in context: TableContext) -> Table {
    Table(context.width >= 60 ? SearchHit.wideColumns : SearchHit.narrowColumns, in: context)
  }
}

extension SearchHit {
  fileprivate static let wideColumns = columns(isWide: true)
  fileprivate static let narrowColumns = columns(isWide: false)

  /// Narrow rows begin with the name and end with the kind.
  private static func columns(isWide: Bool) -> Columns<SearchHit> {
    let kind = Column<SearchHit>.kind(
      { $0.reference.kind },
      display: .init(alignment: isWide ? .leading : .trailing) { context in
        let widths = RecordKind.allCases.map { TextWidth.width(of: context.word($0.phrase)) }
        return .fixed(isWide ? 12 : widths.max() ?? 0)
      } cell: { hit, context in
        .text([Span(context.word(hit.reference.kind.phrase), .role(.muted))])
      })
    let names: [Column<SearchHit>] = [
      .id { $0.reference.id },
      Column(
        .name, ListWords.title,
        display: .init(width: .flexible(minimum: 1)) { hit, context in
          .text(
            [Span(hit.title.text(in: context.language), hit.isOutside ? .role(.outside) : .plain)], isOutside: hit.isOutside,
            detail: hit.detail)
        },
        text: { $1.title($0.title, isOutside: $0.isOutside) },
        spoken: { hit, context in
          context.language.labelled(context.word(hit.reference.kind.phrase), hit.title.text(in: context.language))
        },
        value: { $0.title.text(in: $1.language) }),
      .otherName(\.title),
    ]
    let details: [Column<SearchHit>] = [
      Column(
        "detail", ListWords.detail, text: { hit, _ in hit.detail }, spoken: { hit, _ in hit.detail },
        value: { hit, _ in hit.detail }),
      .outside(\.isOutside),
      .address { .record($0.reference) },
    ]
    return Columns((isWide ? [kind] + names : names + [kind]) + details, trailingMargin: isWide ? 0 : 1) { hit, _ in
      hit.isOutside ? [.outside] : []
    }
  }
}

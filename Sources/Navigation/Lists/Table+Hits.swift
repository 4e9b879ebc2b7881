public import Cooperation
internal import TextUI
internal import Wording

extension SearchHit: TableRow {
  /// Hits have the order of the search.
  public typealias Sort = Never
}

extension Table<SearchHit> {
  /// Records that a search found, or all of one kind.
  public static func records(in context: TableContext) -> Table {
    let isWide = context.width >= 60
    let longest = RecordKind.allCases.map { TextWidth.width(of: context.word($0.phrase)) }.max() ?? 0
    var kind = Column<SearchHit>.kind({ $0.reference.kind }, context)
    kind.display = .init(width: .fixed(isWide ? 12 : longest), alignment: isWide ? .leading : .trailing) { hit in
      .text([Span(context.word(hit.reference.kind.phrase), .role(.muted))])
    }
    // Where there is little room, names begin the row and kinds end it.
    return Table(
      [
        isWide ? kind : nil,
        .id { $0.reference.id },
        Column(
          .name, ListWords.title,
          display: .init(width: .flexible(minimum: 1)) { hit in
            .text(
              [Span(hit.title.text(in: context.language), hit.isOutside ? .role(.outside) : .plain)], isOutside: hit.isOutside,
              detail: hit.detail)
          },
          text: { context.title($0.title, isOutside: $0.isOutside) },
          spoken: { hit in
            context.language.labelled(context.word(hit.reference.kind.phrase), hit.title.text(in: context.language))
          },
          value: { $0.title.text(in: context.language) }),
        .otherName({ $0.title }, context),
        isWide ? nil : kind,
        Column("detail", ListWords.detail, text: { $0.detail }, spoken: { $0.detail }, value: { $0.detail }),
        .outside(\.isOutside),
        .address { .record($0.reference) },
      ], in: context, trailingMargin: isWide ? 0 : 1
    ) { $0.isOutside ? [.outside] : [] }
  }
}

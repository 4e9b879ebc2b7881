public import Cooperation
internal import TextUI
internal import Wording

extension FacetRow: TableRow {
  /// The sort orders of a list of facet values.
  public typealias Sort = FacetSort
}

extension Table<FacetRow> {
  /// Returns a table of facet values, scaled to the fetched rows.
  public static func values(of facet: Facet, _ rows: [FacetRow] = [], in context: TableContext) -> Table {
    let hasSums = facet.hasMoney && !rows.allSatisfy(\.money.isEmpty)
    let hasCommitments = hasSums && rows.contains { $0.money.contains(where: \.hasCommitments) }
    return Table(
      FacetRow.columns[facet] ?? FacetRow.columns(of: facet),
      in: context.with(most: rows.lazy.map(\.programmes).max(), hasSums: hasSums, hasCommitments: hasCommitments))
  }
}

extension FacetRow {
  fileprivate static let columns = Dictionary(uniqueKeysWithValues: Facet.allCases.map { ($0, columns(of: $0)) })

  fileprivate static func columns(of facet: Facet) -> Columns<FacetRow> {
    Columns(
      [
        Column("facet", ListWords.facet, text: { $1.word(facet.phrase) }, value: { _, _ in facet.rawValue }),
        .id(\.value),
        Column(
          .name, facet.phrase, sort: .name,
          display: .init { context in
            .flexible(minimum: facet.nameWidth(in: context.width), weight: 4, maximum: 56)
          } cell: { row, context in
            .text(
              [Span(row.name(in: context))]
                + (row.isWithdrawn ? [Span(" (\(context.word(Words.withdrawn)))", .role(.muted))] : []))
          },
          text: { $0.name(in: $1) + ($0.isWithdrawn ? " (\($1.word(Words.withdrawn)))" : "") },
          spoken: { $0.name(in: $1) }, value: { $0.name(in: $1) }),
        .otherName(\.title),
        Column(
          "code", ListWords.code,
          display: .init(width: .fixed(facet.codeWidth), dropOrder: 3) { row, context in
            .text([Span(row.code(of: facet, in: context) ?? "", .role(.muted))])
          },
          text: { $0.code(of: facet, in: $1) ?? $0.code ?? $0.value }, spoken: { $0.code(of: facet, in: $1) },
          value: { row, _ in row.code ?? "" }),
        Column(
          "withdrawn", spoken: { $0.isWithdrawn ? $1.word(Words.withdrawn) : nil },
          value: { row, _ in row.isWithdrawn ? "yes" : "" }),
        .programmes(\.programmes, sort: .programmes, isHeaded: true),
        .share(\.programmes, sort: .programmes, width: .flexible(minimum: 6, weight: 2, maximum: 30), dropOrder: 2),
        .spent(\.money, sort: facet.hasMoney ? .money : nil, isShown: \.hasSums),
        .committed(\.money, isShown: \.hasCommitments),
        .address { row in
          facet.reference(row.value).map(Address.record)
            ?? Address(.timeline, selection: Selection(terms: [Term(facet, row.value)]))
        },
      ], margin: 3, spacing: 2
    ) { row, context in
      if context.selection.contains(Term(facet, row.value)) { return [.chosen] }
      return context.selection.contains(Term(facet, row.value, isExcluded: true)) ? [.excluded] : []
    }
  }
}

extension Facet {
  /// Returns the minimum width of names, larger for sentences and names of organisations.
  fileprivate func nameWidth(in width: Int) -> Int {
    switch self {
    case .rule: width >= 88 ? 44 : width >= 52 ? 34 : 18
    case .agency, .publisher, .theme: width >= 88 ? 36 : 18
    case .role, .country, .region, .category, .status, .modality, .year: 18
    }
  }

  /// The width of codes, fixed for each facet so that nothing shifts while scrolling.
  fileprivate var codeWidth: Int {
    switch self {
    case .agency, .publisher: 16
    case .region, .theme, .rule: 9
    case .country, .category, .status, .modality: 4
    case .role, .year: 0
    }
  }
}

extension FacetRow {
  fileprivate func name(in context: TableContext) -> String { title.isEmpty ? value : title.text(in: context.language) }

  /// Returns the code as its list writes it, `DAC 298` for `dac-298`; nil if it equals the title.
  fileprivate func code(of facet: Facet, in context: TableContext) -> String? {
    guard let code, code != name(in: context) else { return nil }
    for (prefix, list) in [("dac-", "DAC "), ("un-", "UN ")] where facet == .region && code.hasPrefix(prefix) {
      return list + code.dropFirst(prefix.count)
    }
    return code
  }
}

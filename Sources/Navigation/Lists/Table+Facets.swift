public import Cooperation
internal import TextUI
internal import Wording

extension FacetRow: TableRow {
  /// The orders of a list of values.
  public typealias Sort = FacetSort
}

extension Table<FacetRow> {
  /// Values of a facet with the rows at hand.
  public static func values(of facet: Facet, _ rows: [FacetRow] = [], in context: TableContext) -> Table {
    let most = rows.map(\.programmes).max() ?? 0
    let countWidth = max(TextWidth.width(of: context.word(Words.countHead)), context.countWidth(most))
    let hasMoney = facet.hasMoney && !rows.allSatisfy(\.money.isEmpty)
    return Table(
      [
        Column("facet", ListWords.facet, text: { _ in context.word(facet.phrase) }, value: { _ in facet.rawValue }),
        .id(\.value),
        Column(
          .name, facet.phrase, sort: .name,
          display: .init(width: .flexible(minimum: facet.nameWidth(in: context.width), weight: 4, maximum: 56)) { row in
            .text(
              [Span(row.name(in: context))]
                + (row.isWithdrawn ? [Span(" (\(context.word(Words.withdrawn)))", .role(.muted))] : []))
          },
          text: { $0.name(in: context) + ($0.isWithdrawn ? " (\(context.word(Words.withdrawn)))" : "") },
          spoken: { $0.name(in: context) }, value: { $0.name(in: context) }),
        .otherName(\.title, context),
        Column(
          "code", ListWords.code,
          display: .init(width: .fixed(facet.codeWidth), dropOrder: 3) { row in
            .text([Span(row.code(of: facet, in: context) ?? "", .role(.muted))])
          },
          text: { $0.code(of: facet, in: context) ?? $0.code ?? $0.value },
          spoken: { $0.code(of: facet, in: context) }, value: { $0.code ?? "" }),
        Column(
          "withdrawn", spoken: { $0.isWithdrawn ? context.word(Words.withdrawn) : nil },
          value: { $0.isWithdrawn ? "yes" : "" }),
        .programmes(\.programmes, sort: .programmes, width: countWidth, context),
        .share(
          \.programmes, of: most, sort: .programmes, width: .flexible(minimum: 6, weight: 2, maximum: 30), dropOrder: 2),
        .spent(\.money, sort: facet.hasMoney ? .money : nil, isShown: hasMoney, context),
        .address { row in
          facet.reference(row.value).map(Address.record)
            ?? Address(.timeline, selection: Selection(terms: [Term(facet, row.value)]))
        },
      ], in: context, margin: 3, spacing: 2
    ) { row in
      if context.selection.contains(Term(facet, row.value)) { return [.chosen] }
      return context.selection.contains(Term(facet, row.value, isExcluded: true)) ? [.excluded] : []
    }
  }
}

extension Facet {
  /// The columns that names have in any case: sentences and the names of organisations are long.
  fileprivate func nameWidth(in width: Int) -> Int {
    switch self {
    case .rule: width >= 88 ? 44 : width >= 52 ? 34 : 18
    case .agency, .publisher, .theme: width >= 88 ? 36 : 18
    case .role, .country, .region, .category, .status, .modality, .year: 18
    }
  }

  /// The columns for codes, the same for all values of a facet, so that nothing moves while one goes through them.
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

  /// The code as its list writes it: `DAC 298` for `dac-298`; nil where it is all that the value is called.
  fileprivate func code(of facet: Facet, in context: TableContext) -> String? {
    guard let code, code != name(in: context) else { return nil }
    for (prefix, list) in [("dac-", "DAC "), ("un-", "UN ")] where facet == .region && code.hasPrefix(prefix) {
      return list + code.dropFirst(prefix.count)
    }
    return code
  }
}

import Cooperation

extension CatalogueOracle {
  /// Lists items of some kinds in the order of the query. Catalogues state no money, so all are equal in that order.
  func items(_ query: ItemsQuery) -> Listing<ItemRow> {
    let list = query.list
    let matching = items(under: list.selection).filter { query.kinds.contains($0.reference.kind) }.compactMap { item in
      rank(item.reference, list.filter).map { (item: item, rank: $0) }
    }
    let ordered =
      switch list.sort {
      case .title: list.reversed ? matching.reversed() : matching
      case .start: matching.ordered(by: { $0.item.shownSpan?.first }, descending: list.reversed)
      case .end:
        matching.ordered(
          by: { $0.item.shownSpan.map { $0.isOpen ? Int32.max : $0.last.number } }, descending: !list.reversed)
      case .status: matching.ordered(by: { $0.item.status?.rawValue }, descending: list.reversed)
      case .money: matching
      }
    let rows = ordered.ordered { $0.rank }.map(\.item)
    let located = list.locate.flatMap { wanted in rows.firstIndex { $0.reference == wanted } }
    let range = list.window.range(of: rows.count, locating: located)
    return Listing(rows: rows[range].map(row(of:)), offset: range.lowerBound, total: rows.count, located: located)
  }
}

import Cooperation
import TextUI

extension AppState {
  /// The list that keys go to as a table: the rows in view, or the one under the cursor.
  func copyTable(onlyCursor: Bool) -> TextTable? {
    let table: TextTable? =
      switch screen {
      case .overview(let overview): copyTable(of: overview, onlyCursor)
      case .timeline(let screen): copyTable(of: screen.timeline, height: TimelineLayout(layout.body).chart.height, onlyCursor)
      case .facets(let facets): copyTable(of: facets, onlyCursor)
      case .page(let page): copyTable(of: page, onlyCursor)
      }
    return table.flatMap { $0.rows.isEmpty ? nil : $0 }
  }

  /// The positions of a list that are meant.
  private func positions<Sort>(_ list: ListState<Sort>, count: Int, height: Int, _ onlyCursor: Bool) -> Range<Int> {
    let range = onlyCursor ? list.cursor..<list.cursor + 1 : list.scroll..<list.scroll + max(1, height)
    return range.clamped(to: 0..<max(0, count))
  }

  private func copyTable(of overview: OverviewState, _ onlyCursor: Bool) -> TextTable {
    let height = (overviewLayout?.content(of: overview.focus) ?? layout.body).height
    func texts<Row, Sort>(_ pane: ListPane<Row, Sort>, _ table: Table<Row>) -> TextTable {
      table.texts(of: positions(pane.list, count: pane.count, height: height, onlyCursor).compactMap(pane.row(at:)))
    }
    switch overview.focus {
    case .agencies: return texts(overview.agencies, .agencies(in: tableContext()))
    case .places: return texts(overview.places, .places(in: tableContext()))
    case .timeline:
      let content = overviewLayout?.content(of: .timeline) ?? layout.body
      return copyTable(of: overview.timeline, height: TimelineLayout(content).chart.height, onlyCursor)
    }
  }

  private func copyTable(of timeline: TimelineState, height: Int, _ onlyCursor: Bool) -> TextTable {
    let positions = positions(timeline.list, count: timeline.count, height: height, onlyCursor)
    let table = Table.items(isGrouped: timeline.grouping != .none, in: tableContext())
    return table.texts(of: positions.compactMap(timeline.row(at:)))
  }

  private func copyTable(of facets: FacetsState, _ onlyCursor: Bool) -> TextTable? {
    if onlyCursor, !facets.isInValues { return nil }
    let height = facetsLayout?.valueRows?.height ?? layout.body.height
    let positions = positions(facets.list, count: facets.count, height: height, onlyCursor)
    return Table.values(of: facets.facet, in: tableContext()).texts(of: positions.compactMap(facets.row(at:)))
  }

  private func copyTable(of page: PageState, _ onlyCursor: Bool) -> TextTable {
    let lines = page.layout(width: layout.body.width)
    let view = page.scroll..<page.scroll + pageHeight
    let rows = page.content.sections.flatMap { section in
      section.range.filter { onlyCursor ? $0 == page.cursor : lines.range(ofItem: $0)?.overlaps(view) ?? false }
        .map { PageRow(section: section.title, item: page.content.items[$0], page: screen.address) }
    }
    return Table.page(in: tableContext()).texts(of: rows)
  }
}

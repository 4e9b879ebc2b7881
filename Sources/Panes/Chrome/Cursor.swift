import Cooperation
import Navigation
import TextUI

extension Drawing {
  /// Where the terminal's own cursor belongs, and whether it is shown: only a prompt shows it.
  var cursor: (point: Point, isVisible: Bool) {
    guard !layout.isTooSmall else { return (Point(x: 0, y: 0), false) }
    switch state.mode {
    case .browse:
      return (Point(x: layout.body.x, y: selectedLine), false)
    case .filter(let prompt):
      return (Point(x: caret(prompt.field, from: layout.status.x + 3), y: layout.status.y), true)
    case .search(let prompt):
      let label = TextWidth.width(of: " \(word(Words.find))  ")
      return (Point(x: caret(prompt.field, from: layout.body.x + label), y: layout.body.y), true)
    case .palette(let palette):
      let label = TextWidth.width(of: " \(word(Words.commands))  ")
      return (Point(x: caret(palette.field, from: layout.body.x + label), y: layout.body.y), true)
    case .copy(let menu):
      let rows = state.copyBox.inset(by: 1)
      return (Point(x: rows.x, y: min(rows.y + menu.list.cursor - menu.list.scroll, layout.body.maxY - 1)), false)
    case .help:
      return (Point(x: 0, y: layout.footer.y), false)
    }
  }

  private func caret(_ field: TextField, from x: Int) -> Int {
    min(layout.size.width - 2, x + TextWidth.width(of: field.text.prefix(field.cursor)))
  }

  private var selectedLine: Int {
    switch state.screen {
    case .overview(let overview):
      guard let content = state.overviewLayout?.content(of: overview.focus) else { return layout.body.y }
      switch overview.focus {
      case .agencies: return content.y + overview.agencies.list.cursor - overview.agencies.list.scroll
      case .places: return content.y + overview.places.list.cursor - overview.places.list.scroll
      case .timeline: return TimelineLayout(content).chart.y + overview.timeline.list.cursor - overview.timeline.list.scroll
      }
    case .facets(let facets):
      let top = (facets.isInValues ? state.facetsLayout?.valueRows : state.facetsLayout?.facetRows)?.y ?? layout.body.y
      let row = facets.isInValues ? facets.list.cursor - facets.list.scroll : Facet.allCases.firstIndex(of: facets.facet) ?? 0
      return min(layout.body.maxY - 1, top + row)
    case .timeline(let screen):
      return TimelineLayout(layout.body).chart.y + screen.timeline.list.cursor - screen.timeline.list.scroll
    case .page(let page):
      let line = page.layout(width: layout.body.width).firstLine(ofItem: page.cursor) ?? 0
      let top = layout.body.y + PageContent.headingHeight(for: layout.body.height)
      return max(top, min(layout.body.maxY - 1, top + line - page.scroll))
    }
  }
}

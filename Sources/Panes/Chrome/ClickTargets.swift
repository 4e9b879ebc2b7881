import Cooperation
public import Navigation
public import TextUI

/// Returns what is drawn at a place and can be clicked, rows aside; nil where there is nothing.
public func clickTarget(at point: Point, in state: AppState, glyphs: Glyphs) -> ClickTarget? {
  Drawing(state: state, glyphs: glyphs).clickAreas(at: point).first { $0.rect.contains(point) }?.target
}

/// A place on the screen, and what a click there is meant for.
struct ClickArea {
  var rect: Rect
  var target: ClickTarget
}

extension Drawing {
  /// The areas of the part of the screen that a place is in.
  func clickAreas(at point: Point) -> [ClickArea] {
    guard !layout.isTooSmall else { return [] }
    if layout.footer.contains(point) {
      return isFooterCovered ? [] : footerHints.map { ClickArea(rect: $0.rect, target: $0.hint.target) }
    }
    if layout.header.contains(point) { return header.areas }
    if case .filter(let prompt) = state.mode, layout.body.contains(point) { return valueAreas(prompt) + bodyAreas(at: point) }
    guard state.mode == .browse else { return [] }
    if layout.chips.contains(point) { return chipLine(in: layout.chips).areas }
    return layout.body.contains(point) ? bodyAreas(at: point) : []
  }

  /// The values that the filter prompt offers, then the box around them.
  private func valueAreas(_ prompt: FilterPrompt) -> [ClickArea] {
    guard let box = completionBox(prompt), let completion = prompt.completion else { return [] }
    let rows = box.inset(by: 1)
    return (0..<rows.height).map { line in
      let rect = Rect(x: rows.x, y: rows.y + line, width: rows.width, height: 1)
      return ClickArea(rect: rect, target: .value(completion.list.scroll + line))
    } + [ClickArea(rect: box, target: .value(nil))]
  }

  private func bodyAreas(at point: Point) -> [ClickArea] {
    switch state.screen {
    case .overview(let overview):
      if state.overviewLayout?.isTitled != false { return [] }
      return tabs(overview).map { tab in
        let command: Command.ID =
          switch tab.pane {
          case overview.focus: .sort
          case .agencies: .agenciesPane
          case .places: .countriesPane
          case .timeline: .timelinePane
          }
        return ClickArea(rect: tab.rect, target: .command(command))
      }
    case .facets(let facets):
      guard let head = state.facetsLayout?.valueHead, facets.count > 0 else { return [] }
      return valueColumns(facets, width: head.width).slots.compactMap { slot in
        slot.column.sort.map { ClickArea(rect: slot.rect(in: head), target: .order($0)) }
      }
    case .page(let page): return linkAreas(page, at: point)
    case .timeline: return []
    }
  }

  /// The links of the item whose line of links a place is on.
  private func linkAreas(_ page: PageState, at point: Point) -> [ClickArea] {
    let lines = page.layout(width: layout.body.width).lines
    let place = page.scroll + point.y - (layout.body.maxY - state.pageHeight)
    guard place >= page.scroll, lines.indices.contains(place), case .item(let index, let number) = lines[place] else { return [] }
    let (item, columns) = (page.content.items[index], PageColumns(width: layout.body.width))
    guard number >= max(1, item.textLines(columns).count) else { return [] }
    var x = layout.body.x + columns.textStart + TextWidth.width(of: linkSign)
    return item.linkTitles.enumerated().prefix(item.links.count).map { link, title in
      defer { x += TextWidth.width(of: title) + TextWidth.width(of: linkSeparator) }
      return ClickArea(
        rect: Rect(x: x, y: point.y, width: TextWidth.width(of: title), height: 1), target: .link(item: index, link: link))
    }
  }
}

import Navigation
import TextUI

/// This file lists how screens are drawn: no other one outside their own folders tells them apart.
extension Drawing {
  func drawScreen(on canvas: inout Canvas) {
    switch state.screen {
    case .overview(let overview): drawOverview(overview, on: &canvas)
    case .breakdown(let breakdown): drawFacets(breakdown, on: &canvas)
    case .programmes(let programmes): drawProgrammes(programmes, in: layout.body, on: &canvas)
    case .timeline(let screen): drawTimeline(screen.timeline, in: layout.body, isFocused: true, isPane: false, on: &canvas)
    case .page(let page): drawPage(page, in: layout.body, on: &canvas)
    }
  }

  /// Places in the body that can be clicked and are no rows.
  func bodyAreas(at point: Point) -> [ClickArea] {
    switch state.screen {
    case .overview(let overview): tabAreas(overview)
    case .breakdown(let breakdown): headAreas(breakdown)
    case .programmes(let programmes): programmeHeads(programmes)
    case .timeline: []
    case .page(let page): linkAreas(page, at: point)
    }
  }
}

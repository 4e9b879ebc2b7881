import Cooperation
import Navigation
import TextUI
import Wording

extension Drawing {
  func drawAgencies(_ overview: OverviewScreen, in rect: Rect, isFocused: Bool, on canvas: inout Canvas) {
    let table = Table.agencies(overview.agencies.listing.rows, in: state.tableContext(overview.pins, width: rect.width))
    drawList(overview.agencies, .agencies, table, all: Words.allAgencies, in: rect, isFocused: isFocused, on: &canvas)
  }
}

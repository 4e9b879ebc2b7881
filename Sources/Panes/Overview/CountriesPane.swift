import Cooperation
import Navigation
import TextUI
import Wording

extension Drawing {
  func drawCountries(_ overview: OverviewScreen, in rect: Rect, isFocused: Bool, on canvas: inout Canvas) {
    let table = Table.places(overview.countries.listing.rows, in: state.tableContext(overview.pins, width: rect.width))
    drawList(overview.countries, .countries, table, all: Words.allCountries, in: rect, isFocused: isFocused, on: &canvas)
  }
}

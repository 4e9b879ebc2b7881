import Cooperation
import Navigation

extension PlainText {
  /// The lines of a position of the list in front: a numbered row, or what a page says there.
  func lines(at position: Int) -> [String] { lines(at: position, withHeading: true) }

  func lines(at position: Int, withHeading: Bool) -> [String] {
    if isPage, let page { return lines(of: position, on: page.content, withHeading: withHeading) }
    return ["\(position + state.place.firstNumber). \(description(at: position))"]
  }

  /// A row in words, without its number.
  func description(at position: Int) -> String {
    if case .search(let prompt) = state.mode {
      guard prompt.hits.indices.contains(position) else { return "" }
      return joined(Table.records(in: state.tableContext()).spoken(prompt.hits[position]))
    }
    if let page {
      return page.content.items.indices.contains(position) ? text(of: page.content.items[position]) : ""
    }
    let model = state.screen.model
    return joined(model.focusedList?.spoken(at: position, in: state.tableContext(model.selection)) ?? [])
  }
}

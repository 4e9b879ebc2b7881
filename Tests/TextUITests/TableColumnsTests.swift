import Testing
import TextUI

@Suite("Table columns")
struct TableColumnsTests {
  private let table = TableColumns([
    .init("Name", .flexible(minimum: 6)), .init("Region", .fixed(4), dropOrder: 2),
    .init("Count", .fixed(3), alignment: .trailing),
    .init("Share", .flexible(minimum: 4, maximum: 8), dropOrder: 1),
  ])

  /// Writes slots as `index@x+width`.
  private func shown(_ slots: [TableColumns.Slot]) -> String {
    slots.map { "\($0.index)@\($0.x)+\($0.width)" }.joined(separator: " ")
  }

  @Test(
    "share the width: least widths first, the rest by weight up to a maximum, and the least needed give way",
    arguments: [
      (40, "0@0+22 1@23+4 2@28+3 3@32+8"), (22, "0@0+7 1@8+4 2@13+3 3@17+5"), (20, "0@0+6 1@7+4 2@12+3 3@16+4"),
      (19, "0@0+8 2@9+3 3@13+6"), (14, "0@0+10 2@11+3"),
      (8, "0@0+6 2@7+1"), (7, "0@0+7"), (6, "0@0+6"), (3, "0@0+3"), (0, ""), (-4, ""),
    ])
  func resolved(width: Int, expected: String) {
    #expect(shown(table.resolve(width: width)) == expected)
  }

  @Test("fill the width whenever one of them may grow")
  func fills() {
    for width in 6...200 {
      let slots = table.resolve(width: width)
      #expect(slots.last.map { $0.x + $0.width } == width)
    }
  }

  @Test("grow by weight")
  func weights() {
    let table = TableColumns(
      [.init("A", .flexible(minimum: 0, weight: 1)), .init("B", .flexible(minimum: 0, weight: 3))], spacing: 0)
    #expect(shown(table.resolve(width: 40)) == "0@0+10 1@10+30")
  }
}

import Testing
import TextUI

@Suite("Widgets")
struct WidgetTests {
  /// Draws on one row and gives what it shows between bars.
  private func row(_ width: Int, _ draw: (inout Canvas, Rect) -> Void) -> String {
    var canvas = Canvas(size: Size(width: width + 2, height: 1))
    canvas.put("|", x: 0, y: 0)
    canvas.put("|", x: width + 1, y: 0)
    draw(&canvas, Rect(x: 1, y: 0, width: width, height: 1))
    return canvas.text()
  }

  @Test(
    "bar: fills cells in eighths",
    arguments: [
      (0.0, "|    |"), (1.0, "|████|"), (0.5, "|██  |"), (0.53125, "|██▏ |"), (0.0001, "|▏   |"), (0.99, "|████|"),
      (0.96, "|███▉|"), (2, "|████|"),
      (-1, "|    |"), (.nan, "|    |"), (.infinity, "|████|"),
    ])
  func bars(value: Double, expected: String) {
    #expect(row(4) { EighthBar(value: value).draw(on: &$0, in: $1) } == expected)
  }

  @Test(
    "bar: begins and ends between cells",
    arguments: [
      (0.25, 0.75, "| ██ |"), (0.125, 0.5, "|▐█  |"), (0.22, 0.6, "|▕█▍ |"), (0.5, 0.5, "|    |"), (0.9, 0.3, "|    |"),
    ])
  func barBetween(start: Double, end: Double, expected: String) {
    #expect(row(4) { EighthBar(from: start, to: end).draw(on: &$0, in: $1) } == expected)
  }

  @Test("bar: draws a track and stands in ASCII")
  func barTrack() {
    #expect(row(4) { EighthBar(value: 0.3, track: .role(.barTrack)).draw(on: &$0, in: $1) } == "|█▎░░|")
    #expect(row(4) { EighthBar(value: 0.4, glyphs: .ascii).draw(on: &$0, in: $1) } == "|#-  |")
    #expect(row(0) { EighthBar(value: 1).draw(on: &$0, in: $1) } == "||")
  }

  @Test(
    "sparkline: shows each value, and something for all above zero",
    arguments: [
      ([], ""), ([0, 1, 2, 4, 8], " ▁▂▄█"), ([1], "█"), ([0, 0], "  "), ([1000, 1], "█▁"), ([-5, .nan, 5], "  █"),
      ([.infinity, 1], " █"),
    ] as [([Double], String)])
  func sparklines(values: [Double], expected: String) {
    #expect(Sparkline(values).text == expected)
  }

  @Test("sparkline: lets the largest show where values share a column, and keeps to a given maximum")
  func sparklineNarrow() {
    #expect(Sparkline([1, 8, 2, 2, 4, 1]).text(width: 3) == "█▂▄")
    #expect(Sparkline([4], maximum: 8).text == "▄")
    #expect(row(2) { Sparkline([8, 8, 8, 8]).draw(on: &$0, in: $1) } == "|██|")
  }

  @Test("chip: shows what is filtered and how to take it away")
  func chips() {
    let chip = Chip(label: "country", value: "Viet Nam")
    #expect(chip.width == 20)
    #expect(row(20) { chip.draw(on: &$0, in: $1) } == "|[country Viet Nam ×]|")
    #expect(row(12) { chip.draw(on: &$0, in: $1) } == "|[country Vi…|")
    #expect(row(6) { Chip(label: "", value: "2003", closes: false).draw(on: &$0, in: $1) } == "|[2003]|")
  }

  @Test(
    "scrollbar: lies where the list is seen, and touches an end only there",
    arguments: [
      (10, 10, 0, nil), (20, 10, 0, 0..<5), (20, 10, 10, 5..<10), (20, 10, 5, 3..<8), (1000, 10, 1, 1..<2),
      (1000, 10, 989, 8..<9), (1000, 10, 990, 9..<10),
      (1000, 10, 5000, 9..<10), (0, 0, 0, nil),
    ] as [(Int, Int, Int, Range<Int>?)])
  func scrollbars(total: Int, visible: Int, offset: Int, expected: Range<Int>?) {
    #expect(Scrollbar(total: total, visible: visible, offset: offset).thumb(in: 10) == expected)
  }

  @Test("scrollbar: draws its thumb on the last column")
  func scrollbarDrawn() {
    var canvas = Canvas(size: Size(width: 3, height: 4))
    Scrollbar(total: 8, visible: 4, offset: 4).draw(on: &canvas, in: canvas.bounds)
    #expect(canvas.text() == "\n\n  ┃\n  ┃")
  }
}

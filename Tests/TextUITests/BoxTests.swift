import Testing
import TextUI

@Suite("Boxes and lines")
struct BoxTests {
  private func drawn(_ size: Size, _ title: String, _ trailing: String, glyphs: Glyphs = .unicode) -> String {
    var canvas = Canvas(size: size)
    canvas.box(
      canvas.bounds, title: title.isEmpty ? [] : [Span(title)], trailing: trailing.isEmpty ? [] : [Span(trailing)], glyphs: glyphs
    )
    return canvas.text()
  }

  @Test("draws a border with a title and what there is to say besides")
  func box() {
    #expect(
      drawn(Size(width: 24, height: 3), "国 15", "year") == """
        ┌ 国 15 ───────── year ┐
        │                      │
        └──────────────────────┘
        """)
  }

  @Test("leaves out what has no room, and cuts the title last")
  func narrow() {
    #expect(drawn(Size(width: 12, height: 2), "Agencies", "year") == "┌ Agencies ┐\n└──────────┘")
    #expect(drawn(Size(width: 9, height: 2), "Agencies", "year") == "┌ Agen… ┐\n└───────┘")
    #expect(drawn(Size(width: 4, height: 2), "Agencies", "") == "┌──┐\n└──┘")
    #expect(drawn(Size(width: 2, height: 2), "A", "") == "┌┐\n└┘")
    #expect(drawn(Size(width: 1, height: 3), "A", "") == "\n\n")
  }

  @Test("draws in ASCII where it must")
  func ascii() {
    #expect(drawn(Size(width: 8, height: 3), "A", "", glyphs: .ascii) == "+ A ---+\n|      |\n+------+")
  }

  @Test("draws a title with a line to its end, and what there is to say besides")
  func rule() {
    func drawn(_ width: Int, focused: Bool = true) -> Canvas {
      var canvas = Canvas(size: Size(width: width, height: 2))
      canvas.rule(canvas.bounds, title: [Span("国 15", .role(.title))], trailing: [Span("year", .role(.muted))], focused: focused)
      return canvas
    }
    #expect(drawn(16).text() == "国 15 ───── year\n")
    #expect(drawn(16).styleLayer() == "TTTTT BBBBB mmmm\n")
    #expect(drawn(16, focused: false).styleLayer().contains(" bbbbb "))
    #expect(drawn(12).text() == "国 15 ─ year\n")
    #expect(drawn(11).text() == "国 15 ─────\n")
    #expect(drawn(6).text() == "国 15\n")
    #expect(drawn(4).text() == "国 …\n")
    #expect(drawn(0).text() == "\n")
  }

  @Test("draws lines within the canvas only")
  func lines() {
    var canvas = Canvas(size: Size(width: 5, height: 3))
    canvas.hline(x: 2, y: 1, width: 99, style: .plain)
    canvas.vline(x: 0, y: -7, height: 99, style: .plain, glyph: Glyphs.ascii.vertical)
    canvas.hline(x: 0, y: 9, width: 5, style: .plain)
    #expect(canvas.text() == "|\n| ───\n|")
  }

  @Test("has a sign of one column for everything", arguments: Glyphs.allCases)
  func oneColumn(glyphs: Glyphs) {
    let signs = [
      glyphs.horizontal, glyphs.vertical, glyphs.topLeft, glyphs.topRight, glyphs.bottomLeft, glyphs.bottomRight,
      glyphs.dotted, glyphs.today, glyphs.ellipsis, glyphs.cursor,
      glyphs.milestone, glyphs.milestonePlanned, glyphs.openStart, glyphs.openEnd, glyphs.close, glyphs.check, glyphs.warning,
      glyphs.bullet, glyphs.separator, glyphs.folded, glyphs.unfolded, glyphs.thumb, glyphs.ascending, glyphs.descending,
    ]
    let all = signs + glyphs.leftEighths + glyphs.rightEighths + glyphs.lowerEighths + glyphs.shades
    #expect(all.allSatisfy { TextWidth.width(of: $0) == 1 && $0.count == 1 })
    #expect(glyphs == .unicode || all.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    #expect([glyphs.leftEighths, glyphs.rightEighths, glyphs.lowerEighths].allSatisfy { $0.count == 9 })
  }
}

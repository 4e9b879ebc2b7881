import Navigation
import Panes
import ScriptedSession
import Testing
import TextUI

/// The terminal's own cursor, which screen readers and magnifiers follow, stands on the mark of the selected row.
@Suite struct CursorTests {
  @Test(
    arguments: [
      ("overview", "j"), ("overview", "2 j j"), ("overview", "3 j j"), ("overview", "G"), ("timeline", "j j j"),
      ("timeline?group=country", "G"), ("facets", "j j"), ("facets", "G"), ("facets?facet=agency", "j j"),
      ("facets?facet=country", "G"), ("country/VN", "j"), ("country/VN", "G"), ("programme/tuberculosis", "Tab j"),
      ("programme/tuberculosis", "PageDown"), ("agency/aoba/sources", "j j"), ("findings", "j"), ("findings", "G"),
    ], ["120x36", "80x24", "60x14", "40x12", "30x8"])
  func `It stands on the selected row`(place: (address: String, keys: String), window: String) throws {
    let size = try #require(Size(window))
    let rehearsal = try rehearse(place.address, place.keys, size: size, data: place.address == "findings" ? .findings : .sample)
    let cursor = cursorPosition(in: rehearsal.state)
    let canvas = rehearsal.canvas(glyphs: .unicode)
    #expect(!cursor.isVisible)
    #expect(canvas[cursor.point.x, cursor.point.y].text == Glyphs.unicode.cursor, "\(cursor.point)\n\(canvas.text())")
  }

  @Test(arguments: [("/", "text:ab"), ("f", "text:ab"), (":", "text:ab")])
  func `In a prompt it stands behind what is typed`(open: String, typed: String) throws {
    let rehearsal = try rehearse("overview", "\(open) \(typed)")
    let cursor = cursorPosition(in: rehearsal.state)
    let canvas = rehearsal.canvas(glyphs: .unicode)
    #expect(cursor.isVisible)
    #expect(canvas[cursor.point.x - 1, cursor.point.y].text == "b", "\(cursor.point)\n\(canvas.text())")
  }
}

import Testing
import TextUI

@Suite("Canvas")
struct CanvasTests {
  @Test("puts text at a place and reads it back")
  func puts() {
    var canvas = Canvas(size: Size(width: 8, height: 2))
    #expect(canvas.put("日本 go", x: 1, y: 1) == 7)
    #expect(canvas.text() == "\n 日本 go")
  }
}

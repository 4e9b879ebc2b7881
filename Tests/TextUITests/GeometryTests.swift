import Testing
import TextUI

@Suite("Geometry")
struct GeometryTests {
  @Test("reads a size as it is printed")
  func sizes() {
    #expect(Size("120x36") == Size(width: 120, height: 36))
    #expect("\(Size(width: 120, height: 36))" == "120x36")
  }

  @Test(
    "refuses what is not a size",
    arguments: [
      "", "x", "120", "120x", "x36", "0x5", "5x0", "-1x5", "+1x5", "1x2x3", "120×36", "a x b", "10000x1",
      "99999999999999999999x1",
    ])
  func notSizes(text: String) {
    #expect(Size(text) == nil)
  }

  @Test("has no negative sizes")
  func neverNegative() {
    #expect(Size(width: -1, height: -2) == Size(width: 0, height: 0))
    #expect(Rect(x: 3, y: 4, width: -1, height: -1).isEmpty)
    #expect(Rect(x: 0, y: 0, width: 3, height: 3).inset(by: 5).size == Size(width: 0, height: 0))
  }

  @Test("cuts pieces off each side, and never more than there is")
  func splits() {
    let rect = Rect(x: 2, y: 3, width: 10, height: 6)
    #expect(rect.split(top: 2) == (Rect(x: 2, y: 3, width: 10, height: 2), Rect(x: 2, y: 5, width: 10, height: 4)))
    #expect(rect.split(bottom: 2) == (Rect(x: 2, y: 7, width: 10, height: 2), Rect(x: 2, y: 3, width: 10, height: 4)))
    #expect(rect.split(left: 3) == (Rect(x: 2, y: 3, width: 3, height: 6), Rect(x: 5, y: 3, width: 7, height: 6)))
    #expect(rect.split(right: 3) == (Rect(x: 9, y: 3, width: 3, height: 6), Rect(x: 2, y: 3, width: 7, height: 6)))
    #expect(rect.split(top: 99).rest.isEmpty)
    #expect(rect.split(bottom: -1).rest == rect)
  }

  @Test("takes cells away at the edges")
  func insets() {
    #expect(Rect(x: 0, y: 0, width: 10, height: 6).inset(by: 1) == Rect(x: 1, y: 1, width: 8, height: 4))
    #expect(Rect(x: 0, y: 0, width: 10, height: 6).inset(dx: 2, dy: 0) == Rect(x: 2, y: 0, width: 6, height: 6))
  }

  @Test("finds what two rectangles share")
  func intersections() {
    let rect = Rect(x: 0, y: 0, width: 5, height: 5)
    #expect(rect.intersection(Rect(x: 3, y: -1, width: 9, height: 3)) == Rect(x: 3, y: 0, width: 2, height: 2))
    #expect(rect.intersection(Rect(x: 5, y: 0, width: 2, height: 2)).isEmpty)
    #expect(rect.contains(Point(x: 4, y: 4)) && !rect.contains(Point(x: 5, y: 4)))
  }

  @Test("does not overflow with the largest numbers")
  func extremes() {
    let rect = Rect(x: .min, y: .max, width: .max, height: .min)
    #expect(rect.inset(by: .min + 1).width >= 0)
    var canvas = Canvas(size: Size(width: 2, height: 1))
    canvas.fill(Rect(x: .min, y: .min, width: .max, height: .max), style: .plain, with: "x")
    canvas.hline(x: .max, y: .max, width: .max, style: .plain)
    canvas.put("abc", x: .max, y: 0, width: .max)
    #expect(canvas.text() == "")
  }
}

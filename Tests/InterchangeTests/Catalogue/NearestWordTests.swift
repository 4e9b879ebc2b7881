import Testing

@testable import Interchange

@Suite struct NearestWordTests {
  @Test(
    "The nearest word is suggested when it is near and alone",
    arguments: [
      ("acronim", "acronym"), ("acronym", "acronym"), ("tilte", "title"), ("titles", "title"), ("colour", nil), ("", nil),
      ("aa", nil), ("statemnt", "statements"), (String(repeating: "a", count: 100), nil), ("statements-abc", nil),
    ])
  func nearest(word: String, expected: String?) {
    #expect(NearestWord.nearest(to: word, in: ["id", "title", "acronym", "statements", "ab", "ac"]) == expected)
  }

  @Test("The order of the candidates makes no difference")
  func order() {
    #expect(NearestWord.nearest(to: "ad", in: ["ab", "ac", "ad", "ae"]) == "ad")
    #expect(NearestWord.nearest(to: "az", in: ["ab", "ac"]) == nil)
  }
}

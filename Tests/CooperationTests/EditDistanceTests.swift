import Cooperation
import Testing

@Suite struct EditDistanceTests {
  @Test(
    arguments: [
      ("", "", 0), ("jica", "jica", 0), ("jcia", "jica", 1), ("jic", "jica", 1), ("jiac", "jicb", 2), ("", "abc", 3),
    ])
  func `Counts insertions, deletions, substitutions and swaps of neighbours`(left: String, right: String, distance: Int) {
    #expect(EditDistance.between(left.utf8, right.utf8) == distance)
    #expect(EditDistance.between(right.utf8, left.utf8) == distance)
  }

  @Test func `Stops at a limit of the lengths`() {
    #expect(EditDistance.between("a".utf8, "abcdef".utf8, limit: 3) == 4)
  }

  @Test func `Of a text of any length only the beginning and the length are compared`() {
    let long = String(repeating: "x", count: 1_000_000)
    #expect(EditDistance.between(long.utf8, "jica".utf8) == 1_000_000)
    #expect(EditDistance.between(long.utf8, (long + "y").utf8) == 1)
  }
}

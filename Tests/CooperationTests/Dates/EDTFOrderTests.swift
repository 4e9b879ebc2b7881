@testable import Cooperation
import SeededRandom
import Testing

@Suite struct EDTFOrderTests {
  @Test("A list by time has open starts first, the more precise of two before the vaguer, open ends late, unknown starts last")
  func sorted() throws {
    let inOrder = [
      "../2002", "../2012", "19XX", "1995", "1995~", "20XX", "2003-01-01", "2003-01", "2003-01-XX", "2003", "2003~", "2003?",
      "2003-XX", "2003/2004", "2003/..", "2003/", "JP-FY2003", "JP-FY2003/..", "2007-08", "2026-01-13", "/2012",
    ]
    let dates = try inOrder.map { try EDTFDate(parsing: $0) }
    var generator = SeededGenerator(seed: 3)
    #expect(dates.shuffled(using: &generator).sorted().map(\.description) == inOrder)
  }

  @Test(
    "A vaguer date comes after those that begin with it",
    arguments: [
      ("1999-12-31", "20XX"), ("2000-01-01", "20XX"), ("2000", "200X"), ("200X", "20XX"), ("20XX", "2000-01-02"),
    ])
  func vague(earlier: String, later: String) throws {
    #expect(try EDTFDate(parsing: earlier) < EDTFDate(parsing: later))
  }

  @Test("Of two dates exactly one is smaller, or they are equal")
  func trichotomy() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<40_000 {
      let (left, right) = (EDTFDate.random(using: &generator), EDTFDate.random(using: &generator))
      #expect([left < right, left == right, right < left].filter { $0 }.count == 1, "\(left) and \(right)")
    }
  }

  @Test("Dates with the same days and different notations are never equal in order")
  func sameDays() throws {
    let texts = ["2021", "2021-XX", "2021-XX-XX", "VN-FY2021", "KH-FY2021", "2021/2021", "2021/VN-FY2021", "VN-FY2021/2021"]
    let dates = try (texts + texts.prefix(5).flatMap { text in ["~", "?", "%"].map { text + $0 } }).map {
      try EDTFDate(parsing: $0)
    }
    for (index, left) in dates.enumerated() {
      for right in dates[(index + 1)...] { #expect((left < right) != (right < left), "\(left) and \(right)") }
    }
  }

  @Test("The order of three dates has no circle")
  func transitivity() {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<200 {
      let sorted = (0..<40).map { _ in EDTFDate.random(using: &generator) }.sorted()
      for (index, date) in sorted.enumerated() {
        #expect(sorted[(index + 1)...].allSatisfy { !($0 < date) }, "\(date)")
      }
    }
  }
}

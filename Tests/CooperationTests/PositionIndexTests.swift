import Cooperation
import Testing

@Suite struct PositionIndexTests {
  @Test(arguments: [0, 1, 8, 9, 10, 100])
  func `Every key has the position of its first occurrence`(count: Int) {
    var index = PositionIndex<Int>()
    for key in 0..<count {
      #expect(index.insert(key * 7) == (key, true))
      #expect(index.insert(key * 7) == (key, false))
      #expect(index.insert(0).position == 0)
    }
  }

  @Test func `The first element of each key stays, in order`() {
    let numbers = Array(0..<30) + Array(0..<40)
    #expect(numbers.firsts { $0 % 20 } == Array(0..<20))
    #expect([Int]().firsts { $0 }.isEmpty)
  }
}

import SeededRandom
import Testing

@testable import FacetIndex

/// Rows by key.
@Suite struct RowMapTests {
  @Test(arguments: 0..<20)
  func `Any keys map like a dictionary, dense or scattered`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let starts: [Int64] = [0, 1 << 32, (1 << 26) - 20, -5, .max - 50, .min]
    var map = RowMap()
    var expected: [Int64: Int] = [:]
    for step in 0..<60 {
      let key = (starts.randomElement(using: &generator) ?? 0) + Int64.random(in: 0..<40, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0:
        map.set(nil, of: key)
        expected[key] = nil
      case 1:
        let keys = (0..<8).map { key + $0 }
        map.set(keys, from: step * 100)
        for (place, key) in keys.enumerated() { expected[key] = step * 100 + place }
      case 2: map.reserve(upTo: key)
      default:
        map.set(step, of: key)
        expected[key] = step
      }
    }
    for start in starts {
      for key in start..<start + 48 { #expect(map.row(of: key) == expected[key], "\(key)") }
    }
  }
}

import FacetIndex
import Cooperation
import SanitizerFacts
import SeededRandom
import Testing

@Suite struct `A segment of columns` {
  @Test(arguments: Sanitizer.seeds(40))
  func `Bytes give back the rows that they were made of`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let rows = RandomRows(count: Int.random(in: 0...60, using: &generator), &generator).rows
    let segment = try ColumnSegment(rows)
    #expect(segment.rows == rows)
    let read = try ColumnSegment { segment.bytes(of: $0) }
    #expect(read == segment)
    #expect(read.rows == rows)
  }

  @Test(arguments: Sanitizer.seeds(60))
  func `Damaged bytes are refused or read, and never stop the program`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let segment = try ColumnSegment(RandomRows(count: 20, &generator).rows)
    for group in ColumnGroup.allCases {
      for _ in 0..<20 {
        var bytes = segment.bytes(of: group)
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
          bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
        }
        if Bool.random(using: &generator) { bytes.removeLast(Int.random(in: 0...bytes.count, using: &generator)) }
        if let read = try? ColumnSegment(bytes: { $0 == group ? bytes : segment.bytes(of: $0) }) {
          #expect(read.rows.count == segment.count)
        }
      }
    }
  }

  @Test(arguments: ColumnGroup.allCases)
  func `Bytes that end early, go on, or are of another version are refused`(group: ColumnGroup) throws {
    var generator = SeededGenerator(seed: 1)
    let segment = try ColumnSegment(RandomRows(count: 20, &generator).rows)
    func read(_ change: (inout [UInt8]) -> Void) throws -> ColumnSegment {
      try ColumnSegment { one in
        var bytes = segment.bytes(of: one)
        if one == group { change(&bytes) }
        return bytes
      }
    }
    #expect(throws: ColumnError.self) { try read { $0.removeLast() } }
    #expect(throws: ColumnError.self) { try read { $0.append(0) } }
    #expect(throws: ColumnError.self) { try read { $0[0] = 9 } }
    #expect(throws: ColumnError.self) { try read { $0 = [] } }
    #expect(throws: ColumnError.self) { try read { $0[1] &+= 1 } }
  }

  @Test func `A number that cannot index an array is refused`() {
    var row = ColumnRow(key: 1, kind: .programme)
    row.publisher = ColumnSegment.numberLimit
    #expect(throws: ColumnError.self) { try ColumnSegment([row]) }
  }
}

/// Reads what `ColumnWriter` writes; every length is checked against the bytes that there are.
struct ColumnReader {
  private let group: ColumnGroup
  private let bytes: [UInt8]
  private var position = 0
  /// The number of rows that the column says it has.
  private(set) var rows = 0

  /// More values of one column than this are not believed.
  static let largestCount = 1 << 24

  init(_ bytes: [UInt8], of group: ColumnGroup) throws(ColumnError) {
    self.bytes = bytes
    self.group = group
    guard try number(UInt8.self) == ColumnWriter.version else { throw damaged("its version is unknown") }
    rows = Int(try number(UInt32.self))
    guard rows <= Self.largestCount else { throw damaged("it claims \(rows) rows") }
  }

  func damaged(_ detail: String) -> ColumnError { .damaged(group, detail) }

  /// Returns the next bytes, of which there must be as many.
  private mutating func take(_ count: Int) throws(ColumnError) -> Range<Int> {
    guard count <= bytes.count - position else { throw damaged("it ends too early") }
    defer { position += count }
    return position..<(position + count)
  }

  mutating func number<Number: FixedWidthInteger>(_ type: Number.Type) throws(ColumnError) -> Number {
    let range = try take(Number.bitWidth / 8)
    return bytes[range].reversed().reduce(into: 0) { $0 = ($0 << 8) | Number(truncatingIfNeeded: $1) }
  }

  mutating func integers<Number: FixedWidthInteger>(_ count: Int, upTo limit: Number = .max) throws(ColumnError) -> [Number] {
    let width = Int(try number(UInt8.self))
    let smallest = try number(Int64.self)
    let values: (array: [Number], fit: Bool)
    switch width {
    case 0:
      guard let value = Number(exactly: smallest), value <= limit else { throw damaged("a number is too large") }
      return Array(repeating: value, count: count)
    case 1: values = widened(try take(count), smallest, limit, UInt8.self)
    case 2: values = widened(try take(count * 2), smallest, limit, UInt16.self)
    case 4: values = widened(try take(count * 4), smallest, limit, UInt32.self)
    case 8: values = widened(try take(count * 8), smallest, limit, UInt64.self)
    default: throw damaged("its numbers are \(width) bytes wide")
    }
    guard values.fit else { throw damaged("a number is too large") }
    return values.array
  }

  /// Adds the smallest value to numbers; tells whether all results are within limits.
  private func widened<Narrow: FixedWidthInteger & UnsignedInteger, Number: FixedWidthInteger>(
    _ range: Range<Int>, _ smallest: Int64, _ limit: Number, _ narrow: Narrow.Type
  ) -> (array: [Number], fit: Bool) {
    let size = Narrow.bitWidth / 8
    let count = range.count / size
    var top = Int64.min
    var bottom = Int64.max
    let array = unsafe bytes.withUnsafeBytes { source in
      let start = unsafe source.baseAddress.map { unsafe $0 + range.lowerBound }
      // With room for one at least: arrays without room are one that all threads share, and its count would be written.
      return unsafe [Number](unsafeUninitializedCapacity: max(1, count)) { target, filled in
        filled = count
        guard let start = unsafe start else { return filled = 0 }
        for index in 0..<count {
          let read = unsafe Narrow(littleEndian: start.loadUnaligned(fromByteOffset: index &* size, as: Narrow.self))
          let value = smallest &+ Int64(truncatingIfNeeded: read)
          top = max(top, value)
          bottom = min(bottom, value)
          unsafe target[index] = Number(truncatingIfNeeded: value)
        }
      }
    }
    let fits = count == 0 || (Number(exactly: bottom) != nil && (Number(exactly: top).map { $0 <= limit } ?? false))
    return (array, fits)
  }

  mutating func texts() throws(ColumnError) -> [String] {
    let count = Int(try number(UInt32.self))
    guard count <= bytes.count - position else { throw damaged("it ends too early") }
    var texts: [String] = []
    texts.reserveCapacity(count)
    for _ in 0..<count {
      texts.append(String(decoding: bytes[try take(Int(try number(UInt32.self)))], as: UTF8.self))
    }
    return texts
  }

  /// Reads how many values each row has, or each of `number` others, and returns where those of each begin; one more at the end.
  mutating func offsets(_ number: Int? = nil) throws(ColumnError) -> [UInt32] {
    let counts: [UInt32] = try integers(number ?? rows)
    var offsets = Array(repeating: 0 as UInt32, count: counts.count + 1)
    var sum = 0
    for (row, count) in counts.enumerated() {
      sum += Int(count)
      guard sum <= Self.largestCount else { throw damaged("it claims more than \(Self.largestCount) values") }
      offsets[row + 1] = UInt32(truncatingIfNeeded: sum)
    }
    return offsets
  }

  /// Makes sure that nothing is left.
  func end() throws(ColumnError) {
    guard position == bytes.count else { throw damaged("it is too long") }
  }
}

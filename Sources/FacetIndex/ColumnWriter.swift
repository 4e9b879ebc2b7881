/// Writes arrays of numbers as bytes.
///
/// Integers are written as their smallest value (8 bytes) and what each is above it, in the fewest of 0, 1, 2, 4 or 8 bytes that
/// hold all of them; the width comes first. Texts are a dictionary: how many, then length and UTF-8 of each.
struct ColumnWriter {
  private(set) var bytes: [UInt8]

  /// The version of the form of all columns.
  static let version: UInt8 = 1

  init(rows: Int) {
    bytes = [Self.version]
    append(UInt32(clamping: rows))
  }

  mutating func append<Number: FixedWidthInteger>(_ number: Number) {
    var rest = number
    for _ in 0..<(Number.bitWidth / 8) {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  mutating func integers<Number: FixedWidthInteger>(_ values: [Number]) {
    let smallest = Int64(truncatingIfNeeded: values.min() ?? 0)
    let widest = UInt64(bitPattern: Int64(truncatingIfNeeded: values.max() ?? 0) &- smallest)
    let width: Int = [0, 1, 2, 4].first { widest < 1 << UInt64($0 * 8) } ?? 8
    bytes.append(UInt8(width))
    append(smallest)
    if width == 0 { return }
    bytes.reserveCapacity(bytes.count + values.count * width)
    for value in values {
      var rest = Int64(truncatingIfNeeded: value) &- smallest
      for _ in 0..<width {
        bytes.append(UInt8(truncatingIfNeeded: rest))
        rest >>= 8
      }
    }
  }

  mutating func texts(_ values: [String]) {
    append(UInt32(clamping: values.count))
    for value in values {
      append(UInt32(clamping: value.utf8.count))
      bytes += value.utf8
    }
  }
}

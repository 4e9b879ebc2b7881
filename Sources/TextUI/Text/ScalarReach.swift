/// How a Unicode scalar lies on a grid of cells.
enum ScalarReach: UInt8 {
  /// A mark that shares the cell of the scalar before it.
  case mark
  /// One column.
  case one
  /// Two columns.
  case two
  /// Something that is not put on a screen as it is.
  case hidden

  /// Looks up a scalar in the table that was made from glibc's `wcwidth`.
  static func of(_ scalar: UInt32) -> ScalarReach {
    switch scalar {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x2500..<0x25FD: .one
    case 0x3041..<0x3097, 0x309B..<0x3100, 0x4E00..<0xA000, 0xAC00..<0xD7A4, 0xFF01..<0xFF61: .two
    default: search(scalar)
    }
  }

  /// Finds the run that a scalar lies in, by bisection.
  private static func search(_ scalar: UInt32) -> ScalarReach {
    let wanted = scalar << 2 | 3
    var low = 0
    var high = scalarReachRuns.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if scalarReachRuns[middle] <= wanted { low = middle } else { high = middle }
    }
    return ScalarReach(rawValue: UInt8(scalarReachRuns[low] & 3)) ?? .hidden
  }
}

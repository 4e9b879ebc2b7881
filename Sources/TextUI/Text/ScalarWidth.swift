/// The width class of a Unicode scalar on a grid of cells.
enum ScalarWidth: UInt8 {
  /// A combining mark, which shares the preceding cell.
  case combining
  case narrow
  case wide
  /// Unsafe to send to a terminal.
  case unprintable

  /// Looks up a scalar in the table derived from glibc's `wcwidth`.
  static func of(_ scalar: UInt32) -> ScalarWidth {
    switch scalar {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x2500..<0x25FD: .narrow
    case 0x3041..<0x3097, 0x309B..<0x3100, 0x4E00..<0xA000, 0xAC00..<0xD7A4, 0xFF01..<0xFF61: .wide
    default: search(scalar)
    }
  }

  /// Finds the run that contains a scalar by binary search.
  private static func search(_ scalar: UInt32) -> ScalarWidth {
    let wanted = scalar << 2 | 3
    var low = 0
    var high = scalarWidthRuns.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if scalarWidthRuns[middle] <= wanted { low = middle } else { high = middle }
    }
    return ScalarWidth(rawValue: UInt8(scalarWidthRuns[low] & 3)) ?? .unprintable
  }
}

/// Activities of one block separated by white space only.
struct FragmentRun {
  let fragments: ArraySlice<Fragment>
  let block: [UInt8]
  /// The range in the block.
  let range: Range<Int>

  /// The maximum size in bytes; more would leave the CPU cache before use.
  private static let enough = 1 << 16

  /// Takes the leading contiguous fragments; nil if the first is incomplete or in several pieces.
  init?(_ fragments: ArraySlice<Fragment>) {
    guard let head = fragments.first?.onlyPiece else { return nil }
    var range = head.range
    var count = 1
    for fragment in fragments.dropFirst() {
      guard range.count < Self.enough, let piece = fragment.onlyPiece, piece.isInSameBlock(as: head),
        Self.isSpace(head.block, from: range.upperBound, to: piece.range.lowerBound)
      else { break }
      range = range.lowerBound..<piece.range.upperBound
      count += 1
    }
    self.fragments = fragments.prefix(count)
    self.range = range
    block = head.block
  }

  private static func isSpace(_ block: [UInt8], from start: Int, to end: Int) -> Bool {
    guard start <= end, end <= block.count else { return false }
    for index in start..<end where block[index] != 0x20 && !(0x09...0x0D).contains(block[index]) { return false }
    return true
  }
}

extension Fragment.Piece {
  fileprivate func isInSameBlock(as other: Fragment.Piece) -> Bool {
    unsafe block.withUnsafeBufferPointer { one in
      unsafe other.block.withUnsafeBufferPointer { unsafe one.baseAddress == $0.baseAddress }
    }
  }
}

extension Fragment {
  /// The piece with all its bytes; nil if there are several or it is incomplete.
  fileprivate var onlyPiece: Piece? { isComplete && pieces.count == 1 ? pieces[0] : nil }
}

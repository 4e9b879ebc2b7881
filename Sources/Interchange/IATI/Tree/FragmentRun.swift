/// Activities that stand one behind the other in a block with nothing but white space between them.
struct FragmentRun {
  /// The activities.
  let fragments: ArraySlice<Fragment>
  /// The block.
  let block: [UInt8]
  /// Where in it they stand.
  let range: Range<Int>

  /// How many bytes are enough: more of them leave the processor's near memory before they are used.
  private static let enough = 1 << 16

  /// Takes the first of some fragments that stand so; nil where the first one is broken, or not in one piece.
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
  /// The piece that holds all of it; nil where it has several, or breaks off.
  fileprivate var onlyPiece: Piece? { isComplete && pieces.count == 1 ? pieces[0] : nil }
}

/// An incremental line counter for the parser's position.
@safe struct LineCursor {
  /// The number of bytes passed to the parser, over all fragments.
  var parsed = 0
  private var line = 1
  private var offset = 0
  /// The last two pieces with their offsets: a token may start in the previous one.
  private var last: (start: Int, piece: Fragment.Piece)?
  private var current: (start: Int, piece: Fragment.Piece)?
  /// The bytes being parsed, and their offset.
  private var base: UnsafePointer<UInt8>?
  private var start = 0

  /// Starts a fragment.
  mutating func begin(line: Int) {
    self.line = line
    offset = parsed
    start = parsed
    last = nil
    current = nil
  }

  /// Sets the piece that is parsed next.
  mutating func add(_ piece: Fragment.Piece) {
    if let previous = current, offset < previous.start, let older = last {
      line += Self.lines(older, from: offset)
      offset = previous.start
    }
    last = current
    current = (parsed, piece)
  }

  /// Sets the bytes that are parsed next, valid until `unpin`.
  mutating func pin(_ bytes: UnsafePointer<UInt8>?, count: Int) {
    unsafe base = bytes
    start = parsed
    parsed += count
  }

  mutating func unpin() { unsafe base = nil }

  /// Continues from an offset with a known line.
  mutating func move(to place: Int, line: Int) {
    self.line = line
    offset = place
  }

  /// Returns the line of an offset; offsets must be ascending.
  mutating func line(at target: Int) -> Int {
    if let base = unsafe base, offset >= start, target <= parsed {
      if target > offset {
        line += unsafe ByteScan.lines(base + (offset - start), count: target - offset)
        offset = target
      }
      return line
    }
    guard target > offset, let current else { return line }
    if let last, offset < current.start {
      line += Self.lines(last, from: offset, to: min(target, current.start))
      offset = min(target, current.start)
    }
    if target > offset {
      line += Self.lines(current, from: offset, to: target)
      offset = target
    }
    return line
  }

  private static func lines(_ part: (start: Int, piece: Fragment.Piece), from start: Int, to end: Int? = nil) -> Int {
    let range = part.piece.range
    func place(_ offset: Int) -> Int { min(max(offset - part.start + range.lowerBound, range.lowerBound), range.upperBound) }
    let to = end.map(place) ?? range.upperBound
    return unsafe part.piece.block.withUnsafeBufferPointer { unsafe ByteScan.lines($0, from: place(start), to: to) }
  }
}

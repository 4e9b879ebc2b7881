/// The properties of a run of bytes, computed in a single vectorisable pass.
struct ByteScan {
  /// The number of line feeds.
  private(set) var lines = 0
  /// Whether there is a non-ASCII byte.
  private(set) var hasHighBytes = false
  /// Whether there is a control character that XML forbids.
  private(set) var hasControls = false

  /// The bytes per step: within the range of a byte counter, and a multiple of the vector width.
  private static let stride = 128

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    guard let base = bytes.baseAddress else { return }
    var position = start
    var high: UInt8 = 0
    var controls: UInt8 = 0
    while position &+ Self.stride <= end {
      let part = unsafe base + position
      var count: UInt8 = 0
      for index in 0..<Self.stride {
        let byte = unsafe part[index]
        high |= byte
        count &+= byte == 10 ? 1 : 0
        let low: UInt8 = byte < 32 ? 1 : 0
        let space: UInt8 = byte == 9 || byte == 10 || byte == 13 ? 1 : 0
        controls |= low & ~space
      }
      lines &+= Int(count)
      position &+= Self.stride
    }
    while position < end {
      let byte = unsafe base[position]
      high |= byte
      if byte == 10 { lines &+= 1 }
      if byte < 32, byte != 9, byte != 10, byte != 13 { controls = 1 }
      position &+= 1
    }
    hasHighBytes = high >= 0x80
    hasControls = controls != 0
  }

  /// Returns the number of line feeds in a part of a buffer.
  static func lines(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    guard let base = bytes.baseAddress, start < end else { return 0 }
    return unsafe lines(base + start, count: end - start)
  }

  /// Returns the number of line feeds, counted eight bytes at a time.
  static func lines(_ base: UnsafePointer<UInt8>, count: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var lines = 0
    var position = 0
    while position &+ 8 <= count {
      // Each byte of the sum counts the matches in its lane; 30 steps keep the total of all eight below 256.
      let stop = min(count &- 8, position &+ 8 * 30)
      var found: UInt64 = 0
      while position <= stop {
        let word = unsafe UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self) ^ (ones &* 10)
        let rest = ((word & (ones &* 0x7F)) &+ (ones &* 0x7F)) | word
        found &+= (~rest >> 7) & ones
        position &+= 8
      }
      lines &+= Int(truncatingIfNeeded: (found &* ones) >> 56)
    }
    while position < count {
      if unsafe base[position] == 10 { lines &+= 1 }
      position &+= 1
    }
    return lines
  }

  /// Skips tags that cannot be `iati-` tags or special markup and returns where to look closer.
  ///
  /// Most tags in an activity are skipped, 16 bytes at a time.
  static func skipPlainTags(_ base: UnsafePointer<UInt8>, from start: Int, count: Int) -> Int {
    typealias Bytes = SIMD16<UInt8>
    let bytes = unsafe UnsafeRawPointer(base)
    let (less, mark, question) = (Bytes(repeating: 0x3C), Bytes(repeating: 0x21), Bytes(repeating: 0x3F))
    let (slash, letter) = (Bytes(repeating: 0x2F), Bytes(repeating: 0x69))
    var position = start
    while position &+ Bytes.scalarCount &+ 2 <= count {
      let first = unsafe bytes.loadUnaligned(fromByteOffset: position, as: Bytes.self)
      let second = unsafe bytes.loadUnaligned(fromByteOffset: position &+ 1, as: Bytes.self)
      let third = unsafe bytes.loadUnaligned(fromByteOffset: position &+ 2, as: Bytes.self)
      let isEnd = (second .== slash) .& (third .== letter)
      let isOther = (second .== mark) .| (second .== question) .| (second .== letter) .| isEnd
      let hits = unsafe unsafeBitCast((first .== less) .& isOther, to: SIMD2<UInt64>.self)
      if hits.x | hits.y != 0 { break }
      position &+= Bytes.scalarCount
    }
    return position
  }
}

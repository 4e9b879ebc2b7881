/// What a run of bytes holds, found out in one pass that the compiler turns into vector instructions.
struct ByteScan {
  /// How many line feeds there are.
  private(set) var lines = 0
  /// True where there is a byte that is not ASCII.
  private(set) var hasHighBytes = false
  /// True where there is a control character that XML does not allow.
  private(set) var hasControls = false

  /// How many bytes are looked at in a step: fewer than a byte can count, and a number of whole vectors.
  private static let stride = 128

  /// Scans part of a buffer.
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

  /// Counts the line feeds in part of a buffer.
  static func lines(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    guard let base = bytes.baseAddress, start < end else { return 0 }
    return unsafe lines(base + start, count: end - start)
  }

  /// Counts the line feeds among some bytes, eight at a time.
  static func lines(_ base: UnsafePointer<UInt8>, count: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var lines = 0
    var position = 0
    while position &+ 8 <= count {
      // Each byte of the sum counts those in its place: no more than it has room for, nor than the sum of all eight has.
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

  /// Passes over tags that neither are markup other than elements nor have a name that begins with an `i`: most of those in an
  /// activity. Returns where to look closer.
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

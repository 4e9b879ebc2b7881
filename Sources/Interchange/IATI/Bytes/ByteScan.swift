/// What a run of bytes holds, found out in one pass that the compiler turns into vector instructions.
struct ByteScan {
  /// How many line feeds there are.
  private(set) var lines = 0
  /// True where there is a byte that is not ASCII.
  private(set) var hasHighBytes = false
  /// True where there is a control character that XML does not allow.
  private(set) var hasControls = false

  /// How many bytes are counted in a byte before it could run over.
  private static let stride = 240

  /// Scans part of a buffer.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    guard let base = bytes.baseAddress else { return }
    var position = start
    var high: UInt8 = 0
    var controls: UInt8 = 0
    while position < end {
      let stop = min(end, position + Self.stride)
      var count: UInt8 = 0
      for index in position..<stop {
        let byte = unsafe base[index]
        high |= byte
        count &+= byte == 10 ? 1 : 0
        let low: UInt8 = byte < 32 ? 1 : 0
        let space: UInt8 = byte == 9 || byte == 10 || byte == 13 ? 1 : 0
        controls |= low & ~space
      }
      lines += Int(count)
      position = stop
    }
    hasHighBytes = high >= 0x80
    hasControls = controls != 0
  }

  /// Counts the line feeds in part of a buffer.
  static func lines(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var lines = 0
    var position = start
    while position < end {
      let stop = min(end, position + Self.stride)
      var count: UInt8 = 0
      for index in position..<stop { count &+= unsafe base[index] == 10 ? 1 : 0 }
      lines += Int(count)
      position = stop
    }
    return lines
  }
}
